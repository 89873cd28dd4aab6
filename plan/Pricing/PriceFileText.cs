using System.Globalization;
using System.Text;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Pricing;

/// <summary>Writes a price file.</summary>
internal static class PriceFileText
{
    /// <summary>The file's text, ending with a line feed.</summary>
    /// <param name="file">The prices.</param>
    public static string Render(PriceFile file)
    {
        var yaml = new StringBuilder("# Prices per hour, each with its source and day; written by 'plan prices', and read by the key `prices: { file: … }`.\n");
        yaml.Append(CultureInfo.InvariantCulture, $"currency: {file.Currency}\nprices:\n");
        foreach (var row in file.Rows)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - item: {row.Item}\n");
            Append(yaml, "region", row.Region);
            Append(yaml, "zone", row.Zone);
            Append(yaml, "payAsYouGo", row.PayAsYouGo);
            Append(yaml, "spot", row.Spot);
            Append(yaml, "lowestSpot", row.LowestSpot);
            yaml.Append(CultureInfo.InvariantCulture, $"    date: {row.Date:yyyy-MM-dd}\n");
            Append(yaml, "source", row.Source);
        }

        return yaml.ToString();
    }

    private static void Append(StringBuilder yaml, string key, string? text)
    {
        if (text is not null)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"    {key}: ");
            YamlText.Append(yaml, text);
            yaml.Append('\n');
        }
    }

    private static void Append(StringBuilder yaml, string key, decimal? price)
    {
        if (price is { } known)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"    {key}: {ExactDecimal.Text(known)}\n");
        }
    }
}
