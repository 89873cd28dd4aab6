namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Finds the known word that a misspelt one most likely stands for.</summary>
public static class Nearest
{
    /// <summary>The known word with the fewest edits, when they are few enough for the word to be a misspelling of it.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="known">The known words.</param>
    public static string? To(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        var limit = Math.Max(2, word.Length / 3);
        return known
            .Select(candidate => (candidate, distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(c => c.distance <= limit)
            .OrderBy(c => c.distance)
            .ThenBy(c => c.candidate, StringComparer.Ordinal)
            .Select(c => c.candidate)
            .FirstOrDefault();
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8)
        {
            return int.MaxValue;
        }

        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, substitution);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
