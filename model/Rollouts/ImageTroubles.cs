namespace AckKnativeSpot.Rollouts;

/// <summary>What a registry's answer means. The words are those of containerd, of the registries and of Knative's own digest resolver.</summary>
internal static class ImageTroubles
{
    // "not found" is containerd's; MANIFEST_UNKNOWN and NAME_UNKNOWN are the registry API's (opencontainers/distribution-spec, error codes).
    private static readonly string[] s_missing =
    [
        "not found", "manifest unknown", "MANIFEST_UNKNOWN", "NAME_UNKNOWN", "name unknown", "repository does not exist",
    ];

    // "pull access denied" comes with "repository does not exist", so it is looked for first.
    private static readonly string[] s_denied =
        [
            "pull access denied", "unauthorized", "UNAUTHORIZED", "authentication required", "authorization failed", "403 Forbidden", "401 Unauthorized",
            "DENIED", "insufficient_scope",
        ];

    private static readonly string[] s_unreachable =
    [
        "dial tcp", "no such host", "i/o timeout", "connection refused", "TLS handshake", "context deadline exceeded",
    ];

    /// <summary>A pull that failed.</summary>
    /// <param name="image">The image.</param>
    /// <param name="answer">What was answered; may be empty.</param>
    /// <param name="since">Since when.</param>
    public static Trouble Of(string image, string answer, DateTimeOffset? since = null) => new(
        CauseOf(answer), image, $"Image '{QuotedText.Of(image)}' cannot be pulled{Quoted(answer)}", since);

    /// <summary>An image whose digest Knative's controller could not read.</summary>
    /// <param name="message">The revision's message, which names the image.</param>
    /// <param name="since">Since when.</param>
    public static Trouble OfDigest(string message, DateTimeOffset? since) => new(
        CauseOf(message), "digest", $"Knative cannot read the digest of an image{Quoted(message)}", since);

    private static Cause CauseOf(string answer) =>
        Says(answer, s_unreachable) ? Causes.ImagePull
        : Says(answer, s_denied) ? Causes.ImageDenied
        : Says(answer, s_missing) ? Causes.ImageMissing
        : Causes.ImagePull;

    private static bool Says(string answer, string[] words) => words.Any(word => answer.Contains(word, StringComparison.Ordinal));

    private static string Quoted(string answer) => QuotedText.Of(answer) is { Length: > 0 } text ? $": {text}" : "";
}
