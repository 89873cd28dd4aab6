using System.Globalization;
using System.Text.Json;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rollouts;

/// <summary>Reads what a rollout is judged by out of an object as the API server writes it.</summary>
internal static class ObjectReader
{
    private const string ServiceLabel = "serving.knative.dev/service";
    private const string RevisionLabel = "serving.knative.dev/revision";
    private const string JobLabel = "batch.kubernetes.io/job-name";
    private const string JobUidLabel = "batch.kubernetes.io/controller-uid";

    /// <summary>Written back by the virtual node (Alibaba Cloud, "ECI Pod Annotation").</summary>
    private const string InstanceType = "k8s.aliyun.com/eci-instance-spec";

    /// <summary>Written back by the virtual node.</summary>
    private const string InstanceZone = "k8s.aliyun.com/eci-instance-zone";

    private const string SpotStrategy = "k8s.aliyun.com/eci-spot-strategy";

    /// <summary>Reads an object; <see langword="null"/> for one that says nothing about a rollout.</summary>
    /// <param name="json">The object.</param>
    /// <param name="kind">Its kind, for an object inside a list, which does not say it itself.</param>
    public static SeenObject? Read(JsonElement json, string? kind = null) => (kind ?? Text(json, "kind")) switch
    {
        "Service" => new SeenObject.Service(Service(json)),
        "Revision" => new SeenObject.Revision(Revision(json)),
        "Pod" => Pod(json),
        "Job" => new SeenObject.Job(Job(json)),
        "CronJob" => new SeenObject.Schedule(Text(At(json, "metadata"), "name"), At(json, "spec", "suspend").ValueKind is JsonValueKind.True),
        "Event" when Text(json, "type") == "Warning" => new SeenObject.Event(Event(json)),
        _ => null,
    };

    private static SeenService Service(JsonElement json)
    {
        var status = At(json, "status");
        return new SeenService
        {
            Name = Text(At(json, "metadata"), "name"),
            Generation = Number(At(json, "metadata"), "generation"),
            ObservedGeneration = Number(status, "observedGeneration"),
            Conditions = Conditions(status),
            LatestCreatedRevision = Text(status, "latestCreatedRevisionName"),
            LatestReadyRevision = Text(status, "latestReadyRevisionName"),
            TrafficRevisions = Items(At(json, "spec"), "traffic").Select(target => Text(target, "revisionName")).Where(name => name.Length > 0).ToValueList(),
        };
    }

    private static SeenRevision Revision(JsonElement json)
    {
        var status = At(json, "status");
        return new SeenRevision
        {
            Name = Text(At(json, "metadata"), "name"),
            Service = Text(At(json, "metadata", "labels"), ServiceLabel),
            Conditions = Conditions(status),
            DesiredReplicas = Has(status, "desiredReplicas") ? (int)Number(status, "desiredReplicas") : null,
        };
    }

    private static SeenJob Job(JsonElement json)
    {
        var status = At(json, "status");
        return new SeenJob
        {
            Name = Text(At(json, "metadata"), "name"),
            Uid = Text(At(json, "metadata"), "uid"),
            Schedule = Items(At(json, "metadata"), "ownerReferences").Where(owner => Text(owner, "kind") == "CronJob").Select(owner => Text(owner, "name"))
                .FirstOrDefault(""),
            CreatedAt = Time(At(json, "metadata"), "creationTimestamp"),
            Completions = Has(At(json, "spec"), "completions") ? (int)Number(At(json, "spec"), "completions") : 1,
            Succeeded = (int)Number(status, "succeeded"),
            Failed = (int)Number(status, "failed"),
            Conditions = Conditions(status),
        };
    }

    private static SeenObject.Pod? Pod(JsonElement json)
    {
        var metadata = At(json, "metadata");
        var labels = At(metadata, "labels");
        var annotations = At(metadata, "annotations");
        var status = At(json, "status");
        var job = Text(labels, JobLabel);
        var service = Text(labels, ServiceLabel);
        return (job + service).Length == 0 ? null : new SeenObject.Pod(
            new SeenPod
            {
                Name = Text(metadata, "name"),
                Owner = job.Length > 0 ? job : Text(labels, RevisionLabel),
                JobUid = Text(labels, JobUidLabel),
                CreatedAt = Time(metadata, "creationTimestamp"),
                Deleting = Has(metadata, "deletionTimestamp"),
                Phase = Text(status, "phase"),
                Reason = Text(status, "reason"),
                Message = Text(status, "message"),
                Conditions = Conditions(status),
                Containers = Items(status, "initContainerStatuses").Concat(Items(status, "containerStatuses")).Select(Container).ToValueList(),
                AsksForSpot = Text(annotations, SpotStrategy) is { Length: > 0 } strategy && strategy != "NoSpot",
                InstanceType = Text(annotations, InstanceType),
                Zone = Text(annotations, InstanceZone) is { Length: > 0 } zone ? zone : Text(labels, "topology.kubernetes.io/zone"),
            },
            job.Length > 0 ? WorkloadKind.Job : WorkloadKind.Service,
            job.Length > 0 ? job : service);
    }

    private static SeenContainer Container(JsonElement json)
    {
        var state = At(json, "state");
        var end = At(json, "lastState", "terminated") is { ValueKind: JsonValueKind.Object } last ? last : At(state, "terminated");
        return new SeenContainer
        {
            Name = Text(json, "name"),
            Image = Text(json, "image"),
            Ready = At(json, "ready").ValueKind is JsonValueKind.True,
            Restarts = (int)Number(json, "restartCount"),
            RunningSince = Time(At(state, "running"), "startedAt"),
            WaitingReason = Text(At(state, "waiting"), "reason"),
            WaitingMessage = Text(At(state, "waiting"), "message"),
            LastEnd = end.ValueKind is JsonValueKind.Object ? new SeenEnd((int)Number(end, "exitCode"), Text(end, "reason"), Text(end, "message")) : null,
        };
    }

    private static SeenEvent Event(JsonElement json)
    {
        var about = At(json, "involvedObject");
        return new SeenEvent(
            Text(At(json, "metadata"), "name"),
            Text(about, "kind"),
            Text(about, "name"),
            Text(json, "reason"),
            Text(json, "message"),
            Math.Max(1, (int)Number(json, "count")),
            Time(json, "firstTimestamp") ?? Time(json, "eventTime"));
    }

    private static ValueList<SeenCondition> Conditions(JsonElement status) => Items(status, "conditions")
        .Select(condition => new SeenCondition(
            Text(condition, "type"),
            Text(condition, "status") switch { "True" => true, "False" => false, _ => null },
            Text(condition, "reason"),
            Text(condition, "message"),
            Time(condition, "lastTransitionTime")))
        .ToValueList();

    private static JsonElement At(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            if (json.ValueKind is not JsonValueKind.Object || !json.TryGetProperty(key, out json))
            {
                return default;
            }
        }

        return json;
    }

    private static bool Has(JsonElement json, string key) => At(json, key).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    private static string Text(JsonElement json, string key) => At(json, key) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static long Number(JsonElement json, string key) =>
        At(json, key) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : 0;

    private static DateTimeOffset? Time(JsonElement json, string key) =>
        DateTimeOffset.TryParse(Text(json, key), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string key) =>
        At(json, key) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;
}
