using System.Globalization;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a price file.</summary>
internal static class PriceFileKeys
{
    private const decimal Dearest = 1_000_000;

    // As people write a day, and as the Pulumi CLI hands over and saves one that stands without quotes in a stack file or in Pulumi.yaml.
    private static readonly string[] s_days = ["yyyy-MM-dd", "yyyy-MM-dd 00:00:00 +0000 'UTC'", "yyyy-MM-dd'T'00:00:00'Z'"];

    /// <summary>A day.</summary>
    public static SettingReader<DateOnly> Day { get; } = new ScalarType<DateOnly>(
        text => DateOnly.TryParseExact(text, s_days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day) : null,
        "a day such as \"2026-05-01\"",
        schema: () => SchemaOf.Pattern(@"^\d{4}-\d{2}-\d{2}( 00:00:00 \+0000 UTC|T00:00:00Z)?$"));

    /// <summary>A price per hour.</summary>
    public static SettingReader<decimal> Price { get; } = new ScalarType<decimal>(
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price)
            && price is > 0 and < Dearest ? new(price) : null,
        "a price per hour above 0, such as 0.39",
        schema: () => SchemaOf.Number(SchemaOf.NumberPattern, 0, Dearest),
        unit: "per hour");

    /// <summary>A currency that accounts are billed in.</summary>
    public static SettingReader<string> Currency { get; } = Scalars.Choice(("CNY", "CNY"), ("USD", "USD"));

    /// <summary>What a price is of, as the one text that stands for it.</summary>
    public static SettingReader<string> ItemName { get; } = new ScalarType<string>(
        text => PriceItem.TryParse(text, out var item) ? new(item.Name) : null,
        $"an ECS instance type such as ecs.c6.large, a vCPU-memory pair such as 2-4Gi, or one of {string.Join(", ", PriceItem.Parts)}",
        schema: SchemaOf.AnyText);

    private static readonly SettingKey<string> s_item = new("item", ItemName, "What the prices are of.") { Required = true, Example = "ecs.c7.large" };

    private static readonly SettingKey<string> s_region = new("region", Scalars.Region, "Region.") { Required = true, Example = "cn-hangzhou" };

    private static readonly SettingKey<string> s_zone = new("zone", ClusterScalars.Zone, "Zone. Default: every zone of the region.")
    {
        Example = "cn-hangzhou-h",
    };

    private static readonly SettingKey<decimal> s_payAsYouGo = new("payAsYouGo", Price, "Pay-as-you-go price per hour. Default: not known.")
    {
        Example = "0.42",
    };

    private static readonly SettingKey<decimal> s_spot = new("spot", Price, "Spot price per hour. Default: not known.") { Example = "0.08" };

    private static readonly SettingKey<decimal> s_lowestSpot = new("lowestSpot", Price, "Lowest spot price per hour in the price history. Default: not known.")
    {
        Example = "0.05",
    };

    private static readonly SettingKey<DateOnly> s_date = new("date", Day, "Day on which the prices held.") { Required = true, Example = "\"2026-05-01\"" };

    private static readonly SettingKey<string> s_source = new("source", Scalars.Text, "Where the prices come from.")
    {
        Required = true,
        Example = "looked up by hand",
    };

    private static readonly SectionType<PriceRow> s_row = new(
        values => new PriceRow
        {
            Item = PriceItem.Named(values.Require(s_item)),
            Region = values.Require(s_region),
            Zone = values.Get(s_zone),
            PayAsYouGo = values.Given(s_payAsYouGo),
            Spot = values.Given(s_spot),
            LowestSpot = values.Given(s_lowestSpot),
            Date = values.Require(s_date),
            Source = values.Require(s_source),
        },
        s_item, s_region, s_zone, s_payAsYouGo, s_spot, s_lowestSpot, s_date, s_source);

    private static readonly SettingKey<string> s_currency = new("currency", Currency, "Currency of every price.") { Required = true };

    private static readonly SettingKey<ValueList<Located<PriceRow>>> s_prices = new(
        "prices", new ListType<PriceRow>(s_row, min: 1), "The prices.")
    { Required = true };

    /// <summary>A whole price file; its rows know where they stand.</summary>
    public static SectionType<(string Currency, ValueList<Located<PriceRow>> Rows)> File { get; } = new(
        values => (values.Require(s_currency), values.Require(s_prices)), s_currency, s_prices);
}
