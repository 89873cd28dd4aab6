namespace AckKnativeSpot.Alerts;

/// <summary>What an alert says about an event.</summary>
internal static class AlertText
{
    /// <summary>Name within the project.</summary>
    public static string Name(SpotEvent spotEvent) => spotEvent switch
    {
        SpotEvent.SpotToBeReleased => "spot-to-be-released",
        SpotEvent.SpotDegraded => "spot-degraded",
        _ => "spot-released",
    };

    public static string Title(SpotEvent spotEvent) => spotEvent switch
    {
        SpotEvent.SpotToBeReleased => "Preemptible instances will be reclaimed in three minutes",
        SpotEvent.SpotDegraded => "No spot stock: pay-as-you-go instances were created",
        _ => "Preemptible instances were released",
    };

    public static string Description(SpotEvent spotEvent) => spotEvent switch
    {
        SpotEvent.SpotToBeReleased => "Their pods are being evicted. Nothing to do unless evictions stall or replacements stay Pending.",
        SpotEvent.SpotDegraded => "They cost the full price until they are replaced; the platform never turns one back into a preemptible instance.",
        _ => "A pod that was still running ended without its grace period. Check disruption budget and grace period.",
    };

    /// <summary>Severity as SLS counts: 4 low, 6 medium, 8 high.</summary>
    public static int Severity(SpotEvent spotEvent) => spotEvent switch
    {
        SpotEvent.SpotToBeReleased => 4,
        SpotEvent.SpotDegraded => 6,
        _ => 8,
    };
}
