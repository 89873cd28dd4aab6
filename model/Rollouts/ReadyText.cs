using System.Globalization;

namespace AckKnativeSpot.Rollouts;

/// <summary>The line at the end of a rollout that went well.</summary>
internal static class ReadyText
{
    /// <summary>For example <c>ready after 41 s: 3 pods, 2 on spot, 1 reserved (2 × ecs.c7.large in cn-hangzhou-h)</c>.</summary>
    public static string Of(RolloutTarget target, SeenRollout seen, TimeSpan taken)
    {
        var owner = target.Kind is WorkloadKind.Service ? seen.Service?.LatestCreatedRevision : target.Name;
        var pods = seen.Pods.Values.Where(pod => pod.Owner == owner && !pod.Deleting && (pod.Ready || pod.Phase is "Succeeded")).ToList();
        var head = $"{(target.Kind is WorkloadKind.Service ? "ready" : "completed")} after {DurationText.Of(taken)}";
        if (pods.Count == 0)
        {
            return head;
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
        return $"{head}: {string.Join(", ", parts.Where(part => part.Length > 0))}{(places.Count == 0 ? "" : $" ({string.Join(", ", places)})")}";
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
