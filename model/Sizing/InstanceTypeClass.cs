namespace AckKnativeSpot.Sizing;

/// <summary>
/// What an ECS instance type needs besides its name. Types of one class may be listed together, but not with another class and not with
/// vCPU-memory pairs. Source: Alibaba Cloud, "Create an ECI pod with specified specifications".
/// </summary>
internal enum InstanceTypeClass
{
    /// <summary>Nothing: may be mixed with vCPU-memory pairs and with each other.</summary>
    General,

    /// <summary>GPU: the containers ask for <c>nvidia.com/gpu</c>.</summary>
    Gpu,

    /// <summary>Local disks.</summary>
    LocalDisk,

    /// <summary>Arm: pods go to an Arm virtual node.</summary>
    Arm,
}
