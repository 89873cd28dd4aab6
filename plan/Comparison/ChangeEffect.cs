namespace AckKnativeSpot.Plan.Comparison;

/// <summary>What the change of one property does to its resource.</summary>
internal enum ChangeEffect
{
    /// <summary>Nothing in the cloud: an option that only Pulumi reads, or an input that is read at creation only.</summary>
    None,

    /// <summary>The resource is updated in place.</summary>
    Update,

    /// <summary>Knative makes a new revision from the Service's template; the Service itself stays.</summary>
    NewRevision,

    /// <summary>Decided by a provider that <see cref="ReplacementTable"/> does not describe; <c>pulumi preview</c> knows.</summary>
    NotKnown,

    /// <summary>The resource is deleted and created again.</summary>
    Replace,
}
