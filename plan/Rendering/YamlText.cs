using System.Text.RegularExpressions;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Says which texts a YAML reader would take for something else; the words of YAML 1.1 count too, because kubectl still knows them.</summary>
internal static partial class YamlText
{
    public static bool NeedsQuotes(string text) =>
        text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || NotText().IsMatch(text);

    [GeneratedRegex(
        @"^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?[0-9][0-9_.:,eExXa-fA-F+-]*|[-+]?\.[0-9]+.*|[-+]?\.inf|\.nan)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotText();
}
