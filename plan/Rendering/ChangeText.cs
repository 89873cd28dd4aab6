using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Resources;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Words for changes, the same in every form that people read.</summary>
internal static class ChangeText
{
    /// <summary>The kinds in the order in which a reviewer needs them.</summary>
    public static IReadOnlyList<ChangeKind> Kinds { get; } = Enum.GetValues<ChangeKind>();

    public static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Replaced => "replaced",
        ChangeKind.Deleted => "deleted",
        ChangeKind.Created => "created",
        ChangeKind.Adopted => "taken over",
        ChangeKind.Changed => "changed",
        _ => "declared differently without effect",
    };

    /// <summary>What is said before the changes: against which plan, and how many of each kind.</summary>
    public static string Summary(PlanComparison comparison)
    {
        var against = comparison.IsSameStack
            ? "Against the earlier plan"
            : $"Against the plan of the stack {comparison.OldStack}, resources matched without the stacks' names ({{stack}})";
        var counts = Kinds.Where(kind => comparison.Count(kind) > 0).Select(kind => FormattableString.Invariant($"{comparison.Count(kind)} {Word(kind)}"));
        return comparison.NotCompared is { } reason ? $"{against}: not compared, because {reason}."
            : comparison.Changes.Count == 0 ? $"{against}: nothing changes."
            : $"{against}: {string.Join(", ", counts)}.";
    }

    /// <summary>What else goes with a resource that is deleted or replaced; empty for most.</summary>
    public static string Consequence(ResourceChange change) =>
        change.IsGone && change.Resource.Type == ResourceTypes.Namespace
            ? "with everything in it, whoever made that"
            : "";

    /// <summary>What a changed property does to its resource, when that needs saying; else empty.</summary>
    public static string Effect(PropertyChange change) => (change.Effect, change.Because) switch
    {
        (ChangeEffect.Replace, null) => "forces the replacement",
        (ChangeEffect.Replace, { } because) => $"forces the replacement, because {because} is replaced",
        (ChangeEffect.NotKnown, _) => "pulumi preview shows whether it forces a replacement",
        (ChangeEffect.None, _) when change.Nothing is { } nothing => $"nothing will happen, it {nothing.Why}: {nothing.Instead}",
        (ChangeEffect.None, _) when !change.Path.StartsWith("options.", StringComparison.Ordinal) => "has no effect on what exists",
        (_, { } because) => $"because {because} is replaced",
        _ => "",
    };
}
