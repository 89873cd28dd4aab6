using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

public sealed class PlanCommandTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plan_VirtualNodeTooOldForEviction_ExitsOneAndNamesPropertyRuleAndFix()
    {
        var run = await PlanOf("dev", StackFolder.OldVirtualNode);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SPOT004 cluster.create.virtualNode.version (stack.yaml:", run.Output, StringComparison.Ordinal);
        Assert.Contains("fix: Set `cluster.create.virtualNode.version` to 2.11.0 or later", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("KnativeService", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_SeveralMistakes_ReportsAllOfThemAndDeclaresNothing()
    {
        var run = await PlanOf(
            "prod",
            StackFolder.OldVirtualNode,
            ("priceLimit: 0.250", "priceLimit: 0.2505"),
            ("grace: 45s", "grase: 45s"),
            ("image: registry-vpc.{region}.aliyuncs.com/shop/ledger:3.0.1", "imagePullSecrets: {}"));

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
        var file = _folder.Write("dev", StackFolder.OldVirtualNode);

        var run = await CommandRun.OfAsync("dev", "--config", file, "--format", "yaml");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("SPOT004", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ToAFile_WritesThereWhatItWouldHavePrinted()
    {
        var file = Repository.Path("Pulumi.local.yaml");
        var target = _folder.WriteText("plan.json", "an older plan");

        var printed = await CommandRun.OfAsync("local", "--config", file, "--format", "json");
        var written = await CommandRun.OfAsync("local", "--config", file, "--format", "json", "--out", target);

        Assert.Equal((0, ""), (written.ExitCode, written.Output));
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(target));
        Assert.Equal(["plan.json"], _folder.Files);
    }

    [Fact]
    public async Task Plan_ToAPlaceWhereNoFileCanBe_ExitsTwoAndLeavesNothingBehind()
    {
        Directory.CreateDirectory(_folder["taken"]);

        var run = await CommandRun.OfAsync("local", "--config", Repository.Path("Pulumi.local.yaml"), "--out", _folder["taken"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData("Name the stack to plan, or plan every stack with --all.")]
    [InlineData("--all plans every stack: leave 'dev' out.", "dev", "--all")]
    [InlineData("--config and the formats yaml and html are for one stack", "--all", "--config", "x.yaml")]
    [InlineData("--config and the formats yaml and html are for one stack", "--all", "--format", "yaml")]
    [InlineData("--config and the formats yaml and html are for one stack", "--all", "--format", "html")]
    [InlineData("--except leaves stacks out of --all.", "dev", "--except", "prod")]
    [InlineData("There is no stack 'prd' to leave out; known are ci, dev, local, prod. Did you mean 'prod'?", "--all", "--except", "prd")]
    [InlineData("There is no folder 'nowhere' of earlier plans.", "--all", "--against", "nowhere")]
    [InlineData("No stack is left to plan.", "--all", "--except", "ci", "dev", "local", "prod")]
    [InlineData("There is no stack 'prd'; known are", "prd")]
    [InlineData("Did you mean 'prod'?", "prd")]
    [InlineData("There is no file 'nowhere.yaml'.", "dev", "--config", "nowhere.yaml")]
    [InlineData("There is no format 'pdf'; known are text, markdown, html, yaml, json.", "dev", "--format", "pdf")]
    [InlineData("Did you mean 'markdown'?", "dev", "--format", "Markdwn")]
    [InlineData("There is no format '2'", "dev", "--format", "2")]
    [InlineData("There is no format 'yaml'; known are text, markdown, json.", "diff", "dev", "prod", "--format", "yaml")]
    [InlineData("--format yaml has no place for changes", "dev", "--format", "yaml", "--against", "old.json")]
    [InlineData("7 to 64 hexadecimal digits", "dev", "--commit", "`@all`")]
    [InlineData("'nowhere.json' cannot be read", "dev", "--against", "nowhere.json")]
    [InlineData("Required argument missing for command: 'diff'", "diff", "dev")]
    [InlineData("There is no stack 'prd'", "diff", "dev", "prd")]
    [InlineData("--colour", "dev", "--colour")]
    public async Task Plan_WrongUsage_ExitsTwoAndSaysWhatIsWrong(string said, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> PlanOf(string stack, params (string From, string To)[] changes) =>
        CommandRun.OfAsync(stack, "--config", _folder.Write(stack, changes));
}
