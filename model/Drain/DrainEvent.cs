namespace AckKnativeSpot.Drain;

/// <summary>What happens to pods in a reclaim.</summary>
internal enum DrainEvent
{
    /// <summary>Their eviction is accepted: they get no new requests and have their grace period.</summary>
    Evicted,

    /// <summary>Their replacements are Ready.</summary>
    Replaced,

    /// <summary>Their grace period is over; a pod without open requests leaves earlier.</summary>
    Left,

    /// <summary>Their instances are released, with the requests in flight.</summary>
    Released,
}
