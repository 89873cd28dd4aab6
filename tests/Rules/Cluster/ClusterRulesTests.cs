using AckKnativeSpot.Findings;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using Xunit;

namespace AckKnativeSpot.Tests.Rules;

public class ClusterRulesTests
{
    [Fact]
    public void BadSettings_Together_AreAllReportedInOneRunWithPathPositionAndFix()
    {
        var check = ClusterRuleExamples.Check(
            """
            cluster:
              create:
                network: { new: { zones: [cn-hangzhou-h] } }
                kubernetesVersion: 1.26.15-aliyun.1
                upgradeChannel: stable
                maintenanceWindow: { enabled: false }
                apiServer: { public: false }
                nodePools: [{ instanceTypes: [ecs.g7.xlarge], nodes: 2 }]
                virtualNode: { version: v2.10.5 }
            knative:
              gateway: { alb: {} }
            services:
              - name: web
                image: registry.example.com/web:1
            """);

        string[] expected = ["ACK003", "ACK005", "ACK006", "ACK007", "ACK008", "ACK016", "SPOT004"];
        var errors = check.Findings.Where(f => f.Severity == Severity.Error).ToArray();
        Assert.Equal(expected, errors.Select(f => f.RuleId).Order(StringComparer.Ordinal));
        Assert.All(errors, f => Assert.NotNull(f.Position));
        Assert.All(errors, f => Assert.NotEmpty(f.Fix));
        Assert.NotNull(check.ErrorMessage());
    }

    [Theory]
    [InlineData("nodes: 3", 0)]
    [InlineData("nodes: 3-9", 0)]
    [InlineData("nodes: 2-9", 1)]
    [InlineData("nodes: 0", 1)]
    public void ACK003_Bounds_CountWithTheLowerOne(string nodes, int findings) => Assert.Equal(
        findings,
        Count("ACK003", $$"""
            cluster:
              create:
                nodePools: [{ instanceTypes: [ecs.g7.xlarge], {{nodes}} }]
            """));

    [Fact]
    public void ACK003_UpstreamKnative_NeedsOneNode() => Assert.Equal(
        0,
        Count("ACK003", """
            cluster:
              create:
                nodePools: [{ instanceTypes: [ecs.g7.xlarge], nodes: 1 }]
            knative:
              install: { upstream: {} }
            """));

    [Fact]
    public void ACK003_ServerlessOrAdopted_HasNoNodesToCount()
    {
        Assert.Equal(0, Count("ACK003", "cluster:\n  create: { profile: serverless }"));
        Assert.Equal(0, Count("ACK003", "cluster:\n  adopt: { clusterId: c82e6987e2961451182edacd74faf1234 }"));
    }

    [Fact]
    public void ACK006_NoWindowAndNoChannel_IsFine() =>
        Assert.Equal(0, Count("ACK006", "cluster:\n  create: { maintenanceWindow: { enabled: false } }"));

    [Theory]
    [InlineData("public: true", 0)]
    [InlineData("runnerInside: true", 0)]
    [InlineData("credentialMinutes: 30", 1)]
    public void ACK008_ApiServer_IsReachableOneWayOrTheOther(string setting, int findings) =>
        Assert.Equal(findings, Count("ACK008", $$"""
            cluster:
              create:
                apiServer: { {{setting}} }
            """));

    [Theory]
    [InlineData("{ }", 1)]
    [InlineData("{ albConfig: shared }", 0)]
    [InlineData("{ vswitches: [{ id: vsw-a, zone: cn-hangzhou-h }] }", 1)]
    [InlineData("{ vswitches: [{ id: vsw-a, zone: cn-hangzhou-h }, { id: vsw-b, zone: cn-hangzhou-h }] }", 1)]
    [InlineData("{ vswitches: [{ id: vsw-a, zone: cn-hangzhou-h }, { id: vsw-b, zone: cn-hangzhou-i }] }", 0)]
    public void ACK016_AdoptedCluster_HasToNameTheVswitches(string alb, int findings) =>
        Assert.Equal(findings, Count("ACK016", $$"""
            cluster:
              adopt: { clusterId: c82e6987e2961451182edacd74faf1234 }
            knative:
              gateway: { alb: {{alb}} }
            """));

    [Theory]
    [InlineData("upstream: {}", "kourier: {}", 0)]
    [InlineData("upstream: {}", "alb: {}", 1)]
    [InlineData("upstream: {}", "asm: {}", 1)]
    [InlineData("existing: upstream", "asm: {}", 0)]
    [InlineData("existing: upstream", "mse: {}", 1)]
    [InlineData("addon: {}", "mse: {}", 0)]
    [InlineData("addon: {}", "alb: {}", 0)]
    [InlineData("addon: {}", "kourier: {}", 1)]
    [InlineData("helm: {}", "kourier: { internet: true }", 0)]
    [InlineData("helm: {}", "alb: {}", 0)]
    [InlineData("existing: ack", "kourier: {}", 0)]
    [InlineData("existing: upstream", "alb: {}", 1)]
    public void ACK017_Gateway_FitsTheKnative(string install, string gateway, int findings) =>
        Assert.Equal(findings, Count("ACK017", $$"""
            knative:
              install: { {{install}} }
              gateway: { {{gateway}} }
            """));

    [Theory]
    [InlineData("addon: {}")]
    [InlineData("helm: {}")]
    [InlineData("upstream: {}")]
    [InlineData("existing: ack")]
    [InlineData("existing: upstream")]
    public void ACK017_GatewayNotNamed_IsOneThatTheWayToInstallBrings(string install) =>
        Assert.Equal(0, Count("ACK017", $$"""
            knative:
              install: { {{install}} }
            """));

    [Theory]
    [InlineData("1.23.0", "{}", 0)]
    [InlineData("1.20.3", "{}", 0)]
    [InlineData("v1.21.0", "{ version: 1.21.4 }", 0)]
    [InlineData("1.19.9", "{}", 1)]
    [InlineData("1.24.0", "{}", 1)]
    [InlineData("2.23.0", "{}", 1)]
    [InlineData("1.23.0", "{ version: v1.22.3 }", 1)]
    [InlineData("1.24.0", "{ chart: ../charts/knative-operator.tgz, version: v1.24.0 }", 0)]
    public void ACK026_Release_IsOfTheFourMinorsOfTheOperator(string version, string chart, int findings) =>
        Assert.Equal(findings, Count("ACK026", $$"""
            knative:
              install: { upstream: { version: {{version}}, operator: {{chart}} } }
            """));

    [Theory]
    [InlineData("instanceTypes: [ecs.g7.large], nodes: 3", "addon: {}", "ACK029")]
    [InlineData("instanceTypes: [ecs.g7.large], nodes: 4", "addon: {}", "")]
    [InlineData("instanceTypes: [ecs.g7.large], nodes: 3-4", "addon: {}", "")]
    [InlineData("instanceTypes: [ecs.g7.large], nodes: 8", "upstream: {}", "ACK029")]
    [InlineData("instanceTypes: [ecs.g7.large], nodes: 9", "upstream: {}", "")]
    [InlineData("instanceTypes: [ecs.g6.xlarge], nodes: 1", "upstream: {}", "")]
    [InlineData("instanceTypes: [ecs.g7.xlarge, ecs.g7.large], nodes: 3", "addon: {}", "ACK029")]
    [InlineData("instanceTypes: [ecs.g7.xlarge], nodes: 3, taints: ['batch=true:NoSchedule']", "addon: {}", "")]
    [InlineData("instanceTypes: [ecs.g6.large], nodes: 3", "addon: {}", "ACK028")]
    [InlineData("instanceTypes: [ecs.c6.large, ecs.g7.xlarge], nodes: 3", "addon: {}", "ACK028")]
    [InlineData("instanceTypes: [ecs.e-c1m2.large], nodes: 3", "addon: {}", "ACK030")]
    [InlineData("instanceTypes: [ecs.g7.9xlarge], nodes: 3", "addon: {}", "ACK030")]
    public void TerwayRules_OfAPool_SayWhatItsAddressesAreEnoughFor(string pool, string install, string found) => Assert.Equal(
        found,
        string.Join(" ", ClusterRuleExamples.Check($$"""
            cluster:
              create:
                nodePools: [{ {{pool}} }]
            knative:
              install: { {{install}} }
            """).Findings.Select(f => f.RuleId).Where(id => id is "ACK028" or "ACK029" or "ACK030").Distinct()));

    [Fact]
    public void TerwayRules_UnderFlannel_DoNotCount() => Assert.DoesNotContain(
        ClusterRuleExamples.Check("""
            cluster:
              create:
                podNetwork: { flannel: {} }
                nodePools: [{ instanceTypes: [ecs.g6.large] }]
            """).Findings,
        f => f.RuleId is "ACK028" or "ACK029" or "ACK030");

    [Theory]
    [InlineData("logs: { events: false }", "{ actionPolicy: ops }", 1)]
    [InlineData("logs: { events: false }", "{ actionPolicy: ops, project: k8s-log-c1 }", 0)]
    [InlineData("logs: { audit: false }", "{ actionPolicy: ops }", 0)]
    public void ACK024_Alerts_NeedEvents(string logs, string alerts, int findings) =>
        Assert.Equal(findings, Count("ACK024", $$"""
            cluster:
              create: { {{logs}} }
            alerts: {{alerts}}
            """));

    [Theory]
    [InlineData("helm: {}", "kourier: {}", 1)]
    [InlineData("helm: {}", "kourier: { internet: true }", 0)]
    [InlineData("upstream: {}", "kourier: {}", 0)]
    [InlineData("existing: ack", "kourier: {}", 0)]
    public void ACK027_PublicLoadBalancer_IsWrittenDownWhereNoOtherCanBeHad(string install, string gateway, int findings) =>
        Assert.Equal(findings, Count("ACK027", $$"""
            knative:
              install: { {{install}} }
              gateway: { {{gateway}} }
            """));

    [Theory]
    [InlineData("responseStartTimeout: 400s", "responseStartTimeout")]
    [InlineData("idleTimeout: 400s", "idleTimeout")]
    [InlineData("containerConcurrency: 2000", "containerConcurrency")]
    [InlineData("revisionTimeout: 601s", "revisionTimeout")]
    public void ACK020_EachDefault_HasItsOwnPath(string setting, string key) =>
        Assert.Equal(
            "knative.config.defaults." + key,
            Assert.Single(Findings("ACK020", $$"""
                knative:
                  config: { defaults: { {{setting}} } }
                """)).Path);

    [Theory]
    [InlineData("maxScaleLimit: 10", "maxScale")]
    [InlineData("maxScale: 11, maxScaleLimit: 10", "maxScale")]
    [InlineData("initialScale: 0", "initialScale")]
    [InlineData("concurrencyTarget: 0.01", "concurrencyTarget")]
    public void ACK021_EachScale_HasItsOwnPath(string setting, string key) =>
        Assert.Equal(
            "knative.config.autoscaler." + key,
            Assert.Single(Findings("ACK021", $$"""
                knative:
                  config: { autoscaler: { {{setting}} } }
                """)).Path);

    [Theory]
    [InlineData("minNonActiveRevisions: 1001", "minNonActiveRevisions")]
    [InlineData("maxNonActiveRevisions: 19", "maxNonActiveRevisions")]
    [InlineData("minNonActiveRevisions: 3, maxNonActiveRevisions: 2", "maxNonActiveRevisions")]
    [InlineData("maxNonActiveRevisions: 20", null)]
    [InlineData("minNonActiveRevisions: 1000", null)]
    [InlineData("minNonActiveRevisions: 0, maxNonActiveRevisions: 0", null)]
    public void ACK059_RevisionsKept_AreHeldToKnativesOwnNumbers(string setting, string? key) =>
        Assert.Equal(
            key is null ? [] : ["knative.config.gc." + key],
            Findings("ACK059", $$"""
                knative:
                  config: { gc: { {{setting}} } }
                """).Select(finding => finding.Path));

    [Theory]
    [InlineData(null, 1)]
    [InlineData("cn-hangzhou", 0)]
    public void ACK018_HelmCharts_NeedTheRegion(string? region, int findings)
    {
        var model = ClusterRuleExamples.All["ACK017"].Passing with { Region = region, Serving = new ServingSpec { Install = new ServingInstall.HelmCharts() } };

        Assert.Equal(findings, ClusterRules.All.Single(r => r.Id == "ACK018").ViolationsIn(model).Count());
    }

    /// <summary>The add-on is the default, so it may be that nobody has written it.</summary>
    [Theory]
    [InlineData("knative: {}")]
    [InlineData("knative: { gateway: { kourier: {} } }")]
    [InlineData("knative: { install: { addon: {} } }")]
    public void ACK018_AddonOutsideAck_NamesTheKeyThatIsToBeWritten(string knative)
    {
        var finding = Assert.Single(Findings("ACK018", $"cluster: {{ context: kind-kind }}\n{knative}"));

        Assert.Equal("knative.install", finding.Path);
        Assert.Contains("unless `install` says otherwise", finding.Message, StringComparison.Ordinal);
    }

    private static int Count(string id, string excerpt) => Findings(id, excerpt).Count;

    private static List<Finding> Findings(string id, string excerpt)
    {
        var findings = ClusterRuleExamples.Check(excerpt).Findings;
        Assert.DoesNotContain(findings, f => f.RuleId.StartsWith("CFG", StringComparison.Ordinal));
        return [.. findings.Where(f => f.RuleId == id)];
    }
}
