using AckKnativeSpot.Plan.Meaning;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes tables as Markdown that fits beside a pull request: four columns to read first, and everything in lists that are opened.</summary>
internal static class MarkdownTables
{
    /// <summary>More columns than this do not fit into the width of a comment.</summary>
    private const int MostColumns = 5;

    /// <summary>Services and jobs: what a reclaim does, what a month costs, and what changes.</summary>
    public static MarkdownSection Short(StackReport stack, bool isAlone)
    {
        var table = WorkloadSummary.Of(stack);
        var title = isAlone ? "### Services and jobs\n\n" : $"### Services and jobs of {MarkdownText.Code(stack.Stack)}\n\n";
        return table.Rows.Count == 0
            ? new MarkdownSection("", [], table.Noun)
            : new MarkdownSection($"{title}{Head(table.Columns)}", Rows(table), table.Noun, Note(table));
    }

    /// <summary>A table in a section that the reader opens; one that is too wide becomes a list.</summary>
    public static MarkdownSection Collapsed(string prefix, WorkloadTable table) => table.Rows.Count == 0
        ? new MarkdownSection("", [], table.Noun)
        : table.Columns.Count <= MostColumns
            ? new MarkdownSection(
                $"<details><summary>{prefix}{table.Title}</summary>\n\n{Head(table.Columns)}", Rows(table), table.Noun, $"{Note(table)}\n</details>\n")
            : new MarkdownSection(
                $"<details><summary>{prefix}{table.Title}</summary>\n\n", [.. table.Rows.Select(row => Line(table.Columns, row))], table.Noun,
                $"{Note(table)}\n</details>\n");

    private static string Note(WorkloadTable table) => table.Note is { } note ? $"\n{MarkdownText.Text(note)}\n" : "";

    private static string Head(IReadOnlyList<string> columns) => $"{Row(columns)}{Row(columns.Select(_ => "---"))}";

    private static string[] Rows(WorkloadTable table) => [.. table.Rows.Select(row => Row(row.Select(cell => MarkdownText.Text(cell))))];

    private static string Line(IReadOnlyList<string> columns, IReadOnlyList<string> row)
    {
        var cells = columns.Zip(row).Skip(1).Where(cell => cell.Second != WorkloadCells.None)
            .Select(cell => $"{char.ToLowerInvariant(cell.First[0])}{cell.First[1..]} {MarkdownText.Text(cell.Second)}");
        return $"- **{MarkdownText.Text(row[0])}**: {string.Join("; ", cells)}\n";
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
