using AckKnativeSpot.Values;

namespace AckKnativeSpot.Reserve;

/// <summary>
/// A burstable ECS instance type: it runs at full speed while it has CPU credits and at its baseline without. One credit is one vCPU for one minute;
/// a balance holds what 24 hours bring in. Source: Alibaba Cloud, "Burstable instance families" (the newer figures; those of 2018 are lower).
/// </summary>
/// <param name="Name">Name of the type.</param>
/// <param name="Vcpu">vCPUs.</param>
/// <param name="MemoryGiB">Memory in GiB.</param>
/// <param name="BaselinePercent">What each vCPU gives for ever, in percent.</param>
internal sealed record BurstableType(string Name, int Vcpu, decimal MemoryGiB, int BaselinePercent)
{
    /// <summary>The types of families t5 and t6.</summary>
    public static ValueList<BurstableType> All { get; } =
    [
        new("ecs.t5-lc2m1.nano", 1, 0.5m, 20),
        new("ecs.t5-lc1m1.small", 1, 1, 20),
        new("ecs.t5-lc1m2.small", 1, 2, 20),
        new("ecs.t5-lc1m2.large", 2, 4, 20),
        new("ecs.t5-lc1m4.large", 2, 8, 20),
        new("ecs.t5-c1m1.large", 2, 2, 25),
        new("ecs.t5-c1m2.large", 2, 4, 25),
        new("ecs.t5-c1m4.large", 2, 8, 25),
        new("ecs.t5-c1m2.xlarge", 4, 8, 25),
        new("ecs.t5-c1m2.2xlarge", 8, 16, 25),
        new("ecs.t5-c1m2.4xlarge", 16, 32, 25),
        new("ecs.t6-c4m1.large", 2, 0.5m, 5),
        new("ecs.t6-c2m1.large", 2, 1, 10),
        new("ecs.t6-c1m1.large", 2, 2, 20),
        new("ecs.t6-c1m2.large", 2, 4, 20),
        new("ecs.t6-c1m4.large", 2, 8, 30),
        new("ecs.t6-c1m4.xlarge", 4, 16, 40),
        new("ecs.t6-c1m4.2xlarge", 8, 32, 40),
    ];

    /// <summary>vCPUs that the type gives for ever.</summary>
    public decimal SustainedVcpu => Vcpu * BaselinePercent / 100m;

    /// <summary>CPU credits earned per hour.</summary>
    public int CreditsPerHour => Vcpu * BaselinePercent * 60 / 100;

    /// <summary>Most CPU credits that can be saved up.</summary>
    public int MaxCredits => CreditsPerHour * 24;

    /// <summary>Looks a type up.</summary>
    /// <param name="name">Name of the type, for example <c>ecs.t6-c1m1.large</c>.</param>
    /// <returns>The type, or <see langword="null"/> when it is not a burstable one listed here.</returns>
    public static BurstableType? Find(string name) => All.FirstOrDefault(type => type.Name == name);
}
