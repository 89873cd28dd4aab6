using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>What can be said of a service or job to somebody who asks once, in the words of the watcher.</summary>
/// <param name="IsFine">Whether a service is ready; whether a job has completed or is on its way, with nothing in it.</param>
/// <param name="Head">How far it is, without a full stop.</param>
/// <param name="Troubles">What keeps it from being ready, or is worth knowing, as sentences.</param>
internal sealed record RolloutReport(bool IsFine, string Head, ValueList<string> Troubles)
{
    /// <summary>That of something that is not there.</summary>
    public static RolloutReport Missing { get; } = new(false, "is not in the cluster", []);

    /// <summary>That of a schedule none of whose runs is there.</summary>
    /// <param name="suspended">Whether it starts no runs for now.</param>
    public static RolloutReport NoRun(bool suspended) => new(true, suspended ? "is suspended, and no run of it is there" : "no run of it is there yet", []);

    /// <summary>That of what was seen.</summary>
    /// <param name="target">What is to come.</param>
    /// <param name="seen">What was seen.</param>
    /// <param name="now">The time.</param>
    public static RolloutReport Of(RolloutTarget target, SeenRollout seen, DateTimeOffset now)
    {
        if (seen is { Service: null, Job: null })
        {
            return target.MayBeGone ? new(true, "is not in the cluster: it has not been created, or its ttl has deleted it after its end", []) : Missing;
        }

        var diagnosis = Diagnosis.Of(target, seen, now);
        var held = diagnosis.Troubles.Any(trouble => trouble.Cause.Mending is not Mending.NotNeeded);
        return new(
            diagnosis.IsReady || (target.Kind is WorkloadKind.Job && !held),
            diagnosis.IsReady ? Ready(target, seen) : diagnosis.Progress,
            diagnosis.Troubles.Select(trouble => trouble.Sentence(now)).ToValueList());
    }

    /// <summary>The same, as that of a run of a schedule.</summary>
    /// <param name="run">Name of the run.</param>
    public RolloutReport OfRun(string run) => this with { Head = $"newest run {run}: {Head}" };

    private static string Ready(RolloutTarget target, SeenRollout seen)
    {
        var pods = ReadyText.Pods(target, seen) is { Length: > 0 } some ? some : target.Kind is WorkloadKind.Service ? "no pods" : "";
        return pods.Length > 0 ? $"{ReadyText.Word(target)}: {pods}" : ReadyText.Word(target);
    }
}
