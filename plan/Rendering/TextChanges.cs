using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Values;
using Spectre.Console;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes what changes against an earlier plan for people: replacements and deletions first.</summary>
internal static class TextChanges
{
    public static void Write(PlanComparison comparison, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLine("[bold]Changes[/]");
        console.WriteLine($"  {SafeText.OneLine(ChangeText.Summary(comparison))}");
        foreach (var change in comparison.Changes.Where(change => change.Kind != ChangeKind.Unaffected))
        {
            console.WriteLine();
            Write(change, console);
        }
    }

    private static void Write(ResourceChange change, IAnsiConsole console)
    {
        var (word, colour) = change.Kind switch
        {
            ChangeKind.Replaced => ("replace", "red"),
            ChangeKind.Deleted => ("delete", "red"),
            ChangeKind.Created => ("create", "green"),
            ChangeKind.Adopted => ("take over", "green"),
            ChangeKind.Changed => ("change", "yellow"),
            _ => ("nothing", "grey"),
        };
        var resource = $"{ResourceText.ShortType(change.Resource.Type)} {change.Resource.Name}";
        var note = change.IsProtected ? " [red]protected: pulumi up refuses[/]" : change.HasNewRevision ? " [grey]new revision[/]" : "";
        var consequence = ChangeText.Consequence(change) is { Length: > 0 } more ? $" [red]{more}[/]" : "";
        console.MarkupLine($"  [{colour}]{word,-7}[/] {Markup.Escape(SafeText.OneLine(resource))}{consequence}{note}");
        foreach (var property in change.Listed)
        {
            var effect = ChangeText.Effect(property);
            TextLines.Write($"          {property.Path}: {Values(property)}{(effect.Length > 0 ? $"  {effect}" : "")}", console);
        }

        if (change.SilentOptions > 0)
        {
            TextLines.Write($"          and {Counted.Of(change.SilentOptions, "option")} without effect", console);
        }
    }

    /// <summary>Old and new value; the one text of both when only the value behind it differs.</summary>
    private static string Values(PropertyChange property) =>
        property.Because is null ? $"{ValueText.Of(property.Old)} → {ValueText.Of(property.New)}" : ValueText.Of(property.New);
}
