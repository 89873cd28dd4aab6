using AckKnativeSpot.Cluster;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cost;

/// <summary>What a stack costs. Every figure is a function of its configuration and the known prices; amounts are exact.</summary>
internal sealed record StackCost
{
    /// <summary>The prices; <see langword="null"/> when none are known.</summary>
    public PriceTable? Prices { get; init; }

    /// <summary>The Knative Services, in the order of the configuration.</summary>
    public required ValueList<ServiceCost> Services { get; init; }

    /// <summary>The jobs that run once, then those on a schedule, each in the order of the configuration.</summary>
    public required ValueList<JobCost> Jobs { get; init; }

    /// <summary>Cluster, network and gateway.</summary>
    public required PlatformCost Platform { get; init; }

    /// <summary>Services, cluster, network and gateway for one hour under each load; jobs come and go, and are part of a month only.</summary>
    public LoadCost Hour => LoadCost.Sum([.. Services.Select(each => each.Hour), .. Platform.Parts.Select(each => each.Hour)]);

    /// <summary>Everything for a month of 730 hours under each load; a job that runs once is not part of a month.</summary>
    public LoadCost Month => (Hour * LoadCost.HoursPerMonth) + LoadCost.Sum(Jobs.Select(each => each.Month));

    /// <summary>Namespaces that have a service or a job, in ordinal order.</summary>
    public ValueList<string> Namespaces => Services.Select(each => each.Namespace)
        .Concat(Jobs.Select(each => each.Namespace))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .ToValueList();

    /// <summary>Services and jobs of a namespace for a month of 730 hours under each load; cluster, network and gateway are nobody's.</summary>
    /// <param name="name">The namespace.</param>
    public LoadCost MonthOf(string name) => LoadCost.Sum(
    [
        .. Services.Where(each => each.Namespace == name).Select(each => each.Month), .. Jobs.Where(each => each.Namespace == name).Select(each => each.Month),
    ]);

    /// <summary>Works the cost of a stack out.</summary>
    /// <param name="cluster">How the stack comes by its cluster; <see langword="null"/> when that is not known.</param>
    /// <param name="serving">Knative Serving; <see langword="null"/> when it is not known.</param>
    /// <param name="services">The services.</param>
    /// <param name="jobs">The jobs that run once.</param>
    /// <param name="schedules">The jobs that run on a schedule.</param>
    /// <param name="prices">Known prices; <see langword="null"/> for none.</param>
    /// <returns>The cost; <see langword="null"/> for a cluster on this machine, where nothing is bought.</returns>
    public static StackCost? Of(
        ClusterSource? cluster,
        ServingSpec? serving,
        IEnumerable<KnativeServiceSpec> services,
        IEnumerable<SpotJobSpec> jobs,
        IEnumerable<SpotJobSchedule> schedules,
        PriceTable? prices)
    {
        if (cluster is ClusterSource.Context)
        {
            return null;
        }

        return new()
        {
            Prices = prices,
            Services = services.Select(each => ServiceCost.Of(each, prices, ClusterZones.OfPods(cluster, each.Capacity))).ToValueList(),
            Jobs =
            [
                .. jobs.Select(each => JobCost.Of(each, prices, ClusterZones.OfPods(cluster, each.Capacity))),
                .. schedules.Select(each => JobCost.Of(each, prices, ClusterZones.OfPods(cluster, each.Job.Capacity))),
            ],
            Platform = PlatformCost.Of(cluster, serving, prices),
        };
    }
}
