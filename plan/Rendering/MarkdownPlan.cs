using System.Text;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>
/// Writes a plan as GitHub Markdown for a reviewer: verdict, changes, findings, what is waived, services, jobs, rollouts, cost, and collapsed the
/// resources. What does not fit into a comment is left out from the least to the most important part, and counted. The only HTML in it is details, summary
/// and br.
/// </summary>
internal static class MarkdownPlan
{
    /// <summary>The document, ending with a line feed; fewer than 60,000 characters.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="changes">What changes against an earlier plan. Default: not compared.</param>
    /// <param name="commit">Commit that was planned. Default: not said.</param>
    public static string Render(StackPlan plan, PlanComparison? changes = null, string? commit = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var byKind = changes is null ? [] : ChangeText.Kinds.Select(kind => MarkdownChanges.Of(changes, kind)).ToArray();
        var findings = Findings(plan);
        var waived = Waived(plan);
        var tables = WorkloadTable.Of(plan).Select(Table).ToArray();
        var rollouts = CollapsedTable(WorkloadTable.OfRollouts(plan));
        var cost = MarkdownCost.Of(plan.Cost);
        var guardrails = Table(WorkloadTable.OfGuardrails(plan));
        var tree = Tree(plan);
        var topology = Topology(plan);
        var gone = byKind.Take(2).Reverse();
        var rest = byKind.Skip(2).SkipLast(1).Reverse();
        return MarkdownDocument.Render(
            [Verdict(plan, changes), .. byKind, findings, waived, .. tables, rollouts, .. cost, guardrails, tree, topology, Versions(commit)],
            [topology, tree, .. byKind.TakeLast(1), rollouts, guardrails, .. cost.Reverse(), .. tables.Reverse(), .. rest, waived, findings, .. gone]);
    }

    private static MarkdownSection Verdict(StackPlan plan, PlanComparison? changes)
    {
        var word = plan.HasErrors ? "Blocked"
            : plan.Findings.Any(f => f.Severity == Severity.Warning) || changes?.Changes.Any(c => c.Kind is ChangeKind.Replaced or ChangeKind.Deleted) == true ? "To review"
            : "Ready";
        var text = $"## Plan of the stack {MarkdownText.Code(plan.Stack)}\n\n**{word}**: {ResourceText.Verdict(plan)}\n";
        var compared = changes is null ? text : $"{text}<br>{MarkdownText.Text(ChangeText.Summary(changes))}\n";
        return Fixed(plan.Packages?.Notice is { } notice ? $"{compared}<br>{MarkdownText.Text(notice)}\n" : compared);
    }

    private static MarkdownSection Findings(StackPlan plan) => plan.Findings.Count == 0
        ? Fixed("### Findings\n\nNone.\n")
        : new MarkdownSection("### Findings\n\n", [.. FindingGroup.Of(plan.Findings).Select(group => Item(group, "Fix", group.First.Fix))], ("finding", "findings"));

    private static MarkdownSection Waived(StackPlan plan) => plan.Waived.Count == 0
        ? Fixed("")
        : new MarkdownSection("### Waived\n\n", [.. FindingGroup.Of(plan.Waived).Select(each => Item(each.Group, "Reason", each.Reason))], ("waived finding", "waived findings"));

    private static string Item(FindingGroup group, string label, string text)
    {
        var finding = group.First;
        var rule = $"[{MarkdownText.Text(finding.RuleId)}](docs/rules.md#{finding.RuleId.ToLowerInvariant()})";
        return $"- **{FindingText.Word(finding.Severity)}** {rule} {group.Places(Place)}: "
            + $"{MarkdownText.Sentence(finding.Message)}<br>{label}: {MarkdownText.Sentence(text)}\n";
    }

    private static string Place(Finding finding)
    {
        var origin = finding.Origin is { } path ? $" from {MarkdownText.Code(path)}" : "";
        var position = finding.Position is { } place ? $" ({MarkdownText.Text(place.ToString())})" : "";
        return $"{MarkdownText.Code(finding.Path)}{origin}{position}";
    }

    internal static MarkdownSection Table(WorkloadTable table) => table.Rows.Count == 0
        ? Fixed("")
        : new MarkdownSection(
            $"### {table.Title}\n\n{Row(table.Columns)}{Row(table.Columns.Select(_ => "---"))}",
            [.. table.Rows.Select(row => Row(row.Select(cell => MarkdownText.Text(cell))))],
            table.Noun,
            table.Note is { } note ? $"\n{MarkdownText.Text(note)}\n" : "");

    /// <summary>A table that the reader opens.</summary>
    internal static MarkdownSection CollapsedTable(WorkloadTable table)
    {
        var open = Table(table);
        var head = open.Head[Math.Max(0, open.Head.IndexOf('|', StringComparison.Ordinal))..];
        return table.Rows.Count == 0 ? open : new MarkdownSection($"<details><summary>{table.Title}</summary>\n\n{head}", open.Items, table.Noun, "\n</details>\n");
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static MarkdownSection Tree(StackPlan plan)
    {
        if (plan.Resources.Count == 0)
        {
            return Fixed("");
        }

        var tree = new ResourceTree(plan.Resources);
        var lines = new List<string>();
        Add(null, "");
        return MarkdownChanges.Collapsed("Resources", lines, ("resource", "resources"));

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

    private static MarkdownSection Topology(StackPlan plan) => plan.Resources.Count == 0
        ? Fixed("")
        : MarkdownChanges.Collapsed(
            "Topology",
            MermaidTopology.Render(plan) is { } diagram ? [$"```mermaid\n{diagram}```\n"] : ["The topology has more parts than GitHub draws.\n"],
            ("diagram", "diagrams"));

    private static MarkdownSection Versions(string? commit)
    {
        var line = new StringBuilder();
        if (commit is not null)
        {
            line.Append($"Commit {MarkdownText.Code(commit)}, ");
        }

        return Fixed(line.Append($"plan schema `{JsonPlan.Schema}`.\n").ToString());
    }

    private static MarkdownSection Fixed(string text) => new(text, [], ("", ""));
}
