using System.Globalization;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>A column of a table.</summary>
/// <param name="Title">Title.</param>
/// <param name="Cell">What a row shows in it.</param>
internal sealed record ReportColumn<T>(string Title, Func<T, IReadOnlyList<HtmlPart>> Cell)
{
    /// <summary>The number that rows are sorted by; <see langword="null"/> sorts them by what they show.</summary>
    public Func<T, decimal>? Order { get; init; }

    /// <summary>Whether it holds numbers, which are aligned at their ends.</summary>
    public bool IsNumber { get; init; }
}

/// <summary>A table whose rows the reader sorts and filters.</summary>
/// <param name="Caption">What the table is of, for those who hear it.</param>
/// <param name="Columns">The columns; the first names the row.</param>
internal sealed record ReportTable<T>(string Caption, IReadOnlyList<ReportColumn<T>> Columns)
{
    /// <summary>List that the rows are items of, so that a filter finds them; <see langword="null"/> without a filter.</summary>
    public string? FilterList { get; init; }

    /// <summary>Whether it needs a wide screen; on others each row is a block.</summary>
    public bool IsWide { get; init; }

    /// <summary>Words that a filter knows a row by.</summary>
    public Func<T, string?> Tags { get; init; } = _ => null;

    /// <summary>The table. Roles are written out, because a narrow screen shows rows as blocks.</summary>
    public HtmlPart ToHtml(IEnumerable<T> rows) => Box(
        "table",
        IsWide ? "sortable wide" : "sortable",
        ("role", "table"),
        Box("caption", "spoken", Caption),
        Tag("thead", ("role", "rowgroup"), Tag("tr", [("role", "row"), .. Columns.Select(Head)])),
        Tag("tbody", [("role", "rowgroup"), .. rows.Select(Row)]));

    private static HtmlPart Head(ReportColumn<T> column) =>
        Tag("th", ("scope", "col"), ("role", "columnheader"), ("class", column.IsNumber ? "number" : null), column.Title);

    private HtmlPart Row(T row) => Tag(
        "tr", [("role", "row"), ("data-in", FilterList), ("data-tags", Tags(row)), .. Columns.Select((column, i) => Cell(row, column, isName: i == 0))]);

    private static HtmlPart Cell(T row, ReportColumn<T> column, bool isName) => Tag(
        isName ? "th" : "td",
        [
            ("scope", isName ? "row" : null),
            ("role", isName ? "rowheader" : "cell"),
            ("class", column.IsNumber ? "number" : null),
            ("data-label", isName ? null : column.Title),
            ("data-order", column.Order?.Invoke(row).ToString(CultureInfo.InvariantCulture)),
            .. column.Cell(row),
        ]);
}
