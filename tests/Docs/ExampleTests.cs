using AckKnativeSpot.Tests.Compile;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using Pulumi.Testing;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>The programs in docs/examples compile and declare what they say.</summary>
public class ExampleTests
{
    [Fact]
    public async Task ExistingCluster_NeedsOneUsingAndAProvider()
    {
        var source = await File.ReadAllTextAsync(Repository.Path("docs", "examples", "existing-cluster", "Program.cs"));
        var mocks = new StrictMocks();

        await Deployment.TestWithServiceProviderAsync<Stack>(mocks, new StackOf(source), new TestOptions { IsPreview = false });

        Assert.Equal(
            [
                "ack-knative-spot:Services:KnativeService", "kubernetes:policy/v1:PodDisruptionBudget", "kubernetes:serving.knative.dev/v1:Service",
                "pulumi:providers:kubernetes",
            ],
            mocks.Resources.Select(resource => resource.Type!).Where(type => type != "pulumi:pulumi:Stack").Order(StringComparer.Ordinal));
        Assert.All(
            mocks.Resources.Where(resource => resource.Type!.StartsWith("kubernetes:", StringComparison.Ordinal)),
            resource => Assert.Contains("::cluster::", resource.Provider, StringComparison.Ordinal));
        Assert.Equal(
            ["AckKnativeSpot.Services"],
            source.Split('\n').Where(line => line.StartsWith("using AckKnativeSpot", StringComparison.Ordinal)).Select(line => line[6..^1]));
    }

    /// <summary>Compiles a program and hands Pulumi its stack.</summary>
    private sealed class StackOf(string source) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            Activator.CreateInstance(Snippet.ProgramOf(source).GetTypes().Single(type => type.IsSubclassOf(typeof(Stack))));
    }
}
