using System.Text.Json;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary><c>plan --all</c>. The tests run inside the repository, so the stacks are the repository's.</summary>
public sealed class AllStacksTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("markdown", "md")]
    public async Task All_StacksOfTheRepository_AreExactlyTheReviewedReport(string format, string extension)
    {
        await SaveAsync("dev", "local");
        await SaveAsync("prod", ("shop/ledger:3.0.1", "shop/ledger:3.0.0"));

        var run = await CommandRun.OfAsync("--all", "--against", _folder["plans"], "--format", format);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Golden.Matches(run.Output, $"all.golden.{extension}");
    }

    [Fact]
    public async Task All_Json_HasThePlanOfEachStackAndWhatItMeans()
    {
        await SaveAsync("dev");
        await SaveAsync("prod", ("min: 2\n        max: 40", "min: 3\n        max: 40"));

        var run = await CommandRun.OfAsync("--all", "--except", "local", "ci", "--against", _folder["plans"], "--format", "json");

        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal(("ack-knative-spot/plans/v1", "reclaimable"), (root.GetProperty("schema").GetString(), root.GetProperty("verdict").GetString()));
        Assert.Equal(["prod", "dev"], root.GetProperty("stacks").EnumerateArray().Select(stack => stack.GetProperty("stack").GetString()));
        var prod = root.GetProperty("stacks")[0].GetProperty("plan");
        Assert.Equal("ack-knative-spot/plan/v2", prod.GetProperty("schema").GetString());
        Assert.Contains(
            ("reclaim", "shop/checkout", "minimum 3 → 2 pods"),
            prod.GetProperty("changes").GetProperty("meaning").EnumerateArray().Where(sentence => sentence.GetProperty("subjects").GetArrayLength() > 0).Select(
                sentence => (
                    sentence.GetProperty("harm").GetString(),
                    sentence.GetProperty("subjects")[0].GetString(), sentence.GetProperty("text").GetString())));
    }

    [Fact]
    public async Task All_StackWithoutAUsableEarlierPlan_IsPlannedAndSaysSo()
    {
        await SaveAsync("dev");
        await File.WriteAllTextAsync(Path.Combine(_folder["plans"], "prod.json"), "{}");

        var run = await CommandRun.OfAsync("--all", "--except", "ci", "--against", _folder["plans"], "--format", "markdown");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("There is no earlier plan of this stack.", run.Output, StringComparison.Ordinal);
        Assert.Contains("prod.json' is not a plan.", run.Output, StringComparison.Ordinal);
        Assert.Contains("### Unchanged\n\n- `dev`: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_ToAFile_PrintsNothing()
    {
        var run = await CommandRun.OfAsync("--all", "--format", "markdown", "--out", _folder["all.md"]);

        Assert.Equal(new CommandRun(0, "", ""), run);
        Assert.StartsWith(
            "## Plan of 4 stacks\n\n**Ready** (nothing stands in its way): ", await File.ReadAllTextAsync(_folder["all.md"]), StringComparison.Ordinal);
    }

    private async Task SaveAsync(params string[] stacks)
    {
        Directory.CreateDirectory(_folder["plans"]);
        foreach (var stack in stacks)
        {
            await SaveAsync(stack, []);
        }
    }

    private async Task SaveAsync(string stack, params (string From, string To)[] changes)
    {
        Directory.CreateDirectory(_folder["plans"]);
        var run = await CommandRun.OfAsync(
            stack, "--config", _folder.Write(stack, changes), "--format", "json", "--out", Path.Combine(_folder["plans"], $"{stack}.json"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }
}
