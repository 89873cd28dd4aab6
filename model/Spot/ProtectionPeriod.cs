namespace AckKnativeSpot.Spot;

/// <summary>
/// How long a new preemptible instance is safe from reclaim. The platform sells nothing else
/// (Alibaba Cloud, "Use preemptible instances": <c>k8s.aliyun.com/eci-spot-duration</c> is 0 or 1).
/// </summary>
public enum ProtectionPeriod
{
    /// <summary>No protection period: may be reclaimed at once; the cheapest.</summary>
    None = 0,

    /// <summary>Runs for at least one hour.</summary>
    OneHour = 1,
}
