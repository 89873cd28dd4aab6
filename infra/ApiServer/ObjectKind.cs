using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Infra.ApiServer;

/// <summary>A kind of objects that rollouts are judged by, and where the API server has those of a namespace.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Group">Path of the API group.</param>
/// <param name="Resource">Name of the resource.</param>
/// <param name="Selector">Selector, as a query; empty for all of them.</param>
/// <param name="Workload">Whether they belong to services or jobs; <see langword="null"/> for both.</param>
internal sealed record ObjectKind(string Kind, string Group, string Resource, string Selector, WorkloadKind? Workload)
{
    public static ObjectKind Services { get; } = new("Service", "/apis/serving.knative.dev/v1", "services", "", WorkloadKind.Service);

    public static ObjectKind Revisions { get; } = new("Revision", "/apis/serving.knative.dev/v1", "revisions", "", WorkloadKind.Service);

    public static ObjectKind PodsOfServices { get; } = new("Pod", "/api/v1", "pods", "&labelSelector=serving.knative.dev%2Fservice", WorkloadKind.Service);

    public static ObjectKind Jobs { get; } = new("Job", "/apis/batch/v1", "jobs", "", WorkloadKind.Job);

    public static ObjectKind PodsOfJobs { get; } = new("Pod", "/api/v1", "pods", "&labelSelector=batch.kubernetes.io%2Fjob-name", WorkloadKind.Job);

    public static ObjectKind Schedules { get; } = new("CronJob", "/apis/batch/v1", "cronjobs", "", null);

    public static ObjectKind Warnings { get; } = new("Event", "/api/v1", "events", "&fieldSelector=type%3DWarning", null);

    private static IReadOnlyList<ObjectKind> OfServices { get; } = [Services, Revisions, PodsOfServices, Warnings];

    private static IReadOnlyList<ObjectKind> OfJobs { get; } = [Jobs, PodsOfJobs, Warnings];

    /// <summary>What tells about a kind of workload.</summary>
    /// <param name="workload">Services or jobs.</param>
    public static IReadOnlyList<ObjectKind> Of(WorkloadKind workload) => workload is WorkloadKind.Service ? OfServices : OfJobs;

    /// <summary>Path of one page of a list.</summary>
    public string Page(string inNamespace, string next) =>
        $"{Path(inNamespace)}?limit=500{Selector}{(next.Length == 0 ? "" : $"&continue={Uri.EscapeDataString(next)}")}";

    /// <summary>Path of a watch from a version on.</summary>
    public string Watch(string inNamespace, string version) =>
        $"{Path(inNamespace)}?watch=1&allowWatchBookmarks=true&timeoutSeconds=300{Selector}&resourceVersion={Uri.EscapeDataString(version)}";

    private string Path(string inNamespace) => $"{Group}/namespaces/{Uri.EscapeDataString(inNamespace)}/{Resource}";
}
