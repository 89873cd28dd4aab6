using System.Text.Json;
using AckKnativeSpot.Plan.Observation;
using Pulumi;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>
/// A plan that was made with the offline subset says so, in every form for people and machines; one made with the official packages has nothing to say.
/// </summary>
public class PulumiPackagesTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public async Task Plan_MadeOffline_SaysSoInOneLine(string format)
    {
        var notice = PulumiPackages.Offline.Notice!;

        var offline = await CommandRun.OfAsync(PulumiPackages.Offline, "local", "--format", format);
        var official = await CommandRun.OfAsync(PulumiPackages.Official, "local", "--format", format);

        Assert.Single(offline.Output.Split('\n'), line => line.Contains(notice.Split('(')[0], StringComparison.Ordinal));
        Assert.DoesNotContain("offline", official.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_NamesThePackages()
    {
        Assert.Equal("offline", await PackagesOf(PulumiPackages.Offline));
        Assert.Equal("official", await PackagesOf(PulumiPackages.Official));

        static async Task<string?> PackagesOf(PulumiPackages packages) => JsonDocument
            .Parse((await CommandRun.OfAsync(packages, "local", "--format", "json")).Output).RootElement.GetProperty("pulumiPackages").GetString();
    }

    /// <summary>What the build wrote down is what the program runs with: only the official SDK speaks gRPC.</summary>
    [Fact]
    public void ThisBuild_NamesThePackagesItHas()
    {
        var isSubset = !typeof(Deployment).Assembly.GetReferencedAssemblies().Any(each => each.Name!.StartsWith("Grpc", StringComparison.Ordinal));

        Assert.Equal(isSubset ? PulumiPackages.Offline : PulumiPackages.Official, PulumiPackages.OfThisBuild);
    }
}
