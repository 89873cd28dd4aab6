using AckKnativeSpot.Findings;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>Labels and annotations of the platform, as somebody writes them into a stack file.</summary>
public class MetadataRulesTests
{
    /// <summary>A line of a service and the one finding it has, with what its fix names.</summary>
    public static TheoryData<string, string, string> OfServices => new()
    {
        // Misspelt: the nearest key, or the setting that writes it.
        { "podAnnotations: { k8s.aliyun.com/eci-spot-fallbak: 'true' }", "META001 podAnnotations.k8s.aliyun.com/eci-spot-fallbak", "`spot.fallback`" },
        { "capacity: { annotations: { k8s.aliyun.com/eci-with-eipp: 'true' } }", "META001 capacity.annotations.k8s.aliyun.com/eci-with-eipp", "eci-with-eip" },
        { "podAnnotations: { serving.knative.dev/progress-dedline: 5m }", "META001 podAnnotations.serving.knative.dev/progress-dedline", "`rollout.deadline`" },
        { "podAnnotations: { serving.knative.dev/nogc: 'true' }", "META001 podAnnotations.serving.knative.dev/nogc", "no-gc" },
        { "annotations: { serving.knative.dev/rollout-durration: 10s }", "META001 annotations.serving.knative.dev/rollout-durration", "rollout-duration" },
        { "annotations: { service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type: "
            + "internet }", "META003 annotations.service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type", "knative.gateway" },
        { "podAnnotations: { service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec: "
            + "slb.s1.small }", "META003 podAnnotations.service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec", "knative.gateway" },
        { "annotations: { service.beta.kubernetes.io/alicloud-loadbalancer-address-type: "
            + "intranet }", "META003 annotations.service.beta.kubernetes.io/alicloud-loadbalancer-address-type", "knative.gateway" },
        { "annotations: { networking.knative.dev/http-protcol: redirected }", "META001 annotations.networking.knative.dev/http-protcol", "http-protocol" },
        { "podAnnotations: { autoscaling.knative.dev/minimum-scale: '1' }", "META001 podAnnotations.autoscaling.knative.dev/minimum-scale", "Leave it out" },
        { "podAnnotations: { knative.aliyun.com/reserve-instances: enable }", "META001 podAnnotations.knative.aliyun.com/reserve-instances", "`reserve`" },
        { "podAnnotations: { k8s.alyun.com/eci-spot-strategy: SpotAsPriceGo }", "META001 podAnnotations.k8s.alyun.com/eci-spot-strategy", "`spot`" },
        { "podAnnotations: { eci-use-specs: 2-4Gi }", "META001 podAnnotations.eci-use-specs", "`capacity.choices`" },
        { "labels: { networking.knative.dev/visability: cluster-local }", "META001 labels.networking.knative.dev/visability", "`visibility: cluster`" },
        { "podLabels: { alibabacloud.com/compute-clas: performance }", "META001 podLabels.alibabacloud.com/compute-clas", "compute-class" },
        { "annotations: { pulumi.com/skipawaitt: 'true' }", "META001 annotations.pulumi.com/skipawaitt", "'pulumi.com/skipAwait' may not" },
        { "annotations: { pulumi.com/waitfor: condition=Ready }", "META001 annotations.pulumi.com/waitfor", "'pulumi.com/waitFor' may not" },
        { "annotations: { pulumi.com/patchForced: 'true' }", "META001 annotations.pulumi.com/patchForced", "`adopt`" },
        { "annotations: { pulumi.com/protect: 'true' }", "META001 annotations.pulumi.com/protect", "Leave it out" },
        { "podAnnotations: { ack-knative-spot/env-versions: a }", "META001 podAnnotations.ack-knative-spot/env-versions", "may not" },
        { "labels: { ack-knative-spot/team: a }", "META001 labels.ack-knative-spot/team", "Leave it out" },
        { "podAnnotations: { features.knative.dev/http2-full-duplex: "
            + "enabled }", "META001 podAnnotations.features.knative.dev/http2-full-duplex", "http-full-duplex" },

        // Of the platform, and unknown.
        { "podAnnotations: { k8s.aliyun.com/zone-spread: h }", "META002 podAnnotations.k8s.aliyun.com/zone-spread", "documentation" },
        { "podLabels: { alibabacloud.com/virtual-cluster: a }", "META002 podLabels.alibabacloud.com/virtual-cluster", "documentation" },
        { "podAnnotations: { knative.aliyun.com/mesh: a }", "META002 podAnnotations.knative.aliyun.com/mesh", "documentation" },

        // One level too high or too low.
        { "annotations: { k8s.aliyun.com/eci-ntp-server: 100.100.5.1 }", "META003 annotations.k8s.aliyun.com/eci-ntp-server", "`podAnnotations`" },
        { "annotations: { serving.knative.dev/no-gc: 'true' }", "META003 annotations.serving.knative.dev/no-gc", "`podAnnotations`" },
        { "podAnnotations: { serving.knative.dev/rollout-duration: 10s }", "META003 podAnnotations.serving.knative.dev/rollout-duration", "`annotations`" },
        { "podAnnotations: { networking.knative.dev/ingress-class: kourier }", "META003 podAnnotations.networking.knative.dev/ingress-class", "`annotations`" },
        { "labels: { k8s.aliyun.com/eci-with-eip: 'true' }", "META003 labels.k8s.aliyun.com/eci-with-eip", "`podAnnotations`" },
        { "podAnnotations: { pulumi.com/skipAwait: 'true' }", "META003 podAnnotations.pulumi.com/skipAwait", "Leave it out" },
        { "labels: { pulumi.com/replaceUnready: 'true' }", "META003 labels.pulumi.com/replaceUnready", "Leave it out" },
        { "podLabels: { pulumi.com/timeoutSeconds: '900' }", "META003 podLabels.pulumi.com/timeoutSeconds", "Leave it out" },
        { "labels: { alibabacloud.com/compute-class: performance }", "META003 labels.alibabacloud.com/compute-class", "`podLabels`" },

        // Values.
        { "annotations: { networking.knative.dev/http-protocol: redirect }", "META004 annotations.networking.knative.dev/http-protocol", "'redirected'" },
        { "annotations: { networking.knative.dev/disable-external-domain-tls: "
            + "'yes' }", "META004 annotations.networking.knative.dev/disable-external-domain-tls", "'true'" },
        { "annotations: { serving.knative.dev/rollout-duration: '10' }", "META004 annotations.serving.knative.dev/rollout-duration", "120s" },
        { "podAnnotations: { k8s.aliyun.com/eci-with-eip: 'yes' }", "META004 podAnnotations.k8s.aliyun.com/eci-with-eip", "'true'" },
        { "podAnnotations: { k8s.aliyun.com/eip-internet-charge-type: "
            + "traffic }", "META004 podAnnotations.k8s.aliyun.com/eip-internet-charge-type", "PayByTraffic" },
        { "podAnnotations: { queue.sidecar.serving.knative.dev/cpu-resource-request: "
            + "half }", "META004 podAnnotations.queue.sidecar.serving.knative.dev/cpu-resource-request", "250m" },
        { "podAnnotations: { autoscaling.knative.dev/metric-aggregation-algorithm: "
            + "exponential }", "META004 podAnnotations.autoscaling.knative.dev/metric-aggregation-algorithm", "linear" },
        { "podAnnotations: { container.apparmor.security.beta.kubernetes.io/web: "
            + "unconfined }", "META004 podAnnotations.container.apparmor.security.beta.kubernetes.io/web", "user-container" },
        { "podAnnotations: { container.apparmor.security.beta.kubernetes.io/user-container: "
            + "strict }", "META004 podAnnotations.container.apparmor.security.beta.kubernetes.io/user-container", "localhost/" },
        { "podAnnotations: { controller.kubernetes.io/pod-deletion-cost: "
            + "'+10' }", "META004 podAnnotations.controller.kubernetes.io/pod-deletion-cost", "2147483647" },
        { "podAnnotations: { controller.kubernetes.io/pod-deletion-cost: "
            + "'2147483648' }", "META004 podAnnotations.controller.kubernetes.io/pod-deletion-cost", "2147483647" },
        { "podAnnotations: { controller.kubernetes.io/pod-deletion-cost: "
            + "'' }", "META004 podAnnotations.controller.kubernetes.io/pod-deletion-cost", "2147483647" },

        // Keys that the configuration has.
        { "annotations: { k8s.aliyun.com/eci-spot-strategy: SpotAsPriceGo }", "META005 annotations.k8s.aliyun.com/eci-spot-strategy", "`spot`" },
        { "podAnnotations: { serving.knative.dev/progress-deadline: "
            + "300s }", "META005 podAnnotations.serving.knative.dev/progress-deadline", "`rollout.deadline`" },
        { "annotations: { serving.knative.dev/progress-deadline: 300s }", "META005 annotations.serving.knative.dev/progress-deadline", "`rollout.deadline`" },
        { "annotations: { k8s.aliyun.com/eci-use-specs: 2-4Gi }", "META005 annotations.k8s.aliyun.com/eci-use-specs", "`capacity.choices`" },
        { "capacity: { annotations: { k8s.aliyun.com/eci-instance-type: "
            + "ecs.gn7i-c32g1.8xlarge } }", "META005 capacity.annotations.k8s.aliyun.com/eci-instance-type", "`capacity.choices`" },
        { "podAnnotations: { k8s.aliyun.com/eci-instance-cpu: '64' }", "META005 podAnnotations.k8s.aliyun.com/eci-instance-cpu", "`capacity.choices`" },
        { "podAnnotations: { k8s.aliyun.com/eci-gpu-type: P4 }", "META005 podAnnotations.k8s.aliyun.com/eci-gpu-type", "`capacity.choices`" },
        { "annotations: { autoscaling.knative.dev/minScale: '1' }", "META005 annotations.autoscaling.knative.dev/minScale", "`scale.min`" },
        { "podAnnotations: { autoscaling.knative.dev/class: "
            + "hpa.autoscaling.knative.dev }", "META005 podAnnotations.autoscaling.knative.dev/class", "`scale.metric`" },
        {
            "podAnnotations: { knative.aliyun.com/reserve-instance-replicas: '2' }",
            "META005 podAnnotations.knative.aliyun.com/reserve-instance-replicas",
            "`reserve.replicas`"
        },
        { "annotations: { pulumi.com/patchForce: 'true' }", "META005 annotations.pulumi.com/patchForce", "`adopt`" },
        { "labels: { networking.knative.dev/visibility: clusterlocal }", "META005 labels.networking.knative.dev/visibility", "`visibility: cluster`" },
        { "labels: { networking.knative.dev/visibility: cluster-local }", "META005 labels.networking.knative.dev/visibility", "`visibility: cluster`" },
        { "labels: { serving.knative.dev/visibility: cluster-local }", "META005 labels.serving.knative.dev/visibility", "`visibility: cluster`" },
        { "annotations: { networking.knative.dev/visibility: "
            + "cluster-local }", "META005 annotations.networking.knative.dev/visibility", "`visibility: cluster`" },
        { "podLabels: { networking.knative.dev/visibility: cluster-local }", "META005 podLabels.networking.knative.dev/visibility", "`visibility: cluster`" },

        { "podAnnotations: { seccomp.security.alpha.kubernetes.io/pod: "
            + "runtime/default }", "META005 podAnnotations.seccomp.security.alpha.kubernetes.io/pod", "`security.seccomp`" },
        { "podAnnotations: { container.seccomp.security.alpha.kubernetes.io/web: "
            + "bogus }", "META005 podAnnotations.container.seccomp.security.alpha.kubernetes.io/web", "`security.seccomp`" },
        { "podAnnotations: { scheduler.alpha.kubernetes.io/tolerations: "
            + "all }", "META005 podAnnotations.scheduler.alpha.kubernetes.io/tolerations", "`placement.tolerations`" },

        // Keys that somebody else writes.
        { "podAnnotations: { kubernetes.io/config.mirror: a }", "META006 podAnnotations.kubernetes.io/config.mirror", "Leave it out" },
        { "podLabels: { alibabacloud.com/eci: 'false' }", "META006 podLabels.alibabacloud.com/eci", "Leave it out" },
        { "podLabels: { serving.knative.dev/service: api }", "META006 podLabels.serving.knative.dev/service", "Leave it out" },
        { "annotations: { serving.knative.dev/creator: me }", "META006 annotations.serving.knative.dev/creator", "Leave it out" },
        { "annotations: { pulumi.com/waitFor: condition=Ready }", "META006 annotations.pulumi.com/waitFor", "Leave it out" },
        { "annotations: { pulumi.com/skipAwait: 'true' }", "META006 annotations.pulumi.com/skipAwait", "Leave it out" },
        { "annotations: { pulumi.com/timeoutSeconds: '900' }", "META006 annotations.pulumi.com/timeoutSeconds", "`rollout.deadline`" },
        { "annotations: { pulumi.com/replaceUnready: 'true' }", "META006 annotations.pulumi.com/replaceUnready", "--replace" },
        { "annotations: { pulumi.com/patchFieldManager: me }", "META006 annotations.pulumi.com/patchFieldManager", "Leave it out" },
        { "annotations: { pulumi.com/deletionPropagationPolicy: orphan }", "META006 annotations.pulumi.com/deletionPropagationPolicy", "state delete" },
        { "annotations: { pulumi.com/autonamed: 'true' }", "META006 annotations.pulumi.com/autonamed", "Leave it out" },
        { "podAnnotations: { ack-knative-spot/env-version: a }", "META006 podAnnotations.ack-knative-spot/env-version", "Leave it out" },
        { "podAnnotations: { k8s.aliyun.com/eci-instance-id: eci-1 }", "META006 podAnnotations.k8s.aliyun.com/eci-instance-id", "Leave it out" },
    };

    public static TheoryData<string, string> OfJobs => new()
    {
        { "podAnnotations: { k8s.aliyun.com/eci-spot-price-limt: '1' }", "META001 podAnnotations.k8s.aliyun.com/eci-spot-price-limt" },
        { "annotations: { k8s.aliyun.com/eci-custom-hosts: '[]' }", "META003 annotations.k8s.aliyun.com/eci-custom-hosts" },
        { "podAnnotations: { autoscaling.knative.dev/min-scale: '1' }", "META003 podAnnotations.autoscaling.knative.dev/min-scale" },
        { "labels: { networking.knative.dev/visibility: cluster-local }", "META003 labels.networking.knative.dev/visibility" },
        { "podAnnotations: { knative.aliyun.com/reserve-instance: enable }", "META003 podAnnotations.knative.aliyun.com/reserve-instance" },
        { "podAnnotations: { k8s.aliyun.com/eci-spot-strategy: SpotAsPriceGo }", "META005 podAnnotations.k8s.aliyun.com/eci-spot-strategy" },
        { "podLabels: { job-name: report }", "META006 podLabels.job-name" },
        { "podLabels: { batch.kubernetes.io/controller-uid: a }", "META006 podLabels.batch.kubernetes.io/controller-uid" },
        { "annotations: { pulumi.com/waitFor: condition=Complete }", "META006 annotations.pulumi.com/waitFor" },
        { "annotations: { pulumi.com/skipAwait: 'true' }", "META006 annotations.pulumi.com/skipAwait" },
        { "annotations: { pulumi.com/replaceUnready: 'true' }", "META006 annotations.pulumi.com/replaceUnready" },
        { "annotations: { pulumi.com/patchForce: 'true' }", "META005 annotations.pulumi.com/patchForce" },
        { "annotations: { pulumi.com/deletionPropagationPolicy: background }", "META006 annotations.pulumi.com/deletionPropagationPolicy" },
        { "podAnnotations: { ack-knative-spot/runs: once }", "META006 podAnnotations.ack-knative-spot/runs" },
        { "capacity: { annotations: { ack-knative-spot/runs: twice } }", "META006 capacity.annotations.ack-knative-spot/runs" },
        { "podLabels: { ack-knative-spot/run: once }", "META001 podLabels.ack-knative-spot/run" },
        { "annotations: { container.apparmor.security.beta.kubernetes.io/report: "
            + "unconfined }", "META003 annotations.container.apparmor.security.beta.kubernetes.io/report" },
        { "podAnnotations: { container.apparmor.security.beta.kubernetes.io/user-container: "
            + "unconfined }", "META004 podAnnotations.container.apparmor.security.beta.kubernetes.io/user-container" },
        { "capacity: { annotations: { seccomp.security.alpha.kubernetes.io/pod: "
            + "bogus } }", "META005 capacity.annotations.seccomp.security.alpha.kubernetes.io/pod" },
        { "podAnnotations: { kubernetes.io/config.mirror: a }", "META006 podAnnotations.kubernetes.io/config.mirror" },
    };

    public static TheoryData<string> Legal => new()
    {
        "podAnnotations: { k8s.aliyun.com/eci-sls-enable: 'false', k8s.aliyun.com/eip-bandwidth: '5' }",
        "capacity: { annotations: { k8s.aliyun.com/eci-with-eip: 'true', k8s.aliyun.com/eci-custom-hosts: '[]' } }",
        "annotations: { networking.knative.dev/http-protocol: Redirected, serving.knative.dev/rollout-duration: 2m30s }",
        "annotations: { networking.knative.dev/disable-auto-tls: 'true', networking.knative.dev/ingress.class: kourier.ingress.networking.knative.dev }",
        "annotations: { client.knative.dev/user-image: shop/web }",
        "podAnnotations: { serving.knative.dev/no-gc: 'true' }",
        "podAnnotations: { queue.sidecar.serving.knative.dev/memory-resource-limit: 512Mi, features.knative.dev/http-full-duplex: Enabled }",
        "podAnnotations: { example.com/target: '1', prometheus.io/scrape: 'true', sidecar.istio.io/inject: 'false' }",
        "podLabels: { app: web, alibabacloud.com/compute-class: performance, app.kubernetes.io/name: web }",
        "labels: { team: shop, app.kubernetes.io/part-of: shop }",
        "visibility: cluster",
        "podAnnotations: { container.apparmor.security.beta.kubernetes.io/user-container: localhost/strict, controller.kubernetes.io/pod-deletion-cost: '-5' }",
        "podAnnotations: { container.apparmor.security.beta.kubernetes.io/queue-proxy: '', controller.kubernetes.io/pod-deletion-cost: '0' }",
        "podLabels: { job-name: web, batch.kubernetes.io/controller-uid: a }",
    };

    public static TheoryData<string> LegalOfJobs => new()
    {
        "podAnnotations: { job-name: a, container.apparmor.security.beta.kubernetes.io/report: runtime/default }",
        "labels: { job-name: a, batch.kubernetes.io/job-name: a, controller-uid: a }",
        "annotations: { batch.kubernetes.io/controller-uid: a }",
    };

    [Theory]
    [MemberData(nameof(OfServices))]
    public void Check_LineOfAService_HasTheOneFindingWhoseFixHelps(string line, string expected, string named)
    {
        var finding = Assert.Single(Found("services", "web", line));

        Assert.Equal(expected.Insert(expected.IndexOf(' ', StringComparison.Ordinal) + 1, "services[0]."), $"{finding.RuleId} {finding.Path}");
        Assert.Contains(named, finding.Fix, StringComparison.Ordinal);
        Assert.NotNull(finding.Position);
        Sentences.Check(finding.Message, finding.Fix);
    }

    [Theory]
    [MemberData(nameof(OfJobs))]
    public void Check_LineOfAJob_HasTheOneFinding(string line, string expected)
    {
        var finding = Assert.Single(Found("jobs", "report", line));

        Assert.Equal(expected.Insert(expected.IndexOf(' ', StringComparison.Ordinal) + 1, "jobs[0]."), $"{finding.RuleId} {finding.Path}");
        Sentences.Check(finding.Message, finding.Fix);
    }

    [Theory]
    [MemberData(nameof(Legal))]
    public void Check_WhatThePlatformReads_HasNoFinding(string line) => Assert.Empty(Found("services", "web", line));

    [Theory]
    [MemberData(nameof(LegalOfJobs))]
    public void Check_WhatMeansNothingElsewhere_HasNoFinding(string line) => Assert.Empty(Found("jobs", "report", line));

    [Fact]
    public void META005_AnAnnotationInBothPlaces_IsFoundOnce()
    {
        var finding = Assert.Single(Found(
            "services", "web", "podAnnotations: { k8s.aliyun.com/eci-ntp-server: a }\n    capacity: { annotations: { k8s.aliyun.com/eci-ntp-server: b } }"));

        Assert.Equal("META005 services[0].podAnnotations.k8s.aliyun.com/eci-ntp-server", $"{finding.RuleId} {finding.Path}");
    }

    [Fact]
    public void META002_UnknownKeys_AreAWarningThatCanBeLivedWith() => Assert.Equal(Severity.Warning, RuleTable.Find("META002")!.Severity);

    private static Finding[] Found(string section, string name, string line) =>
        [.. ClusterRuleExamples.Check($"{section}:\n  - name: {name}\n    image: example.com/{name}:1\n    {line}").Findings
            .Where(finding => !finding.RuleId.StartsWith("ACK", StringComparison.Ordinal))
            .Where(finding => finding.RuleId.StartsWith("META", StringComparison.Ordinal) || finding.Severity == Severity.Error)];
}
