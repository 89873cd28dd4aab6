namespace AckKnativeSpot.Containers;

/// <summary>What a taint does to pods that do not tolerate it.</summary>
public enum TaintEffect
{
    /// <summary>They are not put on the node.</summary>
    NoSchedule,

    /// <summary>They are put on the node when there is no other.</summary>
    PreferNoSchedule,

    /// <summary>They are not put on the node, and those on it are evicted.</summary>
    NoExecute,
}
