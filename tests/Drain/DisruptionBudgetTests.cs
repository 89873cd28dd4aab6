using AckKnativeSpot.Drain;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

public class DisruptionBudgetTests
{
    /// <summary>What a real disruption controller answered.</summary>
    [Theory]
    [InlineData("max", 1, false, 1, 1)]
    [InlineData("max", 1, true, 1, 1)]
    [InlineData("max", 100, true, 1, 1)]
    [InlineData("max", 50, true, 2, 1)]
    [InlineData("max", 50, true, 3, 2)]
    [InlineData("max", 50, true, 4, 2)]
    [InlineData("max", 30, true, 2, 1)]
    [InlineData("max", 30, true, 3, 1)]
    [InlineData("max", 30, true, 4, 2)]
    [InlineData("max", 0, false, 4, 0)]
    [InlineData("max", 0, true, 4, 0)]
    [InlineData("max", 5, false, 3, 3)]
    [InlineData("min", 1, false, 1, 0)]
    [InlineData("min", 50, true, 1, 0)]
    [InlineData("min", 100, true, 1, 0)]
    [InlineData("min", 50, true, 2, 1)]
    [InlineData("min", 50, true, 3, 1)]
    [InlineData("min", 50, true, 4, 2)]
    [InlineData("min", 100, true, 40, 0)]
    [InlineData("min", 0, false, 2, 2)]
    [InlineData("min", 5, false, 3, 0)]
    [InlineData("max", 25, true, 0, 0)]
    public void AllowedAt_Scale_IsWhatTheDisruptionControllerAllows(string field, int value, bool percent, int pods, int allowed)
    {
        PodCount count = percent ? new PodCount.Percent(value) : new PodCount.Absolute(value);
        DisruptionBudget budget = field == "max" ? new DisruptionBudget.MaxUnavailable(count) : new DisruptionBudget.MinAvailable(count);

        Assert.Equal(allowed, budget.AllowedAt(pods));
        Assert.Equal(allowed == 0 && pods > 0, budget.BlocksAt(pods));
    }

    [Fact]
    public void AllowedAt_AnyBudget_IsTheNumberOfPodsThatCanBeTakenOneByOne() =>
        Check.One(DrainGenerators.Config, Prop.ForAll(
            DrainGenerators.Budget.ToArbitrary(),
            Gen.Choose(0, 300).ToArbitrary(),
            (budget, pods) => budget.AllowedAt(pods) == EvictionSimulation.WithoutRelease(pods, budget, startup: 1000, retry: 1, [0], until: 0).Count));

    [Fact]
    public void AllowedAt_GrowingScale_NeverFalls() =>
        Check.One(DrainGenerators.Config, Prop.ForAll(
            DrainGenerators.Budget.ToArbitrary(),
            Gen.Choose(0, 300).ToArbitrary(),
            (budget, pods) => budget.AllowedAt(pods) <= budget.AllowedAt(pods + 1)));

    [Fact]
    public void BlocksWithin_AnyRange_SaysWhetherOneOfItsScalesIsBlocked() =>
        Check.One(DrainGenerators.Config, Prop.ForAll(
            DrainGenerators.Budget.ToArbitrary(),
            DrainGenerators.Scale.ToArbitrary(),
            (budget, scale) => budget.BlocksWithin(scale) == Enumerable.Range(scale.Lowest, (scale.Highest ?? 400) - scale.Lowest + 1).Any(budget.BlocksAt)));

    [Fact]
    public void LowestAllowingScale_AnyBudget_IsTheFirstScaleThatIsNotBlocked() =>
        Check.One(DrainGenerators.Config, Prop.ForAll(
            DrainGenerators.Budget.ToArbitrary(),
            budget => budget.LowestAllowingScale == Enumerable.Range(1, 400).Select(pods => (int?)pods).FirstOrDefault(pods => !budget.BlocksAt(pods!.Value))));

    [Theory]
    [InlineData(0, 10, 1, 10)]
    [InlineData(3, 10, 3, 10)]
    [InlineData(0, 0, 1, null)]
    [InlineData(5, 2, 5, 5)]
    public void ScaleRange_OfBounds_CountsFromOnePod(int min, int max, int lowest, int? highest)
    {
        var scale = ScaleRange.Of(min, max);

        Assert.Equal(lowest, scale.Lowest);
        Assert.Equal(highest, scale.Highest);
    }
}
