using AckKnativeSpot.Pricing;

namespace AckKnativeSpot.Plan.Pricing;

/// <summary>One page of a price history (<c>aliyun ecs DescribeSpotPriceHistory</c>).</summary>
/// <param name="File">File that it stands in, for messages.</param>
/// <param name="Currency">Currency; <see langword="null"/> when the answer does not say.</param>
/// <param name="NextOffset">Row that the next page starts with; 0 when there is no next page.</param>
/// <param name="Points">The rows.</param>
internal sealed record HistoryPage(string File, string? Currency, int NextOffset, IReadOnlyList<(SpotPool Pool, PricePoint Point)> Points)
{
    public static HistoryPage Read(string file, AnswerNode answer) => new(
        file,
        answer.Has("Currency") ? answer.Text("Currency") : null,
        answer.Has("NextOffset") ? (int)answer.Decimal("NextOffset") : 0,
        [.. answer.List("SpotPrices", "SpotPriceType").Select(Row)]);

    private static (SpotPool Pool, PricePoint Point) Row(AnswerNode row)
    {
        if (row.Has("NetworkType") && row.Text("NetworkType") is var network && network != "vpc")
        {
            throw new AnswerException($"The prices are of the network type '{network}'; ask for --NetworkType vpc.");
        }

        return (new SpotPool(row.Text("InstanceType"), row.Text("ZoneId")), new PricePoint(
            row.Moment("Timestamp"), row.Price("SpotPrice"), row.Price("OriginPrice")));
    }
}

/// <summary>Reads what the platform says about reclaims (<c>aliyun ecs DescribeSpotAdvice</c>).</summary>
internal static class AdviceAnswer
{
    public static IEnumerable<PoolReliability> Read(AnswerNode answer) =>
        from zone in answer.List("AvailableSpotZones", "AvailableSpotZone")
        from resource in zone.List("AvailableSpotResources", "AvailableSpotResource")
        select new PoolReliability(
            new SpotPool(resource.Text("InstanceType"), zone.Text("ZoneId")), Percent(resource, "AverageSpotDiscount"), Percent(resource, "InterruptionRate"));

    private static decimal Percent(AnswerNode resource, string name) => resource.Decimal(name) is var percent and >= 0 and <= 100
        ? percent
        : throw new AnswerException($"'{name}' of {resource.Text("InstanceType")} is '{resource.Text(name)}', which is not a percentage.");
}
