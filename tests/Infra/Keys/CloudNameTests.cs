using AckKnativeSpot.Tests.Rules;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>Names at the edge of what Alibaba Cloud and Kubernetes take are taken.</summary>
public class CloudNameTests
{
    private static readonly string s_63 = new('a', 63);

    public static TheoryData<string> Pools =>
    [
        "keyName: ab", "keyName: 运维-key:1.2_3", $"keyName: {s_63}{s_63}aa", "taints: [a/b=:NoExecute]", "taints: [a:NoSchedule]",
        "taints: [example.com/a.b_C=d-E.f:PreferNoSchedule]",
        "labels: { example.com/a: '', node-role.kubernetes.io/gateway: '' }", "tags: { 团队: 商城, a b: c:d, cost-center: '4711', empty: '' }",
    ];

    public static TheoryData<string> Workloads =>
    [
        "ramRole: a", $"ramRole: {s_63}1", "ramRole: Shop.eci-1", "imageCache: imc-2zebxkiifuyzzlhl",
        "securityGroups: [sg-1]", "vswitches: [vsw-1]", "tags: { 团队: 商城, a/b.c: d }",
    ];

    public static TheoryData<string> Others =>
    [
        $"alerts: {{ actionPolicy: a, project: a-1, logstore: a_1 }}", $"alerts: {{ actionPolicy: a, project: {s_63}, logstore: {s_63} }}",
        "knative: { gateway: { alb: { albConfig: shop.alb-1 } } }", $"knative: {{ install: {{ addon: {{ name: {s_63} }} }} }}",
        "registries: { a.b-c: { server: registry.example.com, username: ci, password: { secure: AAABADQXFlU0mxC2kUZv } } }",
    ];

    [Theory]
    [MemberData(nameof(Pools))]
    public void Pool_WithIt_IsRead(string line) => IsRead(
        $"cluster: {{ create: {{ resourceGroup: rg-a1, addons: [{{ name: a-1 }}], nodePools: [{{ instanceTypes: [ecs.g7.xlarge], {line} }}] }} }}");

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_WithIt_IsRead(string line) => IsRead($"services: [{{ name: web, image: web, capacity: {{ choices: [2-4Gi], {line} }} }}]");

    [Theory]
    [MemberData(nameof(Others))]
    public void Stack_WithIt_IsRead(string excerpt) => IsRead(excerpt);

    private static void IsRead(string excerpt) => Assert.DoesNotContain(
        ClusterRuleExamples.Check(excerpt).Findings,
        finding => finding.RuleId is ['C', 'F', 'G', ..] or "ACK061" or "ACK062" or "SPOT010");
}
