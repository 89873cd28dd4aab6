namespace AckKnativeSpot.Rollouts;

/// <summary>What keeps the pods of a workload from being ready.</summary>
internal static class PodTroubles
{
    /// <summary>The troubles of a pod.</summary>
    /// <param name="target">What is to come.</param>
    /// <param name="pod">The pod.</param>
    /// <param name="now">The time.</param>
    public static IEnumerable<Trouble> Of(RolloutTarget target, SeenPod pod, DateTimeOffset now)
    {
        if (pod.Deleting)
        {
            yield break;
        }

        foreach (var trouble in OfInstance(target, pod))
        {
            yield return trouble;
        }

        if (pod.Condition("PodScheduled") is { Holds: false } scheduled)
        {
            yield return Unschedulable(scheduled.Message, scheduled.Since);
        }

        foreach (var container in pod.Containers)
        {
            if ((ContainerTroubles.Of(container) ?? Silent(target, pod, container, now)) is { } trouble)
            {
                yield return trouble;
            }
        }

        if (target.Zones.Count > 0 && pod.Zone.Length > 0 && !target.Zones.Contains(pod.Zone))
        {
            yield return new(Causes.OtherZones, pod.Zone, $"A pod runs in zone {pod.Zone}, and was to run in {string.Join(", ", target.Zones)}");
        }
    }

    /// <summary>A pod that no node takes.</summary>
    /// <param name="message">What the scheduler says.</param>
    /// <param name="since">Since when.</param>
    public static Trouble Unschedulable(string message, DateTimeOffset? since) =>
        new(Causes.Unschedulable, "", $"No node takes the pod: {QuotedText.Of(message).TrimEnd('.')}", since);

    private static IEnumerable<Trouble> OfInstance(RolloutTarget target, SeenPod pod)
    {
        foreach (var condition in pod.Conditions.Where(c => c.Type is EciTroubles.CreatedCondition))
        {
            if (EciTroubles.Of(target, condition.Reason, condition.Message, condition.Since) is { } trouble)
            {
                yield return trouble;
            }
        }

        if (pod.Reason is "ProviderFailed" && EciTroubles.Of(target, pod.Reason, pod.Message, pod.CreatedAt) is { } refused)
        {
            yield return refused;
        }

        if (pod.Reason is "BidFailed" || pod.Condition(EciTroubles.ExpiredCondition)?.Holds is true)
        {
            yield return new(Causes.Reclaimed, pod.Name, $"The instance of pod {pod.Name} was reclaimed");
        }
    }

    /// <summary>A container that has run for longer than a start takes, and still answers no probe.</summary>
    private static Trouble? Silent(RolloutTarget target, SeenPod pod, SeenContainer container, DateTimeOffset now) =>
        target.Kind is WorkloadKind.Service && container is { Ready: false, RunningSince: { } start } && now - start > target.Startup
            && (container.Name is not SeenContainer.QueueProxy || pod.Containers.All(c => c.RunningSince is not null))
            ? ProbeTroubles.Silent(container.Name, start)
            : null;
}
