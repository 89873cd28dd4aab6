using AckKnativeSpot.Drain;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

public class BudgetDerivationTests
{
    private static readonly ScaleRange s_anyScale = ScaleRange.Of(0, 0);

    [Theory]
    [InlineData(60, 30, 10, 25)]
    [InlineData(60, 50, 10, 34)]
    [InlineData(100, 30, 10, 34)]
    [InlineData(101, 30, 10, 50)]
    [InlineData(140, 30, 10, 50)]
    [InlineData(141, 30, 10, 100)]
    [InlineData(180, 30, 10, 100)]
    [InlineData(60, 0, 0, 1)]
    [InlineData(60, 1, 0, 1)]
    [InlineData(180, 0, 0, 1)]
    public void From_AnyScale_IsTheSmallestPercentageThatFits(int grace, int startup, int retry, int percent) =>
        Assert.Equal(Percent(percent), BudgetDerivation.From(new DrainConditions(new GracePeriod(grace), startup, retry, true), s_anyScale));

    /// <summary>Four at once keep none of four, three keep one: where the scale lets a smaller percentage leave in time, it keeps more.</summary>
    [Theory]
    [InlineData(31, 0, 33)]
    [InlineData(31, 99, 33)]
    [InlineData(31, 100, 34)]
    [InlineData(31, int.MaxValue, 34)]
    [InlineData(30, 10, 25)]
    [InlineData(60, 100, 50)]
    [InlineData(120, 100, 100)]
    public void From_ScalesThatEndEarly_KeepsMoreReadyWhereItCan(int startup, int highest, int percent) => Assert.Equal(
        Percent(percent),
        BudgetDerivation.From(new DrainConditions(new GracePeriod(60), startup, 10, true), ScaleRange.Of(2, highest == 0 ? 6 : highest)));

    [Fact]
    public void From_UncertainReplacement_LetsAllPodsLeaveInTheFirstWave() =>
        Assert.Equal(Percent(100), BudgetDerivation.From(new DrainConditions(new GracePeriod(60), 30, 10, false), s_anyScale));

    [Fact]
    public void From_GraceLongerThanTheNotice_IsImpossibleAndSaysWhy() =>
        Assert.Equal(
            new BudgetDerivation.Impossible(new GracePeriod(181)),
            BudgetDerivation.From(new DrainConditions(new GracePeriod(181), 0, 0, true), s_anyScale));

    [Fact]
    public void From_AnyConditions_LeavesInTimeAndNoPercentageThatDoesKeepsMoreReady() =>
        Check.One(DrainGenerators.Config.WithMaxTest(
            200), Prop.ForAll(DrainGenerators.Conditions.ToArbitrary(), DrainGenerators.Scale.ToArbitrary(), (conditions, scale) =>
        {
            DrainForecast With(int percent) => new(Percent(percent).Budget, scale, conditions);

            var scales = Enumerable.Range(scale.Lowest, (scale.Highest ?? (scale.Lowest + 250)) - scale.Lowest + 1).ToList();
            bool LeavesInTime(int percent) => scales.All(pods => With(percent).At(pods).Fits);

            return BudgetDerivation.From(conditions, scale) switch
            {
                BudgetDerivation.Derived { Budget.Value: PodCount.Percent { Value: var chosen } } =>
                    LeavesInTime(chosen) && Enumerable.Range(1, 100).Where(LeavesInTime)
                    .All(percent => scales.All(pods => With(chosen).At(pods).Ready.Fewest >= With(percent).At(pods).Ready.Fewest)),
                _ => conditions.Grace.Seconds > 180 && !LeavesInTime(100),
            };
        }));

    private static BudgetDerivation.Derived Percent(int percent) => new(new DisruptionBudget.MaxUnavailable(new PodCount.Percent(percent)));
}
