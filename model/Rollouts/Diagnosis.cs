using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>
/// What can be said of a rollout at a moment. A function of what was seen and of the time, so it can be told again afterwards in the same words.
/// </summary>
/// <param name="IsReady">Whether the service serves what is written, or the job has completed.</param>
/// <param name="Progress">How far it is, without a full stop.</param>
/// <param name="Troubles">What keeps it from being ready, each once; those that no waiting mends come first.</param>
internal sealed record Diagnosis(bool IsReady, string Progress, ValueList<Trouble> Troubles)
{
    /// <summary>Judges a rollout.</summary>
    /// <param name="target">What is to come.</param>
    /// <param name="seen">What was seen.</param>
    /// <param name="now">The time.</param>
    public static Diagnosis Of(RolloutTarget target, SeenRollout seen, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(seen);
        var troubles = seen.Deleted
            ? [new Trouble(Causes.Deleted, "", $"The {(target.Kind is WorkloadKind.Service ? "service" : "job")} was deleted during the wait")]
            : target.Kind is WorkloadKind.Service ? OfService(target, seen, now)
            : OfJob(target, seen, now);
        return new Diagnosis(
            target.Kind is WorkloadKind.Service ? seen.Service?.IsReady is true : seen.Job?.Condition("Complete")?.Holds is true,
            target.Kind is WorkloadKind.Service ? ServiceProgress.Of(target, seen) : JobProgress.Of(seen),
            Once(troubles).OrderBy(trouble => trouble.Cause.Mending is not Mending.Never).ToValueList());
    }

    private static IEnumerable<Trouble> OfService(RolloutTarget target, SeenRollout seen, DateTimeOffset now)
    {
        // A status of an older generation is about what is being replaced.
        if (seen.Service is not { IsCurrent: true } service)
        {
            return [];
        }

        var latest = service.LatestCreatedRevision;
        var revisions = new[] { latest }.Concat(service.TrafficRevisions).Distinct(StringComparer.Ordinal)
            .Select(name => seen.Revisions.GetValueOrDefault(name)).OfType<SeenRevision>();
        Trouble[] ofPods = [.. seen.Pods.Values.Where(pod => pod.Owner == latest).SelectMany(pod => PodTroubles.Of(target, seen.WithAnswers(pod), now))];
        return
        [
            .. ofPods,
            .. seen.Events.Where(warning => IsAbout(warning, latest)).Select(warning => EventTroubles.Of(target, warning)).OfType<Trouble>(),
            .. revisions.SelectMany(revision => RevisionTroubles.Of(target, revision, podsTell: ofPods.Any(t => t.Cause == Causes.OutOfMemory))),
            .. ServiceTroubles.Of(service, now),
        ];
    }

    private static IEnumerable<Trouble> OfJob(RolloutTarget target, SeenRollout seen, DateTimeOffset now)
    {
        // Until it is there, what is seen is of the one that it takes the place of.
        if (seen.Job is not { } job)
        {
            return [];
        }

        var failed = job.Condition("Failed") is { Holds: true } condition
            ? new Trouble(Causes.JobFailed, "", $"The job failed ({condition.Reason}): {QuotedText.Of(condition.Message).TrimEnd('.')}", condition.Since)
            : null;
        return
        [
            .. seen.PodsOfJob.Where(pod => pod.Phase is not "Succeeded").SelectMany(pod => PodTroubles.Of(target, seen.WithAnswers(pod), now)),
            .. seen.EventsOfJob.Select(warning => EventTroubles.Of(target, warning)).OfType<Trouble>(),
            .. new[] { failed }.OfType<Trouble>(),
        ];
    }

    /// <summary>Names of Deployment, ReplicaSet and pods begin with that of the revision.</summary>
    private static bool IsAbout(SeenEvent warning, string revision) =>
        warning.Name == revision || (revision.Length > 0 && warning.Name.StartsWith($"{revision}-deployment", StringComparison.Ordinal));

    /// <summary>The pods of a workload share most of their troubles; the status of a pod comes before what others say of it.</summary>
    private static List<Trouble> Once(IEnumerable<Trouble> troubles)
    {
        var all = new List<Trouble>();
        foreach (var trouble in troubles)
        {
            if (!all.Exists(trouble.IsSameAs))
            {
                all.Add(trouble);
            }
        }

        return all;
    }
}
