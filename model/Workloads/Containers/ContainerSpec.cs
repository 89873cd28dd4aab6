namespace AckKnativeSpot.Containers;

/// <summary>One container of a service; a job has a <see cref="Jobs.JobContainer"/>.</summary>
public sealed record ContainerSpec : PodContainer
{
    /// <summary>Name; <see langword="null"/> leaves it to Knative (<c>user-container</c>).</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The port requests arrive at. Exactly one of several containers has one; a single container may leave it to Knative, which uses 8080.
    /// </summary>
    public ContainerPort? Port { get; init; }

    /// <summary>When it may get requests; <see langword="null"/> leaves it to Knative, which tries to connect to the port.</summary>
    public Probe? Readiness { get; init; }

    /// <summary>When it is restarted. Default: never.</summary>
    public Probe? Liveness { get; init; }

    /// <summary>What holds the other probes back until it passes. Default: nothing.</summary>
    public Probe? StartupProbe { get; init; }

    internal override string? NameInPod => Name;
}
