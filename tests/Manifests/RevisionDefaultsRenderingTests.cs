using AckKnativeSpot.Drain;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Admission;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Manifests;

/// <summary>What is left out of a manifest is exactly what the cluster would fill in.</summary>
public class RevisionDefaultsRenderingTests
{
    private static readonly KnativeServiceSpec s_plain = RuleExamples.Legal with { Grace = new GracePeriod(300), Scale = new ScaleOptions { Max = 0 } };

    [Fact]
    public void Render_KnativesOwnDefaults_AreNotWritten()
    {
        var (spec, annotations) = TemplateOf(s_plain, RevisionDefaults.OfKnative);

        Assert.Equal(["containers"], spec.Keys);
        Assert.DoesNotContain(annotations, key => key.StartsWith("autoscaling.", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_NothingKnownOfTheCluster_IsAllWritten()
    {
        var (spec, annotations) = TemplateOf(s_plain, new RevisionDefaults());

        Assert.Equal((300, 0), (spec["timeoutSeconds"], spec["containerConcurrency"]));
        Assert.Contains("autoscaling.knative.dev/min-scale", annotations);
        Assert.Contains("autoscaling.knative.dev/max-scale", annotations);
    }

    [Theory]
    [InlineData(300, 60, true)]
    [InlineData(60, 60, false)]
    [InlineData(60, 300, true)]
    public void Render_Grace_IsWrittenUnlessItIsTheClusters(int grace, int ofCluster, bool written) => Assert.Equal(
        written, TemplateOf(
            s_plain with { Grace = new GracePeriod(grace) }, RevisionDefaults.OfKnative with { Timeout = Duration.FromSeconds(ofCluster) }).Spec.ContainsKey(
                "timeoutSeconds"));

    [Fact]
    public void Render_ManifestWithEverythingWritten_IsAdmitted() =>
        Assert.Empty(ApiServer.Review(KnativeServiceManifest.Render(s_plain, new RevisionDefaults())));

    [Fact]
    public void NameOfRevision_OtherDefaults_IsThatOfTheOtherTemplate()
    {
        var named = s_plain with { Traffic = new Traffic.Canary("web-00001", [10], 1) };

        Assert.NotEqual(OnReleasedKnative.NameOfRevision(named), OnReleasedKnative.NameOfRevision(named, new RevisionDefaults()));
    }

    private static (Dictionary<string, object> Spec, IEnumerable<string> Annotations) TemplateOf(KnativeServiceSpec spec, RevisionDefaults defaults)
    {
        var manifest = KnativeServiceManifest.Render(spec, defaults);
        return (
            (Dictionary<string, object>)Tree.At(manifest, "spec", "template", "spec"),
            ((Dictionary<string, object>)Tree.At(manifest, "spec", "template", "metadata", "annotations")).Keys);
    }
}
