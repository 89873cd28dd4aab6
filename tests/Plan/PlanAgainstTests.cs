using System.Text.Json;
using System.Text.RegularExpressions;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary><c>plan STACK --against OLD.json</c>, from stack files to documents.</summary>
public sealed class PlanAgainstTests : IDisposable
{
    private static readonly (string From, string To)[] s_fourChanges =
    [
        ("protection: 1h", "protection: none"),
        ("priceLimit: 0.250", "priceLimit: 0.300"),
        ("cidr: 10.20.0.0/16", "cidr: 10.30.0.0/16"),
        ("shop/ledger:3.0.1", "shop/ledger:3.1.0"),
    ];

    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("markdown", "md")]
    [InlineData("json", "json")]
    public async Task Against_AnnotationPriceLimitCidrAndServiceChanged_IsExactlyTheReviewedDifference(string format, string extension)
    {
        var run = await AgainstAsync("prod", format, s_fourChanges);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var text = extension == "json" ? run.Output[run.Output.IndexOf("  \"changes\": {", StringComparison.Ordinal)..] : run.Output;
        Golden.Matches(text, $"changes.golden.{extension}");
    }

    [Fact]
    public async Task Against_OneAnnotationChanged_ShowsOneChangedPropertyAndNoReplacement()
    {
        var run = await AgainstAsync("dev", "json", ("      scale:\n        min: 0\n        max: 10", "      scale:\n        min: 0\n        max: 12"));

        using var plan = JsonDocument.Parse(run.Output);
        var changes = plan.RootElement.GetProperty("changes");
        var resource = Assert.Single(changes.GetProperty("resources").EnumerateArray());
        Assert.Equal("changed", resource.GetProperty("change").GetString());
        Assert.True(resource.GetProperty("newRevision").GetBoolean());
        Assert.Equal(0, changes.GetProperty("counts").GetProperty("replaced").GetInt32());
        var property = Assert.Single(resource.GetProperty("properties").EnumerateArray());
        Assert.Equal(
            ("spec.template.metadata.annotations[\"autoscaling.knative.dev/max-scale\"]", "10", "12"),
            (property.GetProperty("path").GetString(), property.GetProperty("old").GetString(), property.GetProperty("new").GetString()));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("local")]
    public async Task Against_ThePlanOfTheSameStack_FindsNothing(string stack)
    {
        var old = await _folder.SaveAsync(stack);

        var run = await CommandRun.OfAsync(stack, "--config", Repository.Path($"Pulumi.{stack}.yaml"), "--against", old, "--format", "markdown");

        Assert.Contains("<br>Against the earlier plan: nothing changes.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_ServiceAddedAndServiceRemoved_IsCreatedAndDeletedAndLeadsWithTheDeletion()
    {
        var run = await AgainstAsync("prod", "markdown", ("name: ledger", "name: accounts"));

        Assert.Contains("**Disruptive**", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "<summary>Deleted (1)</summary>\n\n- **kubernetes Service** `shop/ledger-service`\n\n</details>\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "<summary>Created (1)</summary>\n\n- **kubernetes Service** `shop/accounts-service`\n\n</details>\n", run.Output, StringComparison.Ordinal);
        Assert.InRange(
            run.Output.IndexOf("- **disruption**: `shop/ledger` is deleted", StringComparison.Ordinal), 0,
            run.Output.IndexOf("### Findings", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Against_ProtectedClusterReplaced_SaysThatPulumiRefuses()
    {
        var run = await AgainstAsync("prod", "markdown", ("      nodePools:", "      serviceCidr: 172.24.0.0/20\n      nodePools:"));

        Assert.Contains(
            "- **alicloud ManagedKubernetes** `prod-cluster`, forced by `serviceCidr`. **Protected: `pulumi up` refuses**\n", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("- **kubernetes provider** `prod-kubernetes`, forced by `clusterIdentifier`\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("- **kubernetes Service** `shop/checkout-service`, forced by `options.provider`\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Changed (", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev", "        public: true", "        public: false\n        runnerInside: true", "slbInternetEnabled",
        "bind an elastic IP address to the API server")]
    [InlineData("prod", "zones: [cn-hangzhou-h, cn-hangzhou-i, cn-hangzhou-j]", "zones: [cn-hangzhou-h, cn-hangzhou-i, cn-hangzhou-j, cn-hangzhou-k]",
        "podVswitchIds", "add the pod vSwitch of each zone")]
    [InlineData("dev", "        internet: true", "        internet: false", "addressType", "makes another load balancer")]
    public async Task Against_AnInputThatIsReadAtCreationOnly_SaysThatNothingHappensAndWhatToDo(
        string stack, string from, string to, string input, string instead)
    {
        foreach (var format in new[] { "text", "markdown" })
        {
            var run = await AgainstAsync(stack, format, (from, to));

            Assert.Matches($"{input}` of `[^`]+` is read at creation only, so nothing happens: [^`]*{instead}", Regex.Replace(run.Output, @"\s+", " "));
        }
    }

    [Fact]
    public async Task Against_ANamespaceThatGoes_SaysThatEverythingInItDoes()
    {
        var run = await AgainstAsync(
            "prod", "text", ("  ack-knative-spot:services:", "  ack-knative-spot:namespaces: { shop: existing }\n  ack-knative-spot:services:"));

        Assert.Contains(
            "delete  kubernetes Namespace shop with everything in it, whoever made that protected: pulumi up refuses\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_AnotherStack_SaysSo()
    {
        var run = await CommandRun.OfAsync(
            "prod", "--config", Repository.Path("Pulumi.prod.yaml"), "--against", await _folder.SaveAsync("dev"), "--format", "json");
        var text = await CommandRun.OfAsync("prod", "--config", Repository.Path("Pulumi.prod.yaml"), "--against", _folder["old.json"]);

        using var plan = JsonDocument.Parse(run.Output);
        Assert.Equal("dev", plan.RootElement.GetProperty("changes").GetProperty("against").GetString());
        Assert.Contains("Against the plan of the stack dev, resources matched without the stacks' names ({stack}): ", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_StackWithErrors_ShowsFindingsInsteadOfDeletingEverything()
    {
        var run = await AgainstAsync("dev", "markdown", StackFolder.OldVirtualNode);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not compared, because this plan has errors.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Deleted", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is not a plan")]
    [InlineData("[]", "is not a plan")]
    [InlineData("{}", "is not a plan")]
    [InlineData("{\"schema\": 1, \"project\": 2}", "is not a plan")]
    [InlineData("{\"schema\": \"ack-knative-spot/plan/v0\", \"project\": \"ack-knative-spot\"}",
        "is a 'ack-knative-spot/plan/v0' document, and this version of the command reads 'ack-knative-spot/plan/v2'")]
    [InlineData("{\"schema\": \"ack-knative-spot/plan/v1\", \"project\": \"shop\"}", "is a plan of the project 'shop', not of 'ack-knative-spot'")]
    [InlineData("{\"schema\": \"ack-knative-spot/plan/v1\", \"project\": \"ack-knative-spot\"}", "is not a plan")]
    [InlineData("{\"schema\": \"ack-knative-spot/plan/v1\", \"project\": \"ack-knative-spot\", \"stack\": \"dev\", \"findings\": [], \"resources\": "
        + "[{\"type\": null}]}", "is not a plan")]
    [InlineData("{\"schema\": \"ack-knative-spot/plan/v1\", \"project\": \"ack-knative-spot\", \"stack\": \"dev\", \"findings\": [], \"resources\": "
        + "[{\"type\": \"a:b:c\", \"name\": \"n\", \"parent\": null, \"inputs\": {\"x\": 1, \"x\": 2}, \"options\": {}}]}", "is not a plan")]
    public async Task Against_AFileThatIsNoUsablePlan_ExitsOneAndSaysWhy(string text, string why)
    {
        var run = await CommandRun.OfAsync("local", "--config", Repository.Path("Pulumi.local.yaml"), "--against", _folder.WriteText("old.json", text));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_APlanThatWasItselfCompared_IsReadLikeAnyOther()
    {
        var first = await AgainstAsync("dev", "json", ("max: 10", "max: 12"));

        var run = await CommandRun.OfAsync("dev", "--config", _folder["stack.yaml"], "--against", _folder.WriteText("old.json", first.Output));

        Assert.Contains("Against the earlier plan: nothing changes.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_APlanOfThePreviousSchema_IsReadLikeAnyOther()
    {
        var current = await File.ReadAllTextAsync(await _folder.SaveAsync("dev"));
        var (services, findings) = (current.IndexOf("  \"services\": [", StringComparison.Ordinal), current.IndexOf(
            "  \"findings\": [", StringComparison.Ordinal));
        var previous = current[..services].Replace("plan/v2", "plan/v1", StringComparison.Ordinal)
            + "  \"services\": [{ \"service\": \"helloworld-go\", \"grace\": \"60 s of 180 s\" }],\n  \"jobs\": [],\n" + current[findings..];

        var run = await CommandRun.OfAsync("dev", "--config", Repository.Path("Pulumi.dev.yaml"), "--against", _folder.WriteText("v1.json", previous));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Against the earlier plan: nothing changes.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"graceSeconds\": 45", "\"graceSeconds\": \"45 s\"")]
    [InlineData("\"graceSeconds\": 45", "\"grace\": 45")]
    [InlineData("\"result\": \"fits\"", "\"result\": \"perhaps\"")]
    [InlineData("\"result\": \"fits\"", "\"result\": 2")]
    [InlineData("\"severity\": \"info\"", "\"severity\": \"hint\"")]
    [InlineData("\"scale\": {", "\"scale\": null, \"was\": {")]
    public async Task Against_APlanWithAWrongRecord_IsNoPlan(string from, string to)
    {
        var text = await File.ReadAllTextAsync(await _folder.SaveAsync("dev"));
        Assert.Contains(from, text, StringComparison.Ordinal);

        var run = await CommandRun.OfAsync(
            "dev", "--config", Repository.Path("Pulumi.dev.yaml"), "--against",
            _folder.WriteText("wrong.json", text.Replace(from, to, StringComparison.Ordinal)));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is not a plan", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("local")]
    public async Task Read_ASavedPlan_WritesTheSamePlanAgain(string stack)
    {
        var file = new FileInfo(await _folder.SaveAsync(stack));

        // Where the findings were found is not read back.
        Assert.Equal(
            WithoutPositions(await File.ReadAllTextAsync(file.FullName)),
            WithoutPositions(JsonPlan.Render(SavedPlan.Read(file, "ack-knative-spot"))));
    }

    private static string WithoutPositions(string plan) =>
        string.Join('\n', plan.Split('\n').Where(line => !line.Contains("\"position\":", StringComparison.Ordinal)));

    private async Task<CommandRun> AgainstAsync(string stack, string format, params (string From, string To)[] changes) =>
        await CommandRun.OfAsync(stack, "--config", _folder.Write(stack, changes), "--against", await _folder.SaveAsync(stack), "--format", format);
}
