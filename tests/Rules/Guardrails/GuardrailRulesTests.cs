using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Xunit;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

public class GuardrailRulesTests
{
    private static readonly Guardrails s_ceiling = new() { MaxPrice = HourlyPrice.Of(0.3m), MaxPrices = new([new("ecs.c7.large", HourlyPrice.Of(0.2m))]) };

    [Theory]
    [InlineData("ecs.t6", 0)]
    [InlineData("ecs.t6-c1m1", 0)]
    [InlineData("ecs.t", 1)]
    public void AllowedFamilies_OfABurstableType_AreItsFamilyWithOrWithoutRatio(string family, int findings) =>
        Assert.Equal(
            findings,
            ClusterRuleExamples.Check(
                $"guardrails: {{ allowedFamilies: [{family}] }}\nservices: [{{ name: web, image: a/b, capacity: {{ choices: [ecs.t6-c1m1.large] }} }}]")
                .Findings.Count(finding => finding.RuleId == "GUARD006" && finding.Path.StartsWith("services", StringComparison.Ordinal)));

    /// <summary>Whatever decides type, price or public address counts, wherever it is written.</summary>
    [Theory]
    [InlineData("allowedTypes: [ecs.c6.large]", "podLabels: { alibabacloud.com/acs: 'true' }", "GUARD005 services[0].podLabels.alibabacloud.com/acs")]
    [InlineData("allowedFamilies: [ecs.c6]", "podLabels: { alibabacloud.com/compute-class: performance }",
        "GUARD006 services[0].podLabels.alibabacloud.com/compute-class")]
    [InlineData("allowedTypes: [ecs.c6.large]", "podLabels: { alibabacloud.com/gpu-model-series: L20 }",
        "GUARD005 services[0].podLabels.alibabacloud.com/gpu-model-series")]
    [InlineData("allowedTypes: [ecs.c6.large]", "podLabels: { alibabacloud.com/acs: 'false' }", "")]
    [InlineData("allowedTypes: [ecs.c6.large]", "reserve: { type: acs }", "GUARD005 services[0].reserve.choices")]
    [InlineData("allowedTypes: [ecs.c6.large]", "reserve: { type: ecs }", "")]
    [InlineData("forbidPublicEndpoints: true", "podAnnotations: { k8s.aliyun.com/pod-with-eip: 'true' }",
        "GUARD008 services[0].podAnnotations.k8s.aliyun.com/pod-with-eip")]
    [InlineData("forbidPublicEndpoints: true", "podAnnotations: { network.alibabacloud.com/pod-with-eip: 'true' }",
        "GUARD008 services[0].podAnnotations.network.alibabacloud.com/pod-with-eip")]
    [InlineData("forbidPublicEndpoints: true", "capacity: { choices: [ecs.c6.large], annotations: { k8s.aliyun.com/eci-ipv6-count: '1' } }",
        "GUARD008 services[0].capacity.annotations.k8s.aliyun.com/eci-ipv6-count")]
    [InlineData("forbidPublicEndpoints: true", "podAnnotations: { k8s.aliyun.com/eip-bandwidth: '5' }", "")]
    [InlineData("forbidPublicEndpoints: true", "podAnnotations: { example.com/recipe: 'true' }", "")]
    [InlineData("forbidPublicEndpoints: true", "annotations: { networking.knative.dev/ingress-class: kourier.ingress.networking.knative.dev }",
        "GUARD008 services[0].annotations.networking.knative.dev/ingress-class")]
    [InlineData("forbidPublicEndpoints: true", "annotations: { networking.knative.dev/ingress.class: mse }",
        "GUARD008 services[0].annotations.networking.knative.dev/ingress.class")]
    [InlineData("forbidPublicEndpoints: true", "annotations: { networking.knative.dev/ingress-class: alb.ingress.networking.knative.dev }", "")]
    [InlineData("namespaces: { default: { forbidPublicEndpoints: true } }", "podAnnotations: { k8s.aliyun.com/eci-with-eip: 'true' }",
        "GUARD008 services[0].podAnnotations.k8s.aliyun.com/eci-with-eip")]
    [InlineData("namespaces: { shop: { forbidPublicEndpoints: true } }", "podAnnotations: { k8s.aliyun.com/eci-with-eip: 'true' }", "")]
    [InlineData("namespaces: { shop: { maxScale: 2 } }", "namespace: shop", "GUARD007 services[0].scale.max")]
    [InlineData("namespaces: { shop: { availability: { ready: 90% } } }", "namespace: shop", "GUARD010 services[0].scale")]
    [InlineData("namespaces: { shop: { maxPrice: 0.1 } }", "namespace: shop, spot: { priceLimit: 0.2 }", "GUARD001 services[0].spot.priceLimit")]
    [InlineData("namespaces: { shop: { maxPrice: 0.1 } }", "namespace: office, spot: { priceLimit: 0.2 }", "")]
    public void Check_AService_KeepsGuardrailsWhereverItIsWritten(string guardrails, string keys, string expected)
    {
        var capacity = keys.Contains("capacity:", StringComparison.Ordinal) ? "" : ", capacity: { choices: [ecs.c6.large] }";
        var found = ClusterRuleExamples.Check($"guardrails: {{ {guardrails} }}\nservices: [{{ name: web, image: a/b, {keys}{capacity} }}]").Findings
            .Where(finding => finding.RuleId.StartsWith("GUARD", StringComparison.Ordinal) && finding.Path.StartsWith("services", StringComparison.Ordinal))
            .Select(finding => $"{finding.RuleId} {finding.Path}");

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    [InlineData("""{\"IngressSlbNetworkType\":\"internet\"}""", "GUARD008")]
    [InlineData("""{\"gateways\":[{\"AddressType\":\"Internet\"}]}""", "GUARD008")]
    [InlineData("""{\"AddressType\":\"Intranet\"}""", "")]
    public void PublicEndpoints_OfAnAddonsConfiguration_AreSeen(string config, string expected)
    {
        var found = ClusterRuleExamples.Check(
            $"guardrails: {{ forbidPublicEndpoints: true }}\nknative: {{ install: {{ addon: {{ config: \"{config}\" }} }} }}").Findings
            .Where(finding => finding.Path == "knative.install.addon.config").Select(finding => finding.RuleId);

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Check_NothingGuarded_FindsNothing() =>
        Assert.Empty(Broken(Of(Web) with { Cluster = Public, Serving = new ServingSpec { Gateway = new Gateway.Alb { Internet = true } } }));

    [Theory]
    [InlineData("ecs.c6.large", 0.3, "")]
    [InlineData("ecs.c6.large", 0.301, "GUARD001 services[0].spot.priceLimit")]
    [InlineData("ecs.c7.large", 0.2, "")]
    [InlineData("ecs.c7.large", 0.201, "GUARD001 services[0].spot.priceLimit")]
    public void PriceCeiling_OfABid_IsTheLowerOfTheTwo(string type, double limit, string found)
    {
        var web = WebWith(new SpotOptions { PriceLimit = (decimal)limit }) with { Capacity = new CapacityOptions { Choices = Choices(type) } };

        Assert.Equal(found, string.Join(" ", Broken(Of(web) with { Guardrails = s_ceiling })));
    }

    [Theory]
    [InlineData(0.3, "")]
    [InlineData(0.31, "GUARD001 services[0].spot.priceLimit")]
    [InlineData(0, "GUARD001 services[0].spot.priceLimit")]
    public void PriceCeiling_OfABidWithoutLimit_HoldsWhereThePayAsYouGoPriceKeepsIt(double payAsYouGo, string found)
    {
        var platform = Platform with { Prices = payAsYouGo == 0 ? null : Prices(new([new("ecs.c6.large", (decimal)payAsYouGo)])) };
        var web = WebOn(new CapacityOptions { Choices = Choices("ecs.c6.large") });

        Assert.Equal(found, string.Join(" ", Broken(On(platform, web) with { Guardrails = s_ceiling })));
    }

    [Theory]
    [InlineData(0.31, ", which may reach 0.31 CNY (cn-hangzhou, 2026-05-01), the pay-as-you-go price;")]
    [InlineData(0, ", and no pay-as-you-go price of it is known;")]
    public void PriceCeiling_OfABidWithoutLimit_NamesThePriceWithDayAndRegion(double payAsYouGo, string said)
    {
        var platform = Platform with { Prices = payAsYouGo == 0 ? null : Prices(new([new("ecs.c6.large", (decimal)payAsYouGo)])) };
        var stack = On(platform, WebOn(new CapacityOptions { Choices = Choices("ecs.c6.large") })) with { Guardrails = s_ceiling };

        Assert.Contains(said, RuleEngine.Evaluate(stack, RulePolicy.Default).Findings.Single(f => f.RuleId == "GUARD001").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PriceCeiling_OfAPayAsYouGoService_HasNoBidToLookAt() =>
        Assert.Empty(Broken(Of(Web with { Spot = null }) with { Guardrails = s_ceiling }));

    [Fact]
    public void Check_NodePools_AreGuardedLikeServices()
    {
        var pool = new NodePoolSpec
        {
            InstanceTypes = ["ecs.c6.large", "ecs.c7.large"],
            Purchase = new NodePurchase.Spot { Fallback = false, PriceLimits = new([new("ecs.c7.large", HourlyPrice.Of(0.25m))]) },
        };
        var stack = Of() with
        {
            Cluster = new ClusterSource.Create(new CreateClusterSpec { NodePools = [pool] }),
            Guardrails = s_ceiling with { RequireFallback = true, AllowedTypes = Choices("ecs.c6.large"), AllowedFamilies = ["ecs.c7"] },
        };

        Assert.Equal(
            [
                "GUARD006 cluster.create.nodePools[0].instanceTypes[0]", "GUARD005 cluster.create.nodePools[0].instanceTypes[1]",
                "GUARD002 cluster.create.nodePools[0].spot.fallback", "GUARD001 cluster.create.nodePools[0].spot.priceLimits",
                "GUARD001 cluster.create.nodePools[0].spot.priceLimits.ecs.c7.large",
            ],
            Broken(stack).Order(StringComparer.Ordinal).OrderBy(text => text.Split(' ')[1], PropertyPath.Comparer));
    }

    [Fact]
    public void Check_Jobs_AreGuardedLikeServices()
    {
        var job = new SpotJobSpec
        {
            Name = "report",
            Containers = [new JobContainer { Name = "report", Image = "example.com/report:1" }],
            Spot = new() { Fallback = false, Protection = ProtectionPeriod.None, Reclaim = Reclaim.Leave },
            PodAnnotations = new([new("k8s.aliyun.com/eci-with-eip", "true")]),
        };
        var stack = Of() with
        {
            Jobs = [new Located<SpotJobSpec>("jobs[0]", job)],
            Guardrails = new Guardrails
            {
                RequireEviction = true,
                RequireFallback = true,
                RequireProtection = true,
                ForbidPublicEndpoints = true,
                AllowedTypes = Choices("2-4Gi"),
            },
        };

        Assert.Equal(
            [
                "GUARD002 jobs[0].spot.fallback", "GUARD003 jobs[0].spot.reclaim", "GUARD004 jobs[0].spot.protection", "GUARD005 jobs[0].capacity.choices",
                "GUARD008 jobs[0].podAnnotations.k8s.aliyun.com/eci-with-eip",
            ],
            Broken(stack));
    }

    [Fact]
    public void FamiliesAllowed_OfAReservedPod_CountsToo() => Assert.Equal(
        ["GUARD006 services[0].reserve.choices[0]"],
        Broken(Of(WebOn(
            new CapacityOptions { Choices = Choices("ecs.c6.large") }) with
        { Reserve = new ReserveOptions { Choices = Choices("ecs.t6-c1m1.large") } })
            with
        { Guardrails = new Guardrails { AllowedFamilies = ["ecs.c6"] } }));

    [Fact]
    public void FamiliesAllowed_ASizeThatOnlyExcludesFamilies_IsStillOfAny() => Assert.Equal(
        ["GUARD006 services[0].capacity.choices[0]"],
        Broken(Of(WebOn(new CapacityOptions { Choices = Choices("2-4Gi"), Families = new Selection<string>.Except(["ecs.t5"]) }))
            with
        { Guardrails = new Guardrails { AllowedFamilies = ["ecs.c6"] } }));

    [Fact]
    public void ScaleCeiling_WithoutUpperBound_IsBroken() => Assert.Equal(
        ["GUARD007 services[0].scale.max"],
        Broken(Of(Web with { Scale = new ScaleOptions { Max = 0 } }) with { Guardrails = new Guardrails { MaxScale = 20 } }));

    [Fact]
    public void PublicEndpoints_OfClusterGatewayAndPods_AreAllFound() => Assert.Equal(
        [
            "GUARD008 cluster.create.apiServer.public", "GUARD008 knative.gateway.alb.internet",
            "GUARD008 services[0].capacity.annotations.k8s.aliyun.com/eci-eip-instanceid",
        ],
        Broken(Of(WebOn(Web.Capacity with { Annotations = new([new("k8s.aliyun.com/eci-eip-instanceid", "eip-1")]) })) with
        {
            Cluster = Public,
            Serving = new ServingSpec { Gateway = new Gateway.Alb { Internet = true } },
            Guardrails = new Guardrails { ForbidPublicEndpoints = true },
        }));

    [Theory]
    [InlineData("eci-enable-ipv6", "true", true)]
    [InlineData("eci-ipv6-count", "1", true)]
    [InlineData("eci-ipv6-bandwidth-enable", "true", true)]
    [InlineData("eci-with-eip", "true", true)]
    [InlineData("eci-with-eip", "false", false)]
    [InlineData("eci-enable-ipv6", "false", false)]
    [InlineData("eci-sls-enable", "true", false)]
    public void PublicEndpoints_OfPods_AreThoseThatTheInternetCanReach(string name, string value, bool found)
    {
        var annotations = new ValueMap<string>([new("k8s.aliyun.com/" + name, value)]);
        var stack = Of(Web with { PodAnnotations = annotations }) with { Guardrails = new Guardrails { ForbidPublicEndpoints = true } };

        Assert.Equal(found ? [$"GUARD008 services[0].podAnnotations.k8s.aliyun.com/{name}"] : [], Broken(stack));
    }

    [Fact]
    public void PublicEndpoints_OfAnAdoptedClusterAndItsKourier_AreFound() => Assert.Equal(
        ["GUARD008 cluster.adopt.endpoint", "GUARD008 knative.gateway.kourier.internet"],
        Broken(Of() with
        {
            Cluster = new ClusterSource.Adopt(new AdoptClusterSpec { ClusterId = "c1" }),
            Serving = new ServingSpec { Install = new ServingInstall.Upstream(), Gateway = new Gateway.Kourier { Internet = true } },
            Guardrails = new Guardrails { ForbidPublicEndpoints = true },
        }));

    [Fact]
    public void PublicEndpoints_OfAnAdoptedClusterWithAKubeconfig_AreNotTheProgramsToKnow() => Assert.Empty(Broken(Of() with
    {
        Cluster = new ClusterSource.Adopt(new AdoptClusterSpec { ClusterId = "c1", Kubeconfig = new KubeconfigSource.File("~/.kube/config") }),
        Guardrails = new Guardrails { ForbidPublicEndpoints = true },
    }));

    [Theory]
    [MemberData(nameof(WaysToInstall))]
    public void PublicEndpoints_OfAGatewayThatIsNotNamed_AreNone(ServingInstall install) => Assert.Empty(Broken(Of() with
    {
        Cluster = new ClusterSource.Adopt(new AdoptClusterSpec { ClusterId = "c1", Endpoint = "https://10.0.0.10:6443" }),
        Serving = new ServingSpec { Install = install },
        Guardrails = new Guardrails { ForbidPublicEndpoints = true },
    }));

    public static TheoryData<ServingInstall> WaysToInstall =>
        [
            new ServingInstall.ManagedAddon(), new ServingInstall.Upstream(), new ServingInstall.Existing(KnativeFlavour.Ack),
            new ServingInstall.Existing(KnativeFlavour.Upstream),
        ];

    private static ClusterSource.Create Public { get; } = new(new CreateClusterSpec { ApiServer = new ApiServerAccess { Public = true } });

    private static IEnumerable<string> Broken(RuleInput stack) =>
        RuleEngine.Evaluate(GuardrailRules.All, stack, RulePolicy.Default).Findings.Select(finding => $"{finding.RuleId} {finding.Path}");
}
