namespace AckKnativeSpot.Rollouts;

/// <summary>Containers that run and do not answer.</summary>
internal static class ProbeTroubles
{
    /// <summary>A container that has not become ready in the time a start takes. queue-proxy passes the probe of the container behind it on.</summary>
    /// <param name="container">Its name.</param>
    /// <param name="start">When it began to run.</param>
    public static Trouble Silent(string container, DateTimeOffset start) => new(
        Causes.NotReady,
        "",
        container is SeenContainer.QueueProxy
            ? "The container runs, and its readiness probe does not succeed"
            : $"Container '{container}' runs, and its readiness probe does not succeed",
        start);

    /// <summary>What the kubelet says of a probe; <see langword="null"/> when it is nothing of a probe.</summary>
    /// <param name="message">Message of the event.</param>
    /// <param name="since">Since when.</param>
    public static Trouble? Of(string message, DateTimeOffset? since) =>
        message.Contains("probe failed", StringComparison.Ordinal) || message.Contains("probe errored", StringComparison.Ordinal)
        ? new(Causes.NotReady, "", QuotedText.Of(message).TrimEnd('.'), since)
        : null;
}
