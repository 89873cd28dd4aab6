using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Comparison;

/// <summary>What would happen to what an earlier plan declared.</summary>
internal sealed record PlanComparison
{
    /// <summary>Stack of the earlier plan.</summary>
    public required string OldStack { get; init; }

    /// <summary>Whether that is the same stack. When not, resources are matched without the stacks' names, which read <c>{stack}</c>.</summary>
    public required bool IsSameStack { get; init; }

    /// <summary>Why nothing could be compared; <see langword="null"/> when it was.</summary>
    public string? NotCompared { get; init; }

    /// <summary>The changes: replaced, deleted, created, changed, unaffected; within each in the order of declaration.</summary>
    public IReadOnlyList<ResourceChange> Changes { get; init; } = [];

    /// <summary>How many resources a thing happens to.</summary>
    /// <param name="kind">The thing.</param>
    public int Count(ChangeKind kind) => Changes.Count(c => c.Kind == kind);

    /// <summary>Compares two plans. One whose errors keep it from declaring anything is not compared.</summary>
    /// <param name="old">The earlier plan.</param>
    /// <param name="current">The plan as it is now.</param>
    public static PlanComparison Of(StackPlan old, StackPlan current)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(current);
        var comparison = new PlanComparison { OldStack = old.Stack, IsSameStack = old.Stack == current.Stack };
        if (current.DeclaresNothing || old.DeclaresNothing)
        {
            return comparison with { NotCompared = current.DeclaresNothing ? "this plan has errors" : "the earlier plan has errors" };
        }

        var changes = comparison.IsSameStack
            ? ResourceComparison.Between(old.Resources, current.Resources)
            : ResourceComparison.Between(StackNames.TakeOut(old).Resources, StackNames.TakeOut(current).Resources);
        return comparison with { Changes = [.. changes.OrderBy(c => c.Kind)] };
    }
}
