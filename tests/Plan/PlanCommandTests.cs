using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

public sealed class PlanCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plan");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Plan_VirtualNodeTooOldForEviction_ExitsOneAndNamesPropertyRuleAndFix()
    {
        var run = await PlanOf("dev", text => text.Replace("v2.13.0", "2.10.0", StringComparison.Ordinal));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SPOT004 cluster.create.virtualNode.version (stack.yaml:", run.Output, StringComparison.Ordinal);
        Assert.Contains("fix: Set `cluster.create.virtualNode.version` to 2.11.0 or later", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("KnativeService", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_SeveralMistakes_ReportsAllOfThemAndDeclaresNothing()
    {
        var run = await PlanOf("prod", text => text
            .Replace("v2.13.0", "2.10.0", StringComparison.Ordinal)
            .Replace("priceLimit: 0.250", "priceLimit: 0.2505", StringComparison.Ordinal)
            .Replace("grace: 60s", "grase: 60s", StringComparison.Ordinal)
            .Replace("image: registry-vpc.{region}.aliyuncs.com/shop/ledger:3.0.1", "imagePullSecrets: {}", StringComparison.Ordinal));

        Assert.Equal(1, run.ExitCode);
        foreach (var rule in new[] { "SPOT004", "SPOT001", "CFG001 services[0].grase", "CFG002 services[2].imagePullSecrets", "CFG003 services[2]" })
        {
            Assert.Contains(rule, run.Output, StringComparison.Ordinal);
        }

        Assert.Contains("Did you mean 'grace'?", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("nothing would be deployed.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ErrorsInYamlFormat_LeaveStandardOutputEmpty()
    {
        var file = Write("dev", text => text.Replace("v2.13.0", "2.10.0", StringComparison.Ordinal));

        var run = await CommandRun.OfAsync("dev", "--config", file, "--format", "yaml");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("SPOT004", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ToAFile_WritesThereWhatItWouldHavePrinted()
    {
        var file = Repository.Path("Pulumi.local.yaml");
        var target = Path.Combine(_folder.FullName, "plan.json");

        var printed = await CommandRun.OfAsync("local", "--config", file, "--format", "json");
        var written = await CommandRun.OfAsync("local", "--config", file, "--format", "json", "--out", target);

        Assert.Equal((0, ""), (written.ExitCode, written.Output));
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(target));
    }

    [Theory]
    [InlineData("Required argument missing")]
    [InlineData("There is no stack 'prd'; known are", "prd")]
    [InlineData("Did you mean 'prod'?", "prd")]
    [InlineData("There is no file 'nowhere.yaml'.", "dev", "--config", "nowhere.yaml")]
    [InlineData("'pdf'", "dev", "--format", "pdf")]
    [InlineData("--colour", "dev", "--colour")]
    public async Task Plan_WrongUsage_ExitsTwoAndSaysWhatIsWrong(string said, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    private string Write(string stack, Func<string, string> change)
    {
        var file = Path.Combine(_folder.FullName, "stack.yaml");
        var original = File.ReadAllText(Repository.Path($"Pulumi.{stack}.yaml"));
        var changed = change(original);
        Assert.NotEqual(original, changed);
        File.WriteAllText(file, changed);
        return file;
    }

    private Task<CommandRun> PlanOf(string stack, Func<string, string> change) => CommandRun.OfAsync(stack, "--config", Write(stack, change));
}
