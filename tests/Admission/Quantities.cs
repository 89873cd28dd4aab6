using System.Globalization;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>The text forms that Go programs read: Kubernetes quantities, durations and numbers. Written from their documentation.</summary>
internal static partial class Quantities
{
    private static readonly Dictionary<string, decimal> s_scale = new()
    {
        ["n"] = 0.000000001m,
        ["u"] = 0.000001m,
        ["m"] = 0.001m,
        [""] = 1m,
        ["k"] = 1000m,
        ["M"] = 1000000m,
        ["G"] = 1000000000m,
        ["T"] = 1000000000000m,
        ["Ki"] = 1024m,
        ["Mi"] = 1048576m,
        ["Gi"] = 1073741824m,
        ["Ti"] = 1099511627776m,
    };

    private static readonly Dictionary<string, double> s_seconds = new()
    {
        ["ns"] = 1e-9,
        ["us"] = 1e-6,
        ["µs"] = 1e-6,
        ["ms"] = 1e-3,
        ["s"] = 1,
        ["m"] = 60,
        ["h"] = 3600,
    };

    public static decimal? Parse(string text)
    {
        var match = QuantityForm().Match(text);
        return match.Success ? decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * s_scale[match.Groups[2].Value] : null;
    }

    public static double? Seconds(string text)
    {
        if (text == "0")
        {
            return 0;
        }

        var match = DurationForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var sum = match.Groups["number"].Captures.Zip(match.Groups["unit"].Captures)
            .Sum(part => double.Parse(part.First.Value, CultureInfo.InvariantCulture) * s_seconds[part.Second.Value]);
        return match.Groups["sign"].Value == "-" ? -sum : sum;
    }

    public static double? Float(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && text.Trim() == text ? number : null;

    public static long? Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^([+-]?[0-9]+(?:\.[0-9]*)?)(n|u|m|k|M|G|T|Ki|Mi|Gi|Ti|)\z")]
    private static partial Regex QuantityForm();

    [GeneratedRegex(@"^(?<sign>[+-]?)(?:(?<number>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?<unit>ns|us|µs|ms|s|m|h))+\z")]
    private static partial Regex DurationForm();
}
