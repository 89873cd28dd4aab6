using System.Globalization;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;
using Spectre.Console;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes a plan for people: resource tree, services, findings.</summary>
public static class TextPlan
{
    /// <summary>Writes the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="console">Where to; its profile decides about width and colours.</param>
    public static void Write(StackPlan plan, IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(console);
        console.MarkupLineInterpolated($"[bold]{plan.Project}[/], stack [bold]{plan.Stack}[/]");
        if (plan.Resources.Count > 0)
        {
            WriteTree(plan, console);
            WriteServices(plan, console);
        }

        WriteFindings(plan, console);
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{Verdict(plan)}[/]");
    }

    /// <summary>The plan in one sentence.</summary>
    /// <param name="plan">The plan.</param>
    public static string Verdict(StackPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var errors = plan.Findings.Count(f => f.Severity == Severity.Error);
        var warnings = plan.Findings.Count(f => f.Severity == Severity.Warning);
        var infos = plan.Findings.Count - errors - warnings;
        var counts = $"{Count(errors, "error")}, {Count(warnings, "warning")}, {infos} info";
        return plan.HasErrors
            ? $"{counts}: nothing would be deployed."
            : $"{Count(plan.Resources.Count(r => !r.IsComponent), "resource")} in {Count(plan.Resources.Count(r => r.IsComponent), "component")}; {counts}.";
    }

    private static void WriteTree(StackPlan plan, IAnsiConsole console)
    {
        var children = plan.Resources.ToLookup(r => r.Parent);
        var tree = new Tree(Markup.Escape($"{plan.Project}-{plan.Stack}")) { Guide = TreeGuide.Line };
        Add(tree, null);
        console.WriteLine();
        console.Write(tree);

        void Add(IHasTreeNodes node, string? parent)
        {
            foreach (var child in children[parent])
            {
                var below = Below(child);
                var count = below > 0 ? $" [grey]({Count(below, "resource")})[/]" : "";
                var type = ShortType(child.Type);
                var label = child.IsComponent ? $"[bold]{Markup.Escape(type)}[/]" : Markup.Escape(type);
                Add(node.AddNode($"{label} {Markup.Escape(child.Name)}{count}"), child.Key);
            }
        }

        int Below(PlannedResource resource) => children[resource.Key].Sum(c => (c.IsComponent ? 0 : 1) + Below(c));
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
            var (word, colour) = finding.Severity switch
            {
                Severity.Error => ("error", "red"),
                Severity.Warning => ("warning", "yellow"),
                _ => ("info", "blue"),
            };
            console.MarkupLine($"  [{colour}]{word,-7}[/] [bold]{finding.RuleId}[/] {Markup.Escape(Place(finding))}");
            console.WriteLine($"          {finding.Message}");
            console.WriteLine($"          fix: {finding.Fix}");
        }
    }

    private static string Place(Finding finding) => finding.Position is { } position ? $"{finding.Path} ({position})" : finding.Path;

    /// <summary><c>alicloud:cs/nodePool:NodePool</c> is <c>alicloud NodePool</c>; <c>kubernetes:policy/v1:PodDisruptionBudget</c> keeps its kind.</summary>
    private static string ShortType(string type)
    {
        var parts = type.Split(':');
        return parts is ["pulumi", "providers", var package] ? $"{package} provider"
            : parts[0] == Infra.Configuration.StackConfiguration.Project ? parts[^1]
            : $"{parts[0]} {parts[^1]}";
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
