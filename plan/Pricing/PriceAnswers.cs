using AckKnativeSpot.Pricing;

namespace AckKnativeSpot.Plan.Pricing;

/// <summary>A price that an answer gave, before it is known of which region and day.</summary>
/// <param name="Item">What it is of.</param>
/// <param name="Zone">Zone; <see langword="null"/> for every zone.</param>
/// <param name="PayAsYouGo">Pay-as-you-go price per hour.</param>
/// <param name="Spot">Spot price per hour.</param>
/// <param name="Call">The call that gave it.</param>
internal sealed record QuotedPrice(PriceItem Item, string? Zone, decimal? PayAsYouGo, decimal? Spot, string Call);

/// <summary>Reads prices of instances: answers that, but for spot prices, do not say what was asked for.</summary>
internal static class PriceAnswers
{
    /// <summary>Name of the call of Elastic Compute Service.</summary>
    public const string Ecs = "aliyun ecs DescribePrice";

    /// <summary>Name of the call of Elastic Container Instance.</summary>
    public const string Eci = "aliyun eci DescribeContainerGroupPrice";

    private const int SecondsPerHour = 3600;

    /// <summary>Reads an answer of either call.</summary>
    public static IReadOnlyList<QuotedPrice> Read(AnswerNode answer, PriceItem? asked)
    {
        var info = answer["PriceInfo"];
        var spot = info.Has("SpotPrices") ? info.List("SpotPrices", "SpotPrice") : [];
        if (spot.Count > 0)
        {
            return [.. spot.SelectMany(row => OfSpot(row, asked)).GroupBy(price => (price.Item, price.Zone)).Select(Dearest)];
        }

        var price = info["Price"];
        var details = Details(price);
        return IsOfEcs(details)
            ? [new QuotedPrice(Asked(asked, Ecs), null, details.First(IsInstance).Price("TradePrice"), null, Ecs)]
            : [new QuotedPrice(Asked(asked, Eci), null, price.Price("TradePrice") * SecondsPerHour, null, Eci)];
    }

    /// <summary>Currency of the prices; <see langword="null"/> when the answer does not say.</summary>
    public static string? CurrencyOf(AnswerNode answer) =>
        answer["PriceInfo"] is var info && info.Has("Price") && info["Price"].Has("Currency") ? info["Price"].Text("Currency") : null;

    /// <summary>The price of the type that a pod would get; where a size was asked for also under that size, since the pod may get any of them.</summary>
    private static IEnumerable<QuotedPrice> OfSpot(AnswerNode row, PriceItem? asked)
    {
        var type = row.Text("InstanceType");
        if (!PriceItem.TryParse(type.StartsWith("ecs.", StringComparison.Ordinal) ? type : "ecs." + type, out var item))
        {
            throw new AnswerException($"'{type}' is not an instance type.");
        }

        var price = new QuotedPrice(item, row.Text("ZoneId"), row.Price("OriginPrice"), row.Price("SpotPrice"), Eci);
        return asked is null || asked == item ? [price] : [price, price with { Item = asked, PayAsYouGo = null }];
    }

    private static QuotedPrice Dearest(IEnumerable<QuotedPrice> same) => same.MaxBy(price => price.Spot)!;

    private static IReadOnlyList<AnswerNode> Details(AnswerNode price)
    {
        var list = price.Has("DetailInfos") ? price["DetailInfos"] : null;
        return list is null ? [] : price.List("DetailInfos", list.Has("DetailInfo") ? "DetailInfo" : "ResourcePriceModel");
    }

    /// <summary>The whole price of the call of Elastic Compute Service includes disks, so that only the part of the instance is of use.</summary>
    private static bool IsOfEcs(IReadOnlyList<AnswerNode> details)
    {
        if (details.Count == 0)
        {
            throw new AnswerException("The answer has no 'PriceInfo.Price.DetailInfos', so it does not say what the price is of.");
        }

        return details.Any(IsInstance);
    }

    private static bool IsInstance(AnswerNode detail) => detail.Text("Resource").Equals("instanceType", StringComparison.OrdinalIgnoreCase);

    private static PriceItem Asked(PriceItem? asked, string call) => asked
        ?? throw new AnswerException(
            $"The answer of '{call}' does not say which instance type or size was asked for. Write --from TYPE=FILE, for example --from ecs.c6.large=FILE.");
}
