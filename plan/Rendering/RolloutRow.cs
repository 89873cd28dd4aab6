using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Rollouts;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>How long a service may take to become ready, as one row of a table.</summary>
internal static class RolloutRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Service", "Knative gives up after", "Pulumi waits", "Made of"];

    public static IReadOnlyList<string> Of(PlannedService service, PlannedRollout rollout) =>
    [
        WorkloadName.Of(service.Namespace, service.Name),
        Text(rollout.ProgressDeadlineSeconds),
        Text(rollout.WaitSeconds),
        rollout.DeadlineFrom switch
        {
            DeadlineOrigin.Service => "written at the service",
            DeadlineOrigin.Cluster => "written for the cluster",
            _ => $"{Text(rollout.StartupSeconds)} startup, {Text(rollout.InstanceSeconds)} instance and image"
                + (rollout.SpotWaitSeconds is { } wait ? $", {Text(wait)} spot stock" : ""),
        },
    ];

    private static string Text(int seconds) => DurationText.Of(TimeSpan.FromSeconds(seconds));
}
