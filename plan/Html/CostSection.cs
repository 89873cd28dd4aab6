using AckKnativeSpot.Cost;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>What a month costs, what makes it up, what has no price, and what is billed by use.</summary>
internal static class CostSection
{
    private const string List = "costs";

    /// <summary>The section; <see langword="null"/> where nothing is bought.</summary>
    public static ReportSection? Of(PlannedCost? cost) => cost switch
    {
        null => null,
        { Prices: null } => new("cost", "Cost", null, [Tag("p", [("class", "empty"), .. Sentence(CostTables.Heading(cost))])]),
        _ => new("cost", "Cost of a month", null, [.. Priced(cost)]),
    };

    private static IEnumerable<HtmlPart> Priced(PlannedCost cost)
    {
        yield return Box("p", "lead", $"A month of {cost.HoursPerMonth} hours. {CostTables.Heading(cost)}.");
        yield return new CostChart(cost).ToHtml();
        if (cost.Unpriced.Count > 0)
        {
            yield return Box("p", "remark", "A dotted line stands for what has no price.");
        }

        if (CostTables.ShownNamespaces(cost) is { Count: > 0 } namespaces)
        {
            yield return Tag("h3", "By namespace");
            yield return Namespaces(cost.Prices?.Currency).ToHtml(namespaces);
        }

        Part[] parts =
        [
            .. cost.Services.Select(each => new Part(WorkloadName.Of(each.Namespace, each.Name), "service", each.Month)),
            .. cost.Jobs.Where(each => each.RunsPerMonth is not null).Select(each => new Part(WorkloadName.Of(each.Namespace, each.Name), "job", each.Month)),
            .. cost.Platform.Select(each => new Part(each.Name, "platform", each.Month)),
        ];
        yield return Tag("h3", "What it consists of");
        if (parts.Length > 5)
        {
            yield return FilterBar.For(List, "Filter parts", [("service", "Services"), ("job", "Jobs"), ("platform", "Platform")]);
        }

        yield return Table(cost.Prices?.Currency).ToHtml(parts);
        foreach (var (title, lines) in new[] { ("Unpriced", cost.Unpriced), ("Billed by use, not in the sums", cost.BilledByUse) })
        {
            if (lines.Count > 0)
            {
                yield return Tag(
                    "details",
                    Tag("summary", title, " ", Box("span", "count", Plain(lines.Count))),
                    Tag("ul", [("class", "plain"), .. lines.Select(line => Tag("li", line))]));
            }
        }
    }

    private static ReportTable<Part> Table(string? currency) => new(
        "What makes a month up",
        [
            new("Part", part => [part.Name]),
            new("Kind", part => [Box("span", "quiet inline", part.Kind)]),
            .. Loads(currency, (Part part) => part.Month),
        ])
    {
        FilterList = List,
        Tags = part => part.Kind,
    };

    /// <summary>Cluster, network and gateway are nobody's.</summary>
    private static ReportTable<PlannedNamespaceCost> Namespaces(string? currency) => new(
        "A month of each namespace",
        [
            new("Namespace", each => [each.Name]),
            .. Loads(currency, (PlannedNamespaceCost each) => each.Month),
            new("Budget", each => [each.Budget is { } budget ? CostText.Of(budget, 0, currency) : Box("span", "quiet inline", "none")])
            {
                Order = each => each.Budget ?? decimal.MaxValue,
                IsNumber = true,
            },
        ]);

    private static ReportColumn<T>[] Loads<T>(string? currency, Func<T, PlannedLoads> month)
    {
        return
        [
            Amount("Idle", loads => loads.Idle.OnSpot.First),
            Amount("At minimum", loads => loads.Minimum.OnSpot.First),
            Amount("At maximum", loads => loads.Maximum.OnSpot.First),
            Amount("Worst case", loads => loads.Maximum.WorstCase),
        ];

        ReportColumn<T> Amount(string title, Func<PlannedLoads, PlannedAmount> amount) =>
            new(title, each => Amounts.Of(amount(month(each)), currency)) { Order = each => amount(month(each)).Known, IsNumber = true };
    }

    /// <summary>What a part of the stack costs.</summary>
    private sealed record Part(string Name, string Kind, PlannedLoads Month);
}
