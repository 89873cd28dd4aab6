using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Meaning;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes findings as Markdown: new ones first, what the earlier plans had too and what is waived collapsed.</summary>
internal static class MarkdownFindings
{
    /// <summary>Findings to read.</summary>
    public static MarkdownSection New(MeaningReport report)
    {
        var items = Items(report, stack => Of(stack.NewFindings));
        var compared = report.Stacks.All(stack => stack.Changes is { NotCompared: null });
        return items.Length == 0
            ? new MarkdownSection(compared ? "### Findings\n\nNo new findings.\n" : "### Findings\n\nNone.\n", [], ("", ""))
            : new MarkdownSection("### Findings\n\n", items, ("finding", "findings"));
    }

    /// <summary>Findings of the earlier plans.</summary>
    public static MarkdownSection Known(MeaningReport report) =>
        Collapsed("Findings as before", Items(report, stack => Of(stack.KnownFindings)), ("finding", "findings"));

    /// <summary>Findings that are waived.</summary>
    public static MarkdownSection Waived(MeaningReport report) =>
        Collapsed("Waived", Items(
            report, stack => FindingGroup.Of(stack.Plan?.Waived ?? []).Select(waived => Item(waived.Group, "Reason", waived.Reason))),
                ("waived finding", "waived findings"));

    /// <summary>Of stacks that change; those of the others are as they were.</summary>
    private static string[] Items(MeaningReport report, Func<StackReport, IEnumerable<string>> itemsOf) =>
    [
        .. from stack in report.Stacks
           where !stack.IsUnchanged || report.Stacks.Count == 1
           from item in itemsOf(stack)
           select report.Stacks.Count == 1 ? $"- {item}" : $"- {MarkdownText.Code(stack.Stack)} {item}",
    ];

    private static MarkdownSection Collapsed(string title, string[] items, (string One, string Many) noun) =>
        items.Length == 0
            ? new MarkdownSection("", [], noun)
            : MarkdownChanges.Collapsed(FormattableString.Invariant($"{title} ({items.Length})"), items, noun);

    private static IEnumerable<string> Of(IEnumerable<Finding> findings) => FindingGroup.Of(findings).Select(group => Item(group, "Fix", group.First.Fix));

    private static string Item(FindingGroup group, string label, string text)
    {
        var finding = group.First;
        var rule = $"[{MarkdownText.Text(finding.RuleId)}](docs/rules.md#{finding.RuleId.ToLowerInvariant()})";
        return $"**{FindingText.Word(finding.Severity)}** {rule} {group.Places(Place)}: "
            + $"{MarkdownText.Sentence(finding.Message)}<br>{label}: {MarkdownText.Sentence(text)}\n";
    }

    private static string Place(Finding finding)
    {
        var origin = finding.Origin is { } path ? $" from {MarkdownText.Code(path)}" : "";
        var position = finding.Position is { } place ? $" ({MarkdownText.Text(place.ToString())})" : "";
        return $"{MarkdownText.Code(finding.Path)}{origin}{position}";
    }
}
