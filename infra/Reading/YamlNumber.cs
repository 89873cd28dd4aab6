using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>A number, as yaml.v3 takes an unquoted text for one.</summary>
/// <param name="Value">The number.</param>
/// <param name="Json">The number as the Pulumi CLI writes it: JSON of Go.</param>
internal readonly partial record struct YamlNumber(double Value, string Json)
{
    // Between these, encoding/json of Go writes no exponent.
    private const double SmallestWithoutExponent = 1e-6;
    private const double SmallestWithExponent = 1e21;
    private const ulong LargestBelowZero = 1UL << 63;

    /// <summary>What an unquoted text is as a number; <see langword="null"/> when it is none.</summary>
    public static YamlNumber? TryParse(string text)
    {
        if (text.Length == 0 || !(char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.'))
        {
            return null;
        }

        var plain = text.Replace("_", "", StringComparison.Ordinal);
        return Whole(plain) is { } whole ? whole
            : (text[0] == '.' ? FractionPattern().IsMatch(text) : DecimalPattern().IsMatch(plain))
                && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Of(number)
            : null;
    }

    /// <summary>Whole numbers of 64 bits in any radix; a zero in front makes a number octal when its digits are.</summary>
    private static YamlNumber? Whole(string text)
    {
        var match = WholePattern().Match(text);
        var (digits, radix) = match.Groups switch
        {
            _ when match.Groups["hex"].Success => (match.Groups["hex"].Value, 16),
            _ when match.Groups["octal"].Success => (match.Groups["octal"].Value, 8),
            _ when match.Groups["binary"].Success => (match.Groups["binary"].Value, 2),
            _ => (match.Groups["decimal"].Value, 10),
        };
        if (digits.Length == 0)
        {
            return null;
        }

        var size = digits.Aggregate(BigInteger.Zero, (sum, digit) => (sum * radix) + Convert.ToInt32(digit.ToString(), 16));
        if (size > ulong.MaxValue)
        {
            return null;
        }

        var number = (ulong)size;
        var json = number.ToString(CultureInfo.InvariantCulture);
        return match.Groups["sign"].Value == "-" ? (number <= LargestBelowZero ? new(-(double)number, number == 0 ? json : "-" + json) : null)
            : number <= long.MaxValue ? new(number, json)
            : Of(number);
    }

    private static YamlNumber Of(double number) => new(number, JsonOf(number));

    private static string JsonOf(double number)
    {
        // The shortest text that reads as the same number, taken apart and put together as Go does.
        var parts = number.ToString("R", CultureInfo.InvariantCulture).TrimStart('-').Split('E');
        var point = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].IndexOf('.', StringComparison.Ordinal) : parts[0].Length;
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        point += (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        if (digits.Length == 0)
        {
            return "0";
        }

        var text = Math.Abs(number) is < SmallestWithoutExponent or >= SmallestWithExponent
            ? string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(point > 0 ? "+" : "")}{point - 1}")
            : point <= 0 ? "0." + new string('0', -point) + digits
            : point >= digits.Length ? digits.PadRight(point, '0')
            : $"{digits[..point]}.{digits[point..]}";
        return number < 0 ? "-" + text : text;
    }

    [GeneratedRegex(
        @"\A(?:(?<sign>[-+])?(?:0[xX](?<hex>[0-9a-fA-F]+)|0[oO]?(?<octal>[0-7]+)|0[bB](?<binary>[01]+)|(?<decimal>0|[1-9][0-9]*))"
            + @"|0b(?<sign>[-+])(?<binary>[01]+)|0o(?<sign>[-+])(?<octal>[0-7]+))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex WholePattern();

    [GeneratedRegex(@"\A[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPattern();

    [GeneratedRegex(@"\A\.[0-9](?:_?[0-9])*(?:[eE][-+]?[0-9](?:_?[0-9])*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex FractionPattern();
}
