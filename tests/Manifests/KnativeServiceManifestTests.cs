using AckKnativeSpot.Manifests;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Admission;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Manifests;

public class KnativeServiceManifestTests
{
    private static readonly Traffic s_named = new Traffic.Split([new TrafficTarget.ThisTemplate { Percent = 100, Tag = "now" }]);

    private static readonly KnativeServiceSpec s_plain = RuleExamples.Legal with { Spot = null };

    [Fact]
    public void Render_Defaults_WritesTheLabelTheGraceTheUpperBoundAndTheDeadlineOnly() => Assert.Equal(
        Tree.OfYaml("""
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata: { name: web, namespace: default }
            spec:
              template:
                metadata:
                  labels: { alibabacloud.com/eci: "true" }
                  annotations: { autoscaling.knative.dev/max-scale: "10", serving.knative.dev/progress-deadline: 210s }
                spec:
                  timeoutSeconds: 60
                  containers: [{ image: "shop/web:1.4" }]
            """),
        Tree.Canonical(KnativeServiceManifest.Render(s_plain)));

    [Fact]
    public void Render_Keys_AreInTheOrderKubernetesWritesThem()
    {
        var manifest = KnativeServiceManifest.Render(RichService.Spec);

        Assert.Equal(["apiVersion", "kind", "metadata", "spec"], manifest.Keys);
        Assert.Equal(["name", "namespace", "labels", "annotations"], Keys(manifest, "metadata"));
        Assert.Equal(["template", "traffic"], Keys(manifest, "spec"));
        Assert.Equal(["name", "labels", "annotations"], Keys(manifest, "spec", "template", "metadata"));
        Assert.Equal(
            [
                "serviceAccountName", "imagePullSecrets", "timeoutSeconds", "responseStartTimeoutSeconds", "idleTimeoutSeconds", "containerConcurrency",
                "containers", "volumes",
            ],
            Keys(manifest, "spec", "template", "spec"));
    }

    [Fact]
    public void Render_EverythingSaid_IsTheGoldenManifestAndAdmitted()
    {
        var manifest = KnativeServiceManifest.Render(RichService.Spec);

        Assert.Equal(Tree.OfYaml(RichService.Yaml(KnativeServiceManifest.NameOfRevision(RichService.Spec)!)), Tree.Canonical(manifest));
        Assert.Empty(ApiServer.Review(manifest));
        Assert.Empty(AdmissionTests.Violations(RichService.Spec));
    }

    [Fact]
    public void Render_Reserve_IsOnTheTemplate()
    {
        var manifest = KnativeServiceManifest.Render(s_plain with { Reserve = new ReserveOptions { Replicas = 2 } });

        var annotations = Tree.At(manifest, "spec", "template", "metadata", "annotations");

        Assert.Equal("enable", Tree.At(annotations, "knative.aliyun.com/reserve-instance"));
        Assert.Equal("2", Tree.At(annotations, "knative.aliyun.com/reserve-instance-replicas"));
    }

    /// <summary>The sum of startup, instance and wait for stock; unless the service writes one, or the stack does for all.</summary>
    [Theory]
    [InlineData(true, null, null, "210s")]
    [InlineData(false, null, null, "2010s")]
    [InlineData(false, "40m", null, "2400s")]
    [InlineData(true, null, "10m", null)]
    [InlineData(false, null, "10m", null)]
    [InlineData(true, "10m", "10m", null)]
    [InlineData(true, "5m", "10m", "300s")]
    public void Render_ProgressDeadline_IsWrittenUnlessItIsTheClusters(bool fallback, string? own, string? ofCluster, string? written)
    {
        var spec = RuleExamples.Legal with { Spot = new() { Fallback = fallback }, Rollout = new() { Deadline = Parsed(own) } };

        var manifest = KnativeServiceManifest.Render(spec, RevisionDefaults.OfKnative with { ProgressDeadline = Parsed(ofCluster) });

        var annotations = (Dictionary<string, object>)Tree.At(manifest, "spec", "template", "metadata", "annotations");
        Assert.Equal(written, annotations.GetValueOrDefault("serving.knative.dev/progress-deadline"));
        Assert.Empty(ApiServer.Review(manifest));

        static Duration? Parsed(string? text) => text is null ? default(Duration?) : Duration.Of(text);
    }

    [Fact]
    public void Render_Hpa_NamesItsClassAndMetric()
    {
        var scale = new ScaleOptions { Autoscaler = new Autoscaler.Hpa { Metric = HpaMetric.Memory, Target = 512 }, Min = 2, Max = 0 };

        Assert.Equal(
            Tree.OfYaml("""
                autoscaling.knative.dev/class: hpa.autoscaling.knative.dev
                autoscaling.knative.dev/metric: memory
                autoscaling.knative.dev/target: "512"
                autoscaling.knative.dev/min-scale: "2"
                serving.knative.dev/progress-deadline: 210s
                """),
            Tree.Canonical(Tree.At(KnativeServiceManifest.Render(s_plain with { Scale = scale }), "spec", "template", "metadata", "annotations")));
    }

    [Fact]
    public void NameOfRevision_LatestOnly_IsLeftToKnative()
    {
        Assert.Null(KnativeServiceManifest.NameOfRevision(s_plain));
        Assert.DoesNotContain("name", Keys(KnativeServiceManifest.Render(s_plain), "spec", "template", "metadata"));
    }

    [Fact]
    public void NameOfRevision_NamedTemplate_IsTheOneThatTrafficPointsAt()
    {
        var spec = s_plain with { Traffic = s_named };
        var manifest = KnativeServiceManifest.Render(spec);

        var name = KnativeServiceManifest.NameOfRevision(spec);

        Assert.Matches("^web-[0-9a-f]{10}$", name);
        Assert.Equal(name, Tree.At(manifest, "spec", "template", "metadata", "name"));
        Assert.Equal(name, Tree.At(manifest, "spec", "traffic", "0", "revisionName"));
    }

    [Fact]
    public void NameOfRevision_OtherTemplate_IsAnother()
    {
        var spec = s_plain with { Traffic = s_named };
        KnativeServiceSpec[] others =
        [
            spec with { PodAnnotations = RuleExamples.Map("team", "shop") },
            spec with { PodLabels = RuleExamples.Map("team", "shop") },
            spec with { Scale = new ScaleOptions { Min = 1 } },
            spec with { Containers = [spec.Containers[0] with { Image = "shop/web:1.5" }] },
            spec with { Spot = new() },
        ];

        Assert.Equal(others.Length + 1, others.Append(spec).Select(KnativeServiceManifest.NameOfRevision).Distinct().Count());
    }

    [Fact]
    public void NameOfRevision_OnlyTheServiceOrItsTrafficChanges_StaysTheSame()
    {
        var spec = s_plain with { Traffic = s_named };

        Assert.Equal(
            KnativeServiceManifest.NameOfRevision(spec),
            KnativeServiceManifest.NameOfRevision(spec with
            {
                Labels = RuleExamples.Map("team", "shop"),
                Traffic = new Traffic.Canary("web-00001", [10], 1),
            }));
    }

    [Fact]
    public void Render_NamedTemplate_WritesOutWhatTheWebhookWouldFillIn() => Assert.Equal(
        Tree.OfYaml("""
            - name: user-container
              image: shop/web:1.4
              readinessProbe: { tcpSocket: { port: 8080 }, successThreshold: 1 }
            """),
        Tree.Canonical(Tree.At(KnativeServiceManifest.Render(s_plain with { Traffic = s_named }), "spec", "template", "spec", "containers")));

    [Fact]
    public void Render_LatestAsATarget_IsSaid() => Assert.Equal(
        Tree.OfYaml("""
            - { revisionName: web-00001, percent: 90 }
            - { latestRevision: true, percent: 10, tag: next }
            """),
        Tree.Canonical(Tree.At(
            KnativeServiceManifest.Render(s_plain with
            {
                Traffic = new Traffic.Split(
                    [new TrafficTarget.Revision("web-00001") { Percent = 90 }, new TrafficTarget.Latest { Percent = 10, Tag = "next" }]),
            }),
            "spec",
            "traffic")));

    private static Dictionary<string, object>.KeyCollection Keys(object manifest, params string[] path) =>
        ((Dictionary<string, object>)Tree.At(manifest, path)).Keys;
}
