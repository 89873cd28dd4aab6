using AckKnativeSpot.Plan.Costs;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes the cost of a stack as Markdown: a month in one table, and collapsed what it is made of and what has no price.</summary>
internal static class MarkdownCost
{
    /// <summary>The sections in the order of reading; none where nothing is bought.</summary>
    public static IReadOnlyList<MarkdownSection> Of(PlannedCost? cost)
    {
        if (cost is null)
        {
            return [];
        }

        if (cost.Prices is null)
        {
            return [new MarkdownSection($"### Cost\n\n{MarkdownText.Sentence(CostTables.Heading(cost))}\n", [], ("", ""))];
        }

        var month = MarkdownPlan.Table(CostTables.Month(cost));
        return
        [
            month with { Foot = $"\n{MarkdownText.Sentence(CostTables.Heading(cost))}\n" },
            .. CostTables.Parts(cost).Select(MarkdownPlan.CollapsedTable),
            .. List("Unpriced", cost.Unpriced),
            .. List("Billed by use, in no sum", cost.BilledByUse),
        ];
    }

    private static IEnumerable<MarkdownSection> List(string title, IReadOnlyCollection<string> lines) => lines.Count == 0 ? [] :
    [
        MarkdownChanges.Collapsed(
            FormattableString.Invariant($"{title} ({lines.Count})"),
            [.. lines.Select(line => $"- {MarkdownText.Text(line)}\n")],
            ("item", "items")),
    ];
}
