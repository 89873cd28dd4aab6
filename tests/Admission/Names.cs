using System.Text.RegularExpressions;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>The API server's forms of names, from "Object Names and IDs" and "Labels and Selectors".</summary>
internal static class Names
{
    public static bool IsDns1035(string name) => name.Length <= 63 && Regex.IsMatch(name, "^[a-z]([a-z0-9-]*[a-z0-9])?$", RegexOptions.NonBacktracking)
        && !name.EndsWith('\n');

    public static bool IsDns1123(string name) => name.Length > 0 && IsDns1035(char.IsDigit(name[0]) ? "a" + name[1..] : name);

    public static bool IsSubdomain(string name) => name.Length <= 253 && name.Split('.').All(part => part.Length > 0 && part.All(IsLowerOrDash)
        && part[0] != '-' && part[^1] != '-');

    public static bool IsQualified(string key) => key.Split('/') switch
    {
        [var name] => IsPart(name),
        [var prefix, var name] => IsSubdomain(prefix) && IsPart(name),
        _ => false,
    };

    public static bool IsLabelValue(string value) => value.Length == 0 || IsPart(value);

    private static bool IsPart(string text) => text.Length is > 0 and <= 63 && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool IsLowerOrDash(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
