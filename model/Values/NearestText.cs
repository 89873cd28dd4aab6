namespace AckKnativeSpot.Values;

/// <summary>Finds the known text that a misspelt one most likely stands for.</summary>
internal static class NearestText
{
    private const int LongestName = 64;

    /// <summary>
    /// The known text with the fewest letters to insert, delete, replace or swap with their neighbour, whatever their case, when they are few enough for the
    /// text to be a misspelling of it: at most one of three letters of the longer text, so that short words are no misspellings of each other. The first of
    /// equally near ones.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <returns>The nearest, or <see langword="null"/> when nothing is near.</returns>
    public static string? Of(string text, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > LongestName ? null : known
            .Where(each => Math.Abs(each.Length - text.Length) <= Limit(text, each))
            .Select(each => (Text: each, Distance: Distance(text.ToUpperInvariant(), each.ToUpperInvariant())))
            .Where(each => each.Distance <= Limit(text, each.Text))
            .OrderBy(each => each.Distance)
            .Select(each => each.Text)
            .FirstOrDefault();
    }

    private static int Limit(string text, string known) => Math.Max(text.Length, known.Length) / 3;

    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[from.Length, to.Length];
    }
}
