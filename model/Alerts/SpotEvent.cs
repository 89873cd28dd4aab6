namespace AckKnativeSpot.Alerts;

/// <summary>Kubernetes events around preemptible instances. Source: Alibaba Cloud, "Elastic Container Instance events".</summary>
public enum SpotEvent
{
    /// <summary>An instance will be released in about three minutes.</summary>
    SpotToBeReleased,

    /// <summary>There was no spot stock, and a pay-as-you-go instance was created instead.</summary>
    SpotDegraded,

    /// <summary>An instance was released.</summary>
    BidFailed,
}
