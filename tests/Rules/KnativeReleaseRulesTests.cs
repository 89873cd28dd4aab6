using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>What a service may have depends on the release and the feature flags of its Knative.</summary>
public class KnativeReleaseRulesTests
{
    private const string Two = "services: [{ name: web, containers: [{ name: app, image: shop/web, port: 8080 }, { name: log, image: shop/log, ";

    [Theory]
    [InlineData("v1.10.9-aliyun.1", "1.10")]
    [InlineData("1.21.0", "1.21")]
    [InlineData("v1.23", "1.23")]
    [InlineData("1", null)]
    [InlineData("latest", null)]
    [InlineData("v1.x.0", null)]
    public void Of_AVersion_IsItsFirstTwoNumbers(string version, string? release) => Assert.Equal(release, KnativeRelease.Of(version)?.ToString());

    [Fact]
    public void Of_AnInstallation_IsKnownWhenTheStackDecidesIt()
    {
        Assert.Equal(new KnativeRelease(1, 10), KnativeRelease.Of(new ServingInstall.HelmCharts()));
        Assert.Equal(new KnativeRelease(1, 23), KnativeRelease.Of(new ServingInstall.Upstream()));
        Assert.Null(KnativeRelease.Of(new ServingInstall.ManagedAddon()));
    }

    [Fact]
    public void Comparison_OfReleases_IsByNumber()
    {
        Assert.True(new KnativeRelease(1, 9) < new KnativeRelease(1, 10));
        Assert.True(new KnativeRelease(2, 0) > new KnativeRelease(1, 23));
        Assert.True(new KnativeRelease(1, 12) >= KnativeRelease.OfGrpcProbes);
        Assert.True(new KnativeRelease(1, 12) <= KnativeRelease.OfGrpcProbes);
    }

    /// <summary>An excerpt of a stack file, and the finding about its release or flags; empty for none.</summary>
    public static TheoryData<string, string> Excerpts => new()
    {
        { "knative: { install: { helm: {} } }\n" + Service("startupProbe: { httpGet: /start }"), "KN070 services[0].startupProbe" },
        { "knative: { install: { helm: {} } }\n" + Service("liveness: { grpc: '' }"), "KN070 services[0].liveness.grpc" },
        { "knative: { install: { helm: {} } }\n" + Service("volumes: { t: { emptyDir: disk } }, mounts: { t: /tmp/ }"), "KN070 services[0].mounts.t" },
        { "knative: { install: { helm: {} } }\n" + Service("volumes: { t: { emptyDir: disk } }, mounts: { t: /tmp/cache }"), "" },
        { "knative: { install: { helm: { version: v1.13.0 } } }\n" + Service("volumes: { t: { emptyDir: disk } }, mounts: { t: /var/log }"), "" },
        { "knative: { install: { helm: { version: v1.12.2-aliyun.3 } } }\n" + Service("readiness: { grpc: '' }"), "" },
        { "knative: { install: { addon: { version: v1.14.0 } } }\n" + Service("startupProbe: { tcp: true }"), "KN070 services[0].startupProbe" },
        { "knative: { install: { addon: {} } }\n" + Service("startupProbe: { tcp: true }"), "" },
        { "knative: { install: { upstream: {} } }\n" + Service("startupProbe: { tcp: true }, liveness: { grpc: '' }"), "" },
        { Service("port: 8080, liveness: { httpGet: /healthz, port: 9000 }"), "KN071 services[0].liveness.port" },
        { Service("liveness: { tcp: true, port: 9000 }"), "KN071 services[0].liveness.port" },
        { Service("port: 9000, liveness: { tcp: true, port: 9000 }"), "" },
        { Service("liveness: { grpc: '', port: 9000 }"), "" },
        { Service("readiness: { httpGet: /ready, port: 9000 }, startupProbe: { tcp: true, port: 9001 }"), "" },
        { Flag("multi-container-probing: enabled", "1.23.0") + Service("liveness: { tcp: true, port: 9000 }"), "" },
        { Flag("multi-container-probing: enabled", "1.21.0") + Service("liveness: { tcp: true, port: 9000 }"), "KN071 services[0].liveness.port" },
        { Two + "liveness: { tcp: true, port: 9000 } }] }]", "KN047 services[0].containers[1].liveness" },
        { Flag("multi-container-probing: enabled") + Two + "liveness: { tcp: true, port: 9000 } }] }]", "" },
        { Flag("multi-container-probing: enabled") + Two + "readiness: { httpGet: /ready } }] }]", "KN047 services[0].containers[1].readiness" },
        { Flag("multi-container-probing: enabled") + Two + "startupProbe: { grpc: '' } }] }]", "KN047 services[0].containers[1].startupProbe" },
        { Flag("multi-container-probing: enabled") + Two + "readiness: { exec: [/bin/ready] } }] }]", "" },
        { Flag("multi-container: disabled") + Two + "args: [a] }] }]", "KN072 services[0].containers" },
        { Flag("multi-container: disabled") + Service("port: 8080"), "" },
        { Flag("kubernetes.podspec-volumes-emptydir: disabled")
            + Service("volumes: { t: { emptyDir: memory } }, mounts: { t: /t }"), "KN072 services[0].volumes.t" },
        { Flag("kubernetes.podspec-volumes-emptydir: disabled") + Service("volumes: { t: { secret: keys } }, mounts: { t: /t }"), "" },
        { Flag("kubernetes.podspec-nodeselector: disabled")
            + Service("placement: { nodeSelector: { disk: ssd } }"), "KN072 services[0].placement.nodeSelector" },
        { Flag("kubernetes.podspec-affinity: enabled") + Service("placement: { nodeSelector: { disk: ssd } }"), "KN072 services[0].placement.nodeSelector" },
        { Flag("kubernetes.podspec-nodeselector: allowed") + Service("placement: { nodeSelector: { disk: ssd } }"), "" },
        { Flag("kubernetes.podspec-nodeselector: enabled") + Service("placement: { nodeSelector: { disk: ssd } }"), "" },
        { "knative: { install: { addon: {} } }\n" + Service("placement: { tolerations: [{ key: spot }] }"), "KN072 services[0].placement.tolerations" },
        { "knative: { install: { helm: {} } }\n" + Service("placement: { runtimeClass: rund }"), "KN072 services[0].placement.runtimeClass" },
        { "knative: { install: { existing: ack } }\n" + Service("placement: { runtimeClass: rund }"), "KN076 services[0].placement.runtimeClass" },
        { Existing("kubernetes.podspec-runtimeclassname: enabled") + Service("placement: { runtimeClass: rund }"), "" },
        { Existing("kubernetes.podspec-runtimeclassname: disabled")
            + Service("placement: { runtimeClass: rund }"), "KN072 services[0].placement.runtimeClass" },
        { "knative: { install: { existing: upstream } }\n" + Service("volumes: { t: { emptyDir: disk } }, mounts: { t: /t }"), "" },
        { "knative: { install: { existing: upstream } }\n"
            + Service("volumes: { t: { persistentVolumeClaim: data } }, mounts: { t: /t }"), "KN076 services[0].volumes.t KN076 services[0].volumes.t" },
        { Flag("kubernetes.podspec-persistent-volume-claim: enabled")
            + Service("volumes: { t: { persistentVolumeClaim: data } }, mounts: { t: /t }"), "KN072 services[0].volumes.t" },
        { Flag("kubernetes.podspec-persistent-volume-claim: enabled")
            + Service("volumes: { t: { persistentVolumeClaim: data, readOnly: true } }, mounts: { t: /t }"), "" },
        { Flag("kubernetes.podspec-persistent-volume-claim: enabled, kubernetes.podspec-persistent-volume-write: enabled")
            + Service("volumes: { t: { persistentVolumeClaim: data } }, mounts: { t: /t }"), "" },
        { Flag("kubernetes.podspec-init-containers: disabled")
            + Service("initContainers: [{ name: migrate, image: shop/migrate }]"), "KN072 services[0].initContainers" },
        { Flag("kubernetes.podspec-init-containers: enabled") + Service("initContainers: [{ name: migrate, image: shop/migrate }]"), "" },
        { Flag("kubernetes.podspec-init-containers: allowed"), "ACK023 knative.config.features.kubernetes.podspec-init-containers" },
        { Flag("kubernetes.containerspec-addcapabilities: enabled") + Service("security: { addCapabilities: [NET_ADMIN] }"), "" },
        { Flag("secure-pod-defaults: enabled") + Service("security: { addCapabilities: [NET_BIND_SERVICE] }"), "" },
        { Flag("secure-pod-defaults: enabled") + Service("security: { addCapabilities: [NET_ADMIN] }"), "KN072 services[0].security.addCapabilities" },
        { Flag("multi-container: enabled") + Service("security: restricted"), "" },
        { "jobs: [{ name: report, image: shop/report, placement: { nodeSelector: { disk: ssd }, runtimeClass: rund }, initContainers: [{ name: fetch, image: "
            + "shop/fetch }] }]", "" },
        { Flag("kubernetes.podspec-volumes-emptydir: allowed"), "ACK023 knative.config.features.kubernetes.podspec-volumes-emptydir" },
        { Flag("multi-container: allowed"), "ACK023 knative.config.features.multi-container" },
        { Flag("tag-header-based-routing: allowed"), "ACK023 knative.config.features.tag-header-based-routing" },
        { Flag("secure-pod-defaults: allowed"), "ACK023 knative.config.features.secure-pod-defaults" },
        { Flag("kubernetes.podspec-affinity: AllowRootBounded"), "ACK023 knative.config.features.kubernetes.podspec-affinity" },
        { Flag("kubernetes.podspec-affinity: allowed"), "" },
        { Flag("secure-pod-defaults: AllowRootBounded"), "" },
        { Flag("secure-pod-defaults: AllowRootBounded", "1.19.0"), "ACK040 knative.config.features.secure-pod-defaults" },
        { Flag("multi-container-probing: enabled", "1.13.0"), "ACK040 knative.config.features.multi-container-probing" },
        { Flag("kubernetes.podspec-dryrun: enabled"), "ACK040 knative.config.features.kubernetes.podspec-dryrun" },
        { Flag("kubernetes.podspec-volumes-csi: enabled", "1.17.3"), "ACK040 knative.config.features.kubernetes.podspec-volumes-csi" },
        { Flag("kubernetes.podspec-volumes-mount-propagation: enabled", "1.18.0"), "" },
    };

    [Theory]
    [MemberData(nameof(Excerpts))]
    public void Check_ServiceAndItsKnative_FitEachOther(string excerpt, string expected)
    {
        string[] rules = ["KN047", "KN070", "KN071", "KN072", "KN076", "ACK022", "ACK023", "ACK040", "CFG"];
        var found = ClusterRuleExamples.Check(excerpt).Findings.Where(finding => rules.Any(rule => finding.RuleId.StartsWith(rule, StringComparison.Ordinal)))
            .ToList();

        Assert.Equal(expected, string.Join(' ', found.Select(finding => $"{finding.RuleId} {finding.Path}")));
        Assert.All(found, finding => Sentences.Check(finding.Message, finding.Fix));
    }

    [Fact]
    public void Check_AMisspeltFlag_IsAnsweredWithTheNearest()
    {
        var finding = Assert.Single(ClusterRuleExamples.Check(Flag("multi-container-probbing: enabled")).Findings, finding => finding.RuleId == "ACK022");

        Assert.Contains("'multi-container-probing'", finding.Fix, StringComparison.Ordinal);
    }

    private static string Service(string keys) => $"services: [{{ name: web, image: shop/web, {keys} }}]";

    private static string Existing(string flag) =>
        $"cluster: {{ context: kind }}\nknative: {{ install: {{ existing: ack }}, config: {{ features: {{ {flag} }} }} }}\n";

    private static string Flag(string flag, string release = "1.21.0") =>
        $"cluster: {{ context: kind }}\nknative: {{ install: {{ upstream: {{ version: {release} }} }}, config: {{ features: {{ {flag} }} }} }}\n";
}
