using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Tests.Upgrades;

/// <summary>Finds what an upgrade would delete, replace or move: the plan of a released version against the plan of the same stack file now.</summary>
internal static class UpgradeCheck
{
    /// <summary>Every break, in the order of declaration.</summary>
    /// <param name="released">The plan of the released version.</param>
    /// <param name="current">The plan of the same stack file now.</param>
    public static IReadOnlyList<UpgradeBreak> Breaks(StackPlan released, StackPlan current)
    {
        var changes = PlanComparison.Of(released, current);
        return changes.NotCompared is { } reason
            ? throw new InvalidOperationException(reason)
            : [.. changes.Changes.SelectMany(BreaksOf), .. Components(released, current)];
    }

    /// <summary>What no migration speaks of, and migrations that speak of nothing.</summary>
    /// <param name="breaks">The breaks of all stacks of one released version, each with the plan as it is now.</param>
    /// <param name="migrations">The migrations since that version.</param>
    public static IReadOnlyList<string> Problems(
        IReadOnlyList<(UpgradeBreak Break, StackPlan Current)> breaks, IReadOnlyList<Migration> migrations) =>
    [
        .. breaks.Where(each => !migrations.Any(migration => migration.Covers(each.Break, each.Current.Resources)))
            .Select(each => $"{each.Current.Stack}: {each.Break.Resource} would be {Word(each.Break.Kind)}: {each.Break.Why}. "
                + "Keep it, give it an alias, or write a migration."),
        .. migrations.Where(migration => !breaks.Any(each => migration.Covers(each.Break, each.Current.Resources)))
            .Select(migration => $"The migration of {migration.Resource} ({Word(migration.What)}) speaks of nothing that happens."),
    ];

    private static IEnumerable<UpgradeBreak> BreaksOf(ResourceChange change)
    {
        var key = change.Resource.Key;
        if (change.Kind == ChangeKind.Deleted)
        {
            yield return new(UpgradeBreakKind.Deleted, key, "nothing has its type and name any more");
        }

        foreach (var property in change.Properties)
        {
            if (property.Path == "options.parent")
            {
                yield return new(UpgradeBreakKind.Moved, key, $"its parent was {property.Old ?? "the stack"} and is {property.New ?? "the stack"}");
            }
            else if (property.Effect == ChangeEffect.Replace)
            {
                yield return new(UpgradeBreakKind.Replaced, key, property.Because is { } source ? $"{property.Path} comes from {source}" : property.Path);
            }
        }
    }

    /// <summary>The comparison leaves components out; their types and names are in the URNs of their children.</summary>
    private static IEnumerable<UpgradeBreak> Components(StackPlan released, StackPlan current)
    {
        var now = current.Resources.ToDictionary(resource => resource.Key, StringComparer.Ordinal);
        foreach (var component in released.Resources.Where(resource => resource.IsComponent))
        {
            if (!now.TryGetValue(component.Key, out var same))
            {
                yield return new(UpgradeBreakKind.Deleted, component.Key, "nothing has its type and name any more");
            }
            else if (same.Parent != component.Parent)
            {
                yield return new(
                    UpgradeBreakKind.Moved, component.Key, $"its parent was {component.Parent ?? "the stack"} and is {same.Parent ?? "the stack"}");
            }
        }
    }

    private static string Word(UpgradeBreakKind kind) => kind.ToString().ToLowerInvariant();
}
