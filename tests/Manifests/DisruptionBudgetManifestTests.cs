using AckKnativeSpot.Drain;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Tests.Admission;
using Xunit;

namespace AckKnativeSpot.Tests.Manifests;

public class DisruptionBudgetManifestTests
{
    [Fact]
    public void Render_Percentage_CoversEveryRevisionOfTheService() => Assert.Equal(
        Tree.OfYaml("""
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: { name: web, namespace: shop }
            spec:
              maxUnavailable: 25%
              selector:
                matchLabels: { serving.knative.dev/service: web }
              unhealthyPodEvictionPolicy: AlwaysAllow
            """),
        Render(new DisruptionBudget.MaxUnavailable(new PodCount.Percent(25))));

    [Fact]
    public void Render_Count_IsANumber() => Assert.Equal(
        Tree.OfYaml("""
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: { name: web, namespace: shop }
            spec:
              minAvailable: 2
              selector:
                matchLabels: { serving.knative.dev/service: web }
              unhealthyPodEvictionPolicy: AlwaysAllow
            """),
        Render(new DisruptionBudget.MinAvailable(new PodCount.Absolute(2))));

    private static string Render(DisruptionBudget budget) =>
        Tree.Canonical(DisruptionBudgetManifest.Render(RuleExamples.Legal with { Namespace = "shop" }, budget));
}
