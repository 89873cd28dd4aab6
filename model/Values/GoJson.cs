using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AckKnativeSpot.Values;

/// <summary>JSON as Go's encoding/json writes it, from Go 1.22 on: what providers and the Pulumi CLI compare and measure.</summary>
internal static class GoJson
{
    /// <summary>A text of JSON in that form: keys in order, no spaces. <see langword="null"/> for none; what cannot be read is left as it is.</summary>
    /// <param name="json">The text.</param>
    public static string? Of(string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return Write(new StringBuilder(), document.RootElement).ToString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter for half a surrogate pair.
            return json;
        }
    }

    private static StringBuilder Write(StringBuilder to, JsonElement value) => value.ValueKind switch
    {
        // Of a key that stands twice, Go takes the last.
        JsonValueKind.Object => Join(
            to, '{', '}', value.EnumerateObject().GroupBy(member => member.Name).OrderBy(same => same.Key, StringComparer.Ordinal),
            same => Write(Text(to, same.Key).Append(':'), same.Last().Value)),
        JsonValueKind.Array => Join(to, '[', ']', value.EnumerateArray(), item => Write(to, item)),
        JsonValueKind.String => Text(to, value.GetString()!),
        JsonValueKind.Number => to.Append(Number(value)),
        _ => to.Append(value.GetRawText()),
    };

    private static StringBuilder Join<T>(StringBuilder to, char first, char last, IEnumerable<T> items, Action<T> write)
    {
        to.Append(first);
        foreach (var (i, item) in items.Index())
        {
            if (i > 0)
            {
                to.Append(',');
            }

            write(item);
        }

        return to.Append(last);
    }

    /// <summary>Appends a string in quotes. What could end a script in a page is escaped too.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="text">The string.</param>
    public static StringBuilder Text(StringBuilder to, string text)
    {
        to.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => to.Append('\\').Append(c),
                '\b' => to.Append("\\b"),
                '\f' => to.Append("\\f"),
                '\n' => to.Append("\\n"),
                '\r' => to.Append("\\r"),
                '\t' => to.Append("\\t"),
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => to.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => to.Append(c),
            };
        }

        return to.Append('"');
    }

    /// <summary>Go reads a number as a double, and writes it with its fewest digits: in full from 0.000001 to below 10^21, else with an exponent.</summary>
    private static string Number(JsonElement value)
    {
        var number = value.GetDouble();
        if (!double.IsFinite(number))
        {
            return value.GetRawText();
        }

        // The fewest digits, as 1.25E+007 or 125.
        var (sign, fewest) = (double.IsNegative(number) ? "-" : "", Math.Abs(number).ToString("R", CultureInfo.InvariantCulture));
        var (mantissa, exponent) = fewest.Split('E') is [var before, var after] ? (before, int.Parse(after, CultureInfo.InvariantCulture)) : (fewest, 0);
        if (exponent is < -6 or > 20)
        {
            return $"{sign}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)}";
        }

        if (exponent == 0)
        {
            return sign + mantissa;
        }

        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        return sign + (exponent < 0 ? "0." + new string('0', -exponent - 1) + digits : digits.PadRight(exponent + 1, '0'));
    }
}
