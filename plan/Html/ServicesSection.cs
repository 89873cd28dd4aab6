using AckKnativeSpot.Cost;
using AckKnativeSpot.Plan.Costs;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>The Knative Services: a table to compare them, then for each what it is and how a reclaim of all its instances goes.</summary>
internal sealed class ServicesSection
{
    private const string List = "services";

    private readonly StackPlan _plan;
    private readonly Dictionary<(string Namespace, string Name), PlannedServiceCost> _costs;

    private ServicesSection(StackPlan plan)
    {
        _plan = plan;
        _costs = (plan.Cost?.Services ?? []).ToDictionary(cost => (cost.Namespace, cost.Name));
    }

    /// <summary>The section; <see langword="null"/> without services.</summary>
    public static ReportSection? Of(StackPlan plan) =>
        plan.Services.Count == 0 ? null : new(List, "Services", plan.Services.Count, [.. new ServicesSection(plan).Body()]);

    private IEnumerable<HtmlPart> Body()
    {
        if (_plan.Services.Count > 1)
        {
            var both = _plan.Services.Any(service => service.Spot is null) && _plan.Services.Any(service => service.Spot is not null);
            yield return FilterBar.For(List, "Filter services", both ? [("spot", "On spot"), ("pay-as-you-go", "Pay-as-you-go")] : []);
        }

        yield return Table().ToHtml(_plan.Services);
        if (_plan.Services.Any(service => service.Drain.Timelines.Count > 0))
        {
            yield return Legend();
        }

        foreach (var service in _plan.Services)
        {
            yield return Card(service);
        }
    }

    private ReportTable<PlannedService> Table() => new(
        "Services",
        [
            new("Service", service => [Tag("a", ("href", $"#{IdOf(service)}"), WorkloadName.Of(service.Namespace, service.Name))]),
            new("Reclaim", service => [Reclaim(service)]) { Order = ReclaimOrder },
            new("Capacity", service => [WorkloadFacts.Capacity(service.Capacity)]),
            new("Bought", service => WorkloadFacts.Bought(service.Spot)),
            new("Scale", service => [ServiceRow.Scale(service)]) { Order = service => service.Scale.Max ?? int.MaxValue, IsNumber = true },
            .. _plan.Cost?.Prices is null ? Array.Empty<ReportColumn<PlannedService>>() :
            [
                Amount("At minimum", cost => cost.Month.Minimum.OnSpot.First),
                Amount("At maximum", cost => cost.Month.Maximum.OnSpot.First),
            ],
        ])
    {
        FilterList = List,
        IsWide = true,
        Tags = TagOf,
    };

    private ReportColumn<PlannedService> Amount(string title, Func<PlannedServiceCost, PlannedAmount> amount) =>
        new(title, service => CostOf(service) is { } cost ? Amounts.Of(amount(cost), _plan.Cost?.Prices?.Currency) : [WorkloadCells.None])
        {
            IsNumber = true,
            Order = service => CostOf(service) is { } cost ? amount(cost).Known : 0,
        };

    private PlannedServiceCost? CostOf(PlannedService service) => _costs.GetValueOrDefault((service.Namespace, service.Name));

    private static HtmlPart Reclaim(PlannedService service) => Box(
        "span", "state", ("data-tone", ReclaimTone.Of(service.Drain)), WorkloadFacts.InTwo(ServiceRow.Reclaim(service), " · "));

    /// <summary>The share that stays Ready, then how early the last pod is out; what is never reclaimed comes last.</summary>
    private static decimal ReclaimOrder(PlannedService service) => service.Drain is { Result: DrainResult.NeverReclaimed } ? 1000
        : (service.Drain.FewestReady?.Percent ?? 0) - (service.Drain.Seconds ?? 100_000) / 1_000_000m;

    private HtmlPart Card(PlannedService service) => Tag(
        "article",
        [
            ("class", "card"), ("id", IdOf(service)), ("data-in", List), ("data-tags", TagOf(service)), ("aria-labelledby", $"{IdOf(service)}.title"),
            Box("header", "head", Tag("h3", ("id", $"{IdOf(service)}.title"), service.Name), " ", Box(
                "span", "quiet", $"namespace {service.Namespace}"), " ", Reclaim(service)),
            Facts(service),
            .. service.Drain.Timelines.Count == 0 ? [] : Timelines(service),
            .. service.Rollout is { } rollout
                ? [Tag("h4", "When a new revision is rolled out"), WorkloadFacts.List(RolloutRow.Columns.Zip(RolloutRow.Of(service, rollout)).Skip(1))]
                : Array.Empty<HtmlPart>(),
        ]);

    private HtmlPart Facts(PlannedService service) => WorkloadFacts.List(
    [
        .. ServiceRow.Columns.Zip(ServiceRow.Of(service)).Where(fact => fact.First is not ("Service" or "Reclaim")),
        .. CostOf(service) is not { } cost ? [] : new[]
        {
            ("Pod for an hour", cost.PodHour.OnSpot.First),
            ("The same without spot", cost.PodHour.WithoutSpot),
            ("Month in the worst case", cost.Month.Maximum.WorstCase),
        }.Where(fact => fact.Item2.Known > 0).Select(fact => (fact.Item1, CostText.Of(fact.Item2.Known, fact.Item2.Unpriced, _plan.Cost?.Prices?.Currency))),
    ]);

    private static IEnumerable<HtmlPart> Timelines(PlannedService service)
    {
        var charts = service.Drain.Timelines.Select(timeline => new ReclaimChart(timeline)).ToArray();
        var telling = charts.Length <= 3 ? charts : [charts[0], charts[1..^1].MinBy(chart => chart.ReadyShare)!, charts[^1]];
        var others = charts.Except(telling).ToArray();
        yield return Tag("h4", "When all its instances are reclaimed at once");
        yield return Box("div", "reclaims", [.. telling.Select(chart => chart.ToHtml())]);
        if (others.Length > 0)
        {
            yield return Tag(
                "details", Tag("summary", Counted.Of(others.Length, "other scale")), Box("div", "reclaims", [.. others.Select(chart => chart.ToHtml())]));
        }
    }

    private static HtmlPart Legend() => Box(
        "ul",
        "legend",
        Tag("li", Box("span", "key ready"), "Ready pods"),
        Tag("li", Box("span", "key leaving"), "leaving: no new requests, finishing those they have"),
        Tag("li", Box("span", "key wave"), "a wave of evictions"),
        Tag("li", Box("span", "key fewest"), "fewest Ready"),
        Tag("li", Box("span", "key notice"), "end of the notice: what is left is killed"));

    private static string TagOf(PlannedService service) => service.Spot is null ? "pay-as-you-go" : "spot";

    private static string IdOf(PlannedService service) => HtmlParts.IdOf("service", service.Namespace, service.Name);
}
