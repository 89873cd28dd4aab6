using System.Globalization;

namespace AckKnativeSpot.Rollouts;

/// <summary>The line at the end of a rollout that went well.</summary>
internal static class ReadyText
{
    /// <summary>For example <c>ready after 41 s: 3 pods, 2 on spot, 1 reserved (2 × ecs.c7.large in cn-hangzhou-h)</c>.</summary>
    public static string Of(RolloutTarget target, SeenRollout seen, TimeSpan taken) =>
        $"{Word(target)} after {DurationText.Of(taken)}{(Pods(target, seen) is { Length: > 0 } pods ? $": {pods}" : "")}";

    /// <summary>What it is when nothing is to come any more.</summary>
    public static string Word(RolloutTarget target) => target.Kind is WorkloadKind.Service ? "ready" : "completed";

    /// <summary>Its pods, how they are bought, and where they are; empty when there are none.</summary>
    public static string Pods(RolloutTarget target, SeenRollout seen)
    {
        var all = target.Kind is WorkloadKind.Service ? seen.Pods.Values.Where(pod => pod.Owner == seen.Service?.LatestCreatedRevision) : seen.PodsOfJob;
        var pods = all.Where(pod => !pod.Deleting && (pod.Ready || pod.Phase is "Succeeded")).ToList();
        if (pods.Count == 0)
        {
            return "";
        }

        string[] parts =
        [
            Count(pods.Count, pods.Count == 1 ? "pod" : "pods"),
            Count(pods.Count(pod => pod is { AsksForSpot: true, Degraded: false, Reserved: false }), "on spot"),
            Count(pods.Count(pod => pod is { AsksForSpot: true, Degraded: true, Reserved: false }), "on pay-as-you-go instead of spot"),
            Count(pods.Count(pod => pod.Reserved), "reserved"),
        ];
        var places = pods.Select(Place).Where(place => place.Length > 0).CountBy(place => place).OrderBy(place => place.Key, StringComparer.Ordinal)
            .Select(place => Count(place.Value, "× " + place.Key)).ToList();
        return $"{string.Join(", ", parts.Where(part => part.Length > 0))}{(places.Count == 0 ? "" : $" ({string.Join(", ", places)})")}";
    }

    private static string Place(SeenPod pod) => (pod.InstanceType.Length, pod.Zone.Length) switch
    {
        (0, 0) => "",
        (0, _) => $"in {pod.Zone}",
        (_, 0) => pod.InstanceType,
        _ => $"{pod.InstanceType} in {pod.Zone}",
    };

    private static string Count(int count, string what) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {what}");
}
