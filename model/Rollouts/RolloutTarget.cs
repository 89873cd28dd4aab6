using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>What is to come of a rollout, as far as the specification says.</summary>
internal sealed record RolloutTarget
{
    /// <summary>Whether it is a service or a job.</summary>
    public required WorkloadKind Kind { get; init; }

    /// <summary>Namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Pods of a service that have to be ready before Knative calls it ready: its first scale, or its least. Default: 1.</summary>
    public int Pods { get; init; } = 1;

    /// <summary>Time from the start of a container until it is expected to be ready. Default: 30 s.</summary>
    public TimeSpan Startup { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it may take.</summary>
    public required RolloutTimes Times { get; init; }

    /// <summary>Whether it is to run on preemptible instances. Default: <see langword="false"/>.</summary>
    public bool OnSpot { get; init; }

    /// <summary>Whether pay-as-you-go takes over when there is no spot stock. Default: <see langword="true"/>.</summary>
    public bool FallsBack { get; init; } = true;

    /// <summary>Highest price per hour; <see langword="null"/> when it follows the market.</summary>
    public string? PriceLimit { get; init; }

    /// <summary>Instance types and sizes that are tried, in order. Default: none, so the platform chooses.</summary>
    public ValueList<string> Types { get; init; } = [];

    /// <summary>vSwitches that are tried. Default: none, so those of the virtual node.</summary>
    public ValueList<string> Vswitches { get; init; } = [];

    /// <summary>Zones that the pods are to be in; empty when the stack does not know. Default: none.</summary>
    public ValueList<string> Zones { get; init; } = [];

    /// <summary>Name and namespace, as kubectl takes them.</summary>
    public string FullName => $"{Namespace}/{Name}";
}
