using Spectre.Console;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes tables as wide as the page: where the rows do not fit even with wrapped cells, each becomes a block of lines.</summary>
internal static class TextTable
{
    private const int Indent = 2;
    private const int Gap = 3;

    /// <summary>Columns of lists and phrases, which may take several lines so that the others need not.</summary>
    private static readonly string[] s_mayWrap = ["Reclaim", "Capacity", "Reserve", "Value"];

    public static void Write(WorkloadTable table, IAnsiConsole console)
    {
        if (table.Rows.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{table.Title}[/]");
        if (Widths(table, console.Profile.Width) is { } widths)
        {
            WriteRows(table, widths, console);
        }
        else
        {
            WriteBlocks(table, console);
        }

        if (table.Note is { } note)
        {
            TextLines.WriteParagraph(new string(' ', Indent), note, console);
        }
    }

    /// <summary>Widths with which the table fits; <see langword="null"/> when there are none.</summary>
    private static int[]? Widths(WorkloadTable table, int page)
    {
        var cells = table.Columns.Select((column, i) => table.Rows.Select(row => row[i]).Append(column).ToArray()).ToArray();
        var widths = cells.Select(column => column.Max(cell => cell.Length)).ToArray();
        var least = cells.Select((column, i) => s_mayWrap.Contains(table.Columns[i]) ? column.Max(LongestWord) : widths[i]).ToArray();
        for (var over = Indent + widths.Sum(width => width + Gap) - Gap - page; over > 0; over--)
        {
            var widest = Enumerable.Range(0, widths.Length).MaxBy(i => widths[i] > least[i] ? widths[i] : 0);
            if (widths[widest] == least[widest])
            {
                return null;
            }

            widths[widest]--;
        }

        return [.. widths.Select((width, i) => cells[i].SelectMany(cell => TextLines.Wrap(cell, width)).Max(line => line.Length))];
    }

    private static int LongestWord(string cell) => cell.Split(' ').Max(word => word.Length);

    private static void WriteRows(WorkloadTable table, int[] widths, IAnsiConsole console)
    {
        TextLines.Write(Line(table.Columns, widths), console);
        TextLines.Write(new string(' ', Indent) + new string('━', widths.Sum(width => width + Gap) - Gap), console);
        foreach (var row in table.Rows)
        {
            var cells = row.Select((cell, i) => TextLines.Wrap(cell, widths[i])).ToArray();
            for (var line = 0; line < cells.Max(cell => cell.Count); line++)
            {
                TextLines.Write(Line(cells.Select(cell => line < cell.Count ? cell[line] : ""), widths), console);
            }
        }
    }

    private static string Line(IEnumerable<string> cells, int[] widths) =>
        (new string(' ', Indent) + string.Join(new string(' ', Gap), cells.Select((cell, i) => cell.PadRight(widths[i])))).TrimEnd();

    private static void WriteBlocks(WorkloadTable table, IAnsiConsole console)
    {
        var title = table.Columns.Skip(1).Max(column => column.Length) + Gap;
        foreach (var row in table.Rows)
        {
            TextLines.Write($"{new string(' ', Indent)}{row[0]}", console);
            foreach (var (column, cell) in table.Columns.Zip(row).Skip(1).Where(each => each.Second != WorkloadCells.None))
            {
                TextLines.WriteParagraph(new string(' ', Indent + Gap - 1) + column.PadRight(title), cell, console);
            }
        }
    }
}
