using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;
using Spectre.Console;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>
/// Writes a plan for people. The first screen says what changes, what a reclaim does to services and jobs, and what a month costs; then come the resources and
/// everything in detail, and last, where a terminal stops, the findings.
/// </summary>
internal static class TextPlan
{
    /// <summary>As far as the rule of a finding is from the margin.</summary>
    private const string Below = "          ";

    /// <summary>Writes only what the rules say, for documents that have no place for it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="console">Where to.</param>
    public static void WriteFindings(StackPlan plan, IAnsiConsole console)
    {
        WriteTitle(plan, console);
        WriteRules(plan, console);
    }

    /// <summary>Writes the plan.</summary>
    /// <param name="stack">The stack; it has a plan.</param>
    /// <param name="console">Where to; its profile decides about width and colours.</param>
    public static void Write(StackReport stack, IAnsiConsole console)
    {
        var plan = stack.Plan!;
        WriteTitle(plan, console);
        if (stack.Changes is { } changes)
        {
            TextMeaning.WriteSentences(stack, console);
            WriteOverview(plan, stack, console);
            TextChanges.Write(changes, console);
        }
        else
        {
            WriteOverview(plan, stack, console);
        }

        if (plan.Resources.Count > 0)
        {
            WriteTree(plan, console);
        }

        foreach (var table in WorkloadTable.Of(plan).Select(table => table.Without("Reclaim")).Append(WorkloadTable.OfRollouts(plan)))
        {
            TextTable.Write(table, console);
        }

        if (plan.Cost is { Prices: not null } cost)
        {
            WriteCost(cost, console);
        }

        TextTable.Write(WorkloadTable.OfGuardrails(plan), console);
        WriteRules(plan, console);
        if (plan.Packages?.Notice is { } notice)
        {
            console.MarkupLineInterpolated($"[grey]{notice}[/]");
        }
    }

    private static void WriteTitle(StackPlan plan, IAnsiConsole console) =>
        console.MarkupLineInterpolated($"[bold]{plan.Project}[/], stack [bold]{plan.Stack}[/]");

    private static void WriteTree(StackPlan plan, IAnsiConsole console)
    {
        var resources = new ResourceTree(plan.Resources);
        var tree = new Tree(Markup.Escape($"{plan.Project}-{plan.Stack}")) { Guide = TreeGuide.Line };
        Add(tree, null);
        console.WriteLine();
        console.Write(tree);

        void Add(IHasTreeNodes node, PlannedResource? parent)
        {
            foreach (var child in resources.ChildrenOf(parent))
            {
                var below = resources.Below(child);
                var count = below > 0 ? $" [grey]({Counted.Of(below, "resource")})[/]" : "";
                var type = Markup.Escape(ResourceText.ShortType(child.Type));
                var label = child.IsComponent ? $"[bold]{type}[/]" : type;
                Add(node.AddNode($"{label} {Markup.Escape(child.Name)}{(child.IsAdopted ? " [yellow]taken over[/]" : "")}{count}"), child);
            }
        }
    }

    private static void WriteOverview(StackPlan plan, StackReport stack, IAnsiConsole console)
    {
        TextTable.Write(WorkloadSummary.OfAll(plan, stack), console);
        if (plan.Cost is { Prices: null } unpriced)
        {
            console.WriteLine();
            console.MarkupLine("[bold]Cost[/]");
            TextLines.WriteParagraph("  ", CostTables.Heading(unpriced), console);
        }
        else if (plan.Cost is { } cost)
        {
            TextTable.Write(CostTables.Month(cost), console);
            TextLines.WriteParagraph("  ", CostTables.Heading(cost), console);
        }
    }

    private static void WriteCost(PlannedCost cost, IAnsiConsole console)
    {
        foreach (var table in CostTables.Parts(cost))
        {
            TextTable.Write(table, console);
        }

        WriteList("Unpriced", cost.Unpriced, console);
        WriteList("Billed by use, not in the sums", cost.BilledByUse, console);
    }

    private static void WriteList(string title, IReadOnlyCollection<string> lines, IAnsiConsole console)
    {
        if (lines.Count > 0)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{title}[/]");
        }

        foreach (var line in lines)
        {
            TextLines.WriteParagraph("  ", line, console);
        }
    }

    private static void WriteRules(StackPlan plan, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLine("[bold]Findings[/]");
        if (plan.Findings.Count == 0)
        {
            console.WriteLine("  none");
        }

        foreach (var group in FindingGroup.Of(plan.Findings))
        {
            WriteFindings(group, "fix: ", group.First.Fix, console);
        }

        if (plan.Waived.Count > 0)
        {
            console.WriteLine();
            console.MarkupLine("[bold]Waived[/]");
        }

        foreach (var (group, reason) in FindingGroup.Of(plan.Waived))
        {
            WriteFindings(group, "reason: ", reason, console);
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{ResourceText.Verdict(plan)}[/]");
    }

    /// <summary>Writes what findings say with their fix, or with the reason why they are waived.</summary>
    public static void WriteFindings(FindingGroup group, string label, string text, IAnsiConsole console)
    {
        var finding = group.First;
        var places = TextLines.Wrap(SafeText.OneLine(group.Places(FindingText.Place)), console.Profile.Width - Below.Length - finding.RuleId.Length - 1);
        var colour = finding.Severity switch
        {
            Severity.Error => "red",
            Severity.Warning => "yellow",
            _ => "blue",
        };
        console.MarkupLine($"  [{colour}]{FindingText.Word(finding.Severity),-7}[/] [bold]{Markup.Escape(finding.RuleId)}[/] {Markup.Escape(places[0])}");
        foreach (var line in places.Skip(1))
        {
            TextLines.Write(Below + line, console);
        }

        TextLines.WriteParagraph(Below, finding.Message, console);
        TextLines.WriteParagraph(Below + label, text, console);
    }
}
