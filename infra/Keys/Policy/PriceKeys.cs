using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of known prices in a stack's configuration.</summary>
internal static class PriceKeys
{
    private static readonly SettingKey<string> s_file = new(
        "file", Scalars.Text, "Price file, relative to the folder of the stack file; 'plan prices' makes one. It stands in place of the other keys.")
    {
        Example = "prices.yaml",
    };

    private static readonly SettingKey<DateOnly> s_date = new("date", PriceFileKeys.Day, "Day on which the prices were looked up.")
    {
        Example = "\"2026-05-01\"",
    };

    private static readonly SettingKey<string> s_currency = new(
        "currency", PriceFileKeys.Currency, "Currency of the prices, as the account is billed; required beside date. Default: none beside file.");

    private static readonly SettingKey<string> s_region = new(
        "region", Scalars.Region, "Region of the prices; required beside date. Default: none beside file.")
    {
        Example = "cn-hangzhou",
    };

    private static readonly SettingKey<ValueMap<decimal>> s_payAsYouGo = Prices("payAsYouGo", "Pay-as-you-go price per hour", "0.42");

    private static readonly SettingKey<ValueMap<decimal>> s_spot = Prices("spot", "Spot price per hour on that day", "0.08");

    private static readonly SettingKey<ValueMap<decimal>> s_lowestSpot = Prices(
        "lowestSpot", "Lowest spot price per hour in the price history", "0.05");

    /// <summary>The section.</summary>
    public static SettingReader<PriceSource> Section { get; } = new ConstrainedSectionType<PriceSource>(
        new SectionType<PriceSource>(
            values => values.Get(s_file) is { } file
                ? new PriceSource.InFile(file)
                : new PriceSource.Inline(values.Get(s_region) ?? "", new PriceFile(values.Get(s_currency) ?? "", Rows(values))),
            s_file, s_date, s_currency, s_region, s_payAsYouGo, s_spot, s_lowestSpot),
        oneOf: [s_file, new Alternative(s_date) { Needs = [s_currency, s_region], Allows = [s_payAsYouGo, s_spot, s_lowestSpot] }]);

    private static ValueList<PriceRow> Rows(SectionValues values)
    {
        var (payAsYouGo, spot, lowestSpot) = (values.Get(s_payAsYouGo)!, values.Get(s_spot)!, values.Get(s_lowestSpot)!);
        return payAsYouGo.Keys.Concat(spot.Keys).Concat(lowestSpot.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new PriceRow
            {
                Item = PriceItem.Named(name),
                Region = values.Get(s_region) ?? "",
                PayAsYouGo = Of(payAsYouGo, name),
                Spot = Of(spot, name),
                LowestSpot = Of(lowestSpot, name),
                Date = values.Get(s_date),
                Source = "the stack's configuration",
            })
            .ToValueList();
    }

    private static decimal? Of(ValueMap<decimal> prices, string name) => prices.TryGetValue(name, out var price) ? price : null;

    private static SettingKey<ValueMap<decimal>> Prices(string name, string description, string example) =>
        new(name, new MapType<decimal>(
            PriceFileKeys.Price, "instance types, sizes and parts", PriceFileKeys.ItemName), $"{description}, by what it is of. Default: none known.")
        {
            Default = ValueMap<decimal>.Empty,
            Example = $"{{ ecs.c7.large: {example} }}",
        };
}
