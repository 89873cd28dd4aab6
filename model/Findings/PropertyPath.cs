namespace AckKnativeSpot.Findings;

/// <summary>Order and containment of property paths such as <c>services[10].capacity.choices[2]</c>.</summary>
internal static class PropertyPath
{
    /// <summary>Orders paths ordinally, but numbers by their value, so that <c>services[2]</c> comes before <c>services[10]</c>.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    /// <summary>Whether a path is the given place or within it. <c>services[1]</c> covers <c>services[1].grace</c>, not <c>services[10]</c>.</summary>
    /// <param name="place">A whole path.</param>
    /// <param name="path">The path to look for.</param>
    public static bool Covers(string place, string path) =>
        path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] is '.' or '[');

    /// <summary>Whether one path is the other or within it.</summary>
    /// <param name="one">A path.</param>
    /// <param name="other">Another path.</param>
    public static bool Overlap(string one, string other) => Covers(one, other) || Covers(other, one);

    private static int Compare(string left, string right)
    {
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            var leftNumber = DigitsAt(left, i);
            var rightNumber = DigitsAt(right, j);
            var order = leftNumber.IsEmpty || rightNumber.IsEmpty ? left[i].CompareTo(right[j]) : CompareNumbers(leftNumber, rightNumber);
            if (order != 0)
            {
                return order;
            }

            i += Math.Max(1, leftNumber.Length);
            j += Math.Max(1, rightNumber.Length);
        }

        return (left.Length - i).CompareTo(right.Length - j);
    }

    /// <summary>Indices are written without leading zeros, so the longer one is the larger one.</summary>
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length == right.Length ? left.SequenceCompareTo(right) : left.Length.CompareTo(right.Length);

    private static ReadOnlySpan<char> DigitsAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }
}
