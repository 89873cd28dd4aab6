namespace AckKnativeSpot.Tests.Plan;

/// <summary>A row of a table that is too wide for a comment, as the list item that the Markdown has in its place.</summary>
internal static class WideRow
{
    /// <summary>The item; cells without a meaning for the workload are not in it.</summary>
    /// <param name="columns">Titles of the columns.</param>
    /// <param name="row">The cells, with <c> | </c> between them.</param>
    public static string Of(IReadOnlyList<string> columns, string row)
    {
        var cells = row.Split(" | ");
        var said = columns.Zip(cells).Skip(1).Where(cell => cell.Second != "-")
            .Select(cell => $"{char.ToLowerInvariant(cell.First[0])}{cell.First[1..]} {cell.Second}");
        return $"- **{cells[0]}**: {string.Join("; ", said)}\n";
    }
}
