using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>Stacks for tests of rules.</summary>
internal static class Stacks
{
    public static PlatformFacts Platform { get; } = new() { Knative = KnativeFlavour.Ack };

    /// <summary>A service that no rule has anything to say about.</summary>
    public static KnativeServiceSpec Web { get; } = new()
    {
        Name = "web",
        Containers = [new ContainerSpec { Image = "example.com/web:1" }],
        Capacity = new CapacityOptions
        {
            Choices = [new CapacityChoice.InstanceType("ecs.c6.large"), new CapacityChoice.VcpuMemory(2, 4)],
            VswitchIds = ["vsw-a", "vsw-b"],
        },
    };

    public static StackModel Of(params KnativeServiceSpec[] services) => On(Platform, services);

    public static StackModel On(PlatformFacts platform, params KnativeServiceSpec[] services) => new()
    {
        Platform = platform,
        Services = services.Select((service, index) => new At<KnativeServiceSpec>($"services[{index}]", service)).ToValueList(),
    };

    public static KnativeServiceSpec WebWith(SpotOptions spot) => Web with { Purchase = new Purchase.Spot(spot) };

    public static KnativeServiceSpec WebOn(CapacityOptions capacity) => Web with { Capacity = capacity };

    public static ValueList<CapacityChoice> Choices(params string[] texts) =>
        texts.Select(text => CapacityChoice.TryParse(text, out var choice) ? choice : new CapacityChoice.InstanceType(text)).ToValueList();
}
