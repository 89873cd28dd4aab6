using AckKnativeSpot.Drain;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Xunit;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>Rules about who still answers in a reclaim: the verdict that a person would give.</summary>
public class ReclaimRulesTests
{
    private static readonly SpotOptions s_noFallback = new() { Fallback = false };

    /// <summary>Each of these once was shown as "fits", or had no finding at all.</summary>
    [Theory]
    [InlineData(31, 60, 2, 50, "DRAIN008 Warning")]
    [InlineData(60, 60, 2, 50, "DRAIN008 Warning")]
    [InlineData(120, 60, 2, 50, "DRAIN006 Error")]
    [InlineData(600, 175, 1, 50, "DRAIN007 Warning, DRAIN009 Info")]
    [InlineData(30, 60, 1, 1, "DRAIN010 Info")]
    [InlineData(120, 60, 0, 10, "DRAIN007 Warning, DRAIN013 Error")]
    [InlineData(25, 60, 2, 50, "")]
    public void Verdict_OfAService_IsThatOfAPerson(int startup, int grace, int min, int max, string findings) =>
        Assert.Equal(
            findings,
            string.Join(", ", RuleEngine.Evaluate(Of(Service(startup, grace, min, max)), RulePolicy.Default).Findings
                .Where(finding => finding.RuleId != "DRAIN012")
                .OrderBy(finding => finding.RuleId, StringComparer.Ordinal)
                .Select(finding => $"{finding.RuleId} {finding.Severity}")));

    [Fact]
    public void Requests_LostByAServiceThatPromisesAvailability_SaysForHowLongAndWhatHelps() =>
        Assert.Equal(
            new Violation(
                "services[0].startup",
                "'web' promises availability (`scale: { min: 2 }`), but when all its instances are reclaimed at once, no pod is Ready for 120 s at 2 pods. A "
                    + "request waits 60 s at most, so what arrives in the first 60 s fails.",
                "Write `startup: 110s` or `grace: 50s` or `grace: 120s`; each alone suffices."),
            Assert.Single(Check("DRAIN006", Of(Service(120, 60, 2, 50)))));

    [Fact]
    public void Requests_WithoutFallback_FailUntilThereIsStock()
    {
        var violation = Assert.Single(Check("DRAIN007", Of(WebWith(s_noFallback) with { Scale = new ScaleOptions() })));

        Assert.Equal(
            new Violation(
                "services[0].spot.fallback",
                "When all instances of 'web' are reclaimed at once, no pod is Ready until there is spot stock, since nothing falls back to pay-as-you-go: "
                    + "every request fails after 60 s.",
                "Write `spot: { fallback: true }`."),
            violation);
    }

    [Fact]
    public void Requests_OfOneOfTwoRevisions_AreSaidToBeThose()
    {
        var split = Service(70, 60, 3, 10) with { Traffic = new Traffic.Canary("web-1", [5, 100], 1) };

        Assert.Contains(
            "one of its 2 revisions can have no Ready pod for 70 s.", Assert.Single(Check("DRAIN006", Of(split))).Message, StringComparison.Ordinal);
        Assert.Empty(Check("DRAIN006", Of(split with { Traffic = new Traffic.LatestOnly() })));
    }

    [Fact]
    public void Requests_PromiseOfAvailability_IsOneWithOnePodToo()
    {
        var slow = Service(90, 60, 1, 10);

        Assert.Single(Check("DRAIN007", Of(slow)));
        Assert.Empty(Check("DRAIN006", Of(slow)));
        Assert.StartsWith(
            "'web' promises availability (`availability: { ready: 10% }`)",
            Assert.Single(Check("DRAIN006", Of(slow with { Availability = new AvailabilityPromise(10) }))).Message,
            StringComparison.Ordinal);
        Assert.Empty(Check("DRAIN007", Of(slow with { Availability = new AvailabilityPromise(10) })));
    }

    [Fact]
    public void Requests_PodsThatNothingEvicts_FailWhenTheStartIsSlow()
    {
        var left = Service(90, 60, 2, 10) with { Spot = new SpotOptions { Reclaim = Reclaim.Leave } };

        Assert.Contains("spot: { reclaim: evict }", Assert.Single(Check("DRAIN006", Of(left))).Fix, StringComparison.Ordinal);
        Assert.Empty(Check("DRAIN006", Of(left with { Startup = "30s" })));
    }

    [Fact]
    public void Half_OfThree_SaysHowManyStayAndWhatKeepsMore() =>
        Assert.Equal(
            new Violation(
                "services[0].startup",
                "When all instances of 'web' are reclaimed at once, 1 of its 3 pods stays Ready.",
                "Write `startup: 30s` or `grace: 57s` or `scale: { min: 4 }` or `scale: { max: 49 }`; each alone suffices."),
            Assert.Single(Check("DRAIN008", Of(Service(31, 60, 2, 50)))));

    [Fact]
    public void Half_OwnBudgetThatLetsAllGo_IsReplacedByTheDerivedOne()
    {
        var violation = Assert.Single(
            Check("DRAIN008", Of(Service(20, 60, 2, 10) with { Budget = new DisruptionBudget.MaxUnavailable(new PodCount.Percent(100)) })));

        Assert.Equal("When all instances of 'web' are reclaimed at once, 0 of its 2 pods stay Ready.", violation.Message);
        Assert.StartsWith("Write `budget: { maxUnavailable: 20% }`", violation.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_ServiceThatSaysWhatMustStay_IsHeldToThatInstead()
    {
        var third = Service(60, 60, 2, 50) with { Availability = new AvailabilityPromise(33) };

        Assert.Empty(Check("DRAIN008", Of(third)));
        Assert.Empty(Check("DRAIN011", Of(third)));
        Assert.Equal(
            "'web' promises `ready: 34%`, but when all its instances are reclaimed at once 1 of its 3 pods stays Ready.",
            Assert.Single(Check("DRAIN011", Of(third with { Availability = new AvailabilityPromise(34) }))).Message);
    }

    [Fact]
    public void Spare_BelowTheMargin_IsThatOfTheSetting()
    {
        var service = Service(30, 60, 2, 10);

        Assert.Equal(
            "The last of 4 pods has ended 180 s after the notice at the latest: 0 s to spare, and the margin is 15 s.",
            Assert.Single(Check("DRAIN009", Of(service))).Message);
        Assert.Empty(Check("DRAIN009", On(Platform with { ReclaimMargin = Duration.FromSeconds(0) }, service)));
        Assert.Single(Check("DRAIN009", On(Platform with { ReclaimMargin = Duration.FromSeconds(16) }, Service(25, 60, 2, 10))));
        Assert.Empty(Check("DRAIN009", Of(Service(25, 60, 2, 10))));
    }

    [Fact]
    public void OnePod_IsSaidOncePerServiceAndNotWhenItIsWorse()
    {
        Assert.Equal(
            new Violation(
                "services[0].scale",
                "With one pod, a reclaim leaves no pod Ready for 30 s: requests wait that long at most, and none fails.",
                "Write `scale: { activation: 2 }` or `scale: { min: 2 }`; each alone suffices."),
            Assert.Single(Check("DRAIN010", Of(Service(30, 60, 0, 10)))));
        Assert.Equal("Write `scale: { min: 2, max: 2 }`.", Assert.Single(Check("DRAIN010", Of(Service(30, 60, 1, 1)))).Fix);
        Assert.Empty(Check("DRAIN010", Of(Service(90, 60, 1, 10))));
        Assert.Empty(Check("DRAIN010", Of(Service(30, 60, 1, 10) with { Availability = new AvailabilityPromise(50) })));
        Assert.Empty(Check("DRAIN010", Of(Service(30, 60, 1, 10) with { Spot = null })));
    }

    [Fact]
    public void Promise_OfWhatIsNeverReclaimed_IsKept() =>
        Assert.Empty(Check("DRAIN011", Of(Service(30, 60, 1, 10) with { Availability = new AvailabilityPromise(100), Spot = null })));

    [Fact]
    public void FirstRequest_SlowStartFromZero_NamesEveryWayOut() =>
        Assert.Equal(
            new Violation(
                "services[0].startup",
                "'web' scales to zero and takes 120 s to start, but a request is given up after 60 s: the first request after each idle time fails.",
                "Write `startup: 60s` or `grace: 120s` or `scale: { min: 1 }` or `reserve: {}`; each alone suffices."),
            Assert.Single(Check("DRAIN013", Of(Service(120, 60, 0, 10)))));

    [Fact]
    public void FirstRequest_IsNoMatterOfSpotButOfTimeouts()
    {
        var paid = Service(120, 60, 0, 10) with { Spot = null };

        Assert.Single(Check("DRAIN013", Of(paid)));
        Assert.Empty(Check("DRAIN013", Of(paid with { Reserve = new ReserveOptions() })));
        Assert.Single(Check("DRAIN013", Of(Service(30, 60, 0, 10) with { ResponseStartTimeout = "29s" })));
        Assert.Single(Check("DRAIN013", Of(Service(30, 60, 0, 10) with { IdleTimeout = "29s" })));
        Assert.Empty(Check("DRAIN013", On(Platform with { RevisionDefaults = RevisionDefaults.OfKnative with { ScalesToZero = false } }, paid)));
        Assert.DoesNotContain(
            "reserve", Assert.Single(Check("DRAIN013", On(Platform with { Knative = KnativeFlavour.Upstream }, paid))).Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(45, null, 45, true)]
    [InlineData(45, null, 44, false)]
    [InlineData(900, 45, 90, false)]
    [InlineData(null, 90, 90, true)]
    [InlineData(null, null, 3000, false)]
    [InlineData(0, null, 30, false)]
    public void Deadline_OfTheRevision_IsItsOwnOrTheClustersOrDerived(int? own, int? ofCluster, int startup, bool found)
    {
        var service = Service(
            startup, 60, 1, 10) with
        { Rollout = new() { Deadline = own is { } seconds ? Duration.FromSeconds(seconds) : default(Duration?) } };
        var defaults = RevisionDefaults.OfKnative with { ProgressDeadline = ofCluster is { } each ? Duration.FromSeconds(each) : default(Duration?) };

        Assert.Equal(found, Check("DRAIN014", On(Platform with { RevisionDefaults = defaults }, service)).Any());
    }

    private static KnativeServiceSpec Service(int startup, int grace, int min, int max) =>
        Web with { Startup = Duration.FromSeconds(startup), Grace = new GracePeriod(grace), Scale = new ScaleOptions { Min = min, Max = max } };

    private static IEnumerable<Violation> Check(string id, RuleInput stack) =>
        ((RuleKind.OfStack)RuleTable.Find(id)!.Kind).Check(stack);
}
