using System.Text.Json;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary><c>plan diff A B</c>. The tests run inside the repository, so the stacks are the repository's.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("markdown", "md")]
    [InlineData("json", "json")]
    public async Task Diff_OfDevAndProd_IsExactlyTheReviewedOne(string format, string extension)
    {
        var run = await CommandRun.OfAsync("diff", "dev", "prod", "--format", format);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Golden.Matches(run.Output, $"diff-dev-prod.golden.{extension}");
    }

    [Fact]
    public async Task Diff_OfAPlanAndItself_IsEmpty()
    {
        var plan = SavedPlan.Read(new FileInfo(await _folder.SaveAsync("prod")), "ack-knative-spot");

        var difference = StackDifference.Of(plan, plan);

        Assert.Empty(difference.OnlyLeft);
        Assert.Empty(difference.OnlyRight);
        Assert.Empty(difference.Different);
    }

    [Fact]
    public async Task Diff_TheOtherWayRound_SwapsTheSides()
    {
        using var forth = JsonDocument.Parse((await CommandRun.OfAsync("diff", "dev", "local", "--format", "json")).Output);
        using var back = JsonDocument.Parse((await CommandRun.OfAsync("diff", "local", "dev", "--format", "json")).Output);

        Assert.Equal(Names(forth, "onlyLeft"), Names(back, "onlyRight"));
        Assert.Equal(Names(forth, "onlyRight"), Names(back, "onlyLeft"));
        Assert.Equal(Names(forth, "different"), Names(back, "different"));
    }

    /// <summary>Every resource of Alibaba Cloud has the tag of prod; that is one line and not one for each.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public async Task Diff_OfATagOfTheStack_IsSaidOnce(string format)
    {
        var run = await CommandRun.OfAsync("diff", "dev", "prod", "--format", format);

        var line = Assert.Single(run.Output.Split('\n'), each => each.Contains("tags.environment", StringComparison.Ordinal));
        Assert.Matches("[0-9]{2} resources", line);
    }

    [Fact]
    public async Task Diff_SaysWhatItWouldMean()
    {
        using var difference = JsonDocument.Parse((await CommandRun.OfAsync("diff", "prod", "dev", "--format", "json")).Output);

        Assert.Contains(
            difference.RootElement.GetProperty("meaning").EnumerateArray(),
            sentence => sentence.GetProperty("text").GetString()!.StartsWith("namespace `shop` is deleted with everything in it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diff_ToAFile_PrintsNothing()
    {
        var run = await CommandRun.OfAsync("diff", "dev", "prod", "--out", _folder["diff.txt"]);

        Assert.Equal(new CommandRun(0, "", ""), run);
        Assert.Equal((await CommandRun.OfAsync("diff", "dev", "prod")).Output, await File.ReadAllTextAsync(_folder["diff.txt"]));
    }

    private static string[] Names(JsonDocument difference, string part) =>
        [.. difference.RootElement.GetProperty(part).EnumerateArray().Select(r => r.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];
}
