using System.Globalization;
using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of known prices. They are inputs: each is true of a day and a region, so both are asked for.</summary>
internal static class PriceSettings
{
    private static readonly ScalarType<decimal> s_price = new(
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) && price > 0 ? new(price) : null,
        "a price per hour above 0, such as 0.39",
        schema: () => SchemaOf.Pattern(@"^\d+(\.\d+)?$"));

    private static readonly Key<DateOnly> s_date = new(
        "date",
        new ScalarType<DateOnly>(
            text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new(date) : null,
            "a day such as 2026-08-01",
            schema: () => new() { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}$" }),
        "Day on which the prices were read.")
    {
        Required = true,
    };

    private static readonly Key<string> s_region = new("region", Types.Text, "Region that the prices are of.") { Required = true };

    private static readonly Key<string> s_currency = new("currency", Types.Text, "Currency of the prices.") { Required = true };

    private static readonly Key<ValueMap<decimal>> s_payAsYouGo = OfTypes("payAsYouGo", "Pay-as-you-go price per hour by instance type or vCPU-memory pair. Default: none known.");

    private static readonly Key<ValueMap<decimal>> s_lowestSpot = OfTypes("lowestSpot", "Lowest spot price per hour of the price history, by instance type or vCPU-memory pair. Default: none known.");

    public static SectionType<Prices> Section { get; } = new(
        values => new Prices
        {
            Date = values.Require(s_date),
            Region = values.Require(s_region),
            Currency = values.Require(s_currency),
            PayAsYouGo = values.Get(s_payAsYouGo)!,
            LowestSpot = values.Get(s_lowestSpot)!,
        },
        s_date, s_region, s_currency, s_payAsYouGo, s_lowestSpot);

    private static Key<ValueMap<decimal>> OfTypes(string name, string description) =>
        new(name, new MapType<decimal>(s_price, "instance types and vCPU-memory pairs"), description) { Default = ValueMap<decimal>.Empty };

    /// <summary>Known prices, none unless configured.</summary>
    internal sealed record Prices
    {
        public DateOnly? Date { get; init; }

        public string? Region { get; init; }

        public string? Currency { get; init; }

        /// <summary>Currency, region and day, for people; empty when there are no prices.</summary>
        public string Source => Date is { } date ? string.Create(CultureInfo.InvariantCulture, $"{Currency} in {Region} on {date:yyyy-MM-dd}") : "";

        public ValueMap<decimal> PayAsYouGo { get; init; } = ValueMap<decimal>.Empty;

        public ValueMap<decimal> LowestSpot { get; init; } = ValueMap<decimal>.Empty;
    }
}
