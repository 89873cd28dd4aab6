namespace AckKnativeSpot.Reserve;

/// <summary>Where a reserved instance runs (<c>knative.aliyun.com/reserve-instance-type</c>).</summary>
public enum ReserveType
{
    /// <summary>An Elastic Container Instance on the virtual node.</summary>
    Eci,

    /// <summary>A node of the cluster.</summary>
    Ecs,

    /// <summary>Container Compute Service.</summary>
    Acs,
}
