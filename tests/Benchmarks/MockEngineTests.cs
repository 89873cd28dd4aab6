using AckKnativeSpot.MockEngine;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using Pulumi.Testing;
using Xunit;

namespace AckKnativeSpot.Tests.Benchmarks;

/// <summary>What a plan is compared with registers what the plan declares.</summary>
public class MockEngineTests
{
    [Fact]
    public async Task Registration_OfAPlan_RegistersItsComponentsAndObjects()
    {
        var declared = PlanResource.ReadAll(Repository.Path("tests", "Plan", "dev.golden.json"));

        var registered = await Deployment.TestAsync(new EchoMocks(), new TestOptions { IsPreview = true }, () => Registration.Of(declared));

        Assert.Contains(declared, each => each.IsComponent);
        Assert.Contains(declared, each => each.Type == "kubernetes:serving.knative.dev/v1:Service");
        Assert.Equal(
            declared.Select(each => each.Name).Order(StringComparer.Ordinal), registered.Select(each => each.GetResourceName()).Order(StringComparer.Ordinal));
    }
}
