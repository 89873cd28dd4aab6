using System.Net;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>
/// Writes what a reviewer needs to know as GitHub Markdown, the risk first: the verdict over all stacks, what the changes of each mean, findings, a short table
/// of services and jobs, and collapsed the changes, the cost and the resources. What does not fit into a comment is left out from the least to the most
/// important part, and counted. The only HTML in it is details, summary and br.
/// </summary>
internal static class MarkdownPlan
{
    private static readonly ChangeKind[] s_gone = [ChangeKind.Replaced, ChangeKind.Deleted];
    private static readonly ChangeKind[] s_rest = [ChangeKind.Created, ChangeKind.Adopted, ChangeKind.Changed];

    /// <summary>The document, ending with a line feed; fewer than 55,000 characters.</summary>
    /// <param name="report">The stacks.</param>
    /// <param name="commit">Commit that was planned. Default: not said.</param>
    public static string Render(MeaningReport report, string? commit = null)
    {
        var isAlone = report.Stacks.Count == 1;
        var meaning = MarkdownMeaning.Stacks(report);
        var unchanged = MarkdownMeaning.Unchanged(report);
        MarkdownSection[] findings = [MarkdownFindings.New(report), MarkdownFindings.Known(report), MarkdownFindings.Waived(report)];
        var shown = report.Stacks.Where(stack => stack.Plan is not null && (isAlone || !stack.IsUnchanged)).ToArray();
        var tables = shown.Select(stack => MarkdownTables.Short(stack, isAlone)).ToArray();
        var details = shown.Select(stack => new Details(stack, isAlone)).ToArray();
        return MarkdownDocument.Render(
            [MarkdownMeaning.Head(report), .. meaning, unchanged, .. findings, .. tables, .. details.SelectMany(each => each.Sections), Versions(commit)],
            [
                .. details.Select(each => each.Topology), .. details.Select(each => each.Tree), .. details.SelectMany(each => each.Cost.Reverse()),
                .. details.SelectMany(each => each.Tables.Reverse()), .. details.SelectMany(each => each.Rest.Reverse()), .. tables.Reverse(),
                .. findings.Reverse(), unchanged,
                .. details.SelectMany(each => each.Gone.Reverse()), .. meaning.Reverse(),
            ]);
    }

    /// <summary>What a reader opens.</summary>
    private sealed class Details
    {
        public Details(StackReport stack, bool isAlone)
        {
            var (plan, prefix) = (stack.Plan!, isAlone ? "" : $"{WebUtility.HtmlEncode(SafeText.OneLine(stack.Stack, 80))}: ");
            Gone = [.. s_gone.Select(kind => stack.Changes is null ? Fixed("") : MarkdownChanges.Of(stack.Changes, kind, prefix))];
            Rest = [.. s_rest.Select(kind => stack.Changes is null ? Fixed("") : MarkdownChanges.Of(stack.Changes, kind, prefix))];
            Tables = [.. WorkloadTable.Of(plan).Append(WorkloadTable.OfRollouts(plan)).Append(WorkloadTable.OfGuardrails(plan))
                .Select(table => MarkdownTables.Collapsed(prefix, table))];
            Cost = MarkdownCost.Of(plan.Cost, prefix);
            Tree = TreeOf(plan, prefix);
            Topology = TopologyOf(plan, prefix);
        }

        public MarkdownSection[] Gone { get; }

        public MarkdownSection[] Rest { get; }

        public MarkdownSection[] Tables { get; }

        public IReadOnlyList<MarkdownSection> Cost { get; }

        public MarkdownSection Tree { get; }

        public MarkdownSection Topology { get; }

        public IEnumerable<MarkdownSection> Sections => [.. Gone, .. Rest, .. Tables, .. Cost, Tree, Topology];
    }

    private static MarkdownSection TreeOf(StackPlan plan, string prefix)
    {
        if (plan.Resources.Count == 0)
        {
            return Fixed("");
        }

        var tree = new ResourceTree(plan.Resources);
        var lines = new List<string>();
        Add(null, "");
        return MarkdownChanges.Collapsed($"{prefix}Resources", lines, ("resource", "resources"));

        void Add(PlannedResource? parent, string indent)
        {
            foreach (var child in tree.ChildrenOf(parent))
            {
                var below = tree.Below(child);
                lines.Add($"{indent}{MarkdownChanges.Resource(child)}{(below > 0 ? $" ({Counted.Of(below, "resource")})" : "")}\n");
                Add(child, indent + "  ");
            }
        }
    }

    private static MarkdownSection TopologyOf(StackPlan plan, string prefix) => plan.Resources.Count == 0
        ? Fixed("")
        : MarkdownChanges.Collapsed(
            $"{prefix}Topology",
            MermaidTopology.Render(plan) is { } diagram ? [$"```mermaid\n{diagram}```\n"] : ["The topology has more parts than GitHub draws.\n"],
            ("diagram", "diagrams"));

    private static MarkdownSection Versions(string? commit) =>
        Fixed($"{(commit is null ? "" : $"Commit {MarkdownText.Code(commit)}, ")}plan schema `{JsonPlan.Schema}`.\n");

    private static MarkdownSection Fixed(string text) => new(text, [], ("", ""));
}
