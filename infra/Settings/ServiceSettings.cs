using AckKnativeSpot.Drain;
using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of a Knative Service.</summary>
internal static class ServiceSettings
{
    private static readonly Key<string> s_name = new("name", Types.Text, "Name of the Knative Service.") { Required = true };

    private static readonly Key<string> s_namespace = new("namespace", Types.Text, "Namespace of the Knative Service.") { Default = "default", DefaultText = "default" };

    private static readonly Key<SpotSetting> s_spot = new("spot", SpotSettings.OfWorkload, "Spot policy: what differs from spot.defaults.") { Default = new SpotSetting() };

    private static readonly Key<CapacityOptions> s_capacity = new("capacity", CapacitySettings.Section, "Instances that pods may run on.") { Default = new CapacityOptions() };

    private static readonly Key<ReserveOptions> s_reserve = new(
        "reserve", ReserveSettings.OfService, "Low-cost reserved instance that answers the first request after a scale to zero; billed without traffic. Needs ACK's own Knative.");

    private static readonly Key<int> s_grace = new(
        "grace", Types.Seconds(1, 86400), "How long an evicted pod may take to finish its requests; becomes timeoutSeconds. Must fit in the 180 s notice of a reclaim.")
    {
        Default = GracePeriod.Default.Seconds,
        DefaultText = "60s",
    };

    private static readonly Key<DisruptionBudget> s_budget = new(
        "budget", BudgetSettings.Section, "Disruption budget. Default: the smallest maxUnavailable percentage whose drain forecast fits the notice.");

    private static readonly Key<int> s_startup = new("startup", Types.Seconds(1, 3600), "Time until a replacement pod is Ready; an input of the drain forecast.")
    {
        Default = 30,
        DefaultText = "30s",
    };

    private static readonly Key<int> s_concurrency = new("concurrency", Types.Integer(int.MinValue, int.MaxValue), "Requests a pod takes at once; 0 is no limit.")
    {
        Default = 0,
        DefaultText = "0",
    };

    private static readonly Key<Autoscaling> s_scale = new("scale", ScaleSettings.Section, "Scale bounds and what drives the scale between them.") { Default = new Autoscaling() };

    /// <summary>One item of <c>services</c>.</summary>
    public static SectionType<ServiceSetting> Section { get; } = new(
        Build, [s_name, s_namespace, .. ContainerSettings.Keys, s_spot, s_capacity, s_reserve, s_grace, s_budget, s_startup, s_concurrency, s_scale]);

    private static ServiceSetting Build(SectionValues values) => new(
        values.Get(s_spot)!,
        new KnativeServiceSpec
        {
            Name = values.Require(s_name),
            Namespace = values.Get(s_namespace)!,
            Capacity = values.Get(s_capacity)!,
            Reserve = values.Get(s_reserve),
            Grace = new GracePeriod(values.Get(s_grace)),
            Budget = values.Get(s_budget),
            StartupSeconds = values.Get(s_startup),
            ContainerConcurrency = values.Get(s_concurrency),
            Autoscaling = values.Get(s_scale)!,
            Containers = [ContainerSettings.Build(values)],
        });
}
