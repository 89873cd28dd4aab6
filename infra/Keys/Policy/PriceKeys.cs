using System.Globalization;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of known prices.</summary>
internal static class PriceKeys
{
    // As people write a day, and as the Pulumi CLI hands over and saves one that stands without quotes in a stack file or in Pulumi.yaml.
    private static readonly string[] s_formats = ["yyyy-MM-dd", "yyyy-MM-dd 00:00:00 +0000 'UTC'", "yyyy-MM-dd'T'00:00:00'Z'"];

    private static readonly ScalarType<DateOnly> s_day = new(
        text => DateOnly.TryParseExact(text, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day) : null,
        "a day such as \"2026-05-01\"",
        schema: () => SchemaOf.Pattern(@"^\d{4}-\d{2}-\d{2}( 00:00:00 \+0000 UTC|T00:00:00Z)?$"));

    private static readonly ScalarType<decimal> s_price = new(
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) && price is > 0 and < 1_000_000 ? new(price) : null,
        "a price per hour above 0, such as 0.39",
        schema: () => SchemaOf.Number(SchemaOf.NumberPattern, 0, 1_000_000),
        unit: "per hour");

    private static readonly SettingKey<DateOnly> s_date = new("date", s_day, "Day on which the prices were looked up.") { Required = true };

    private static readonly SettingKey<string> s_currency = new(
        "currency", Scalars.Choice(("CNY", "CNY"), ("USD", "USD")), "Currency of the prices, as the account is billed.")
    { Required = true };

    private static readonly SettingKey<string> s_region = new("region", Scalars.Region, "Region of the prices.") { Required = true };

    private static readonly SettingKey<ValueMap<decimal>> s_payAsYouGo = Prices("payAsYouGo", "Pay-as-you-go price per hour, by instance type or size. Default: none known.");

    private static readonly SettingKey<ValueMap<decimal>> s_lowestSpot = Prices("lowestSpot", "Lowest spot price per hour in the price history, by instance type or size. Default: none known.");

    /// <summary>The section.</summary>
    public static SectionType<PriceList> Section { get; } = new(
        values => new PriceList
        {
            Date = values.Require(s_date),
            Currency = values.Require(s_currency),
            Region = values.Require(s_region),
            PayAsYouGo = values.Get(s_payAsYouGo)!,
            LowestSpot = values.Get(s_lowestSpot)!,
        },
        s_date, s_currency, s_region, s_payAsYouGo, s_lowestSpot);

    private static SettingKey<ValueMap<decimal>> Prices(string name, string description) =>
        new(name, new MapType<decimal>(s_price, "instance types and sizes", Scalars.CapacityName), description) { Default = ValueMap<decimal>.Empty };
}
