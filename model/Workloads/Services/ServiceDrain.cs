using AckKnativeSpot.Drain;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Services;

/// <summary>What a reclaim and a start from zero mean for a Knative Service.</summary>
internal static class ServiceDrain
{
    /// <summary>Everything of the service that decides it.</summary>
    /// <param name="service">The service.</param>
    /// <param name="platform">What is known of the platform.</param>
    public static ServiceReclaim ReclaimOf(KnativeServiceSpec service, PlatformFacts platform)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(platform);
        var (scale, kpa) = (service.Scale, service.Scale.Autoscaler as Autoscaler.Kpa);
        return new()
        {
            OwnBudget = service.Budget,
            Bounds = new(scale.Min, scale.Max) { Activation = kpa?.Activation, Initial = scale.Initial, CanActivate = kpa is not null },
            Revisions = RevisionsOf(service.Traffic),
            Conditions = ConditionsOf(service, platform),
            OnNotice = (service.Purchase as Purchase.Spot)?.Options.Reclaim,
            HasReserve = service.Reserve is not null,
            CanReserve = platform.Knative is KnativeFlavour.Ack,
            MaxGraceSeconds = platform.MaxRevisionTimeout.Seconds,
            MayScaleToZero = kpa is not null && platform.RevisionDefaults.ScalesToZero,
        };
    }

    /// <summary>
    /// Revisions that traffic keeps alive: each one it names, by share or by tag, and the one of the template. What the latest one is called nobody knows yet,
    /// so it counts as that of the template.
    /// </summary>
    /// <param name="traffic">The traffic.</param>
    public static int RevisionsOf(Traffic traffic)
    {
        ArgumentNullException.ThrowIfNull(traffic);
        return Math.Max(1, traffic.Targets.Select(target => (target as TrafficTarget.Revision)?.Name).Distinct(StringComparer.Ordinal).Count());
    }

    private static DrainConditions ConditionsOf(KnativeServiceSpec service, PlatformFacts platform) => new(
        service.Grace,
        service.Startup.Seconds,
        platform.EvictionRetry.Seconds,
        service.Purchase is not Purchase.Spot { Options.Fallback: false })
    {
        ResponseStartSeconds = Limit(service.ResponseStartTimeout ?? platform.RevisionDefaults.ResponseStartTimeout),
        IdleSeconds = Limit(service.IdleTimeout ?? platform.RevisionDefaults.IdleTimeout),
    };

    /// <summary>Knative sets no timer for zero.</summary>
    private static int? Limit(Duration? timeout) => timeout > Duration.Zero ? timeout.Value.Seconds : null;
}
