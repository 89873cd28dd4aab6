using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>What is said of a word that somebody typed and nobody knows.</summary>
internal static class UnknownWord
{
    /// <summary><c>There is no stack 'prd'; known are dev, prod. Did you mean 'prod'?</c></summary>
    /// <param name="noun">What the word should name.</param>
    /// <param name="word">The word.</param>
    /// <param name="known">What there is.</param>
    public static string Of(string noun, string word, IReadOnlyCollection<string> known) => NearestText.Of(word, known) is { } nearest
        ? $"There is no {noun} '{word}'; known are {string.Join(", ", known)}. Did you mean '{nearest}'?"
        : known.Count > 0 ? $"There is no {noun} '{word}'; known are {string.Join(", ", known)}." : $"There is no {noun} '{word}'.";

    /// <summary><c>--format takes text or json, not 'jsn'. Did you mean 'json'?</c></summary>
    /// <param name="option">The option that takes words.</param>
    /// <param name="word">The word.</param>
    /// <param name="known">What there is.</param>
    public static string OfOption(string option, string word, IReadOnlyList<string> known) =>
        $"{option} takes {string.Join(", ", known.SkipLast(1))}{(known.Count > 1 ? " or " : "")}{known[^1]}, not '{word}'."
            + (NearestText.Of(word, known) is { } nearest ? $" Did you mean '{nearest}'?" : "");
}
