using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Admission;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Manifests;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>Values that must agree with each other although they stand far apart.</summary>
public class RegionAndGpuRulesTests
{
    public static TheoryData<string, string> Excerpts => new()
    {
        { Network("new: { zones: [cn-hangzhou-h, cn-beijing-h] }"), "ACK042 cluster.create.network.new.zones[1]" },
        { Network("new: { zones: [cn-hangzhou-finance-a, cn-hangzhou-i] }"), "ACK042 cluster.create.network.new.zones[0]" },
        { Network("new: { zones: [cn-hangzhou-h, cn-hangzhou-i] }"), "" },
        { Network("existing: { vpc: vpc-a1, nodeVswitches: [{ id: vsw-a1, zone: "
            + "cn-shanghai-b }] }"), "ACK042 cluster.create.network.existing.nodeVswitches[0].zone" },
        { Network("existing: { vpc: vpc-a1, nodeVswitches: [{ id: vsw-a1, zone: cn-hangzhou-h }], podVswitches: [{ id: vsw-a2, zone: us-west-1a }] }"),
            "ACK042 cluster.create.network.existing.podVswitches[0].zone" },
        { "knative: { gateway: { alb: { internet: false, vswitches: [{ id: vsw-a1, zone: cn-hangzhou-h }, { id: vsw-a2, zone: cn-beijing-i }] } } }",
            "ACK042 knative.gateway.alb.vswitches[1].zone" },
        { Service("registry-vpc.cn-beijing.aliyuncs.com/shop/web:1", "port: 80"), "ACK043 services[0].image" },
        { Service("shop-registry-vpc.cn-shanghai.cr.aliyuncs.com/shop/web:1", "port: 80"), "ACK043 services[0].image" },
        { "jobs: [{ name: report, image: 'registry-vpc.cn-shenzhen.aliyuncs.com/shop/report:1' }]", "ACK043 jobs[0].image" },
        { Service("registry-vpc.{region}.aliyuncs.com/shop/web:1", "port: 80"), "" },
        { Service("registry.cn-beijing.aliyuncs.com/shop/web:1", "port: 80"), "" },
        { Service("shop-registry-vpc.cn-hangzhou.cr.aliyuncs.com/shop/web:1", "port: 80"), "" },
        { Service("shop/web", "capacity: { choices: [ecs.gn7i-c8g1.2xlarge] }"), "SPOT014 services[0].capacity.choices[0]" },
        { Service("shop/web", "capacity: { choices: [ecs.gn6i-c4g1.xlarge] }, resources: { gpu: 1 }"), "" },
        { Service("shop/web", "resources: { gpu: 1 }"), "SPOT014 services[0].resources.gpu" },
        { Service("shop/web", "capacity: { choices: [ecs.c6.large, 2-4Gi] }, resources: { gpu: 2 }"), "SPOT014 services[0].resources.gpu" },
        { Service("shop/web", "initContainers: [{ name: load, image: shop/load, resources: { gpu: 1 } }]"),
            "SPOT014 services[0].initContainers[0].resources.gpu" },
        { Service("shop/web", "capacity: { choices: [ecs.gn6i-c4g1.xlarge] }, initContainers: [{ name: load, image: shop/load, resources: { gpu: 1 } }]"), "" },
        { "jobs: [{ name: train, image: shop/train, capacity: { choices: [ecs.vgn6i-m4.xlarge] } }]", "SPOT014 jobs[0].capacity.choices[0]" },
        { Service("shop/web", "reserve: { choices: [ecs.gn7i-c8g1.2xlarge] }"), "SPOT014 services[0].reserve.choices[0]" },
        { "registries: { shop: { server: registry-vpc.cn-beijing.aliyuncs.com, username: a, password: { secure: AAAB } } }", "ACK043 registries.shop.server" },
        { "registries: { shop: { server: 'registry-vpc.{region}.aliyuncs.com', username: a, password: { secure: AAAB } } }", "" },
        { "registries: { shop: { server: 'shop-registry-vpc.cn-shanghai.cr.aliyuncs.com', username: a, password: { secure: "
            + "AAAB } } }", "ACK043 registries.shop.server" },
        { "alicloud:region: cn-hangzou", "ACK044 alicloud:region" },
        { "alicloud:region: cn-shangai", "ACK044 alicloud:region" },
        { "alicloud:region: ap-sotheast-1", "ACK044 alicloud:region" },
        { "alicloud:region: cn-hang-zhou", "ACK044 alicloud:region" },
        { "alicloud:region: eu-frankfurt", "ACK045 alicloud:region" },
        { "alicloud:region: cn-xian", "ACK045 alicloud:region" },
        { "alicloud:region: ap-southeast-9", "ACK045 alicloud:region" },
        { "alicloud:region: cn-wuhan-lr", "" },
        { "alicloud:region: ap-southeast-7", "" },
        { "alicloud:region: cn-north-2-gov-1", "" },
        { Network("existing: { vpc: vpc-a1, nodeVswitches: [{ id: vsw-a1, zone: cn-hangzhou-h }, { id: vsw-a1, zone: cn-hangzhou-h }] }"),
            "ACK046 cluster.create.network.existing.nodeVswitches[1].id" },
        { Network("existing: { vpc: vpc-a1, nodeVswitches: [{ id: vsw-a1, zone: cn-hangzhou-h }], podVswitches: [{ id: vsw-a1, zone: cn-hangzhou-i }] }"),
            "ACK046 cluster.create.network.existing.podVswitches[0].zone" },
        { Network("existing: { vpc: vpc-a1, nodeVswitches: [{ id: vsw-a1, zone: cn-hangzhou-h }], podVswitches: [{ id: vsw-a1, zone: cn-hangzhou-h }] }"), "" },
        { "knative: { gateway: { alb: { vswitches: [{ id: vsw-a1, zone: cn-hangzhou-h }, { id: vsw-a2, zone: cn-hangzhou-i }, { id: vsw-a2, zone: "
            + "cn-hangzhou-i }] } } }",
            "ACK046 knative.gateway.alb.vswitches[2].id" },
        { "knative: { gateway: { alb: { vswitches: [{ id: vsw-a1, zone: cn-hangzhou-h }, { id: vsw-a2, zone: cn-hangzhou-i }] } } }", "" },
    };

    /// <summary>Without a region zones are all there is to compare.</summary>
    [Theory]
    [InlineData("{ id: vsw-b, zone: cn-beijing-h }", "cluster.create.network.existing.nodeVswitches[1].zone")]
    [InlineData("{ id: vsw-b, zone: cn-hangzhou-finance-h }", "cluster.create.network.existing.nodeVswitches[1].zone")]
    [InlineData("{ id: vsw-b, zone: cn-hangzhou-i }", "")]
    public void Check_ZonesOfAStackWithoutRegion_LieInOne(string second, string expected)
    {
        var stack = BrokenStack.Valid
            .Replace("  alicloud:region: cn-hangzhou\n", "", StringComparison.Ordinal)
            .Replace(
                "new:\n          cidr: 10.10.0.0/16\n          zones: [cn-hangzhou-h, cn-hangzhou-i]",
                $"existing: {{ vpc: vpc-a, nodeVswitches: [{{ id: vsw-a, zone: cn-hangzhou-h }}, {second}] }}",
                StringComparison.Ordinal);

        var found = CheckedStack.Of(YamlConfiguration.Read(stack, "Pulumi.test.yaml")).Findings.Where(finding => finding.RuleId == "ACK046")
            .Select(finding => finding.Path);

        Assert.Equal(expected, string.Join(' ', found));
    }

    public static TheoryData<string, string> Sizes => new()
    {
        { "resources: { cpuLimit: 200, memoryLimit: 4096Gi }", "SPOT006 services[0].resources" },
        { "resources: { cpuLimit: 65 }", "SPOT006 services[0].resources" },
        { "resources: { memoryRequest: 513Gi }", "SPOT006 services[0].resources" },
        { "resources: { cpuLimit: 500m, memoryLimit: 1Gi }", "SPOT006 services[0].resources" },
        { "resources: { cpuRequest: 1, memoryRequest: 2Gi }", "SPOT006 services[0].resources" },
        { "spot: none, resources: { cpuRequest: 1, memoryRequest: 2Gi }", "" },
        { "resources: { cpuLimit: 64, memoryLimit: 512Gi }", "" },
        { "resources: { cpuLimit: 3, memoryLimit: 6Gi }", "SPOT007 services[0].resources" },
        { "resources: { cpuRequest: 1, cpuLimit: 2, memoryLimit: 4Gi }", "" },
        { "resources: { cpuLimit: 2 }", "" },
        { "capacity: { choices: [2-4Gi] }, resources: { cpuLimit: 4, memoryLimit: 4Gi }", "SPOT015 services[0].capacity.choices[0]" },
        { "capacity: { choices: [ecs.c7.xlarge, ecs.c7.large] }, resources: { memoryRequest: 8Gi }", "SPOT015 services[0].capacity.choices[1]" },
        { "capacity: { choices: [ecs.t6-c1m1.large] }, resources: { memoryLimit: 3Gi }", "SPOT015 services[0].capacity.choices[0]" },
        { "capacity: { choices: [3-6Gi] }, resources: { cpuLimit: 4, memoryLimit: 8Gi }", "SPOT007 services[0].capacity.choices[0]" },
        { "capacity: { choices: [ecs.c7.large] }, resources: { cpuLimit: 2, memoryLimit: 4Gi }", "" },
        { "capacity: { choices: [ecs.re6.4xlarge] }, resources: { cpuLimit: 64 }", "" },
        { "reserve: { choices: [ecs.t5-lc2m1.nano] }, resources: { memoryRequest: 4Gi }", "RSV003 services[0].reserve.choices[0]" },
        { "reserve: { choices: [1-2Gi] }, resources: { cpuRequest: 2 }", "RSV003 services[0].reserve.choices[0]" },
        { "reserve: { choices: [ecs.t6-c1m1.large] }, resources: { memoryRequest: 2049Mi }", "RSV003 services[0].reserve.choices[0]" },
        { "reserve: { choices: [ecs.t6-c1m1.large] }, resources: { cpuRequest: 1, cpuLimit: 4 }", "" },
        { "reserve: enable, scale: { min: 1, max: 3 }", "RSV004 services[0].reserve" },
        { "reserve: { replicas: 2 }, scale: { min: 2, max: 3 }", "RSV004 services[0].reserve" },
        { "reserve: { type: ecs }, scale: { min: 1, max: 3 }", "RSV004 services[0].reserve" },
        { "reserve: enable, scale: { max: 3 }", "" },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Check_ASize_IsTheSameWhicheverWayItIsWritten(string keys, string expected)
    {
        string[] rules = ["SPOT006", "SPOT007", "SPOT015", "RSV003", "RSV004", "CFG"];
        var found = ClusterRuleExamples.Check(Service("shop/web", keys)).Findings.Where(
            finding => rules.Any(rule => finding.RuleId.StartsWith(rule, StringComparison.Ordinal))).ToList();

        Assert.Equal(expected, string.Join(' ', found.Select(finding => $"{finding.RuleId} {finding.Path}")));
        Assert.All(found, finding => Sentences.Check(finding.Message, finding.Fix));
    }


    [Theory]
    [MemberData(nameof(Excerpts))]
    public void Check_Excerpt_AgreesWithItself(string excerpt, string expected)
    {
        string[] rules = ["ACK042", "ACK043", "ACK044", "ACK045", "ACK046", "SPOT014", "CFG"];
        var found = ClusterRuleExamples.Check(excerpt).Findings.Where(finding => rules.Any(rule => finding.RuleId.StartsWith(rule, StringComparison.Ordinal)))
            .ToList();

        Assert.Equal(expected, string.Join(' ', found.Select(finding => $"{finding.RuleId} {finding.Path}")));
        Assert.All(found, finding => Sentences.Check(finding.Message, finding.Fix));
    }

    [Fact]
    public void Render_AContainerWithAGpu_AsksForIt()
    {
        var manifest = OnReleasedKnative.Render(Stacks.Web with { Containers = [Stacks.Web.Containers[0] with { Resources = new() { Gpu = 2 } }] });

        Assert.Equal("2", new Node("", Tree.At(manifest, "spec", "template", "spec"))["containers"].Items[0]["resources"]["limits"]["nvidia.com/gpu"].Text);
    }

    private static string Network(string network) => $"cluster: {{ create: {{ network: {{ {network} }} }} }}";

    private static string Service(string image, string keys) => $"services: [{{ name: web, image: '{image}', {keys} }}]";
}
