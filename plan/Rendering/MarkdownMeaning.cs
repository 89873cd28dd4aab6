using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes verdicts and what changes mean as Markdown.</summary>
internal static class MarkdownMeaning
{
    /// <summary>The verdict over all stacks, in a heading and a line or two.</summary>
    public static MarkdownSection Head(MeaningReport report)
    {
        var verdict = $"**{VerdictText.Word(report.Verdict)}** ({VerdictText.Explanation(report.Verdict)})";
        if (report.Stacks is [{ Plan: { } plan } only])
        {
            var compared = only.Changes is null ? "" : $"<br>{MarkdownText.Text(ChangeText.Summary(only.Changes))}\n";
            return Fixed($"## Plan of the stack {MarkdownText.Code(plan.Stack)}\n\n{verdict}: {ResourceText.Verdict(plan)}\n{compared}{Notice(report)}");
        }

        var unchanged = report.Stacks.Count(stack => stack.IsUnchanged);
        var heading = $"## Plan of {Counted.Of(report.Stacks.Count, "stack")}\n\n";
        return Fixed($"{heading}{verdict}: {Counted.Of(report.Stacks.Count - unchanged, "stack")} to look at, {unchanged} unchanged.\n{Notice(report)}");
    }

    /// <summary>What the changes of each stack mean; of a stack on its own only the sentences.</summary>
    public static IReadOnlyList<MarkdownSection> Stacks(MeaningReport report) =>
        [.. report.Stacks.Where(stack => !stack.IsUnchanged).Select(stack => Stack(stack, isAlone: report.Stacks.Count == 1))];

    /// <summary>A line for each stack of which nothing changes.</summary>
    public static MarkdownSection Unchanged(MeaningReport report)
    {
        var unchanged = report.Stacks.Count == 1 ? [] : report.Stacks.Where(stack => stack.IsUnchanged);
        var lines = unchanged.Select(stack => $"- {MarkdownText.Code(stack.Stack)}: {ResourceText.Verdict(stack.Plan!)}\n").ToArray();
        return lines.Length == 0 ? Fixed("") : new MarkdownSection("### Unchanged\n\n", lines, ("stack", "stacks"));
    }

    private static MarkdownSection Stack(StackReport stack, bool isAlone)
    {
        var items = stack.Sentences.Select(Item).ToArray();
        if (isAlone)
        {
            return stack.Problem is { } problem ? Fixed($"{MarkdownText.Sentence(problem)}\n")
                : items.Length == 0 ? Fixed("")
                : new MarkdownSection("### What it means\n\n", items, ("sentence", "sentences"));
        }

        var heading = $"### {MarkdownText.Code(stack.Stack)}: {VerdictText.Word(stack.Verdict).ToLowerInvariant()}\n\n";
        var about = stack switch
        {
            { Plan: null } => MarkdownText.Sentence(stack.Problem ?? ""),
            { NotCompared: { } reason } => $"{MarkdownText.Sentence(ResourceText.Verdict(stack.Plan))}<br>{MarkdownText.Sentence(reason)}",
            { Changes: { } changes } => $"{MarkdownText.Sentence(ResourceText.Verdict(stack.Plan))}<br>{MarkdownText.Sentence(ChangeText.Summary(changes))}",
            _ => MarkdownText.Sentence(ResourceText.Verdict(stack.Plan)),
        };
        return new MarkdownSection(heading, items, ("sentence", "sentences"), items.Length == 0 ? $"{about}\n" : $"\n{about}\n");
    }

    /// <summary>A sentence as a list item.</summary>
    public static string Item(MeaningSentence sentence)
    {
        var harm = VerdictText.Word(sentence.Harm);
        return $"- {(harm.Length == 0 ? "" : $"**{harm}**: ")}{MarkdownText.Sentence(sentence.Line)}\n";
    }

    private static string Notice(MeaningReport report) =>
        report.Stacks.Select(stack => stack.Plan?.Packages?.Notice).FirstOrDefault(notice => notice is not null) is { } text
            ? $"<br>{MarkdownText.Text(text)}\n"
            : "";

    private static MarkdownSection Fixed(string text) => new(text, [], ("", ""));
}
