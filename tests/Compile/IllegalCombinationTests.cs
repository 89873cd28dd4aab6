using Xunit;

namespace AckKnativeSpot.Tests.Compile;

/// <summary>What the types rule out cannot be compiled; its legal twin can.</summary>
public class IllegalCombinationTests
{
    /// <summary>What it is about, the code that must not compile, the error, and the nearest code that is legal.</summary>
    public static TheoryData<string, string, string, string> Values => new()
    {
        { "price limit beside a strategy that has none", "new SpotOptions { PriceLimit = 0.250m, Strategy = "
            + "\"SpotAsPriceGo\" }", "CS0117", "new SpotOptions { PriceLimit = 0.250m }" },
        { "price limit that is not exact", "new SpotOptions { PriceLimit = 0.25 }", "CS0029", "new SpotOptions { PriceLimit = 0.25m }" },
        { "price that nobody checked", "new HourlyPrice(0.2505m)", "CS1729", "HourlyPrice.Of(0.250m)" },
        { "price on pay-as-you-go", "new KnativeServiceSpec { Name = \"a\", Containers = [], PriceLimit = 0.250m }", "CS0117",
            "new KnativeServiceSpec { Name = \"a\", Containers = [], Spot = new SpotOptions { PriceLimit = 0.250m } }" },
        { "no purchase at all", "new KnativeServiceSpec { Name = \"a\", Containers = [], Spot = false }", "CS0029",
            "new KnativeServiceSpec { Name = \"a\", Containers = [], Spot = null }" },
        { "protection of two hours", "new SpotOptions { Protection = 2 }", "CS0266", "new SpotOptions { Protection = ProtectionPeriod.OneHour }" },
        { "protection that is not sold", "ProtectionPeriod.TwoHours", "CS0117", "ProtectionPeriod.None" },
        { "budget with both fields", "new DisruptionBudget.MaxUnavailable(new PodCount.Absolute(1), new PodCount.Absolute(1))", "CS1729",
            "new DisruptionBudget.MinAvailable(new PodCount.Absolute(1))" },
        { "HPA with an activation scale", "new Autoscaler.Hpa { Activation = 2 }", "CS0117", "new Autoscaler.Kpa { Activation = 2 }" },
        { "HPA on concurrency", "new Autoscaler.Hpa { Metric = KpaMetric.Concurrency }", "CS0266", "new Autoscaler.Kpa { Metric = KpaMetric.Concurrency }" },
        { "Knative's autoscaler on CPU", "new Autoscaler.Kpa { Metric = HpaMetric.Cpu }", "CS0266", "new Autoscaler.Hpa { Metric = HpaMetric.Cpu }" },
        { "traffic by shares and by canary", "new Traffic.Split([]) { Stable = \"web-00001\" }", "CS0117", "new Traffic.Canary(\"web-00001\", [10, 100], 1)" },
        { "service without containers", "new KnativeServiceSpec { Name = \"a\" }", "CS9035", "new KnativeServiceSpec { Name = \"a\", Containers = [new() { "
            + "Image = \"b\" }] }" },
        { "job without containers", "new SpotJobSpec { Name = \"a\" }", "CS9035", "new SpotJobSpec { Name = \"a\", Containers = [new() { Name = \"a\", Image = "
            + "\"b\" }] }" },
        { "job's container with a port", "new JobContainer { Name = \"a\", Image = \"b\", Port = new(8080) }", "CS0117", "new ContainerSpec { Image = \"b\", "
            + "Port = new(8080) }" },
        { "schedule that nobody parsed", "new CronExpression(\"daily\")", "CS1729", "CronExpression.Of(\"@daily\")" },
        { "waiting for a job that never ends", "new ScheduledSpotJobArgs { Spec = null!, CompletionTimeout = TimeSpan.FromHours(1) }", "CS0117",
            "new SpotJobArgs { Spec = null!, CompletionTimeout = TimeSpan.FromHours(1) }" },
        { "policy that only the cloud knows", "new SpotOptions { Fallback = Pulumi.Output.Create(true) }", "CS0029", "new SpotOptions { Fallback = true }" },
        { "image from another resource in the plain specification", "new ContainerSpec { Image = Pulumi.Output.Create(\"a\") }", "CS0029",
            "new SpotJobArgs { Spec = null!, Image = Pulumi.Output.Create(\"a\") }" },
    };

    public static TheoryData<string> Closed =>
        [
            "EnvironmentValue", "DisruptionBudget", "PodCount", "CapacityChoice", "Autoscaler", "Traffic", "TrafficTarget", "VolumeSource", "ProbeAction",
            "ImageCache",
        ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_ThatTheTypesRuleOut_DoesNotCompileAndItsTwinDoes(string what, string illegal, string error, string legal)
    {
        Assert.Equal([error], Snippet.ErrorsOf(Around(illegal)).Select(message => message[..6]).Distinct());
        Assert.True(Snippet.ErrorsOf(Around(legal)) is [], what);
    }

    /// <summary>A choice is closed: nobody adds a case that rules, manifests and forecasts know nothing about.</summary>
    [Theory]
    [MemberData(nameof(Closed))]
    public void Choice_GetsNoFurtherCase(string type)
    {
        Assert.Contains(
            Snippet.ErrorsOf($"{Usings} public sealed record Another : {type};"), message => message.StartsWith("CS7036", StringComparison.Ordinal));
        Assert.Empty(Snippet.ErrorsOf($"{Usings} public sealed record Another({type} Value);"));
    }

    private const string Usings =
        "using AckKnativeSpot.Containers; using AckKnativeSpot.Drain; using AckKnativeSpot.Jobs; using AckKnativeSpot.Services; using AckKnativeSpot.Sizing; "
            + "using AckKnativeSpot.Spot;";

    private static string Around(string expression) => $"{Usings} public static class Snippet {{ public static object Value() => {expression}; }}";
}
