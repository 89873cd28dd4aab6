using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;
using Spectre.Console;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes a plan for people: resource tree, services, jobs, rollouts, cost, findings.</summary>
internal static class TextPlan
{
    /// <summary>As far as the rule of a finding is from the margin.</summary>
    private const string Below = "          ";

    /// <summary>Writes the plan.</summary>
    /// <param name="stack">The stack; it has a plan.</param>
    /// <param name="console">Where to; its profile decides about width and colours.</param>
    public static void Write(StackReport stack, IAnsiConsole console)
    {
        var plan = stack.Plan!;
        console.MarkupLineInterpolated($"[bold]{plan.Project}[/], stack [bold]{plan.Stack}[/]");
        if (plan.Resources.Count > 0)
        {
            WriteTree(plan, console);
            foreach (var table in WorkloadTable.Of(plan).Append(WorkloadTable.OfRollouts(plan)))
            {
                TextTable.Write(table, console);
            }
        }

        if (plan.Cost is { } cost)
        {
            WriteCost(cost, console);
        }

        if (stack.Changes is { } changes)
        {
            TextMeaning.WriteSentences(stack, console);
            TextChanges.Write(changes, console);
        }

        TextTable.Write(WorkloadTable.OfGuardrails(plan), console);
        WriteFindings(plan, console);
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{ResourceText.Verdict(plan)}[/]");
        if (plan.Packages?.Notice is { } notice)
        {
            console.MarkupLineInterpolated($"[grey]{notice}[/]");
        }
    }

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

    private static void WriteCost(PlannedCost cost, IAnsiConsole console)
    {
        if (cost.Prices is null)
        {
            console.WriteLine();
            console.MarkupLine("[bold]Cost[/]");
            TextLines.WriteParagraph("  ", CostTables.Heading(cost), console);
            return;
        }

        TextTable.Write(CostTables.Month(cost), console);
        TextLines.WriteParagraph("  ", CostTables.Heading(cost), console);
        foreach (var table in CostTables.Parts(cost))
        {
            TextTable.Write(table, console);
        }

        WriteList("Unpriced", cost.Unpriced, console);
        WriteList("Billed by use, in no sum", cost.BilledByUse, console);
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

    private static void WriteFindings(StackPlan plan, IAnsiConsole console)
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
