using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Rules;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

public class KnativeKeysTests
{
    private static StackSettings Read(string excerpt)
    {
        var check = ClusterRuleExamples.Check(excerpt);
        Assert.DoesNotContain(check.Findings, f => f.RuleId.StartsWith("CFG", StringComparison.Ordinal));
        return check.Settings!;
    }

    [Fact]
    public void NothingSaid_IsTheDefault() => Assert.Equal(new ServingSpec(), Read("knative: {}").Serving);

    [Fact]
    public void Install_EachWay_IsRead()
    {
        Assert.Equal(
            new ServingInstall.ManagedAddon { Name = "ack-knative", Version = AddonVersion.Of("v1.10.9-aliyun.1"), Config = """{"a":true}""" },
            Read("""knative: { install: { addon: { name: ack-knative, version: v1.10.9-aliyun.1, config: '{"a":true}' } } }""").Serving.Install);
        Assert.Equal(
            new ServingInstall.HelmCharts { Chart = "./serving.tgz", Version = "v2", KourierChart = "./kourier.tgz", KourierVersion = "v3" },
            Read("knative: { install: { helm: { chart: ./serving.tgz, version: v2, kourierChart: ./kourier.tgz, kourierVersion: v3 } } }").Serving.Install);
        Assert.Equal(
            new ServingInstall.Upstream
            {
                Version = AddonVersion.Of("1.21.0"),
                Operator = new OperatorChart.FromRepository { Version = AddonVersion.Of("v1.22.3"), Repository = "https://charts.example.com" },
            },
            Read("knative: { install: { upstream: { version: 1.21.0, operator: { version: v1.22.3, repository: https://charts.example.com "
                + "} } } }").Serving.Install);
        Assert.Equal(
            new ServingInstall.Upstream { Operator = new OperatorChart.FromPlace("../charts/operator") { Version = AddonVersion.Of("1.23.0") } },
            Read("knative: { install: { upstream: { operator: { chart: ../charts/operator, version: 1.23.0 } } } }").Serving.Install);
        Assert.Equal(new ServingInstall.Upstream(), Read("knative: { install: { upstream: {} } }").Serving.Install);
        Assert.Equal(new ServingInstall.Existing(KnativeFlavour.Upstream), Read("knative: { install: { existing: upstream } }").Serving.Install);
        Assert.Equal(new ServingInstall.Existing(KnativeFlavour.Ack), Read("knative: { install: { existing: ack } }").Serving.Install);
    }

    [Fact]
    public void Gateway_EachKind_IsRead()
    {
        Assert.Equal(
            new Gateway.Alb
            {
                Internet = false,
                Vswitches = [new("vsw-a", "cn-hangzhou-h"), new("vsw-b", "cn-hangzhou-i")],
                AlbConfig = "shared",
                InstallController = false,
            },
            Read("knative: { gateway: { alb: { internet: false, vswitches: [{ id: vsw-a, zone: cn-hangzhou-h }, { id: vsw-b, zone: cn-hangzhou-i }], "
                + "albConfig: shared, installController: false } } }").Serving.Gateway);
        Assert.Equal(new Gateway.Mse { Class = "mse" }, Read("knative: { gateway: { mse: { ingressClass: mse } } }").Serving.Gateway);
        Assert.Equal(new Gateway.Asm(), Read("knative: { gateway: { asm: {} } }").Serving.Gateway);
        Assert.Equal(new Gateway.Kourier(), Read("knative: { gateway: { kourier: {} } }").Serving.Gateway);
        Assert.Equal(new Gateway.Kourier { Internet = true }, Read("knative: { gateway: { kourier: { internet: true } } }").Serving.Gateway);
    }

    [Fact]
    public void Gateway_NotNamed_IsTheOneOfTheWayToInstallAndIsNotPublic()
    {
        Assert.Equal(new Gateway.Alb { Internet = false }, Read("knative: { install: { addon: {} } }").Serving.Gateway);
        Assert.Equal(new Gateway.Kourier { Internet = false }, Read("knative: { install: { helm: {} } }").Serving.Gateway);
        Assert.Equal(new Gateway.Kourier { Internet = false }, Read("knative: { install: { upstream: {} } }").Serving.Gateway);
        Assert.Null(Read("knative: { install: { existing: ack } }").Serving.Gateway);
    }

    [Fact]
    public void Config_EveryMap_IsRead()
    {
        var config = Read(
            """
            knative:
              protect: false
              config:
                autoscaler:
                  scaleToZero: false
                  scaleToZeroGrace: 40s
                  scaleToZeroRetention: 1m
                  stableWindow: 90s
                  scaleDownDelay: 15m
                  panicWindowPercentage: 12.5
                  panicThresholdPercentage: 150
                  targetUtilizationPercentage: 80
                  concurrencyTarget: 50
                  requestsPerSecondTarget: 150.5
                  targetBurstCapacity: -1
                  maxScaleUpRate: 10
                  maxScaleDownRate: 1.5
                  allowZeroInitialScale: true
                  initialScale: 0
                  minScale: 1
                  maxScale: 5
                  maxScaleLimit: 20
                defaults:
                  revisionTimeout: 120s
                  maxRevisionTimeout: 15m
                  responseStartTimeout: 60s
                  idleTimeout: 30s
                  containerConcurrency: 50
                  containerConcurrencyMaxLimit: 500
                  cpuRequest: 500m
                  cpuLimit: 2
                  memoryRequest: 512Mi
                  memoryLimit: 1.5Gi
                  enableServiceLinks: false
                features: { kubernetes.podspec-nodeselector: enabled, multi-container: disabled, kubernetes.podspec-dryrun: allowed }
                network:
                  domainTemplate: "{{.Name}}.{{.Domain}}"
                  tagTemplate: "{{.Tag}}-{{.Name}}"
                  externalDomainTls: true
                  httpProtocol: redirected
                  defaultExternalScheme: https
                  rolloutDuration: 2m
                domains: { example.com: {}, shop.example.com: { app: shop } }
                deployment:
                  progressDeadline: 5m
                  digestResolutionTimeout: 20s
                  registriesSkippingTagResolving: [dev.local]
                  queueCpuRequest: 25m
                  queueCpuLimit: 1
                  queueMemoryRequest: 50Mi
                  queueMemoryLimit: 200Mi
                gc: { retainSinceCreate: 1h, retainSinceLastActive: 30m, minNonActiveRevisions: 2, maxNonActiveRevisions: 10 }
            """).Serving.Config;

        Assert.Equal(18, config.Autoscaler.ToData().Count);
        Assert.Equal(11, config.Defaults.ToData().Count);
        Assert.Equal(3, config.Features.ToData().Count);
        Assert.Equal(6, config.Network.ToData().Count);
        Assert.Equal(2, config.Domain.ToData().Count);
        Assert.Equal(7, config.Deployment.ToData().Count);
        Assert.Equal(4, config.Gc.ToData().Count);
        Assert.Equal(
            ("900s", "12.5", "150.5"),
            (config.Autoscaler.ToData()["scale-down-delay"], config.Autoscaler.ToData()["panic-window-percentage"],
                config.Autoscaler.ToData()["requests-per-second-target-default"]));
        Assert.Equal(("900", "1536Mi"), (config.Defaults.ToData()["max-revision-timeout-seconds"], config.Defaults.ToData()["revision-memory-limit"]));
    }

    [Fact]
    public void Protect_False_IsRead() => Assert.False(Read("knative: { protect: false }").Serving.Protect);

    /// <summary>The bounds are those that Knative's webhook was seen to enforce on its config maps.</summary>
    [Theory]
    [InlineData("autoscaler: { scaleToZero: maybe }", "autoscaler.scaleToZero")]
    [InlineData("autoscaler: { stableWindow: 5s }", "autoscaler.stableWindow")]
    [InlineData("autoscaler: { stableWindow: 60 }", "autoscaler.stableWindow")]
    [InlineData("autoscaler: { scaleToZeroGrace: 0s }", "autoscaler.scaleToZeroGrace")]
    [InlineData("autoscaler: { scaleDownDelay: 2h }", "autoscaler.scaleDownDelay")]
    [InlineData("autoscaler: { targetUtilizationPercentage: 0 }", "autoscaler.targetUtilizationPercentage")]
    [InlineData("autoscaler: { targetUtilizationPercentage: 101 }", "autoscaler.targetUtilizationPercentage")]
    [InlineData("autoscaler: { targetBurstCapacity: -2 }", "autoscaler.targetBurstCapacity")]
    [InlineData("autoscaler: { maxScaleUpRate: 1.0 }", "autoscaler.maxScaleUpRate")]
    [InlineData("autoscaler: { panicThresholdPercentage: 50 }", "autoscaler.panicThresholdPercentage")]
    [InlineData("defaults: { enableServiceLinks: perhaps }", "defaults.enableServiceLinks")]
    [InlineData("defaults: { memoryLimit: lots }", "defaults.memoryLimit")]
    [InlineData("defaults: { memoryRequest: 1.5 }", "defaults.memoryRequest")]
    [InlineData("defaults: { memoryRequest: 100m }", "defaults.memoryRequest")]
    [InlineData("defaults: { cpuRequest: 1Gi }", "defaults.cpuRequest")]
    [InlineData("defaults: { cpuLimit: 0.0001 }", "defaults.cpuLimit")]
    [InlineData("deployment: { queueMemoryLimit: 0.5 }", "deployment.queueMemoryLimit")]
    [InlineData("deployment: { queueCpuRequest: 1M }", "deployment.queueCpuRequest")]
    [InlineData("deployment: { progressDeadline: 0s }", "deployment.progressDeadline")]
    [InlineData("deployment: { progressDeadline: 1500ms }", "deployment.progressDeadline")]
    [InlineData("deployment: { digestResolutionTimeout: -1s }", "deployment.digestResolutionTimeout")]
    [InlineData("network: { httpProtocol: sometimes }", "network.httpProtocol")]
    [InlineData("features: { multi-container: \"yes please\" }", "features.multi-container")]
    [InlineData("gc: { minNonActiveRevisions: -1 }", "gc.minNonActiveRevisions")]
    [InlineData("autoscaler: { bogus: 1 }", "autoscaler.bogus")]
    public void Config_OutOfBounds_IsReportedBeforeTheWebhookWould(string config, string path) =>
        Assert.Contains(
            ClusterRuleExamples.Check($"knative: {{ config: {{ {config} }} }}").Findings,
            f => f.Path == "knative.config." + path && f.RuleId.StartsWith("CFG", StringComparison.Ordinal) && f.Severity == Severity.Error);

    [Theory]
    [InlineData("install: { addon: {}, helm: {} }", "knative.install")]
    [InlineData("install: { upstream: { manifests: ./vendor } }", "knative.install.upstream.manifests")]
    [InlineData("install: { upstream: { operator: { chart: ./x.tgz } } }", "knative.install.upstream.operator.version")]
    [InlineData("install: { upstream: { operator: { chart: ./x.tgz, version: 1.23.0, repository: https://charts.example.com } } }",
        "knative.install.upstream.operator.repository")]
    [InlineData("install: { addon: { config: 'on' } }", "knative.install.addon.config")]
    [InlineData("gateway: { nginx: {} }", "knative.gateway.nginx")]
    [InlineData("gateway: { alb: { albConfig: Shop_ALB } }", "knative.gateway.alb.albConfig")]
    [InlineData("gateway: { mse: { ingressClass: '-mse' } }", "knative.gateway.mse.ingressClass")]
    [InlineData("install: { addon: { name: Knative Serving } }", "knative.install.addon.name")]
    public void Mistake_AnyKey_IsReportedAtItsPath(string knative, string path) =>
        Assert.Contains(
            ClusterRuleExamples.Check($"knative: {{ {knative} }}").Findings, f => f.Path == path && f.RuleId.StartsWith("CFG", StringComparison.Ordinal));

    [Fact]
    public void Alerts_Everything_IsRead()
    {
        Assert.Equal(
            new AlertSpec
            {
                ActionPolicy = "ops",
                AlertPolicy = "team",
                Repeat = "90m",
                CheckEvery = "2m",
                Events = [SpotEvent.SpotDegraded],
                Project = "k8s-log-c1",
                Logstore = "events",
            },
            Read("alerts: { actionPolicy: ops, alertPolicy: team, repeat: 90m, checkEvery: 2m, events: [SpotDegraded], project: k8s-log-c1, logstore: "
                + "events }").Alerts);
        Assert.Equal(new AlertSpec { ActionPolicy = "ops" }, Read("alerts: { actionPolicy: ops }").Alerts);
        Assert.Null(Read("knative: {}").Alerts);
    }
}
