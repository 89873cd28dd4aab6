using AckKnativeSpot.Findings;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Services;

/// <summary>
/// What a <see cref="KnativeService"/> needs: its specification, which is plain so that rules see it at plan time, and what may come from other resources.
/// </summary>
public sealed class KnativeServiceArgs : WorkloadArgs
{
    /// <summary>The service.</summary>
    public required KnativeServiceSpec Spec { get; init; }

    /// <summary>
    /// How long to wait for the Service to become Ready. Default: <see langword="null"/>, a minute longer than the progress deadline of its revision, which
    /// follows from its specification (<see cref="KnativeServiceSpec.Rollout"/>).
    /// </summary>
    public Duration? ReadyTimeout { get; init; }

    internal override RuleInput ToRuleInput(LateValues late) => new()
    {
        Platform = Platform,
        VirtualNodeVersionPath = ArgumentCheck.VirtualNodeVersion,
        PathAsReported = PathInArguments,
        Services = [new Located<KnativeServiceSpec>(ArgumentCheck.Spec, With(late)) { LateParts = LateParts, HasLateNamespace = Namespace is not null }],
        ReadyTimeouts = ReadyTimeout is { } timeout ? new([KeyValuePair.Create(ArgumentCheck.Spec, timeout)]) : ValueMap<Duration>.Empty,
    };

    private protected override string PathInSpec(string path) => path == $"{ArgumentCheck.Spec}.readyTimeout" ? "readyTimeout" : path;

    private KnativeServiceSpec With(LateValues late) => Spec with
    {
        Namespace = late.Namespace ?? Spec.Namespace,
        ServiceAccount = late.ServiceAccount ?? Spec.ServiceAccount,
        Capacity = late.Of(Spec.Capacity),
        Containers = late.Of(Spec.Containers, Env),
    };
}
