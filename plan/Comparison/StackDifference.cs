using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Comparison;

/// <summary>
/// What differs between two stacks. Resources are matched without the stacks' names, which read <c>{stack}</c>; the order in which Pulumi works
/// (<c>dependsOn</c>) is no difference.
/// </summary>
internal sealed record StackDifference
{
    /// <summary>Pulumi project of both.</summary>
    public required string Project { get; init; }

    /// <summary>First stack.</summary>
    public required string Left { get; init; }

    /// <summary>Second stack.</summary>
    public required string Right { get; init; }

    /// <summary>Resources of the first stack only.</summary>
    public required IReadOnlyList<PlannedResource> OnlyLeft { get; init; }

    /// <summary>Resources of the second stack only.</summary>
    public required IReadOnlyList<PlannedResource> OnlyRight { get; init; }

    /// <summary>Resources of both, with the properties in which they differ.</summary>
    public required IReadOnlyList<ResourceChange> Different { get; init; }

    /// <summary>Compares the plans of two stacks; neither may have errors.</summary>
    /// <param name="left">First plan.</param>
    /// <param name="right">Second plan.</param>
    public static StackDifference Of(StackPlan left, StackPlan right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var changes = ResourceComparison.Between(StackNames.TakeOut(left).Resources, StackNames.TakeOut(right).Resources);
        return new StackDifference
        {
            Project = right.Project,
            Left = left.Stack,
            Right = right.Stack,
            OnlyLeft = [.. changes.Where(c => c.Kind == ChangeKind.Deleted).Select(c => c.Resource)],
            OnlyRight = [.. changes.Where(c => c.Kind == ChangeKind.Created).Select(c => c.Resource)],
            Different = [.. changes
                .Select(c => c with { Properties = [.. c.Properties.Where(p => p.Because is null && p.Path != "options.dependsOn")] })
                .Where(c => c.Properties.Count > 0)],
        };
    }
}
