using System.Text.Json.Nodes;
using AckKnativeSpot.Infra;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Services;
using AckKnativeSpot.Tests.Offline;
using AckKnativeSpot.Tests.Plan;
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
            2 mistakes in the stack configuration; nothing was declared.
            error CFG001 services[0].grase: The key 'grase' is unknown.
              fix: Did you mean 'grace'?
            error SPOT001 services[0].spot.priceLimit: The value is '0.2505'.
              fix: Write a price per hour above 0 with at most three decimals, such as 0.250, a share of the pay-as-you-go price such as 60%, or 'market'.
            """,
            error.Message);
        engine.Verify(mocks => mocks.NewResourceAsync(It.IsAny<MockResourceArgs>()), Times.Never);
        engine.Verify(mocks => mocks.CallAsync(It.IsAny<MockCallArgs>()), Times.Never);
    }

    [Fact]
    public async Task Create_MistakesInBothFiles_AreNamedWithTheirPlaces()
    {
        using var folder = new StackFolder();
        var before = Environment.CurrentDirectory;
        folder.WriteText("Pulumi.yaml", "name: ack-knative-spot\nmain: infra\nstackConfigDir: stacks\nconfig:\n  guardrails:\n    value: { maxScale: none }\n");
        Directory.CreateDirectory(folder["infra"]);
        Directory.CreateDirectory(folder["stacks"]);
        folder.WriteText(
            "stacks/Pulumi.test.yaml", "config:\n  ack-knative-spot:services:\n    - name: web\n      image: example.com/web:1\n      grace: 60\n");
        var config = JsonNode.Parse(Local)!;
        config.AsObject().Remove("ack-knative-spot:config:services");
        config["ack-knative-spot:services"] = """[{"name":"web","image":"example.com/web:1","grace":60}]""";
        config["ack-knative-spot:guardrails"] = """{"maxScale":"none"}""";
        Environment.CurrentDirectory = folder["infra"];
        try
        {
            var error = await Assert.ThrowsAsync<RunException>(() => RunAsync(config.ToJsonString(), new Mock<IMocks>(MockBehavior.Strict).Object));

            Assert.Contains("error CFG004 services[0].grace (Pulumi.test.yaml:5:14): The value is '60'", error.Message, StringComparison.Ordinal);
            Assert.Contains("error CFG004 guardrails.maxScale (Pulumi.yaml:6:24): The value is 'none'", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    /// <summary>The engine hands over the patterns only; the program reads the files, from wherever in the project Pulumi runs it.</summary>
    [Fact]
    public async Task Create_WorkloadFiles_AreReadFromTheFolderOfTheProject()
    {
        using var folder = new StackFolder();
        var before = Environment.CurrentDirectory;
        folder.WriteText("Pulumi.yaml", "name: ack-knative-spot\nmain: infra\n");
        Directory.CreateDirectory(folder["infra"]);
        Directory.CreateDirectory(folder["services"]);
        folder.WriteText("services/api.yaml", "services: [{ name: api, image: example.com/api:1 }]\n");
        var config = JsonNode.Parse(Local)!;
        config["ack-knative-spot:workloads"] = """["services/*.yaml"]""";
        Environment.CurrentDirectory = folder["infra"];
        try
        {
            var resources = await RunAsync(config.ToJsonString(), new StrictMocks());

            Assert.Equal(["api", "web"], resources.OfType<KnativeService>().Select(service => service.GetResourceName()).Order(StringComparer.Ordinal));
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    private static async Task<IReadOnlyList<Resource>> RunAsync(string config, IMocks mocks)
    {
        var before = Environment.GetEnvironmentVariable(PulumiConfiguration.Variable);
        Environment.SetEnvironmentVariable(PulumiConfiguration.Variable, config);
        try
        {
            return await Deployment.TestWithServiceProviderAsync<AckKnativeStack>(
                mocks, new StackServices(() => StackProgram.Create()), new TestOptions { ProjectName = StackConfiguration.Project, StackName = "test" });
        }
        finally
        {
            Environment.SetEnvironmentVariable(PulumiConfiguration.Variable, before);
            Environment.ExitCode = 0;
        }
    }
}
