using System.Text.Json.Nodes;
using AckKnativeSpot.Infra;
using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Tests.Offline;
using AckKnativeSpot.Tests.Support;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Xunit;

namespace AckKnativeSpot.Tests.Infra;

/// <summary>The program as the Pulumi engine runs it: configuration comes from the environment, which the whole process shares.</summary>
[Collection(nameof(ProcessEnvironment))]
public class StackProgramTests
{
    private const string Local = """
        {
          "ack-knative-spot:cluster": "{\"context\":\"kind-kind\"}",
          "ack-knative-spot:knative": "{\"install\":{\"upstream\":{}}}",
          "ack-knative-spot:config:services": "[{\"name\":\"web\",\"image\":\"example.com/web:1\",\"spot\":{\"priceLimit\":0.25}}]"
        }
        """;

    [Fact]
    public async Task Create_GoodConfiguration_DeclaresTheStack()
    {
        var resources = await RunAsync(Local, new StrictMocks());

        Assert.Contains(resources, r => r.GetResourceType() == "kubernetes:serving.knative.dev/v1:Service" && r.GetResourceName() == "web-service");
    }

    [Fact]
    public async Task Create_MistakesInTheConfiguration_EndTheRunWithAllOfThemBeforeTheFirstResource()
    {
        var engine = new Mock<IMocks>(MockBehavior.Strict);
        var config = JsonNode.Parse(Local)!;
        config["ack-knative-spot:services"] = """[{"name":"web","image":"example.com/web:1","grase":"60s","spot":{"priceLimit":0.2505}}]""";
        config.AsObject().Remove("ack-knative-spot:config:services");

        var error = await Assert.ThrowsAsync<RunException>(() => RunAsync(config.ToJsonString(), engine.Object));

        Assert.Equal(
            """
            2 mistake(s) in the stack configuration; nothing was declared.
            error CFG001 services[0].grase: The key 'grase' is unknown.
              fix: Did you mean 'grace'?
            error SPOT001 services[0].spot.priceLimit: The value is '0.2505'.
              fix: Write a price per hour above 0 with at most three decimals, such as 0.250, or 'market'.
            """,
            error.Message);
        engine.Verify(mocks => mocks.NewResourceAsync(It.IsAny<MockResourceArgs>()), Times.Never);
        engine.Verify(mocks => mocks.CallAsync(It.IsAny<MockCallArgs>()), Times.Never);
    }

    private static async Task<IReadOnlyList<Resource>> RunAsync(string config, IMocks mocks)
    {
        var before = Environment.GetEnvironmentVariable(PulumiConfiguration.Variable);
        Environment.SetEnvironmentVariable(PulumiConfiguration.Variable, config);
        try
        {
            return await Deployment.TestWithServiceProviderAsync<AckKnativeStack>(
                mocks, new StackServices(StackProgram.Create), new TestOptions { ProjectName = StackConfiguration.Project, StackName = "test" });
        }
        finally
        {
            Environment.SetEnvironmentVariable(PulumiConfiguration.Variable, before);
            Environment.ExitCode = 0;
        }
    }
}
