namespace AckKnativeSpot.Rollouts;

/// <summary>
/// Tells failures apart by the words of the Kubernetes provider and of the API server. Sources: pulumi/pulumi-kubernetes, provider/pkg/provider and
/// provider/pkg/await; kubernetes/apimachinery, pkg/api/errors.
/// </summary>
internal static class OperationFailure
{
    private static readonly string[] s_cancelled = ["context canceled", "operation was cancelled", "operation was canceled"];

    private static readonly string[] s_passing =
    [
        "failed calling webhook", "the object has been modified", "Internal error occurred", "Too many requests", "ServiceUnavailable",
        "the server is currently unable to handle the request", "connection refused", "connection reset by peer", "i/o timeout", "TLS handshake timeout",
        "unexpected EOF", "http2: client connection lost", "etcdserver: request timed out", "leader changed", "context deadline exceeded",
    ];

    /// <summary>The kind of a failure.</summary>
    /// <param name="error">What the provider answered last.</param>
    public static FailureKind KindOf(string error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Says(error, s_cancelled) ? FailureKind.Cancelled
            : error.Contains("failed to fully initialize or become live", StringComparison.Ordinal) ? FailureKind.NotReadyYet
            : Says(error, s_passing) ? FailureKind.Passing
            : FailureKind.Refused;
    }

    private static bool Says(string error, string[] words) => words.Any(word => error.Contains(word, StringComparison.OrdinalIgnoreCase));
}
