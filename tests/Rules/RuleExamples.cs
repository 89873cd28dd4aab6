using AckKnativeSpot.Cluster;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>An example for every rule that looks at a stack or at the configuration of the rules.</summary>
internal static class RuleExamples
{
    public static Dictionary<string, RuleExample> All { get; } = new[]
    {
        OfSpot(), OfDrain(), OfRollouts(), KnativeRuleExamples.All, JobRuleExamples.All, ClusterRuleExamples.All, GuardrailRuleExamples.All, OfAdoption(),
        OfTheRest(),
    }
        .SelectMany(examples => examples)
        .ToDictionary(example => example.Key, example => example.Value);

    private static Dictionary<string, RuleExample> OfAdoption() => new()
    {
        ["ADOPT001"] = new(
            InCluster(Adopted), "services[0].adopt",
            InCluster(Adopted) with { Namespaces = new([new("shop", new NamespaceOwnership.Existing())]) }),
    };

    private static KnativeServiceSpec Adopted => Web with { Namespace = "shop", Adopt = true };

    private static RuleInput InCluster(KnativeServiceSpec service) => Of(service) with { Cluster = new ClusterSource.Adopt(new() { ClusterId = "c1" }) };

    private static Dictionary<string, RuleExample> OfSpot() => new()
    {
        ["SPOT015"] = new(
            Of(Sized("4") with { Capacity = Web.Capacity with { Choices = Choices("2-4Gi") } }), "services[0].capacity.choices[0]", Of(Sized("2"))),
        ["SPOT016"] = new(Of(Web with { Capacity = new CapacityOptions() }), "services[0].capacity", Of(Web)),
        ["SPOT017"] = new(
            Of(WebWith(new SpotOptions { Fallback = false }) with { Scale = new ScaleOptions { Max = 0 } }),
            "services[0].scale.max",
            Of(WebWith(new SpotOptions { Fallback = false }) with { Scale = new ScaleOptions { Max = 9 } })),
        ["SPOT018"] = new(Of(Stored("31Gi")), "services[0].containers[0].resources", Of(Stored("30Gi"))),
        ["SPOT003"] = new(
            Of(WebWith(new SpotOptions { Fallback = false }) with { Scale = new ScaleOptions { Min = 1 } }),
            "services[0].spot.fallback",
            Of(WebWith(new SpotOptions { Fallback = false }) with { Scale = new ScaleOptions { Min = 0 } })),
        ["SPOT004"] = new(
            On(Platform with { VirtualNodeVersion = Version("v2.10.5") }, Web),
            "cluster.create.virtualNode.version",
            On(Platform with { VirtualNodeVersion = Version("2.11.0") }, Web)),
        ["SPOT005"] = new(
            Of(WebWith(new SpotOptions { Reclaim = Reclaim.Leave })),
            "services[0].spot.reclaim",
            Of(Web)),
        ["SPOT006"] = new(
            Of(WebOn(Web.Capacity with { Choices = Choices("2-4Gi", "1-2Gi") })),
            "services[0].capacity.choices[1]",
            Of(WebOn(Web.Capacity with { Choices = Choices("2-4Gi", "2-2Gi") }))),
        ["SPOT007"] = new(
            Of(WebOn(Web.Capacity with { Choices = Choices("2-4Gi", "3-6Gi") })),
            "services[0].capacity.choices[1]",
            Of(WebOn(Web.Capacity with { Choices = Choices("2-4Gi", "4-8Gi") }))),
        ["SPOT008"] = new(
            Of(WebOn(Web.Capacity with { Choices = Choices("ecs.c6.large") })),
            "services[0].capacity.choices[0]",
            Of(WebOn(Web.Capacity with { Choices = Choices("ecs.c6.large", "ecs.c7.large") }))),
        ["SPOT009"] = new(
            On(Platform with { Prices = C6Large(0.39m) }, WebWith(new SpotOptions { PriceLimit = 0.390m })),
            "services[0].spot.priceLimit",
            On(Platform with { Prices = C6Large(0.39m) }, WebWith(new SpotOptions { PriceLimit = 0.389m }))),
        ["SPOT010"] = new(
            Of(WebOn(Web.Capacity with { Vswitches = Vswitches(11) })),
            "services[0].capacity.vswitches",
            Of(WebOn(Web.Capacity with { Vswitches = Vswitches(10) }))),
        ["SPOT014"] = new(
            Of(WebOn(Web.Capacity with { Choices = Choices("ecs.gn7i-c8g1.2xlarge") })),
            "services[0].capacity.choices[0]",
            Of(WebOn(Web.Capacity with { Choices = Choices("ecs.g7.2xlarge") }))),
        ["SPOT012"] = new(
            Of(WebOn(Web.Capacity with { Choices = Choices("ecs.c6.large", "ecs.c7.large"), Generations = new Selection<int>.Only([6]) })),
            "services[0].capacity.generations",
            Of(WebOn(Web.Capacity with { Choices = Choices("ecs.c6.large", "2-4Gi"), Generations = new Selection<int>.Only([6]) }))),
    };

    private static Dictionary<string, RuleExample> OfRollouts() => new()
    {
        ["ROLL001"] = new(
            Of(Web with { Rollout = new() { Deadline = "0s" } }),
            "services[0].rollout.deadline",
            Of(Web with { Rollout = new() { Deadline = "1s", Instance = "0s" }, Startup = "1s" })),
        ["ROLL002"] = new(
            On(Platform with { RevisionDefaults = new RevisionDefaults { ProgressDeadline = "204s" } }, Web),
            "services[0].rollout.deadline",
            On(Platform with { RevisionDefaults = new RevisionDefaults { ProgressDeadline = "205s" } }, Web)),
        ["ROLL003"] = new(
            Of(Web with { Rollout = new() { SpotWait = "10m" } }),
            "services[0].rollout.spotWait",
            Of(WebWith(new SpotOptions { Fallback = false }) with { Rollout = new() { SpotWait = "10m" } })),
        ["ROLL004"] = new(WaitedFor("24s"), "services[0].readyTimeout", WaitedFor("25s")),
    };

    private static RuleInput WaitedFor(Duration time) => Of(Web) with { ReadyTimeouts = new([KeyValuePair.Create("services[0]", time)]) };

    private static Dictionary<string, RuleExample> OfDrain() => new()
    {
        ["DRAIN001"] = new(Of(WithGrace(181)), "services[0].grace", Of(WithGrace(180))),
        ["DRAIN002"] = new(Of(WithGrace(30)), "services[0].grace", Of(WithGrace(31))),
        ["DRAIN003"] = new(
            Of(WithBudget(new DisruptionBudget.MinAvailable(new PodCount.Absolute(1)), min: 1)),
            "services[0].budget",
            Of(WithBudget(new DisruptionBudget.MinAvailable(new PodCount.Absolute(1)), min: 2, max: 4))),
        ["DRAIN004"] = new(
            Of(WithBudget(new DisruptionBudget.MaxUnavailable(new PodCount.Absolute(1)), max: 3)),
            "services[0].budget",
            Of(WithBudget(new DisruptionBudget.MaxUnavailable(new PodCount.Absolute(1)), max: 2))),
        ["DRAIN005"] = new(
            Of(WithGrace(601) with { Spot = null }),
            "services[0].grace",
            Of(WithGrace(600) with { Spot = null })),
        ["DRAIN006"] = new(Of(Web with { Startup = "120s" }), "services[0].startup", Of(Web with { Startup = "60s" })),
        ["DRAIN007"] = new(Of(Slow(90, min: 1)), "services[0].startup", Of(Slow(60, min: 1))),
        ["DRAIN008"] = new(Of(Slow(60, min: 2)), "services[0].startup", Of(Slow(30, min: 2))),
        ["DRAIN009"] = new(Of(Slow(26, min: 2)), "services[0].startup", Of(Slow(25, min: 2))),
        ["DRAIN010"] = new(Of(Slow(30, min: 1)), "services[0].scale", Of(Slow(30, min: 2))),
        ["DRAIN011"] = new(Of(Promising(51)), "services[0].availability", Of(Promising(50))),
        ["DRAIN012"] = new(Of(WithGrace(31)), "services[0].grace", Of(WithGrace(30))),
        ["DRAIN013"] = new(Of(Slow(61, min: 0)), "services[0].startup", Of(Slow(60, min: 0))),
        ["DRAIN014"] = new(Of(Within(600, startup: 600)), "services[0].startup", Of(Within(600, startup: 599))),
    };

    private static KnativeServiceSpec Within(int deadline, int startup) =>
        Slow(startup, min: 1) with { Rollout = new() { Deadline = Duration.FromSeconds(deadline) } };

    private static RuleInput Late(KnativeServiceSpec service, string argument) => Of() with
    {
        Services = [new Located<KnativeServiceSpec>("services[0]", service) { LateParts = [argument] }],
    };

    private static RuleInput InLateNamespace(KnativeServiceSpec service) => Of() with
    {
        Services = [new Located<KnativeServiceSpec>("services[0]", service) { HasLateNamespace = true }],
    };

    private static RuleInput Connected(int mbps) => Of() with
    {
        Region = "cn-hangzhou",
        Cluster = new ClusterSource.Create(new() { Network = new NetworkSpec.New { EgressMbps = mbps }, ApiServer = new() { RunnerInside = true } }),
    };

    private static Dictionary<string, RuleExample> OfTheRest() => new()
    {
        ["RSV001"] = new(
            On(Platform with { Knative = KnativeFlavour.Upstream }, Web with { Reserve = new ReserveOptions() }),
            "services[0].reserve",
            Of(Web with { Reserve = new ReserveOptions() })),
        ["COMP001"] = new(
            Late(Web with { Traffic = new Traffic.Canary("web-1", [5, 100], 1) }, "Image"), "services[0].traffic",
            Late(Web with { Traffic = new Traffic.LatestOnly() }, "Image")),
        ["COMP002"] = new(
            Of() with { InstallsVirtualNode = true, Cluster = new ClusterSource.Context("") },
            "cluster",
            Of() with { InstallsVirtualNode = true, Cluster = new ClusterSource.Adopt(new() { ClusterId = "c1" }) }),
        ["COMP003"] = new(Connected(201), "cluster.create.network.new.egressMbps", Connected(200)),
        ["COMP004"] = new(InLateNamespace(Web with { Adopt = true }), "services[0].adopt", InLateNamespace(Web)),
        ["RSV002"] = new(Of(Web with { Reserve = new ReserveOptions() }), "services[0].reserve", Of(Web)),
        ["RSV003"] = new(
            Of(Web with
            {
                Containers = [Web.Containers[0] with { Resources = new() { MemoryRequest = "4Gi" } }],
                Reserve = new ReserveOptions
                {
                    Choices = Choices("ecs.t5-lc2m1.nano"),
                }
            }),
            "services[0].reserve.choices[0]",
            Of(Web with
            {
                Containers = [Web.Containers[0] with { Resources = new() { MemoryRequest = "4Gi" } }],
                Reserve = new ReserveOptions
                {
                    Choices = Choices("ecs.t6-c1m2.large"),
                }
            })),
        ["RSV004"] = new(
            Of(Web with { Reserve = new ReserveOptions(), Scale = new ScaleOptions { Min = 1 } }),
            "services[0].reserve",
            Of(Web with { Reserve = new ReserveOptions(), Scale = new ScaleOptions() })),
        ["RULE001"] = new(Of(Web), "rules.waivers[0]", Of(WebWith(new SpotOptions { Reclaim = Reclaim.Leave })))
        {
            FailingPolicy = new RulePolicy { Waivers = [new Waiver("SPOT005", "services[0]", "a demo")] },
            PassingPolicy = new RulePolicy { Waivers = [new Waiver("SPOT005", "services[0]", "a demo")] },
        },
        ["RULE002"] = new(Of(Web), "rules.severity.SPT005", Of(Web))
        {
            FailingPolicy = new RulePolicy { Severities = new([new("SPT005", Severity.Error)]) },
            PassingPolicy = new RulePolicy { Severities = new([new("SPOT005", Severity.Error)]) },
        },
        ["RULE003"] = new(Of(Web), "rules.severity.GUARD001", Of(Web))
        {
            FailingPolicy = new RulePolicy { Severities = new([new("GUARD001", Severity.Info)]) },
            PassingPolicy = new RulePolicy { Severities = new([new("SPOT009", Severity.Info)]) },
        },
    };

    private static KnativeServiceSpec Stored(MemoryQuantity request) => Web with
    {
        Containers = [Web.Containers[0] with { Resources = new() { EphemeralStorageRequest = request } }],
    };

    private static KnativeServiceSpec WithGrace(int seconds) => Web with { Grace = new GracePeriod(seconds) };

    private static KnativeServiceSpec Slow(int startup, int min) =>
        Web with { Startup = Duration.FromSeconds(startup), Scale = new ScaleOptions { Min = min } };

    private static KnativeServiceSpec Promising(int percent) => Web with { Availability = new AvailabilityPromise(percent) };

    private static KnativeServiceSpec WithBudget(DisruptionBudget budget, int min = 0, int max = 10) =>
        Web with { Budget = budget, Scale = new ScaleOptions { Min = min, Max = max } };

    private static AddonVersion Version(string text) =>
        AddonVersion.TryParse(text, out var version) ? version : throw new ArgumentException(text, nameof(text));

    private static PriceTable C6Large(decimal price) => Prices(new([new("ecs.c6.large", price)]));

    private static ValueList<string> Vswitches(int count) => Enumerable.Range(0, count).Select(index => $"vsw-{index}").ToValueList();
}
