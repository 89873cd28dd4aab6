using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>A part of a Markdown document that can be cut from its end.</summary>
/// <param name="Head">What stands before the items, a line feed at its end.</param>
/// <param name="Items">Items, each ending with a line feed.</param>
/// <param name="Noun">What one item is, and several are, for the sentence about those that are left out.</param>
/// <param name="Foot">What stands after the items.</param>
internal sealed record MarkdownSection(string Head, IReadOnlyList<string> Items, (string One, string Many) Noun, string Foot = "")
{
    private const int LongestNotice = 120;

    /// <summary>How many items are written.</summary>
    public int Kept { get; init; } = Items.Count;

    /// <summary>The section without enough of its last items to be shorter by a number of characters, or without all.</summary>
    public MarkdownSection ShorterBy(int characters)
    {
        var kept = Kept;
        for (var freed = -LongestNotice; kept > 0 && freed < characters;)
        {
            freed += Items[--kept].Length;
        }

        return this with { Kept = kept };
    }

    public override string ToString() => Head + string.Concat(Items.Take(Kept)) + Notice() + Foot;

    private string Notice() => Items.Count - Kept is var left and > 0
        ? $"\n_Left out for length: {Counted.Of(left, Noun.One, Noun.Many)} of {Items.Count}. The JSON plan has all._\n"
        : "";
}
