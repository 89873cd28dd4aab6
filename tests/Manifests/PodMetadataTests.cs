using AckKnativeSpot.Manifests;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Manifests;

/// <summary>Two values for one key are refused wherever they come from: neither wins in silence.</summary>
public class PodMetadataTests
{
    public static TheoryData<string> Places => ["podLabels", "podAnnotations", "autoscaling", "capacity.annotations"];

    [Theory]
    [MemberData(nameof(Places))]
    public void Render_AServiceWithTwoValuesForAKey_Throws(string place)
    {
        var legal = Admission.RuleExamples.Legal;
        var spec = place switch
        {
            "podLabels" => legal with { PodLabels = Map("alibabacloud.com/eci") },
            "podAnnotations" => legal with { PodAnnotations = Map("k8s.aliyun.com/eci-spot-strategy") },
            "autoscaling" => legal with { PodAnnotations = Map("autoscaling.knative.dev/max-scale") },
            _ => legal with { Capacity = new() { Annotations = Map("k8s.aliyun.com/eci-spot-strategy") } },
        };

        var thrown = Assert.Throws<ArgumentException>(() => KnativeServiceManifest.Render(spec, RevisionDefaults.OfKnative));

        Assert.Matches("(alibabacloud.com/eci|eci-spot-strategy|max-scale)", thrown.Message);
    }

    [Fact]
    public void Render_AJobWithTwoValuesForAKey_ThrowsAndNamesAll()
    {
        var job = Stacks.Report with
        {
            PodAnnotations = new([KeyValuePair.Create("k8s.aliyun.com/eci-spot-strategy", "x"), KeyValuePair.Create("k8s.aliyun.com/eci-spot-duration", "x")]),
        };

        var thrown = Assert.Throws<ArgumentException>(() => SpotJobManifest.Render(job));

        Assert.Contains("k8s.aliyun.com/eci-spot-duration, k8s.aliyun.com/eci-spot-strategy", thrown.Message, StringComparison.Ordinal);
    }

    private static ValueMap<string> Map(string key) => new([KeyValuePair.Create(key, "x")]);
}
