using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Plan.Workloads;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>What services and jobs have in common in the report.</summary>
internal static class WorkloadFacts
{
    /// <summary>A list of what is known, each with its name; what means nothing for the workload is left out.</summary>
    public static HtmlPart List(IEnumerable<(string Name, string Value)> facts) => Box(
        "dl",
        "facts",
        [.. facts.Where(fact => fact.Value != WorkloadCells.None).Select(fact => Tag("div", Tag("dt", fact.Name), Tag("dd", Unbroken(fact.Value))))]);

    /// <summary>The cell below a column of a row that the tables of text and Markdown have too.</summary>
    public static string Of(IReadOnlyList<string> columns, IReadOnlyList<string> row, string column) =>
        row[columns.Index().Single(each => each.Item == column).Index];

    /// <summary>A cell that says two things, the second one below the first.</summary>
    public static HtmlPart InTwo(string cell, string between) => cell.Split(between, 2) switch
    {
        [var first, var second] => Tag("span", first, Box("span", "quiet", second)),
        _ => cell,
    };

    /// <summary>The types and sizes, the first choice before the others.</summary>
    public static HtmlPart Capacity(IReadOnlyList<string> choices) => choices switch
    {
        [] or [_] => WorkloadText.Capacity(choices),
        [var first, ..] => Tag("span", first, Box("span", "quiet", Unbroken($"then {string.Join(", ", choices.Skip(1))}"))),
    };

    /// <summary>How instances are bought.</summary>
    public static HtmlPart[] Bought(PlannedSpot? spot)
    {
        if (spot is null)
        {
            return ["pay-as-you-go"];
        }

        var limit = WorkloadText.Limit(spot) is { } price ? $"up to {price}/h" : "market price";
        var protection = spot.ProtectionHours switch
        {
            null => "",
            0 => "no protection, ",
            _ => $"{WorkloadText.Protection(spot)} of protection, ",
        };
        return ["spot, ", limit, Box("span", "quiet", Unbroken($"{protection}{(spot.Fallback ? "falls back to pay-as-you-go" : "no fallback")}"))];
    }
}
