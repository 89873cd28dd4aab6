using AckKnativeSpot.Plan.Costs;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes the cost of a stack as Markdown: a month in one table, and collapsed what it is made of and what has no price.</summary>
internal static class MarkdownCost
{
    /// <summary>The sections in the order of reading; none where nothing is bought.</summary>
    /// <param name="cost">The cost.</param>
    /// <param name="prefix">What stands before each title.</param>
    public static IReadOnlyList<MarkdownSection> Of(PlannedCost? cost, string prefix)
    {
        if (cost is null)
        {
            return [];
        }

        if (cost.Prices is null)
        {
            return [MarkdownChanges.Collapsed($"{prefix}Cost", [$"{MarkdownText.Sentence(CostTables.Heading(cost))}\n"], ("sentence", "sentences"))];
        }

        var month = CostTables.Month(cost);
        var total = month with { Title = $"{month.Title}: {CostTables.AtMinimum(cost)} at minimum" };
        var opened = MarkdownTables.Collapsed(prefix, total);
        return
        [
            opened with { Foot = $"\n{MarkdownText.Sentence(CostTables.Heading(cost))}\n{opened.Foot}" },
            .. CostTables.Parts(cost).Select(table => MarkdownTables.Collapsed(prefix, table)),
            .. List($"{prefix}Unpriced", cost.Unpriced),
            .. List($"{prefix}Billed by use, not in the sums", cost.BilledByUse),
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
