namespace AckKnativeSpot.Rollouts;

/// <summary>How far a service is.</summary>
internal static class ServiceProgress
{
    /// <summary>For example <c>2 of 3 pods ready, 1 waits for an instance</c>.</summary>
    public static string Of(RolloutTarget target, SeenRollout seen)
    {
        if (seen.Service is not { } service)
        {
            return seen.Deleted ? "deleted" : "waits for the service to appear";
        }

        if (!service.IsCurrent || service.LatestCreatedRevision.Length == 0)
        {
            return "waits for Knative to take it up";
        }

        if (service.IsReady)
        {
            return "ready";
        }

        var revision = seen.Revisions.GetValueOrDefault(service.LatestCreatedRevision);
        if (revision is not null && RevisionTroubles.IsGivenUp(revision))
        {
            return $"revision {revision.Name} was given up";
        }

        var pods = seen.Pods.Values.Where(pod => pod.Owner == service.LatestCreatedRevision && pod is { Deleting: false, Reserved: false, Phase: not "Failed" })
            .ToList();
        return pods.Count == 0 && revision?.Condition("ResourcesAvailable")?.Reason is "ResolvingDigests"
            ? "Knative reads the digest of the image"
            : Of(target, pods, service);
    }

    private static string Of(RolloutTarget target, List<SeenPod> pods, SeenService service)
    {
        var ready = pods.Count(pod => pod.Ready);
        var wanted = Math.Max(target.Pods, pods.Count);
        string[] rest =
        [
            PodStages.Text(wanted - pods.Count, "is not created yet", "are not created yet"),
            .. PodStages.Of(pods.Where(pod => !pod.Ready)),
            ready >= target.Pods
                && ready == wanted ? service.Condition("ConfigurationsReady")?.Holds is true ? "waits for the route" : "waits for Knative" : "",
        ];
        return string.Join(", ", rest.Where(text => text.Length > 0).Prepend(PodStages.Ready(ready, wanted)));
    }
}
