using System.Globalization;

namespace AckKnativeSpot.Rollouts;

/// <summary>What pods that are not ready wait for.</summary>
internal static class PodStages
{
    private static readonly (string One, string Many)[] s_stages =
    [
        ("waits for a node", "wait for a node"),
        ("waits for an instance", "wait for an instance"),
        ("starts", "start"),
        ("fails to start", "fail to start"),
        ("waits for its readiness probe", "wait for their readiness probes"),
    ];

    /// <summary>For example <c>1 waits for an instance</c>, in the order in which a pod goes through them.</summary>
    /// <param name="pods">Pods that are not ready.</param>
    public static IEnumerable<string> Of(IEnumerable<SeenPod> pods) =>
        pods.GroupBy(StageOf).OrderBy(group => group.Key).Select(group => Text(group.Count(), s_stages[group.Key].One, s_stages[group.Key].Many));

    /// <summary>A number with what it does; empty for none.</summary>
    public static string Text(int count, string one, string many) =>
        count <= 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>For example <c>2 of 3 pods ready</c>.</summary>
    public static string Ready(int ready, int wanted) =>
        string.Create(CultureInfo.InvariantCulture, $"{ready} of {wanted} {(wanted == 1 ? "pod" : "pods")} ready");

    private static int StageOf(SeenPod pod) =>
        pod.Condition("PodScheduled") is { Holds: false } ? 0
        : pod.Containers.Any(container => ContainerTroubles.Of(container) is not null) ? 3
        : pod.Containers.Count == 0 ? 1
        : pod.Containers.All(container => container.RunningSince is not null) ? 4
        : 2;
}
