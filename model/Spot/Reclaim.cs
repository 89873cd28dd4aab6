namespace AckKnativeSpot.Spot;

/// <summary>What happens to a pod when the three-minute notice of a reclaim arrives.</summary>
public enum Reclaim
{
    /// <summary>Nothing: the pod is killed with its instance unless the application watches the event itself.</summary>
    Leave,

    /// <summary>
    /// The virtual node evicts the pod through the Eviction API, so its disruption budget and grace period hold (<c>api-evict</c>).
    /// Needs ack-virtual-node 2.11.0 or later.
    /// </summary>
    Evict,
}
