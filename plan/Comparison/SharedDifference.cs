using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Comparison;

/// <summary>One difference that several resources have for one reason, such as a tag of the stack.</summary>
/// <param name="Property">The property, with the values of both sides.</param>
/// <param name="Resources">The resources, in the order of declaration.</param>
internal sealed record SharedDifference(PropertyChange Property, IReadOnlyList<PlannedResource> Resources)
{
    /// <summary>So many resources have a difference before it is said once for all of them.</summary>
    private const int Fewest = 3;

    /// <summary>The differences that at least three resources have, in the order in which they are met.</summary>
    /// <param name="different">Resources with the properties in which they differ.</param>
    public static IReadOnlyList<SharedDifference> Of(IReadOnlyList<ResourceChange> different) =>
        [.. different
            .SelectMany(change => change.Properties.Select(property => (property, change.Resource)))
            .GroupBy(each => each.property, each => each.Resource, new SameDifference())
            .Where(each => each.Count() >= Fewest)
            .Select(each => new SharedDifference(each.Key, [.. each]))];

    /// <summary>The resources with what is left of their differences when those that are shared are said; none without any.</summary>
    /// <param name="different">Resources with the properties in which they differ.</param>
    /// <param name="shared">What is shared.</param>
    public static IReadOnlyList<ResourceChange> Without(IReadOnlyList<ResourceChange> different, IReadOnlyList<SharedDifference> shared)
    {
        var said = shared.Select(each => each.Property).ToHashSet(new SameDifference());
        return [.. different.Select(change => change with { Properties = [.. change.Properties.Where(property => !said.Contains(property))] })
            .Where(change => change.Properties.Count > 0)];
    }

    private sealed class SameDifference : IEqualityComparer<PropertyChange>
    {
        public bool Equals(PropertyChange? one, PropertyChange? other) =>
            one?.Path == other?.Path && ValueDifference.AreEqual(one?.Old, other?.Old) && ValueDifference.AreEqual(one?.New, other?.New);

        public int GetHashCode(PropertyChange property) => property.Path.GetHashCode(StringComparison.Ordinal);
    }
}
