using System.Globalization;
using System.Text;

namespace AckKnativeSpot.Plan.Html;

/// <summary>Short names for what every part of the report is made of.</summary>
internal static class HtmlParts
{
    /// <summary>An element.</summary>
    public static HtmlPart Tag(string name, params ReadOnlySpan<HtmlPart> parts) => new HtmlElement(name, parts);

    /// <summary>An element of a class.</summary>
    public static HtmlPart Box(string name, string cssClass, params ReadOnlySpan<HtmlPart> parts) => new HtmlElement(name, [("class", cssClass), .. parts]);

    /// <summary>A sentence of a rule or finding: what stands between backticks is code.</summary>
    public static HtmlPart[] Sentence(string text)
    {
        var parts = text.Split('`');
        return parts.Length % 2 == 0 ? [text] : [.. parts.Select((part, i) => i % 2 == 0 ? part : Tag("code", part)).Where((_, i) => parts[i].Length > 0)];
    }

    /// <summary>Text whose words with a hyphen, such as the names of instance types, stay on one line.</summary>
    public static HtmlPart[] Unbroken(string text) =>
    [
        .. text.Split(' ').SelectMany(
            (word, i) => new[] { i == 0 ? "" : " ", word.Contains('-', StringComparison.Ordinal) ? Box("span", "whole", word) : (HtmlPart)word }),
    ];

    /// <summary>A whole number.</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of a drawing: hundredths suffice, and look the same everywhere.</summary>
    public static string Number(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>An ID made of names: what is no letter, digit or hyphen stands by its code, so that no two names share one.</summary>
    public static string IdOf(string kind, params ReadOnlySpan<string> names)
    {
        var id = new StringBuilder(kind);
        foreach (var name in names)
        {
            id.Append('.');
            foreach (var character in name)
            {
                _ = char.IsAsciiLetterOrDigit(character)
                    || character == '-' ? id.Append(character) : id.Append(CultureInfo.InvariantCulture, $"_{(int)character:x}_");
            }
        }

        return id.ToString();
    }
}
