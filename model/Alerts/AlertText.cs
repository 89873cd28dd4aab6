namespace AckKnativeSpot.Alerts;

/// <summary>What an alert on an event looks for and says. The words in <c>${…}</c> are columns of its query, which SLS fills in.</summary>
internal static class AlertText
{
    /// <summary>Columns by which there is one alert for each service or job.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["namespace", "service"];

    /// <summary>Name within the project.</summary>
    public static string Name(SpotEvent spotEvent) => spotEvent switch
    {
        SpotEvent.SpotToBeReleased => "spot-to-be-released",
        _ => "spot-degraded",
    };

    /// <summary>Name for people.</summary>
    public static string DisplayName(SpotEvent spotEvent) => spotEvent switch
    {
        SpotEvent.SpotToBeReleased => "Preemptible instances will be reclaimed in three minutes",
        _ => "No spot stock: pay-as-you-go instances were created",
    };

    /// <summary>
    /// A row for each service or job with the pods concerned. The pod of a Knative revision is named after it, and the revision after the service: what follows
    /// the service's name is cut off; the pod of a job keeps its whole name. Source: Alibaba Cloud's example of an alert on the event centre, in the SDK
    /// documentation of Simple Log Service.
    /// </summary>
    public static string Query(SpotEvent spotEvent) =>
        $"\"{spotEvent}\" | SELECT \"eventId.involvedObject.namespace\" as namespace, "
        + "regexp_replace(\"eventId.involvedObject.name\", '(-[0-9]{5})?-deployment-.*$', '') as service, "
        + "array_join(array_agg(distinct \"eventId.involvedObject.name\"), ', ') as pods, COUNT(*) as cnt from log GROUP by namespace, service";

    /// <summary>First line of the message.</summary>
    public static string Title(SpotEvent spotEvent) => spotEvent switch
    {
        SpotEvent.SpotToBeReleased => "Reclaim in three minutes: ${namespace}/${service}",
        _ => "No spot stock, full price: ${namespace}/${service}",
    };

    /// <summary>The message.</summary>
    public static string Description(SpotEvent spotEvent) => spotEvent switch
    {
        SpotEvent.SpotToBeReleased => "Pods: ${pods}. They are being evicted. Nothing to do unless evictions stall or replacements stay Pending.",
        _ => "Pods: ${pods}. Their instances cost the full price until they are replaced; the platform never turns one back into a preemptible instance.",
    };

    /// <summary>Severity as SLS counts: 4 low, 6 medium, 8 high.</summary>
    public static int Severity(SpotEvent spotEvent) => spotEvent == SpotEvent.SpotToBeReleased ? 4 : 6;
}
