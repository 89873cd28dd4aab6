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
}
