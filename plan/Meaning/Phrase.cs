using System.Globalization;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>Parts of sentences.</summary>
internal static class Phrase
{
    private const int MostNames = 5;

    /// <summary>A value as code: between backticks, of which it has none itself.</summary>
    public static string Code(object? value) => $"`{Value(value).Replace('`', '\'')}`";

    /// <summary>Names as code, at most five of them: <c>`a`, `b` and 3 more</c>.</summary>
    public static string Names(IReadOnlyList<string> names)
    {
        var shown = names.Count > MostNames + 1 ? MostNames : names.Count;
        var codes = names.Take(shown).Select(Code).ToArray();
        return shown < names.Count ? Text($"{string.Join(", ", codes)} and {names.Count - shown} more")
            : codes.Length < 2 ? string.Concat(codes)
            : $"{string.Join(", ", codes[..^1])} and {codes[^1]}";
    }

    /// <summary>A thing with its name, or several: <c>job `a` is</c>, <c>jobs `a` and `b` are</c>.</summary>
    public static string Of(string noun, IReadOnlyList<string> names, string verb, string verbOfSeveral) =>
        names.Count == 1 ? $"{noun} {Names(names)} {verb}" : $"{noun}s {Names(names)} {verbOfSeveral}";

    /// <summary><c>1 pod</c>, <c>2 pods</c>, <c>any number of pods</c>.</summary>
    public static string Pods(int? number) => number is { } known ? Counted.Of(known, "pod") : "any number of pods";

    /// <summary>A text with numbers in it, the same in every culture.</summary>
    public static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string Value(object? value) => value switch
    {
        null => "none",
        string text => Marker.Show(text),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
