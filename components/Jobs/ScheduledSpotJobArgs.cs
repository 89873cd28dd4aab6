using AckKnativeSpot.Findings;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Jobs;

/// <summary>What a <see cref="ScheduledSpotJob"/> needs: its specification, which is plain, and what may come from other resources.</summary>
public sealed class ScheduledSpotJobArgs : WorkloadArgs
{
    // A stack file has the schedule within the job; here it is the other way round.
    private const string Schedule = $"{ArgumentCheck.Spec}.schedule";

    /// <summary>The schedule and its job.</summary>
    public required SpotJobSchedule Spec { get; init; }

    internal override RuleInput ToRuleInput(LateValues late) => new()
    {
        Platform = Platform,
        VirtualNodeVersionPath = ArgumentCheck.VirtualNodeVersion,
        PathAsReported = PathInArguments,
        Schedules =
        [
            new Located<SpotJobSchedule>(ArgumentCheck.Spec, Spec with { Job = Spec.Job.With(late, Env) }) { HasLateNamespace = Namespace is not null },
        ],
    };

    private protected override string PathInSpec(string path) =>
        PropertyPath.Covers(Schedule, path) ? ArgumentCheck.Spec + path[Schedule.Length..]
        : PropertyPath.Covers(ArgumentCheck.Spec, path) ? $"{ArgumentCheck.Spec}.job{path[ArgumentCheck.Spec.Length..]}"
        : path;
}
