using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>The plans of the repository's own stacks, whole, in every form.</summary>
public class PlanGoldenTests
{
    public static TheoryData<string, string> Plans
    {
        get
        {
            var plans = new TheoryData<string, string>();
            foreach (var stack in new[] { "dev", "prod", "local" })
            {
                plans.Add(stack, "text");
                plans.Add(stack, "yaml");
                plans.Add(stack, "json");
            }

            return plans;
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Plan_OfARepositoryStack_IsExactlyTheReviewedOne(string stack, string format)
    {
        var run = await CommandRun.OfAsync(stack, "--config", Repository.Path($"Pulumi.{stack}.yaml"), "--format", format);

        Assert.Equal("", WithoutLeftOut(run.Error));
        Assert.Equal(0, run.ExitCode);
        Golden.Matches(run.Output, $"{stack}.golden.{(format == "text" ? "txt" : format)}");
    }

    /// <summary>The one with secrets from the stack file and from KMS.</summary>
    [Theory]
    [InlineData("text", "txt")]
    [InlineData("yaml", "yaml")]
    public async Task Plan_OfTheExample_IsExactlyTheReviewedOne(string format, string extension)
    {
        var run = await CommandRun.OfAsync("example", "--config", Repository.Path("docs/examples/stack.yaml"), "--format", format);

        Assert.Equal(("", 0), (WithoutLeftOut(run.Error), run.ExitCode));
        Golden.Matches(run.Output, $"example.golden.{extension}");
    }

    // What YAML leaves out is a matter of PlanCommandTests.
    private static string WithoutLeftOut(string error) =>
        string.Join('\n', error.Split('\n').Where(line => !line.StartsWith("Left out: ", StringComparison.Ordinal)));
}
