using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>Stacks for tests of rules.</summary>
internal static class Stacks
{
    public static PlatformFacts Platform { get; } = new() { Knative = KnativeFlavour.Ack };

    /// <summary>A service that no rule objects to.</summary>
    public static KnativeServiceSpec Web { get; } = new()
    {
        Name = "web",
        Startup = "25s",
        Scale = new ScaleOptions { Min = 2 },
        Containers = [new ContainerSpec { Image = "example.com/web:1" }],
        Capacity = new CapacityOptions
        {
            Choices = [new CapacityChoice.InstanceType("ecs.c6.large"), new CapacityChoice.VcpuMemory(2, 4)],
            Vswitches = ["vsw-a", "vsw-b"],
        },
    };

    /// <summary>A service that no rule has anything to say about: never reclaimed, it does not even depend on what its program does with SIGTERM.</summary>
    public static KnativeServiceSpec Kept { get; } = Web with { Spot = null };

    public static RuleInput Of(params KnativeServiceSpec[] services) => On(Platform, services);

    public static RuleInput On(PlatformFacts platform, params KnativeServiceSpec[] services) => new()
    {
        Platform = platform,
        Services = services.Select((service, index) => new Located<KnativeServiceSpec>($"services[{index}]", service)).ToValueList(),
    };

    /// <summary>A job that no rule has anything to say about.</summary>
    public static SpotJobSpec Report { get; } = new()
    {
        Name = "report",
        Containers = [new JobContainer { Name = "report", Image = "example.com/report:1" }],
        Capacity = Web.Capacity,
    };

    public static RuleInput OfJobs(params SpotJobSpec[] jobs) => new()
    {
        Platform = Platform,
        Jobs = jobs.Select((job, index) => new Located<SpotJobSpec>($"jobs[{index}]", job)).ToValueList(),
    };

    public static RuleInput OfSchedules(params SpotJobSchedule[] schedules) => new()
    {
        Platform = Platform,
        Schedules = schedules.Select((schedule, index) => new Located<SpotJobSchedule>($"jobs[{index}]", schedule)).ToValueList(),
    };

    public static KnativeServiceSpec WebWith(SpotOptions spot) => Web with { Spot = spot };

    public static KnativeServiceSpec WebOn(CapacityOptions capacity) => Web with { Capacity = capacity };

    public static KnativeServiceSpec Sized(string cpu) => Web with { Containers = [Web.Containers[0] with { Resources = new() { CpuLimit = cpu } }] };

    /// <summary>Known pay-as-you-go prices.</summary>
    public static PriceTable Prices(ValueMap<decimal> payAsYouGo) => PriceRowsOf.Table([.. payAsYouGo.Select(each => PriceRowsOf.Row(each.Key, each.Value))]);

    public static ValueList<CapacityChoice> Choices(params string[] texts) =>
        texts.Select(text => CapacityChoice.TryParse(text, out var choice) ? choice : new CapacityChoice.InstanceType(text)).ToValueList();
}
