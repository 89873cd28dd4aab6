namespace AckKnativeSpot.Containers;

/// <summary>
/// A container that runs to its end before the others of its pod start; several run one after the other. Source: Kubernetes, "Init Containers".
/// </summary>
public sealed record InitContainer : PodContainer
{
    /// <summary>Name: a DNS label, unique in the pod.</summary>
    public required string Name { get; init; }

    internal override string? NameInPod => Name;
}
