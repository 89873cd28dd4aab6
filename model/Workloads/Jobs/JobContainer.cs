using AckKnativeSpot.Containers;

namespace AckKnativeSpot.Jobs;

/// <summary>One container of a job: as one of a service, without a port and without probes.</summary>
public sealed record JobContainer : PodContainer
{
    /// <summary>Name: a DNS label, unique in the pod.</summary>
    public required string Name { get; init; }

    internal override string? NameInPod => Name;
}
