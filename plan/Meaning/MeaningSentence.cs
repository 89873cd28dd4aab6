using AckKnativeSpot.Plan.Comparison;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What one change, or the same change of several workloads, means. What stands between backticks is code.</summary>
/// <param name="Harm">How bad it is.</param>
/// <param name="Text">What is said, of the subjects when there are some: <c>pay-as-you-go → spot: may now be reclaimed</c>.</param>
internal sealed record MeaningSentence(Harm Harm, string Text)
{
    /// <summary>Whom it is said of: <c>shop/ledger</c>; none for what is about the stack.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>The changes of resources that it is about.</summary>
    public IReadOnlyList<ResourceChange> Explains { get; init; } = [];

    /// <summary>The whole sentence: <c>`shop/ledger`: pay-as-you-go → spot: may now be reclaimed</c>, <c>`ai/chat` is new</c>.</summary>
    public string Line => Subjects.Count == 0 ? Text : $"{Phrase.Names(Subjects)}{Predicate}";

    private string Predicate => Text.StartsWith("is ", StringComparison.Ordinal) ? $" {(Subjects.Count == 1 ? "is" : "are")} {Text["is ".Length..]}"
        : Text.StartsWith("can ", StringComparison.Ordinal) ? $" {Text}"
        : $": {Text}";
}
