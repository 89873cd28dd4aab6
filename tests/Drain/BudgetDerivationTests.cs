using AckKnativeSpot.Drain;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

public class BudgetDerivationTests
{
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
    public void From_CertainReplacement_IsTheSmallestPercentageThatFits(int grace, int startup, int retry, int percent) =>
        Assert.Equal(Percent(percent), BudgetDerivation.From(new DrainConditions(new GracePeriod(grace), startup, retry, true)));

    [Fact]
    public void From_UncertainReplacement_LetsAllPodsLeaveInTheFirstWave() =>
        Assert.Equal(Percent(100), BudgetDerivation.From(new DrainConditions(new GracePeriod(60), 30, 10, false)));

    [Fact]
    public void From_GraceLongerThanTheNotice_IsImpossibleAndSaysWhy() =>
        Assert.Equal(
            new BudgetDerivation.Impossible(new GracePeriod(181)),
            BudgetDerivation.From(new DrainConditions(new GracePeriod(181), 0, 0, true)));

    [Fact]
    public void From_AnyConditions_FitsAtEveryScaleAndOnePercentLessDoesNot() =>
        Check.One(DrainGenerators.Config, Prop.ForAll(DrainGenerators.Conditions.ToArbitrary(), conditions =>
        {
            bool Fits(int percent) => Enumerable.Range(1, 250).All(pods =>
                new DrainForecast(Percent(percent).Budget, ScaleRange.Of(0, 0), conditions).At(pods).Fits);

            return BudgetDerivation.From(conditions) switch
            {
                BudgetDerivation.Derived { Budget.Value: PodCount.Percent { Value: var percent } } => Fits(percent) && (percent == 1 || !Fits(percent - 1)),
                _ => conditions.Grace.Seconds > 180 && !Fits(100),
            };
        }));

    private static BudgetDerivation.Derived Percent(int percent) => new(new DisruptionBudget.MaxUnavailable(new PodCount.Percent(percent)));
}
