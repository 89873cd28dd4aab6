using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Admission;
using Xunit;

namespace AckKnativeSpot.Tests.Manifests;

/// <summary>The services that Alibaba Cloud's documents show, rendered with the platform's own defaults where they leave something out.</summary>
public class SeedServiceTests
{
    private static readonly SpotOptions s_bare = new() { Protection = null, Fallback = false, Reclaim = Reclaim.Leave };

    [Theory]
    [InlineData("0.25")]
    [InlineData("0.250")]
    public void Render_PriceLimit_IsTheDocumentedService(string limit) => AssertRenders(
        s_bare with { PriceLimit = Price(limit) },
        """
        k8s.aliyun.com/eci-use-specs: "ecs.c6.large"
        k8s.aliyun.com/eci-spot-strategy: "SpotWithPriceLimit"
        k8s.aliyun.com/eci-spot-price-limit: "0.25"
        """);

    [Fact]
    public void Render_Fallback_IsTheDocumentedService() => AssertRenders(
        s_bare with { PriceLimit = Price("0.05"), Fallback = true },
        """
        k8s.aliyun.com/eci-use-specs: "ecs.c6.large"
        k8s.aliyun.com/eci-spot-strategy: "SpotWithPriceLimit"
        k8s.aliyun.com/eci-spot-price-limit: "0.05"
        k8s.aliyun.com/eci-spot-fallback: "true"
        """);

    [Theory]
    [InlineData(
        "registry.cn-hangzhou.aliyuncs.com/knative-sample/helloworld-go:73fbdd56",
        "registry.cn-hangzhou.aliyuncs.com/knative-sample/helloworld-go:73fbdd56")]
    [InlineData(
        "registry-vpc.{REGION-ID}.aliyuncs.com/knative-samples/helloworld-go:160e4dc8",
        "registry-vpc.cn-shanghai.aliyuncs.com/knative-samples/helloworld-go:160e4dc8")]
    public void Render_BestPractice_IsTheDocumentedService(string image, string resolved) => AssertRenders(
        new SpotOptions { Reclaim = Reclaim.Leave },
        """
        k8s.aliyun.com/eci-use-specs: "ecs.c6.large"
        k8s.aliyun.com/eci-spot-strategy: "SpotAsPriceGo"
        k8s.aliyun.com/eci-spot-duration: "1"
        k8s.aliyun.com/eci-spot-fallback: "true"
        """,
        ImageReference.Resolve(image, "cn-shanghai"),
        resolved);

    [Fact]
    public void Render_GracefulEviction_AddsTheDocumentedAnnotation() => AssertRenders(
        new SpotOptions(),
        """
        k8s.aliyun.com/eci-use-specs: "ecs.c6.large"
        k8s.aliyun.com/eci-spot-strategy: "SpotAsPriceGo"
        k8s.aliyun.com/eci-spot-duration: "1"
        k8s.aliyun.com/eci-spot-fallback: "true"
        k8s.aliyun.com/eci-spot-release-strategy: api-evict
        """);

    private static void AssertRenders(SpotOptions spot, string annotations, string image = "knative-sample/helloworld-go:73fbdd56", string? resolved = null)
    {
        var spec = new KnativeServiceSpec
        {
            Name = "helloworld-go",
            Spot = spot,
            Capacity = new CapacityOptions { Choices = [new CapacityChoice.InstanceType("ecs.c6.large")] },
            Grace = new GracePeriod(300),
            Scale = new ScaleOptions { Max = 0 },
            Containers =
            [
                new ContainerSpec
                {
                    Image = image,
                    Env = new([KeyValuePair.Create<string, EnvironmentValue>("TARGET", new EnvironmentValue.Literal("Knative"))]),
                },
            ],
        };
        var expected = $"""
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata:
              name: helloworld-go
              namespace: default
            spec:
              template:
                metadata:
                  labels:
                    alibabacloud.com/eci: "true"
                  annotations:
                    {annotations.ReplaceLineEndings("\n        ")}
                spec:
                  containers:
                  - env:
                    - name: TARGET
                      value: "Knative"
                    image: {resolved ?? image}
            """;

        // The documents leave the progress deadline to the cluster.
        var manifest = KnativeServiceManifest.Render(spec, RevisionDefaults.OfKnative with { ProgressDeadline = "600s" });

        Assert.Equal(Tree.OfYaml(expected), Tree.Canonical(manifest));
        Assert.Empty(ApiServer.Review(manifest));
    }

    private static HourlyPrice Price(string limit)
    {
        Assert.True(HourlyPrice.TryParse(limit, out var price));
        return price;
    }
}
