namespace AckKnativeSpot.Alerts;

/// <summary>
/// Kubernetes events around preemptible instances. Source: Alibaba Cloud, "Elastic Container Instance events". That a pod ended with its instance
/// (<c>BidFailed</c>) is the reason in its status, never an event, so nothing that reads events can alert on it.
/// </summary>
public enum SpotEvent
{
    /// <summary>An instance will be released in about three minutes.</summary>
    SpotToBeReleased,

    /// <summary>There was no spot stock, and a pay-as-you-go instance was created instead. Documented, and not seen yet by this project.</summary>
    SpotDegraded,
}
