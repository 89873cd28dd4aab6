namespace AckKnativeSpot.Drain;

/// <summary>The warning before a reclaim. The documents say three minutes in some places and five in others; the shorter one is designed for.</summary>
internal static class ReclaimNotice
{
    /// <summary>180 s between the <c>SpotToBeReleased</c> event and the release (Alibaba Cloud, "Use preemptible instances").</summary>
    public const int Seconds = 180;
}
