using AckKnativeSpot.Services;

namespace AckKnativeSpot.Plan.Workloads;

/// <summary>How long a new revision of a service may take.</summary>
internal sealed record PlannedRollout
{
    /// <summary>Seconds without progress after which Knative gives the revision up and scales it to zero.</summary>
    public required int ProgressDeadlineSeconds { get; init; }

    /// <summary>Who says so.</summary>
    public required DeadlineOrigin DeadlineFrom { get; init; }

    /// <summary>Seconds for which Pulumi waits for the service to become ready.</summary>
    public required int WaitSeconds { get; init; }

    /// <summary>Seconds from the start of a pod's containers until it is ready.</summary>
    public required int StartupSeconds { get; init; }

    /// <summary>Seconds for a pod's instance and its image.</summary>
    public required int InstanceSeconds { get; init; }

    /// <summary>Seconds that the service may wait for spot stock; <see langword="null"/> when it never does.</summary>
    public required int? SpotWaitSeconds { get; init; }

    /// <summary>Describes what a component declared.</summary>
    /// <param name="service">The component.</param>
    internal static PlannedRollout Of(KnativeService service) => new()
    {
        ProgressDeadlineSeconds = service.Deadline.After.Seconds,
        DeadlineFrom = service.Deadline.Origin,
        WaitSeconds = (int)service.Times.Total.TotalSeconds,
        StartupSeconds = service.Spec.Startup.Seconds,
        InstanceSeconds = service.Spec.Rollout.Instance.Seconds,
        SpotWaitSeconds = ProgressDeadline.SpotWaitOf(service.Spec)?.Seconds,
    };
}
