using AckKnativeSpot.Drain;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

public class DrainSuggestionsTests
{
    private static readonly ServiceReclaim s_web = ServiceReclaimTests.Web;

    public static TheoryData<string, Func<ServiceReclaim, bool>> Goals { get; } = new()
    {
        { "leaves in time", service => service.LeavesInTime },
        { "loses no request", service => service.LeavesInTime && !service.RequestsFail },
        { "keeps half Ready", service => service.LeavesInTime && service.KeepsHalf },
        { "keeps a promise", service => service.Keeps(new AvailabilityPromise(60)) },
        { "has spare time", service => service.SpareSeconds is null or >= 15 },
        { "is never one pod", service => service.Pods.Lowest > 1 },
        { "answers the first request", service => !service.FirstRequestFails },
    };

    [Fact]
    public void For_OnePodAtATimeUpToTen_NamesBudgetStartupAndScale() =>
        Assert.Equal(
            ["budget: { maxUnavailable: 25% }", "startup: 3s", "scale: { max: 4 }"],
            Texts(s_web with { OwnBudget = DrainForecastTests.Max(1), Bounds = new ScaleBounds(2, 5) }, service => service.LeavesInTime));

    [Fact]
    public void For_UncertainReplacement_NamesFallback() =>
        Assert.Equal(
            ["budget: { maxUnavailable: 100% }", "spot: { fallback: true }"],
            Texts(
                s_web with { OwnBudget = DrainForecastTests.MaxPercent(50), Bounds = new ScaleBounds(0, 10), Conditions = DrainForecastTests.Usual with { ReplacementCertain = false } },
                service => service.LeavesInTime));

    [Fact]
    public void For_SlowStart_NamesWhatLosesNoRequest() =>
        Assert.Equal(
            ["startup: 110s", "grace: 120s"],
            Texts(s_web with { Bounds = new ScaleBounds(2, 50), Conditions = DrainForecastTests.Usual with { StartupSeconds = 120 } }, service => !service.RequestsFail));

    [Fact]
    public void For_FirstRequestThatNeverSucceeds_NamesEachWayOut() =>
        Assert.Equal(
            ["startup: 60s", "grace: 120s", "scale: { min: 1 }", "reserve: {}"],
            Texts(
                s_web with { Bounds = new ScaleBounds(0, 10), Conditions = DrainForecastTests.Usual with { StartupSeconds = 120 }, CanReserve = true },
                service => !service.FirstRequestFails));

    [Fact]
    public void For_ShortTimeoutToTheFirstByte_NamesIt() =>
        Assert.Contains(
            "responseStartTimeout: 30s",
            Texts(s_web with { Conditions = DrainForecastTests.Usual with { ResponseStartSeconds = 10 } }, service => !service.RequestsFail));

    [Theory]
    [MemberData(nameof(Goals))]
    public void For_AnyService_EachSuggestionAloneReachesTheGoalAndMakesNothingWorse(string name, Func<ServiceReclaim, bool> goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        Check.One(name, DrainGenerators.Config.WithMaxTest(300), Prop.ForAll(DrainGenerators.Service.ToArbitrary(), service =>
        {
            var suggestions = DrainSuggestions.For(service, goal);
            return (suggestions.Count == 0 || !goal(service)) && suggestions.Select(each => each.ApplyTo(service)).All(after =>
                goal(after)
                && (after.LeavesInTime || !service.LeavesInTime)
                && (after.KeepsHalf || !service.KeepsHalf)
                && (!after.RequestsFail || service.RequestsFail)
                && (!after.FirstRequestFails || service.FirstRequestFails));
        }));
    }

    /// <summary>A second more of start-up and a pod more are too many.</summary>
    [Fact]
    public void For_DrainThatIsTooSlow_NamesTheNearestValues() =>
        Check.One(DrainGenerators.Config.WithMaxTest(300), Prop.ForAll(
            DrainGenerators.Service.Where(service => !service.LeavesInTime).ToArbitrary(),
            service => DrainSuggestions.For(service, each => each.LeavesInTime).All(suggestion => suggestion switch
            {
                DrainSuggestion.StartWithin(var seconds) => !new DrainSuggestion.StartWithin(seconds + 1).ApplyTo(service).LeavesInTime,
                DrainSuggestion.LimitScale(var pods) => !new DrainSuggestion.LimitScale(pods + 1).ApplyTo(service).LeavesInTime,
                _ => true,
            })));

    private static IEnumerable<string> Texts(ServiceReclaim service, Func<ServiceReclaim, bool> goal) =>
        DrainSuggestions.For(service, goal).Select(each => each.ToString());
}
