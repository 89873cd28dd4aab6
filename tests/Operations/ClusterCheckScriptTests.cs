using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Operations;

/// <summary>eng/cluster-check.sh, run by bash with a Pulumi CLI, kubectl, git and SDK that stand in for the real ones.</summary>
public sealed class ClusterCheckScriptTests : IDisposable
{
    private const string Objects = "Namespace/knative-serving\nService/helloworld-go\n";

    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("check");

    public ClusterCheckScriptTests()
    {
        Write("plan.yaml", "# two objects\n---\nkind: Namespace\nmetadata:\n  name: knative-serving\n---\nkind: Service\nmetadata:\n  name: helloworld-go\n");
        Write("objects", "");
        Write("created", Objects);
        Write("left", "");
        Write("response", "Hello Knative!\n");
        Write("drill", "0\n");
    }

    public void Dispose() => _state.Delete(recursive: true);

    [BashTheory]
    [InlineData("", "name the cluster: --context CONTEXT")]
    [InlineData("--context", "--context needs a value")]
    [InlineData("--context kind", "confirm it with --yes")]
    [InlineData("--context kind --yes --force", "no option --force")]
    public async Task WrongUsage_IsRefusedBeforeAnythingIsDone(string arguments, string says)
    {
        var (code, output) = await RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_state.FullName, "calls")));
    }

    [BashFact]
    public async Task ClusterThatKeepsWhatThePlanPromises_PassesEveryStepInOrder()
    {
        var (code, output) = await RunAsync("--context kind-check --yes");

        Assert.Equal((0, "Everything held"), (code, Steps(output)[^1]));
        Assert.Equal(
            [
                "Stack", "Plan", "Up", "A request is answered", "One pod is reclaimed while requests run", "Up again changes nothing", "Destroy leaves nothing",
                "Everything held",
            ],
            Steps(output));
        Assert.Contains("drill helloworld-go --namespace default --context kind-check --one --yes", Calls);
        Assert.Single(Calls, call => call.StartsWith("pulumi destroy", StringComparison.Ordinal) && call.Contains("--run-program", StringComparison.Ordinal));
        Assert.All(Calls.Where(call => call.StartsWith("kubectl", StringComparison.Ordinal)), call =>
            Assert.StartsWith("kubectl --context kind-check ", call, StringComparison.Ordinal));
    }

    /// <summary>Pulumi would refuse to destroy what is protected.</summary>
    [BashFact]
    public async Task StackOfTheCheck_HasNothingProtected()
    {
        var run = await CommandRun.OfAsync("local", "--config", Repository.Path("Pulumi.local.yaml"), "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\"protect\": false", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"protect\": true", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Each promise that is not kept ends the check, and what came up is taken down again.</summary>
    [BashTheory]
    [InlineData("created", "Namespace/knative-serving\n", "the plan shows 2 objects, and the cluster has: Namespace/knative-serving", true)]
    [InlineData("response", "404 page not found\n", "the answer to the request is another one", true)]
    [InlineData("drill", "1\n", "One pod is reclaimed while requests run", true)]
    [InlineData("changes", "", "changes were expected to be empty", true)]
    [InlineData("left", "Service/helloworld-go\n", "the cluster still has: Service/helloworld-go", false)]
    [InlineData("keeps-state", "", "the state still has resources", false)]
    public async Task PromiseThatIsNotKept_FailsTheCheck(string file, string content, string says, bool cleansUp)
    {
        Write(file, content);

        var (code, output) = await RunAsync("--context kind-check --yes");

        Assert.NotEqual(0, code);
        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Everything held", output, StringComparison.Ordinal);
        Assert.Equal(cleansUp, output.Contains("Clean up after a failure", StringComparison.Ordinal));
        Assert.Single(Calls, call => call.StartsWith("pulumi destroy", StringComparison.Ordinal));
    }

    [BashTheory]
    [InlineData("objects", "Namespace/knative-serving\n", "the cluster has what the stack would create: Namespace/knative-serving")]
    [InlineData("unreachable", "", "currently unable to handle the request")]
    [InlineData("plan.yaml", "# nothing\n", "the plan shows no object")]
    public async Task ClusterThatCannotBeChecked_IsLeftAlone(string file, string content, string says)
    {
        Write(file, content);

        var (code, output) = await RunAsync("--context kind-check --yes");

        Assert.Equal(1, code);
        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Calls, call => call.StartsWith("pulumi up", StringComparison.Ordinal) || call.StartsWith("pulumi destroy", StringComparison.Ordinal));
    }

    private string[] Calls => File.ReadAllLines(Path.Combine(_state.FullName, "calls"));

    private static string[] Steps(string output) =>
        [.. output.Split('\n').Where(line => line.StartsWith("== ", StringComparison.Ordinal)).Select(line => line[3..])];

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_state.FullName, name), text);

    private Task<(int Code, string Output)> RunAsync(string arguments) => Script.RunAsync("cluster-check.sh", arguments, "stand-in-cluster", _state);
}
