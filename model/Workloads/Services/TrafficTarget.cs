namespace AckKnativeSpot.Services;

/// <summary>One share of a service's requests.</summary>
public abstract record TrafficTarget
{
    private TrafficTarget()
    {
    }

    /// <summary>Percent of the requests, 0 to 100; <see langword="null"/> for a target that is only reached by its tag.</summary>
    public int? Percent { get; init; }

    /// <summary>Name under which the target has an address of its own: a DNS-1035 label. Default: none.</summary>
    public string? Tag { get; init; }

    /// <summary>Whatever revision is the latest ready one.</summary>
    public sealed record Latest : TrafficTarget;

    /// <summary>
    /// The revision made of the template as it is written now. It is named after its content (<see cref="Manifests.RevisionName"/>), so the name is known
    /// before anything runs and a later release can send traffic back to it.
    /// </summary>
    public sealed record ThisTemplate : TrafficTarget;

    /// <summary>A revision that exists already.</summary>
    /// <param name="Name">Its name, which begins with that of the service and a dash.</param>
    public sealed record Revision(string Name) : TrafficTarget;
}
