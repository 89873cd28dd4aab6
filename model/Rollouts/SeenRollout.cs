using System.Collections.Immutable;

namespace AckKnativeSpot.Rollouts;

/// <summary>Everything seen of one service or job, as it is now. Bounded: what a person would not read any more is let go.</summary>
internal sealed record SeenRollout
{
    /// <summary>Most warnings kept; the oldest go first.</summary>
    public const int MaxEvents = 40;

    /// <summary>Most revisions kept, beside the newest and those that traffic names.</summary>
    public const int MaxRevisions = 10;

    /// <summary>Most pods kept; further ones are not looked at.</summary>
    public const int MaxPods = 300;

    /// <summary>Nothing yet.</summary>
    public static SeenRollout Nothing { get; } = new();

    /// <summary>The service; <see langword="null"/> when it is not there, or the workload is a job.</summary>
    public SeenService? Service { get; private init; }

    /// <summary>The job; <see langword="null"/> when it is not there, or the workload is a service.</summary>
    public SeenJob? Job { get; private init; }

    /// <summary>Whether the service or job was there and has been deleted since.</summary>
    public bool Deleted { get; private init; }

    /// <summary>Revisions by name.</summary>
    public ImmutableSortedDictionary<string, SeenRevision> Revisions { get; private init; } = ImmutableSortedDictionary.Create<string, SeenRevision>(
        StringComparer.Ordinal);

    /// <summary>Pods by name.</summary>
    public ImmutableSortedDictionary<string, SeenPod> Pods { get; private init; } = ImmutableSortedDictionary.Create<string, SeenPod>(StringComparer.Ordinal);

    /// <summary>Warnings, oldest first.</summary>
    public ImmutableList<SeenEvent> Events { get; private init; } = [];

    /// <summary>Pods of the job as it is now: those of one that it took the place of are on their way out.</summary>
    public IEnumerable<SeenPod> PodsOfJob =>
        Pods.Values.Where(pod => pod.JobUid.Length == 0 || Job is not { Uid: { Length: > 0 } uid } || pod.JobUid == uid);

    /// <summary>Warnings since the job was created: those before are of one that it took the place of.</summary>
    public IEnumerable<SeenEvent> EventsOfJob =>
        Events.Where(warning => warning.First is not { } first || Job?.CreatedAt is not { } created || first >= created);

    /// <summary>With an object that is new or has changed.</summary>
    /// <param name="seen">The object.</param>
    public SeenRollout With(SeenObject seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return seen switch
        {
            SeenObject.Service service => this with { Service = service.Seen, Deleted = false },
            SeenObject.Job job => this with { Job = job.Seen, Deleted = false },
            SeenObject.Revision revision => WithRevision(revision.Seen),
            SeenObject.Pod pod => WithPod(pod.Seen),
            SeenObject.Event warning => this with { Events = Latest(Events.RemoveAll(e => e.Id == warning.Seen.Id).Add(warning.Seen)) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Without an object that has been deleted. A warning stays: the cluster deletes it for its age alone.</summary>
    /// <param name="seen">The object.</param>
    public SeenRollout Without(SeenObject seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return seen switch
        {
            SeenObject.Service => this with { Service = null, Deleted = true },
            SeenObject.Job => this with { Job = null, Deleted = true },
            SeenObject.Revision => this with { Revisions = Revisions.Remove(seen.Name) },
            SeenObject.Pod => this with { Pods = Pods.Remove(seen.Name) },
            _ => this,
        };
    }

    /// <summary>Without the objects of a kind that are not there any more.</summary>
    /// <param name="kind">The kind, as in a manifest.</param>
    /// <param name="isThere">Tells by its name whether an object is there.</param>
    public SeenRollout Keeping(string kind, Func<string, bool> isThere)
    {
        ArgumentNullException.ThrowIfNull(isThere);
        return kind switch
        {
            "Service" when Service is { } service && !isThere(service.Name) => this with { Service = null, Deleted = true },
            "Job" when Job is { } job && !isThere(job.Name) => this with { Job = null, Deleted = true },
            "Revision" => this with { Revisions = Revisions.RemoveRange(Revisions.Keys.Where(name => !isThere(name))) },
            "Pod" => this with { Pods = Pods.RemoveRange(Pods.Keys.Where(name => !isThere(name))) },
            _ => this,
        };
    }

    /// <summary>
    /// The pod, with what registries answered. While it backs off, a kubelet before Kubernetes 1.31 no longer says so in the status, and a warning still does.
    /// </summary>
    /// <param name="pod">A pod.</param>
    public SeenPod WithAnswers(SeenPod pod) => pod with
    {
        Containers = [.. pod.Containers.Select(container => container is { WaitingReason: "ImagePullBackOff", WaitingMessage: var said }
            && said.EndsWith($"pulling image \"{container.Image}\"", StringComparison.Ordinal) && AnswerOf(pod, container.Image) is { } answer
                ? container with { WaitingMessage = answer }
                : container)],
    };

    private string? AnswerOf(SeenPod pod, string image)
    {
        var start = $"Failed to pull image \"{image}\": ";
        return Events.FindLast(
            warning => warning.Name == pod.Name && warning.Reason == "Failed"
                && warning.Message.StartsWith(start, StringComparison.Ordinal))?.Message[start.Length..];
    }

    // Knative keeps old revisions for a while, and nobody asks about them.
    private SeenRollout WithRevision(SeenRevision revision)
    {
        var revisions = Revisions.SetItem(revision.Name, revision);
        var spare = revisions.Count <= MaxRevisions ? null : revisions.Keys.FirstOrDefault(name =>
            name != revision.Name && name != Service?.LatestCreatedRevision && Service?.TrafficRevisions.Contains(name) is not true);
        return this with { Revisions = spare is null ? revisions : revisions.Remove(spare) };
    }

    private SeenRollout WithPod(SeenPod pod) =>
        Pods.Count >= MaxPods && !Pods.ContainsKey(pod.Name) ? this : this with { Pods = Pods.SetItem(pod.Name, Remembering(pod)) };

    // While it backs off the kubelet no longer says what the registry answered.
    private SeenPod Remembering(SeenPod pod) => !Pods.TryGetValue(pod.Name, out var before) ? pod : pod with
    {
        Containers = [.. pod.Containers.Select(container =>
            container.WaitingReason == "ImagePullBackOff"
            && before.Containers.FirstOrDefault(c => c.Name == container.Name) is { WaitingReason: "ErrImagePull" or "ImagePullBackOff" } last
                ? container with { WaitingMessage = last.WaitingMessage }
                : container)],
    };

    private static ImmutableList<SeenEvent> Latest(ImmutableList<SeenEvent> events) => events.Count > MaxEvents ? events.RemoveAt(0) : events;
}
