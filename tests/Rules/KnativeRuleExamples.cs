using AckKnativeSpot.Containers;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>An example for every rule about what Knative takes, with which settings and features, and about labels and annotations.</summary>
internal static class KnativeRuleExamples
{
    /// <summary>The examples by the IDs of their rules. The admission tests have several for some of them; one of each is enough here.</summary>
    public static Dictionary<string, RuleExample> All { get; } = new[] { OfAdmission(), OfThePlatform() }
        .SelectMany(examples => examples)
        .ToDictionary(example => example.Key, example => example.Value);

    private static Dictionary<string, RuleExample> OfAdmission() => Admission.RuleExamples.All
        .DistinctBy(example => example.Rule)
        .Select(example => KeyValuePair.Create(example.Rule, new RuleExample(Of(example.Broken), "services[0]" + example.Path, Of(example.Kept))))
        .Append(KeyValuePair.Create("KN003", new RuleExample(Of(Web, Web), "services[1].name", Of(Web, Web with { Namespace = "other" }))))
        .ToDictionary();

    private static PlatformFacts Anywhere => Platform with { Features = Flag(FeatureFlag.Affinity, FeatureState.Allowed) };

    private static Dictionary<string, RuleExample> OfThePlatform() => new()
    {
        ["KN070"] = new(
            On(Platform with { Release = new KnativeRelease(1, 10) }, Started),
            "services[0].containers[0].startupProbe",
            On(Platform with { Release = new KnativeRelease(1, 15) }, Started)),
        ["KN072"] = new(
            On(Platform with { Features = Flag(FeatureFlag.MultiContainer, FeatureState.Disabled) }, WithLog),
            "services[0].containers",
            Of(WithLog)),
        ["KN056"] = new(
            On(Anywhere, Placed(new() { Required = [new NodeTerm(ValueMap<LabelCondition>.Empty)] })), "services[0].placement.nodeAffinity.required[0]",
            On(Anywhere, Placed(InZone("cn-hangzhou-h")))),
        ["KN076"] = new(
            On(Platform with { HasReleasedFeatures = false }, Placed(InZone("cn-hangzhou-h"))), "services[0].placement.nodeAffinity",
            On(Anywhere, Placed(InZone("cn-hangzhou-h")))),
        ["KN077"] = new(
            Of(Web with { Domains = ["shop.example.com"] }, Web with { Name = "api", Domains = ["api.example.com", "shop.example.com"] }),
            "services[1].domains[1]",
            Of(Web with { Domains = ["shop.example.com"] }, Web with { Name = "api", Domains = ["api.example.com"] })),
        ["KN073"] = new(
            Configured(new() { Autoscaler = new() { MaxScaleLimit = 9 } }, Web), "services[0].scale.max",
            Configured(new() { Autoscaler = new() { MaxScaleLimit = 10 } }, Web)),
        ["KN074"] = new(
            Configured(new() { Defaults = new() { MemoryRequest = "1Gi" } }, Limited),
            "services[0].containers[0].resources.memoryLimit",
            Configured(new() { Defaults = new() { MemoryRequest = "256Mi" } }, Limited)),
        ["KN078"] = new(
            Of(Web with { Scale = new ScaleOptions { Min = 1, Autoscaler = new Autoscaler.Hpa() } }),
            "services[0].scale.metric",
            Of(Sized("1") with { Scale = new ScaleOptions { Min = 1, Autoscaler = new Autoscaler.Hpa() } })),
        ["KN075"] = Annotated(
            "queue.sidecar.serving.knative.dev/cpu-resource-limit", "10m", "queue.sidecar.serving.knative.dev/cpu-resource-limit", "100m"),
        ["META001"] = Annotated("k8s.aliyun.com/eci-ntp-sever", "100.100.5.1", "k8s.aliyun.com/eci-ntp-server", "100.100.5.1"),
        ["META002"] = Annotated("k8s.aliyun.com/spread", "zones", "example.com/spread", "zones"),
        ["META003"] = Annotated("networking.knative.dev/http-protocol", "redirected", "cluster-autoscaler.kubernetes.io/safe-to-evict", "true"),
        ["META004"] = Annotated("k8s.aliyun.com/eci-sls-enable", "no", "k8s.aliyun.com/eci-sls-enable", "false"),
        ["META005"] = Annotated("k8s.aliyun.com/eci-spot-strategy", "SpotAsPriceGo", "k8s.aliyun.com/eci-sls-enable", "false"),
        ["META006"] = Annotated("k8s.aliyun.com/eci-instance-id", "eci-1", "k8s.aliyun.com/eci-sls-enable", "false"),
    };

    private static KnativeServiceSpec Started => Web with { Containers = [Web.Containers[0] with { StartupProbe = new Probe(new ProbeAction.Tcp()) }] };

    private static KnativeServiceSpec WithLog => Web with
    {
        Containers = [Web.Containers[0] with { Name = "app", Port = new ContainerPort(8080) }, new ContainerSpec { Name = "log", Image = "example.com/log:1" }],
    };

    private static KnativeServiceSpec Limited => Web with { Containers = [Web.Containers[0] with { Resources = new() { MemoryLimit = new(1L << 29) } }] };

    private static RuleInput Configured(KnativeConfig config, KnativeServiceSpec service) => Of(service) with { Serving = new ServingSpec { Config = config } };

    private static FeaturesConfig Flag(string name, FeatureState state) => new() { Flags = new([new(name, state)]) };

    private static RuleExample Annotated(string key, string value, string keptKey, string keptValue) => new(
        Of(Web with { PodAnnotations = new([new(key, value)]) }),
        "services[0].podAnnotations." + key,
        Of(Web with { PodAnnotations = new([new(keptKey, keptValue)]) }));

    private static KnativeServiceSpec Placed(NodeAffinity affinity) => Web with { Placement = new() { NodeAffinity = affinity } };

    private static NodeAffinity InZone(string zone) => new()
    {
        Required = [new NodeTerm(new([KeyValuePair.Create<string, LabelCondition>("topology.kubernetes.io/zone", new LabelCondition.In([zone]))]))],
    };
}
