using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Infra.ApiServer;

/// <summary>Takes what an <see cref="ObjectWatch"/> sees.</summary>
internal interface IObjectSink
{
    /// <summary>All objects of a kind, as they are now: what is not among them is not there.</summary>
    void Replace(ObjectKind kind, IReadOnlyList<SeenObject> objects);

    /// <summary>From now on every change of a kind is told.</summary>
    void Following(ObjectKind kind);

    /// <summary>An object is new or has changed.</summary>
    void Put(SeenObject seen);

    /// <summary>An object has been deleted.</summary>
    void Remove(SeenObject seen);

    /// <summary>Objects of a kind cannot be read, for now or at all.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="why">Why, without a full stop.</param>
    void Unreadable(ObjectKind kind, string why);
}
