using AckKnativeSpot.Rollouts;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>What the words of the provider mean, and what follows from them.</summary>
public class RolloutDecisionTests
{
    private static readonly RolloutTarget s_target = Targets.Of("ok");
    private static readonly DateTimeOffset s_start = WatcherRun.Noon;

    [Theory]
    [InlineData(nameof(
        FailureKind.NotReadyYet),
            "resource \"urn\" was successfully created, but the Kubernetes API server reported that it failed to fully initialize or become live: timed out "
                + "waiting for the condition")]
    [InlineData(nameof(
        FailureKind.NotReadyYet),
            "the Kubernetes API server reported that \"shop/web\" failed to fully initialize or become live: Resource has condition Ready=False (want True)")]
    [InlineData(nameof(FailureKind.Cancelled), "failed to fully initialize or become live: context canceled")]
    [InlineData(nameof(FailureKind.Cancelled), "Resource operation was cancelled for \"web\"")]
    [InlineData(nameof(
        FailureKind.Passing),
            "was not successfully created by the Kubernetes API server: Internal error occurred: failed calling webhook \"webhook.serving.knative.dev\": no "
                + "endpoints available for service \"webhook\"")]
    [InlineData(nameof(
        FailureKind.Passing),
            "Operation cannot be fulfilled on services.serving.knative.dev \"web\": the object has been modified; please apply your changes to the latest "
                + "version and try again")]
    [InlineData(nameof(FailureKind.Passing), "Post \"https://203.0.113.7:6443/apis\": dial tcp 203.0.113.7:6443: connect: connection refused")]
    [InlineData(nameof(FailureKind.Passing), "the server is currently unable to handle the request")]
    [InlineData(nameof(FailureKind.Refused), "services.serving.knative.dev \"web\" already exists")]
    [InlineData(nameof(
        FailureKind.Refused),
            "admission webhook \"validation.webhook.serving.knative.dev\" denied the request: validation failed: must not set the field(s): "
                + "spec.template.spec.hostNetwork")]
    [InlineData(nameof(FailureKind.Refused), "Apply failed with 1 conflict: conflict with \"kubectl-client-side-apply\"")]
    [InlineData(nameof(FailureKind.Refused), "")]
    public void Failure_IsToldApartByItsWords(string kind, string error) => Assert.Equal(kind, OperationFailure.KindOf(error).ToString());

    /// <summary>Room mends a quota that is used up; one that limits what the pods do not ask for takes another pod.</summary>
    [Theory]
    [InlineData("pods \"a\" is forbidden: exceeded quota: team, requested: pods=1, used: pods=5, limited: pods=5", "namespace-quota", "refuses the pods")]
    [InlineData("pods \"a\" is forbidden: failed quota: team: must specify limits.cpu for: app", "admission-refused", "limits what the pods do not ask for")]
    [InlineData("pods \"a\" is forbidden: violates PodSecurity \"restricted:latest\": runAsNonRoot != true", "admission-refused", "The cluster refuses")]
    public void Admission_IsToldApartByItsWords(string message, string cause, string words)
    {
        var trouble = AdmissionTroubles.Of(message, null);

        Assert.Equal(cause, trouble.Cause.Id);
        Assert.Contains(words, trouble.What, StringComparison.Ordinal);
    }

    [Fact]
    public void PassingFailures_AreTriedAgain_WithLongerPauses_AndNotForever()
    {
        var errors = new List<string>();
        for (var tries = 1; tries < RolloutDecisions.MaxPassingTries; tries++)
        {
            errors.Insert(0, "failed calling webhook");
            Assert.Equal(new RolloutDecision.GoOn(TimeSpan.FromSeconds(2 * tries)), Decide(errors));
        }

        errors.Insert(0, "failed calling webhook");
        Assert.Equal(new RolloutDecision.Stop(null), Decide(errors));
    }

    [Fact]
    public void PassingFailures_BeforeTheObjectWasThere_DoNotCountAgainstLaterOnes() => Assert.Equal(
        new RolloutDecision.GoOn(TimeSpan.FromSeconds(2)),
        Decide(["connection refused", SequenceTests.NotReady, .. Enumerable.Repeat("failed calling webhook", 7)]));

    [Fact]
    public void EverySlice_EndsWithinTheDeadline_AndTheEngineHasTriesEnough() => Prop.ForAll(
        Gen.Choose(1, 26 * 3_600).ToArbitrary(),
        deadline =>
        {
            var times = RolloutTimes.Of(TimeSpan.FromSeconds(deadline));
            var log = RolloutLog.Start(s_target with { Times = times }, s_start, isUpdate: false);
            var slices = 1;
            while (RolloutDecisions.After(log, SeenRollout.Nothing, [SequenceTests.NotReady], s_start + (slices * times.Slice)) is RolloutDecision.GoOn)
            {
                slices++;
            }

            return slices < RolloutTimes.MaxSlices - 5
                && times.Slice >= TimeSpan.FromSeconds(40)
                && slices * times.Slice >= times.Total - (times.Slice / 2)
                && slices * times.Slice <= times.Total + times.Slice;
        }).QuickCheckThrowOnFailure();

    /// <summary>The recorded services come ready or fail as Knative has it; whatever is seen on the way, nothing stops the one that comes.</summary>
    [Fact]
    public void ServiceThatComesReady_IsNeverStopped()
    {
        foreach (var (folder,
            name) in new[] { ("recorded", "ok"), ("recorded", "late"), ("written", "recovers"), ("written", "update"), ("written", "degraded"), ("written",
                "reclaimed") })
        {
            var sequence = Sequence.Read(folder, name);
            var log = RolloutLog.Start(Targets.Of(name), sequence.Began, Targets.IsUpdate(name));
            var seen = SeenRollout.Nothing;
            foreach (var step in sequence.Steps)
            {
                seen = step.ApplyTo(seen);
                Assert.IsType<RolloutDecision.GoOn>(
                    RolloutDecisions.After(log, seen, [SequenceTests.NotReady], sequence.Began.AddSeconds(Math.Max(0, step.Seconds))));
            }
        }
    }

    [Theory]
    [InlineData(true, null, null, null, 210, 270, 40)]
    [InlineData(false, null, null, null, 30 + 180 + 1_800, 2_070, 40)]
    [InlineData(false, "1h", null, null, 3_810, 3_870, 43)]
    [InlineData(true, null, "1m", null, 60, 120, 40)]
    [InlineData(true, null, null, "20m", 1_200, 1_260, 40)]
    [InlineData(true, null, "1m", "20m", 60, 120, 40)]
    public void Times_FollowTheService_UnlessTheDeadlineIsWritten(
        bool fallback, string? spotWait, string? own, string? ofCluster, int deadline, int total, int slice)
    {
        var service = new KnativeServiceSpec
        {
            Name = "web",
            Spot = new() { Fallback = fallback },
            Containers = [new() { Image = "registry.example.com/web:1" }],
            Rollout = new() { SpotWait = Parsed(spotWait), Deadline = Parsed(own) },
        };

        var times = RolloutTimes.Of(service, new RevisionDefaults { ProgressDeadline = Parsed(ofCluster) });

        Assert.Equal((deadline, total, slice), (times.ProgressDeadline!.Value.TotalSeconds, times.Total.TotalSeconds, times.Slice.TotalSeconds));
    }

    private static Duration? Parsed(string? duration) => duration is null ? default(Duration?) : Duration.Of(duration);

    private static RolloutDecision Decide(IReadOnlyList<string> errors) =>
        RolloutDecisions.After(RolloutLog.Start(s_target, s_start, isUpdate: false), SeenRollout.Nothing, errors, s_start);
}
