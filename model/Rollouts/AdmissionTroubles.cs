namespace AckKnativeSpot.Rollouts;

/// <summary>
/// Pods that the cluster refuses. Only the controller that wants to create them is told (event and condition FailedCreate); the words are those of the
/// admission plugins (kubernetes/kubernetes, plugin/pkg/admission, and pod-security-admission).
/// </summary>
internal static class AdmissionTroubles
{
    /// <summary>The trouble behind a pod that was not created.</summary>
    /// <param name="message">What the API server answered.</param>
    /// <param name="since">Since when.</param>
    public static Trouble Of(string message, DateTimeOffset? since)
    {
        var reason = Reason(message);

        // A quota has failed when it limits what the pods do not even name (kubernetes/kubernetes, resourcequota admission); no room makes up for that.
        return message.Contains("exceeded quota", StringComparison.Ordinal)
            ? new(Causes.NamespaceQuota, "", $"The quota of the namespace refuses the pods: {reason}", since)
            : message.Contains("failed quota", StringComparison.Ordinal)
            ? new(Causes.AdmissionRefused, "", $"The quota of the namespace limits what the pods do not ask for: {reason}", since)
            : message.Contains("serviceaccount", StringComparison.Ordinal) && message.Contains("not found", StringComparison.Ordinal)
            ? new(Causes.ServiceAccount, "", $"The service account of the pods is not there: {reason}", since)
            : message.Contains("is forbidden", StringComparison.Ordinal) || message.Contains("denied the request", StringComparison.Ordinal)
            ? new(Causes.AdmissionRefused, "", $"The cluster refuses the pods: {reason}", since)
            : new(Causes.Other, "FailedCreate", $"Pods cannot be created: {reason}", since);
    }

    // Without the name of the pod, which is another one at each try.
    private static string Reason(string message)
    {
        var start = message.IndexOf("is forbidden: ", StringComparison.Ordinal);
        return QuotedText.Of(start < 0 ? message : message[(start + "is forbidden: ".Length)..]).TrimEnd('.');
    }
}
