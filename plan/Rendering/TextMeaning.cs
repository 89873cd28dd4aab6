using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Values;
using Spectre.Console;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes verdicts, and what changes mean, for people at a terminal.</summary>
internal static class TextMeaning
{
    private const int HarmWidth = 11;

    /// <summary>All stacks: of each what its changes mean and what the rules say, last the verdict over all.</summary>
    public static void Write(MeaningReport report, IAnsiConsole console)
    {
        foreach (var stack in report.Stacks.Reverse())
        {
            console.MarkupLineInterpolated($"[bold]{stack.Stack}[/]: {VerdictText.Word(stack.Verdict)}, {VerdictText.Explanation(stack.Verdict)}");
            WriteStack(stack, console);
            console.WriteLine();
        }

        var unchanged = report.Stacks.Count(stack => stack.IsUnchanged);
        var toLookAt = Counted.Of(report.Stacks.Count - unchanged, "stack");
        console.MarkupLineInterpolated(
            $"[bold]{VerdictText.Word(report.Verdict)}[/]: {VerdictText.Explanation(report.Verdict)}; {toLookAt} to look at, {unchanged} unchanged.");
        if (report.Stacks.Select(stack => stack.Plan?.Packages?.Notice).FirstOrDefault(notice => notice is not null) is { } text)
        {
            console.MarkupLineInterpolated($"[grey]{text}[/]");
        }
    }

    /// <summary>What the changes of a stack mean; nothing when it was not compared.</summary>
    public static void WriteSentences(StackReport stack, IAnsiConsole console)
    {
        if (stack.Changes is not { NotCompared: null })
        {
            return;
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]What it means[/]: {VerdictText.Word(stack.Verdict)}, {VerdictText.Explanation(stack.Verdict)}");
        WriteLines(stack, console);
    }

    private static void WriteStack(StackReport stack, IAnsiConsole console)
    {
        if (stack.Plan is not { } plan)
        {
            TextLines.WriteParagraph("  ", stack.Problem ?? "", console);
            return;
        }

        WriteLines(stack, console);
        foreach (var group in stack.IsUnchanged ? [] : FindingGroup.Of(stack.NewFindings))
        {
            TextPlan.WriteFindings(group, "fix: ", group.First.Fix, console);
        }

        var about = stack.NotCompared ?? (stack.Changes is { } changes ? ChangeText.Summary(changes) : "");
        TextLines.WriteParagraph("  ", $"{ResourceText.Verdict(plan)} {about}".TrimEnd(), console);
    }

    /// <summary>The sentences, each on a line of its own.</summary>
    public static void WriteLines(StackReport stack, IAnsiConsole console)
    {
        foreach (var sentence in stack.Sentences)
        {
            TextLines.WriteParagraph($"  {VerdictText.Word(sentence.Harm).PadRight(HarmWidth)}", SafeText.OneLine(sentence.Line), console);
        }
    }
}
