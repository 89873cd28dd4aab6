using AckKnativeSpot.Findings;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Jobs;

/// <summary>What a <see cref="SpotJob"/> needs: its specification, which is plain, and what may come from other resources.</summary>
public sealed class SpotJobArgs : WorkloadArgs
{
    /// <summary>The job.</summary>
    public required SpotJobSpec Spec { get; init; }

    /// <summary>
    /// How long a deployment waits for the job to complete, and fails if it does not. Default: <see langword="null"/>, it does not wait: a job on
    /// preemptible instances may run for hours, and may have to wait for capacity first.
    /// </summary>
    public Duration? CompletionTimeout { get; init; }

    internal override RuleInput ToRuleInput(LateValues late) => new()
    {
        Platform = Platform,
        VirtualNodeVersionPath = ArgumentCheck.VirtualNodeVersion,
        PathAsReported = PathInArguments,
        Jobs = [new Located<SpotJobSpec>(ArgumentCheck.Spec, Spec.With(late, Env)) { HasLateNamespace = Namespace is not null }],
        CompletionTimeouts = CompletionTimeout is { } timeout ? new([KeyValuePair.Create(ArgumentCheck.Spec, timeout)]) : ValueMap<Duration>.Empty,
    };

    private protected override string PathInSpec(string path) => path == $"{ArgumentCheck.Spec}.completionTimeout" ? "completionTimeout" : path;
}
