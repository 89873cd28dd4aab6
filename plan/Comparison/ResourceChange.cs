using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Comparison;

/// <summary>What happens to one resource.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Resource">The resource as it will be; as it was when it is deleted.</param>
/// <param name="Properties">What differs, in the order of the paths; empty for a resource that is created or deleted.</param>
/// <param name="IsProtected">Whether the resource that is replaced or deleted is protected: then <c>pulumi up</c> refuses.</param>
internal sealed record ResourceChange(ChangeKind Kind, PlannedResource Resource, IReadOnlyList<PropertyChange> Properties, bool IsProtected = false)
{
    /// <summary>Whether what there is goes, with another one in its place or without.</summary>
    public bool IsGone => Kind is ChangeKind.Deleted or ChangeKind.Replaced;

    /// <summary>The properties that force the replacement.</summary>
    public IEnumerable<PropertyChange> ForcedBy => Properties.Where(p => p.Effect == ChangeEffect.Replace);

    /// <summary>The properties that do something, or that somebody may expect to do something; the others are options that only Pulumi reads.</summary>
    public IEnumerable<PropertyChange> Listed => Properties.Where(p => !IsSilent(p));

    /// <summary>How many options change that only Pulumi reads.</summary>
    public int SilentOptions => Properties.Count(IsSilent);

    private static bool IsSilent(PropertyChange property) =>
        property.Effect == ChangeEffect.None && property.Path.StartsWith("options.", StringComparison.Ordinal);

    /// <summary>Whether a Knative Service gets a new revision.</summary>
    public bool HasNewRevision => Kind == ChangeKind.Changed && Properties.Any(p => p.Effect == ChangeEffect.NewRevision);
}
