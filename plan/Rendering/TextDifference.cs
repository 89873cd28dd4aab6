using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;
using Spectre.Console;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes what differs between two stacks for people.</summary>
internal static class TextDifference
{
    public static void Write(StackDifference difference, StackReport meaning, IAnsiConsole console)
    {
        console.MarkupLineInterpolated(
            $"[bold]{difference.Project}[/], stacks [bold]{difference.Left}[/] and [bold]{difference.Right}[/]; {{stack}} stands for the name of either");
        if (meaning.Sentences.Count > 0)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]What it would mean to turn {difference.Left} into {difference.Right}[/]");
            TextMeaning.WriteLines(meaning, console);
        }

        WriteOnly(difference.Left, difference.OnlyLeft, console);
        WriteOnly(difference.Right, difference.OnlyRight, console);
        if (difference.Different.Count > 0)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]In both, {difference.Left} → {difference.Right}[/]");
        }

        var shared = SharedDifference.Of(difference.Different);
        foreach (var (property, resources) in shared)
        {
            TextLines.WriteParagraph(
                "  ",
                $"{Counted.Of(resources.Count, "resource")}: {property.Path}: {ValueText.Of(property.Old)} → {ValueText.Of(property.New)} "
                    + $"({string.Join(", ", resources.Select(each => each.Name))})",
                console);
        }

        foreach (var change in SharedDifference.Without(difference.Different, shared))
        {
            console.WriteLine($"  {Name(change.Resource)}");
            foreach (var property in change.Properties)
            {
                TextLines.Write($"    {property.Path}: {ValueText.Of(property.Old)} → {ValueText.Of(property.New)}", console);
            }
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{Summary(difference)}[/]");
    }

    /// <summary>The difference in one sentence.</summary>
    public static string Summary(StackDifference difference) => FormattableString.Invariant(
        $"{difference.OnlyLeft.Count} only in {difference.Left}, {difference.OnlyRight.Count} only in {difference.Right}, {Different(difference)}.");

    private static string Different(StackDifference difference) => FormattableString.Invariant(
        $"{difference.Different.Count} different in {Counted.Of(difference.Different.Sum(c => c.Properties.Count), "property", "properties")}");

    private static void WriteOnly(string stack, IReadOnlyList<PlannedResource> resources, IAnsiConsole console)
    {
        if (resources.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]Only in {stack}[/]");
        foreach (var resource in resources)
        {
            console.WriteLine($"  {Name(resource)}");
        }
    }

    private static string Name(PlannedResource resource) => SafeText.OneLine($"{ResourceText.ShortType(resource.Type)} {resource.Name}");
}
