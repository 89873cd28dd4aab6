using AckKnativeSpot.Infra.Settings;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;
using Spectre.Console;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes a plan for people: resource tree, services, findings.</summary>
public static class TextPlan
{
    /// <summary>Writes the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="changes">What changes against an earlier plan, when there is one.</param>
    /// <param name="console">Where to; its profile decides about width and colours.</param>
    public static void Write(StackPlan plan, PlanComparison? changes, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(console);
        console.MarkupLineInterpolated($"[bold]{plan.Project}[/], stack [bold]{plan.Stack}[/]");
        if (plan.Resources.Count > 0)
        {
            WriteTree(plan, console);
            WriteServices(plan, console);
        }

        if (changes is not null)
        {
            TextChanges.Write(changes, console);
        }

        WriteFindings(plan, console);
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{ResourceText.Verdict(plan)}[/]");
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
                var count = below > 0 ? $" [grey]({ResourceText.Count(below, "resource")})[/]" : "";
                var type = Markup.Escape(ResourceText.ShortType(child.Type));
                var label = child.IsComponent ? $"[bold]{type}[/]" : type;
                Add(node.AddNode($"{label} {Markup.Escape(child.Name)}{count}"), child);
            }
        }
    }

    private static void WriteServices(StackPlan plan, IAnsiConsole console)
    {
        if (plan.Services.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.SimpleHeavy };
        table.AddColumns([.. ServiceRow.Columns.Select(c => ServiceRow.MayWrap.Contains(c) ? new TableColumn(c) : new TableColumn(c).NoWrap())]);
        foreach (var service in plan.Services)
        {
            table.AddRow([.. ServiceRow.Of(service).Select(Markup.Escape)]);
        }

        console.WriteLine();
        console.MarkupLine("[bold]Services[/]");
        console.Write(table);
    }

    private static void WriteFindings(StackPlan plan, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLine("[bold]Findings[/]");
        if (plan.Findings.Count == 0)
        {
            console.WriteLine("  none");
        }

        foreach (var finding in plan.Findings)
        {
            var colour = finding.Severity switch
            {
                Severity.Error => "red",
                Severity.Warning => "yellow",
                _ => "blue",
            };
            console.MarkupLine($"  [{colour}]{FindingText.Word(finding.Severity),-7}[/] [bold]{finding.RuleId}[/] {Markup.Escape(FindingText.Place(finding))}");
            console.WriteLine($"          {finding.Message}");
            console.WriteLine($"          fix: {finding.Fix}");
        }
    }

    private static string Place(Finding finding) => finding.Position is { } position ? $"{finding.Path} ({position})" : finding.Path;
}
