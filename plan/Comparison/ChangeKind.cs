namespace AckKnativeSpot.Plan.Comparison;

/// <summary>What happens to a resource, the most severe first.</summary>
internal enum ChangeKind
{
    /// <summary>Deleted and created again.</summary>
    Replaced,

    /// <summary>Deleted.</summary>
    Deleted,

    /// <summary>Created.</summary>
    Created,

    /// <summary>There already, and taken over with what differs.</summary>
    Adopted,

    /// <summary>Updated in place.</summary>
    Changed,

    /// <summary>Declared differently, with nothing to do in the cloud.</summary>
    Unaffected,
}
