using AckKnativeSpot.Drain;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

public class DrainSuggestionsTests
{
    private static readonly ServiceReclaim s_web = ServiceReclaimTests.Web;

    /// <summary>Every goal there is.</summary>
    internal static IReadOnlyDictionary<string, DrainGoal> AllGoals { get; } = new DrainGoal[]
    {
        new DrainGoal.EvictionsAccepted(),
        new DrainGoal.LeavesInTime(),
        new DrainGoal.HasTimeToSpare(15),
        new DrainGoal.LosesNoRequest(),
        new DrainGoal.HasSeveralPods(),
        new DrainGoal.KeepsHalf(),
        new DrainGoal.KeepsPromise(new AvailabilityPromise(60)),
        new DrainGoal.FirstRequestSucceeds(),
    }.ToDictionary(goal => goal.GetType().Name);

    public static TheoryData<string> Goals { get; } = [.. AllGoals.Keys];

    [Fact]
    public void Goals_AreAllTried() => Assert.Equal(
        typeof(DrainGoal).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal), AllGoals.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void For_OnePodAtATimeUpToTen_NamesBudgetStartupAndScale() =>
        Assert.Equal(
            ["budget: { maxUnavailable: 25% }", "startup: 3s", "scale: { max: 2 }"],
            Texts(s_web with { OwnBudget = DrainForecastTests.Max(1), Bounds = new ScaleBounds(2, 5) }, new DrainGoal.LeavesInTime()));

    [Fact]
    public void For_UncertainReplacement_NamesFallback() =>
        Assert.Equal(
            ["budget: { maxUnavailable: 100% }", "spot: { fallback: true }"],
            Texts(
                s_web with
                {
                    OwnBudget = DrainForecastTests.MaxPercent(50),
                    Bounds = new ScaleBounds(
                    0, 10),
                    Conditions = DrainForecastTests.Usual with { ReplacementCertain = false }
                },
                new DrainGoal.LeavesInTime()));

    [Fact]
    public void For_SlowStart_NamesWhatLosesNoRequest() =>
        Assert.Equal(
            ["startup: 110s", "grace: 50s", "grace: 120s"],
            Texts(
                s_web with { Bounds = new ScaleBounds(2, 50), Conditions = DrainForecastTests.Usual with { StartupSeconds = 120 } },
                new DrainGoal.LosesNoRequest()));

    [Fact]
    public void For_FirstRequestThatNeverSucceeds_NamesEachWayOut() =>
        Assert.Equal(
            ["startup: 60s", "grace: 120s", "scale: { min: 1 }", "reserve: {}"],
            Texts(
                s_web with { Bounds = new ScaleBounds(0, 10), Conditions = DrainForecastTests.Usual with { StartupSeconds = 120 }, CanReserve = true },
                new DrainGoal.FirstRequestSucceeds()));

    [Fact]
    public void For_ShortTimeoutToTheFirstByte_NamesIt() =>
        Assert.Contains(
            "responseStartTimeout: 30s",
            Texts(s_web with { Conditions = DrainForecastTests.Usual with { ResponseStartSeconds = 10 } }, new DrainGoal.LosesNoRequest()));

    [Theory]
    [MemberData(nameof(Goals))]
    public void For_AnyService_EachSuggestionAloneReachesTheGoalAndMakesNothingWorse(string name)
    {
        var goal = AllGoals[name];
        Check.One(name, DrainGenerators.Config.WithMaxTest(60), Prop.ForAll(DrainGenerators.Service.ToArbitrary(), service =>
        {
            var before = ReclaimForecast.Of(service);
            var suggestions = DrainSuggestions.For(before, goal);
            return (suggestions.Count == 0 || !goal.IsReachedBy(before))
                && suggestions.Select(each => ReclaimForecast.Of(each.ApplyTo(service))).All(after => goal.IsReachedBy(after) && IsNoWorseThan(before, after));
        }));
    }

    /// <summary>A second more of start-up and a pod more are too many.</summary>
    [Fact]
    public void For_DrainThatIsTooSlow_NamesTheNearestValues() =>
        Check.One(DrainGenerators.Config.WithMaxTest(120), Prop.ForAll(
            DrainGenerators.Service.ToArbitrary(),
            service => DrainSuggestions.For(ReclaimForecast.Of(service), new DrainGoal.LeavesInTime()).All(suggestion => suggestion switch
            {
                DrainSuggestion.StartWithin(var seconds) => !Suffices(service, new DrainSuggestion.StartWithin(seconds + 1)),
                DrainSuggestion.LimitScale(var pods) => !Suffices(service, new DrainSuggestion.LimitScale(pods + 1)),
                _ => true,
            })));

    private static bool Suffices(ServiceReclaim service, DrainSuggestion suggestion) =>
        ReclaimForecast.Of(suggestion.ApplyTo(service)) is { LeavesInTime: true } after && IsNoWorseThan(ReclaimForecast.Of(service), after);

    private static bool IsNoWorseThan(ReclaimForecast before, ReclaimForecast after) =>
        (after.LeavesInTime || !before.LeavesInTime)
        && (after.KeepsHalf || !before.KeepsHalf)
        && (!after.Requests.Fail || before.Requests.Fail)
        && (!after.Service.FirstRequestFails || before.Service.FirstRequestFails);

    private static IEnumerable<string> Texts(ServiceReclaim service, DrainGoal goal) =>
        DrainSuggestions.For(ReclaimForecast.Of(service), goal).Select(each => each.ToString());
}
