using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>One container of a service; a job has a <see cref="Jobs.JobContainer"/>.</summary>
public sealed record ContainerSpec
{
    /// <summary>Name; <see langword="null"/> leaves it to Knative (<c>user-container</c>).</summary>
    public string? Name { get; init; }

    /// <summary>Image reference without a region placeholder; see <see cref="ImageReference"/>.</summary>
    public required string Image { get; init; }

    /// <summary>Command in place of the image's entry point. Default: the image's.</summary>
    public ValueList<string> Command { get; init; } = [];

    /// <summary>Arguments in place of the image's. Default: the image's.</summary>
    public ValueList<string> Args { get; init; } = [];

    /// <summary>Working directory; <see langword="null"/> for the image's.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>
    /// The port requests arrive at. Exactly one of several containers has one; a single container may leave it to Knative, which uses 8080.
    /// </summary>
    public ContainerPort? Port { get; init; }

    /// <summary>Environment by variable name. Default: none.</summary>
    public ValueMap<EnvironmentValue> Env { get; init; } = new();

    /// <summary>What it asks for and may use.</summary>
    public ContainerResources Resources { get; init; } = new();

    /// <summary>When it may get requests; <see langword="null"/> leaves it to Knative, which tries to connect to the port.</summary>
    public Probe? Readiness { get; init; }

    /// <summary>When it is restarted. Default: never.</summary>
    public Probe? Liveness { get; init; }

    /// <summary>What holds the other probes back until it passes. Default: nothing.</summary>
    public Probe? StartupProbe { get; init; }

    /// <summary>Volumes it sees. Default: none.</summary>
    public ValueList<VolumeMount> Mounts { get; init; } = [];
}
