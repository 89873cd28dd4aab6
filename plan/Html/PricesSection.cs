using System.Globalization;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>The past of the spot prices of the types that services and jobs run on.</summary>
internal sealed class PricesSection
{
    private readonly PriceHistory _history;
    private readonly (string Name, IReadOnlyList<string> Types, decimal? Limit)[] _workloads;

    private PricesSection(StackPlan plan, PriceHistory history)
    {
        _history = history;
        _workloads =
        [
            .. plan.Services.Where(each => each.Spot is not null)
                .Select(each => (WorkloadName.Of(each.Namespace, each.Name), each.Capacity, each.Spot!.PriceLimit)),
            .. plan.Jobs.Where(each => each.Spot is not null)
                .Select(each => (WorkloadName.Of(each.Namespace, each.Name), each.Capacity, each.Spot!.PriceLimit)),
        ];
    }

    /// <summary>The section; <see langword="null"/> when no history is given.</summary>
    public static ReportSection? Of(StackPlan plan, PriceHistory? history) =>
        history is null ? null : new("prices", "Spot prices", null, [.. new PricesSection(plan, history).Body()]);

    private IEnumerable<HtmlPart> Body()
    {
        var types = _workloads.SelectMany(workload => workload.Types).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var known = _history.Pools.Where(pool => types.Contains(pool.Pool.InstanceType)).ToLookup(pool => pool.Pool.InstanceType, StringComparer.Ordinal);
        if (known.Count == 0)
        {
            yield return Box("p", "empty", "The history has no instance type that a service or job of this stack runs on as spot.");
            yield break;
        }

        var (first, last) = (known.SelectMany(each => each).Min(pool => pool.Points[0].At), known.SelectMany(each => each).Max(pool => pool.Points[^1].At));
        yield return Box(
            "p", "lead",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_history.Currency} for an hour of one instance, {first:yyyy-MM-dd} to {last:yyyy-MM-dd} (UTC), a line for each zone.").TrimStart());
        yield return Box(
            "div", "prices", [.. types.Where(known.Contains).Select(type => new PriceChart(type, [.. known[type]], LimitsOf(type), first, last).ToHtml())]);
        var missing = types.Where(type => !known.Contains(type)).ToArray();
        if (missing.Length > 0)
        {
            yield return Box("p", "remark", $"Without a history: {string.Join(", ", missing)}.");
        }
    }

    private IReadOnlyList<(decimal Limit, string Name)> LimitsOf(string type) =>
    [
        .. _workloads.Where(workload => workload.Limit is not null && workload.Types.Contains(type))
            .GroupBy(workload => workload.Limit!.Value, workload => workload.Name)
            .Select(limit => (limit.Key, string.Join(", ", limit))),
    ];
}
