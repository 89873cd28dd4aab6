using AckKnativeSpot.Drain;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Services;

/// <summary>Budget and forecast of a Knative Service.</summary>
public static class ServiceDrain
{
    /// <summary>What the speed of the service's drain depends on.</summary>
    /// <param name="service">The service.</param>
    /// <param name="platform">What is known of the platform.</param>
    public static DrainConditions ConditionsOf(KnativeServiceSpec service, PlatformFacts platform) => new(
        service.Grace,
        service.Startup,
        platform.EvictionRetrySeconds,
        service.Purchase is not Purchase.Spot { Options.Fallback: false });

    /// <summary>The scales the service can have.</summary>
    /// <param name="service">The service.</param>
    public static ScaleRange ScaleOf(KnativeServiceSpec service) => ScaleRange.Of(service.Scale.Min, service.Scale.Max);

    /// <summary>
    /// The service's own budget, or the derived one when its pods are evicted on a reclaim. <see langword="null"/> when neither exists: nothing evicts its
    /// pods, or its grace period is longer than the notice (rule <c>DRAIN001</c>).
    /// </summary>
    /// <param name="service">The service.</param>
    /// <param name="platform">What is known of the platform.</param>
    public static DisruptionBudget? BudgetOf(KnativeServiceSpec service, PlatformFacts platform)
    {
        if (service.Budget is not null || !service.Purchase.EvictsOnReclaim)
        {
            return service.Budget;
        }

        return (BudgetDerivation.From(ConditionsOf(service, platform)) as BudgetDerivation.Derived)?.Budget;
    }

    /// <summary>The forecast for a service whose pods are evicted on a reclaim; <see langword="null"/> for another, and for one without a budget.</summary>
    /// <param name="service">The service.</param>
    /// <param name="platform">What is known of the platform.</param>
    public static DrainForecast? ForecastOf(KnativeServiceSpec service, PlatformFacts platform) =>
        service.Purchase.EvictsOnReclaim && BudgetOf(service, platform) is { } budget
            ? new DrainForecast(budget, ScaleOf(service), ConditionsOf(service, platform))
            : null;
}
