using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>What the specification says of the workloads in the sequences.</summary>
internal static class Targets
{
    /// <summary>The times of the recorded services.</summary>
    public static RolloutTimes Times { get; } = RolloutTimes.Of(TimeSpan.FromSeconds(40));

    private static readonly RolloutTarget s_service = new()
    {
        Kind = WorkloadKind.Service,
        Namespace = "shop",
        Name = "web",
        Times = Times,
        OnSpot = true,
        FallsBack = true,
        Types = ["ecs.c7.large", "ecs.g7.large"],
        Zones = ["cn-hangzhou-h", "cn-hangzhou-i"],
    };

    public static RolloutTarget Of(string sequence) => sequence switch
    {
        "recovers" or "nostock" => s_service with { FallsBack = false, Zones = [], Vswitches = ["vsw-bp1aaa", "vsw-bp1bbb"], Times = Long },
        "bid" => s_service with { PriceLimit = "0.25", Times = Long },
        "update" => s_service with { Pods = 3, Times = Long },
        "job" or "jobfailed" => s_service with { Kind = WorkloadKind.Job, Name = "report" },
        _ => s_service,
    };

    public static bool IsUpdate(string sequence) => sequence is "update" or "again";

    private static RolloutTimes Long => RolloutTimes.Of(TimeSpan.FromSeconds(90));
}
