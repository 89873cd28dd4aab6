namespace AckKnativeSpot.Rollouts;

/// <summary>What the conditions of a revision say. Source: knative/serving, pkg/apis/serving/v1/revision_lifecycle.go and pkg/reconciler/revision.</summary>
internal static class RevisionTroubles
{
    private static readonly HashSet<string> s_deadline =
    [
        "ProgressDeadlineExceeded", "ErrImagePull", "ImagePullBackOff", "CreateContainerConfigError", "CreateContainerError", "RunContainerError",
        "ContainerCreating", "PodInitializing", "CrashLoopBackOff", "InvalidImageName",
    ];

    /// <summary>The troubles of a revision.</summary>
    /// <param name="target">What is to come.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="podsTell">Whether the pods tell more than an exit code.</param>
    public static IEnumerable<Trouble> Of(RolloutTarget target, SeenRevision revision, bool podsTell)
    {
        var resources = revision.Condition("ResourcesAvailable");
        var container = revision.Condition("ContainerHealthy");
        if (container is { Holds: false } unhealthy && !(podsTell && IsExit(unhealthy.Reason)))
        {
            yield return unhealthy.Reason switch
            {
                "ContainerMissing" => ImageTroubles.OfDigest(unhealthy.Message, unhealthy.Since),
                _ when IsExit(unhealthy.Reason) =>
                    new(Causes.Crash, "", $"The container does not stay up ({unhealthy.Reason}): {QuotedText.Of(unhealthy.Message)}", unhealthy.Since),
                _ => Unknown(revision, unhealthy),
            };
        }

        if (IsGivenUp(revision))
        {
            yield return new(
                Causes.RevisionFailed,
                revision.Name,
                $"Revision {revision.Name} made no "
                    + $"progress{Within(target)}{(IsScaledDown(revision) ? ", was given up and scaled to zero" : " and was given up")}",
                resources?.Since ?? container?.Since);
        }
        else if (resources is { Holds: false } missing)
        {
            yield return missing.Reason switch
            {
                "FailedCreate" => AdmissionTroubles.Of(missing.Message, missing.Since),
                "Unschedulable" => PodTroubles.Unschedulable(missing.Message, missing.Since),
                "NotOwned" => new(Causes.NotOwned, revision.Name, QuotedText.Of(missing.Message).TrimEnd('.'), missing.Since),
                _ => Unknown(revision, missing),
            };
        }
    }

    /// <summary>
    /// Whether the deadline has passed. The reason of a container that waits takes the place of ProgressDeadlineExceeded, and is written only then; after
    /// the scale to zero, conditions of a container that crashed say nothing of the deadline any more.
    /// </summary>
    /// <param name="revision">The revision.</param>
    public static bool IsGivenUp(SeenRevision revision)
    {
        var resources = revision.Condition("ResourcesAvailable");
        var exceeded = resources is { Holds: false } && s_deadline.Contains(resources.Reason);
        return exceeded || IsScaledDown(revision);
    }

    private static bool IsScaledDown(SeenRevision revision) =>
        revision is { DesiredReplicas: 0 } && revision.Condition("Active")?.Holds is false && revision.Condition("Ready")?.Holds is false;

    private static string Within(RolloutTarget target) => target.Times.ProgressDeadline is { } deadline ? $" within {DurationText.Of(deadline)}" : "";

    // knative/serving, pkg/apis/serving/v1: ExitCodeReason.
    private static bool IsExit(string reason) => reason.StartsWith("ExitCode", StringComparison.Ordinal);

    private static Trouble Unknown(SeenRevision revision, SeenCondition condition) => new(
        Causes.Other, $"{revision.Name}/{condition.Reason}",
        $"Revision {revision.Name}, {QuotedText.Of(condition.Reason)}: {QuotedText.Of(condition.Message).TrimEnd('.')}", condition.Since);
}
