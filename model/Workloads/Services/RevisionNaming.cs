namespace AckKnativeSpot.Services;

/// <summary>How the revision is named that a service's template makes. Source: Knative, "Traffic management", revision names.</summary>
public abstract record RevisionNaming
{
    private RevisionNaming()
    {
    }

    /// <summary>Knative numbers it: <c>web-00001</c>. With traffic that points at this very revision it is named after its content all the same.</summary>
    public sealed record Numbered : RevisionNaming;

    /// <summary>
    /// After the content of its template (<see cref="Manifests.RevisionName"/>): every change has a name of its own, known before anything runs, and without a
    /// change there is no new revision, whatever happens to the traffic.
    /// </summary>
    public sealed record ByContent : RevisionNaming;

    /// <summary>
    /// A name of one's own. Knative refuses a template that is changed without its name.
    /// </summary>
    /// <param name="Name">The name, which begins with that of the service and a dash.</param>
    public sealed record Named(string Name) : RevisionNaming;
}
