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
        Tree.Canonical(OnReleasedKnative.Render(s_plain)));

    [Fact]
    public void Render_Keys_AreInTheOrderKubernetesWritesThem()
    {
        var manifest = OnReleasedKnative.Render(RichService.Spec);

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
        var manifest = OnReleasedKnative.Render(RichService.Spec);

        Assert.Equal(Tree.OfYaml(RichService.Yaml(OnReleasedKnative.NameOfRevision(RichService.Spec)!)), Tree.Canonical(manifest));
        Assert.Empty(ApiServer.Review(manifest));
        Assert.Empty(AdmissionTests.Violations(RichService.Spec));
    }

    [Fact]
    public void Render_Reserve_IsOnTheTemplate()
    {
        var manifest = OnReleasedKnative.Render(s_plain with { Reserve = new ReserveOptions { Replicas = 2 } });

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
            Tree.Canonical(Tree.At(OnReleasedKnative.Render(s_plain with { Scale = scale }), "spec", "template", "metadata", "annotations")));
    }

    [Fact]
    public void NameOfRevision_LatestOnly_IsLeftToKnative()
    {
        Assert.Null(OnReleasedKnative.NameOfRevision(s_plain));
        Assert.DoesNotContain("name", Keys(OnReleasedKnative.Render(s_plain), "spec", "template", "metadata"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Template_NamedAfterItsContent_StaysWhenTheCanaryEnds(int step)
    {
        var during = s_plain with { Traffic = new Traffic.Canary("web-00001", [10, 50, 100], step) };
        var after = s_plain with { Revision = new RevisionNaming.ByContent() };

        Assert.Equal(
            Tree.Canonical(Tree.At(OnReleasedKnative.Render(during), "spec", "template")),
            Tree.Canonical(Tree.At(OnReleasedKnative.Render(after), "spec", "template")));
        Assert.DoesNotContain("traffic", Keys(OnReleasedKnative.Render(after), "spec"));
    }

    [Fact]
    public void NameOfRevision_OfOnesOwn_IsThatAndTrafficPointsAtIt()
    {
        var spec = s_plain with { Revision = new RevisionNaming.Named("web-v2"), Traffic = new Traffic.Canary("web-v1", [10, 100], 1) };

        var manifest = OnReleasedKnative.Render(spec);

        Assert.Equal("web-v2", Tree.At(manifest, "spec", "template", "metadata", "name"));
        Assert.Equal(
            Tree.OfYaml("[{ revisionName: web-v1, percent: 90 }, { revisionName: web-v2, percent: 10, tag: canary }]"),
            Tree.Canonical(Tree.At(manifest, "spec", "traffic")));
        Assert.Equal("web-v2", OnReleasedKnative.NameOfRevision(spec with { Traffic = new Traffic.LatestOnly() }));
    }

    [Fact]
    public void NameOfRevision_NamedTemplate_IsTheOneThatTrafficPointsAt()
    {
        var spec = s_plain with { Traffic = s_named };
        var manifest = OnReleasedKnative.Render(spec);

        var name = OnReleasedKnative.NameOfRevision(spec);

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

        Assert.Equal(others.Length + 1, others.Append(spec).Select(each => OnReleasedKnative.NameOfRevision(each)).Distinct().Count());
    }

    [Fact]
    public void NameOfRevision_OnlyTheServiceOrItsTrafficChanges_StaysTheSame()
    {
        var spec = s_plain with { Traffic = s_named };

        Assert.Equal(
            OnReleasedKnative.NameOfRevision(spec),
            OnReleasedKnative.NameOfRevision(spec with
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
        Tree.Canonical(Tree.At(OnReleasedKnative.Render(s_plain with { Traffic = s_named }), "spec", "template", "spec", "containers")));

    [Fact]
    public void Render_LatestAsATarget_IsSaid() => Assert.Equal(
        Tree.OfYaml("""
            - { revisionName: web-00001, percent: 90 }
            - { latestRevision: true, percent: 10, tag: next }
            """),
        Tree.Canonical(Tree.At(
            OnReleasedKnative.Render(s_plain with
            {
                Traffic = new Traffic.Split(
                    [new TrafficTarget.Revision("web-00001") { Percent = 90 }, new TrafficTarget.Latest { Percent = 10, Tag = "next" }]),
            }),
            "spec",
            "traffic")));

    private static Dictionary<string, object>.KeyCollection Keys(object manifest, params string[] path) =>
        ((Dictionary<string, object>)Tree.At(manifest, path)).Keys;
}
