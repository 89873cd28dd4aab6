using AckKnativeSpot.Findings;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Jobs;

/// <summary>What a <see cref="ScheduledSpotJob"/> needs: its specification, which is plain, and what may come from other resources.</summary>
public sealed class ScheduledSpotJobArgs : WorkloadArgs
{
    /// <summary>The schedule and its job.</summary>
    public required SpotJobSchedule Spec { get; init; }

    internal override RuleInput ToRuleInput(LateValues late) => new()
    {
        Platform = Platform,
        VirtualNodeVersionPath = ArgumentCheck.VirtualNodeVersion,
        Schedules =
        [
            new Located<SpotJobSchedule>(ArgumentCheck.Spec, Spec with { Job = Spec.Job.With(late, Env) }) { HasLateNamespace = Namespace is not null },
        ],
    };
}
