namespace AckKnativeSpot.Rollouts;

/// <summary>A cause as it was met in one rollout.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Subject">What it is about, for example an image; empty for the workload as a whole.</param>
/// <param name="What">What is wrong, as the beginning of a sentence without its full stop.</param>
/// <param name="Since">Since when, by the cluster's clock; <see langword="null"/> when the cluster does not say.</param>
internal sealed record Trouble(Cause Cause, string Subject, string What, DateTimeOffset? Since = null)
{
    private static readonly TimeSpan s_worthSaying = TimeSpan.FromSeconds(5);

    /// <summary>Whether the two are the same trouble, however it is worded by now: of one cause, about one thing or the whole.</summary>
    /// <param name="other">Another one.</param>
    public bool IsSameAs(Trouble other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Cause == other.Cause && (Subject == other.Subject || Subject.Length == 0 || other.Subject.Length == 0);
    }

    /// <summary>What is wrong, since when, what to do, and where it is described.</summary>
    /// <param name="now">The time it is said at.</param>
    public string Sentence(DateTimeOffset now)
    {
        var since = Since is { } start && now - start >= s_worthSaying ? $" (for {DurationText.Of(now - start)})" : "";
        return $"{Ended(What + since)} {Cause.Advice} See {Cause.Section}.";
    }

    /// <summary>A text with the full stop it needs: a quotation that was cut ends by itself.</summary>
    /// <param name="text">The text.</param>
    internal static string Ended(string text) => text.EndsWith('…') ? text : text.TrimEnd('.') + ".";
}
