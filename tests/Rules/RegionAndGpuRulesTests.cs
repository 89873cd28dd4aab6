using AckKnativeSpot.Manifests;
using AckKnativeSpot.Tests.Admission;
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
        { Network("existing: { vpc: vpc-a1, nodeVswitches: [{ id: vsw-a1, zone: cn-shanghai-b }] }"), "ACK042 cluster.create.network.existing.nodeVswitches[0].zone" },
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
        { "jobs: [{ name: train, image: shop/train, capacity: { choices: [ecs.vgn6i-m4.xlarge] } }]", "SPOT014 jobs[0].capacity.choices[0]" },
        { Service("shop/web", "reserve: { choices: [ecs.gn7i-c8g1.2xlarge] }"), "SPOT014 services[0].reserve.choices[0]" },
    };

    [Theory]
    [MemberData(nameof(Excerpts))]
    public void Check_Excerpt_AgreesWithItself(string excerpt, string expected)
    {
        string[] rules = ["ACK042", "ACK043", "SPOT014", "CFG"];
        var found = ClusterRuleExamples.Check(excerpt).Findings.Where(finding => rules.Any(rule => finding.RuleId.StartsWith(rule, StringComparison.Ordinal))).ToList();

        Assert.Equal(expected, string.Join(' ', found.Select(finding => $"{finding.RuleId} {finding.Path}")));
        Assert.All(found, finding => Sentences.Check(finding.Message, finding.Fix));
    }

    [Fact]
    public void Render_AContainerWithAGpu_AsksForIt()
    {
        var manifest = KnativeServiceManifest.Render(Stacks.Web with { Containers = [Stacks.Web.Containers[0] with { Resources = new() { Gpu = 2 } }] });

        Assert.Equal("2", new Node("", Tree.At(manifest, "spec", "template", "spec"))["containers"].Items[0]["resources"]["limits"]["nvidia.com/gpu"].Text);
    }

    private static string Network(string network) => $"cluster: {{ create: {{ network: {{ {network} }} }} }}";

    private static string Service(string image, string keys) => $"services: [{{ name: web, image: '{image}', {keys} }}]";
}
