using AckKnativeSpot.Drain;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Xunit;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

public class DrainRulesTests
{
    [Fact]
    public void Grace_LongerThanTheNotice_MattersOnlyForEvictedPods()
    {
        var slow = Web with { Grace = new GracePeriod(300) };

        Assert.Equal(
            new Violation("services[0].grace", "'web' may take 300s to finish, but a reclaim leaves 180 s.", "Write `grace: 60s`, or at most 180s."),
            Assert.Single(Check("DRAIN001", Of(slow))));
        Assert.Empty(Check("DRAIN001", Of(slow with { Spot = null })));
        Assert.Empty(Check("DRAIN001", Of(slow with { Spot = new() { Reclaim = Reclaim.Leave } })));
    }

    [Theory]
    [InlineData(1, 600, false)]
    [InlineData(600, 600, false)]
    [InlineData(601, 600, true)]
    [InlineData(3600, 3600, false)]
    [InlineData(3601, 3600, true)]
    public void Grace_AgainstKnativesBounds_IsFoundOutsideThem(int seconds, int max, bool found) =>
        Assert.Equal(
            found, Check("DRAIN005", On(Platform with { MaxRevisionTimeout = Duration.FromSeconds(max) }, Web with { Grace = new GracePeriod(seconds) }))
                .Any());

    [Theory]
    [InlineData("min", 1, 0, 10, "`minAvailable: 1` blocks every eviction of 'web' at 1 pod, which is within its scale range.",
        "`budget: { maxUnavailable: 25% }` or `scale: { activation: 2 }` or `scale: { min: 2 }`")]
    [InlineData("min", 3, 0, 10, "`minAvailable: 3` blocks every eviction of 'web' at 1 to 3 pods, which is within its scale range.",
        "`budget: { maxUnavailable: 25% }` or `scale: { activation: 4 }` or `scale: { min: 4 }`")]
    [InlineData("min", 3, 3, 10, "`minAvailable: 3` blocks every eviction of 'web' at 3 pods, which is within its scale range.",
        "`budget: { maxUnavailable: 25% }` or `scale: { min: 4 }`")]
    [InlineData("min%", 50, 0, 0, "`minAvailable: 50%` blocks every eviction of 'web' at 1 pod, which is within its scale range.",
        "`budget: { maxUnavailable: 25% }` or `scale: { activation: 2 }` or `scale: { min: 2 }`")]
    [InlineData("min%", 80, 2, 10, "`minAvailable: 80%` blocks every eviction of 'web' at 2 to 4 pods, which is within its scale range.",
        "`budget: { maxUnavailable: 25% }` or `scale: { min: 5 }`")]
    [InlineData("min%", 100, 0, 10, "`minAvailable: 100%` blocks every eviction of 'web' at 1 to 20 pods, which is within its scale range.",
        "`budget: { maxUnavailable: 25% }`")]
    [InlineData("max", 0, 0, 0, "`maxUnavailable: 0` blocks every eviction of 'web' at 1 pod and more, which is within its scale range.",
        "`budget: { maxUnavailable: 25% }`")]
    [InlineData("max%", 0, 2, 4, "`maxUnavailable: 0%` blocks every eviction of 'web' at 2 to 8 pods, which is within its scale range.",
        "`budget: { maxUnavailable: 25% }`")]
    public void Budget_BlocksAReachableScale_NamesScaleAndWayOut(string form, int value, int min, int max, string message, string ways)
    {
        var violation = Assert.Single(Check("DRAIN003", Of(With(Budget(form, value), min, max))));

        Assert.Equal(message, violation.Message);
        Assert.StartsWith("Write " + ways, violation.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("max", 1, 0, 0)]
    [InlineData("max%", 1, 0, 10)]
    [InlineData("min", 1, 2, 10)]
    [InlineData("min%", 80, 5, 10)]
    [InlineData("min", 0, 0, 10)]
    public void Budget_LetsAPodGoAtEveryReachableScale_IsFine(string form, int value, int min, int max) =>
        Assert.Empty(Check("DRAIN003", Of(With(Budget(form, value), min, max))));

    [Fact]
    public void Forecast_TooSlow_SaysByHowMuchAndWhatWouldFit() =>
        Assert.Equal(
            new Violation(
                "services[0].budget",
                "With `maxUnavailable: 1`, 10 pods of 'web' (so many it has during a rollout) leave in 10 waves, and the last one finishes 420 s after the "
                    + "notice; there are 180 s.",
                "Write `budget: { maxUnavailable: 25% }` or `startup: 3s` or `scale: { max: 2 }`; each alone suffices."),
            Assert.Single(Check("DRAIN004", Of(With(Budget("max", 1), 2, 5)))));

    [Fact]
    public void Forecast_UnlimitedScale_NamesTheFirstScaleThatIsTooSlow() =>
        Assert.Equal(
            "With `maxUnavailable: 1`, 5 pods of 'web' leave in 5 waves, and the last one finishes already 220 s after the notice; there are 180 s.",
            Assert.Single(Check("DRAIN004", Of(With(Budget("max", 1), 0, 0)))).Message);

    [Fact]
    public void Forecast_WithoutFallback_SaysThatReplacementsMayNeverCome()
    {
        var service = With(Budget("max%", 50), 0, 4) with { Spot = new() { Fallback = false } };

        var violation = Assert.Single(Check("DRAIN004", Of(service)));

        Assert.Equal(
            "With `maxUnavailable: 50%`, 2 pods of 'web' leave in 2 waves, and each after the first waits for replacements that without fallback may "
                + "never come.",
            violation.Message);
        Assert.Equal(
            "Write `budget: { maxUnavailable: 100% }` or `spot: { fallback: true }`; each alone suffices.",
            violation.Fix);
    }

    [Fact]
    public void Forecast_DerivedBudget_AlwaysFits()
    {
        Assert.Empty(Check("DRAIN004", Of(Web with { Startup = "90s", Scale = new ScaleOptions { Max = 0 } })));
        Assert.Empty(Check("DRAIN004", Of(WebWith(new SpotOptions { Fallback = false }))));
    }

    [Fact]
    public void Forecast_WhatAnotherRuleReports_IsNotReportedTwice()
    {
        Assert.Empty(Check("DRAIN004", Of(With(Budget("min", 1), 0, 10))));
        Assert.Empty(Check("DRAIN004", Of(With(Budget("max", 1), 0, 10) with { Grace = new GracePeriod(300) })));
    }

    [Fact]
    public void Forecast_NothingEvicts_IsNotJudged() =>
        Assert.Empty(Check("DRAIN004", Of(With(Budget("max", 1), 0, 10) with { Spot = null })));

    private static KnativeServiceSpec With(DisruptionBudget budget, int min, int max) =>
        Web with { Budget = budget, Startup = "30s", Scale = new ScaleOptions { Min = min, Max = max } };

    private static DisruptionBudget Budget(string form, int value)
    {
        PodCount count = form.EndsWith('%') ? new PodCount.Percent(value) : new PodCount.Absolute(value);
        return form.StartsWith("max", StringComparison.Ordinal) ? new DisruptionBudget.MaxUnavailable(count) : new DisruptionBudget.MinAvailable(count);
    }

    private static IEnumerable<Violation> Check(string id, RuleInput model) => RuleTable.Find(id)!.ViolationsIn(model);
}
