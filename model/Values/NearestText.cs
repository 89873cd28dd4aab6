namespace AckKnativeSpot.Values;

/// <summary>Finds the known text that a misspelt one most likely stands for.</summary>
internal static class NearestText
{
    private const int LongestName = 64;

    /// <summary>
    /// The known text with the fewest letters to insert, delete or replace, whatever their case, when they are few enough for the text to be a misspelling
    /// of it: two, or a third of its letters. The first of equally near ones.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <returns>The nearest, or <see langword="null"/> when nothing is near.</returns>
    public static string? Of(string text, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        var limit = Math.Max(2, text.Length / 3);
        return text.Length > LongestName ? null : known
            .Where(each => Math.Abs(each.Length - text.Length) <= limit)
            .Select(each => (Text: each, Distance: Distance(text.ToUpperInvariant(), each.ToUpperInvariant())))
            .Where(each => each.Distance <= limit)
            .OrderBy(each => each.Distance)
            .Select(each => each.Text)
            .FirstOrDefault();
    }

    private static int Distance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        foreach (var letter in from)
        {
            var current = new int[to.Length + 1];
            current[0] = previous[0] + 1;
            for (var j = 0; j < to.Length; j++)
            {
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (letter == to[j] ? 0 : 1));
            }

            previous = current;
        }

        return previous[^1];
    }
}
