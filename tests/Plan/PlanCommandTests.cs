using System.Text.RegularExpressions;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

public sealed class PlanCommandTests : IDisposable
{
    /// <summary>A change that brings a warning.</summary>
    private static readonly (string From, string To) s_warning = ("config:\n",
        "config:\n  ack-knative-spot:rules: { severity: { SPOT016: info }, waivers: [{ rule: SPOT008, path: services, reason: test }] }\n");

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

    /// <summary>An editor on Windows may write them.</summary>
    [Fact]
    public async Task Plan_StackFileWithCarriageReturns_IsThatOfTheSameLinesWithout()
    {
        var lines = await CommandRun.OfAsync("ci", "--config", _folder.Write("ci"), "--format", "json");
        var withReturns = (await File.ReadAllTextAsync(_folder["stack.yaml"])).ReplaceLineEndings("\r\n");

        var run = await CommandRun.OfAsync("ci", "--config", _folder.WriteText("stack.yaml", withReturns), "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(lines, run);
    }

    [Fact]
    public async Task Plan_ErrorsInYamlFormat_LeaveStandardOutputEmpty()
    {
        var file = _folder.Write("dev", StackFolder.OldVirtualNode);

        var run = await CommandRun.OfAsync("dev", "--config", file, "--format", "yaml");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("SPOT004", run.Error, StringComparison.Ordinal);
    }

    /// <summary>What is wrong stands in the file, which nobody has open; an exit code alone tells nothing.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("json")]
    public async Task Plan_ErrorsWrittenToAFile_AreCountedOnStandardError(string format)
    {
        var target = _folder["plan.out"];

        var broken = _folder.Write("local", s_warning, ("config:\n", "config:\n  ack-knative-spot:servicess: []\n"));
        var failed = await CommandRun.OfAsync(["local", "--config", broken, "--format", format, "--out", target]);
        var warned = await CommandRun.OfAsync(
            ["local", "--config", _folder.Write("local", s_warning), "--format", format, "--out", target, "--fail-on", "warning"]);
        var kept = await CommandRun.OfAsync(["local", "--config", _folder.Write("local", s_warning), "--format", format, "--out", target]);

        Assert.Equal((1, ""), (failed.ExitCode, failed.Output));
        Assert.Matches($"^[1-9][0-9]* errors?, .*: nothing would be deployed; see {Regex.Escape(target)}\\.\n$", failed.Error);
        Assert.Matches($"^[^\n]* 0 errors, 1 warning, .*; see {Regex.Escape(target)}\\.\n$", warned.Error);
        Assert.Equal(new CommandRun(0, "", ""), kept);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0, "--fail-on", "error")]
    [InlineData(1, "--fail-on", "warning")]
    public async Task Plan_WarningsInYamlFormat_AreSaidWhenTheyFail(int code, params string[] options)
    {
        var file = _folder.Write("local", s_warning);
        var target = _folder.WriteText("plan.yaml", "an older plan");

        var run = await CommandRun.OfAsync(["local", "--config", file, "--format", "yaml", .. options]);
        var written = await CommandRun.OfAsync(["local", "--config", file, "--format", "yaml", "--out", target, .. options]);

        Assert.Equal((code, code, ""), (run.ExitCode, written.ExitCode, written.Output));
        Assert.Equal(code == 1, run.Output.Length == 0);
        Assert.Equal(code == 1, run.Error.Contains("warning ", StringComparison.Ordinal));
        Assert.Equal(code == 1, await File.ReadAllTextAsync(target) == "an older plan");
        Assert.DoesNotContain("ManifestResource", run.Error, StringComparison.Ordinal);
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

    [Fact]
    public async Task Plan_ToAFolderThatIsNotThere_SaysWhichOne()
    {
        var run = await CommandRun.OfAsync("local", "--config", Repository.Path("Pulumi.local.yaml"), "--out", _folder["nowhere/plan.txt"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"'{_folder["nowhere/plan.txt"]}' cannot be written: There is no folder '{_folder["nowhere"]}'.\n", run.Error);
    }

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    [InlineData(400, true)]
    public async Task Plan_WithOldPrices_SaysHowOld(int days, bool isOld)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 8, 1, 0, 0, 0, TimeSpan.Zero).AddDays(days));

        var run = await CommandRun.AtAsync(clock, PulumiPackages.Official, "ci", "--config", Repository.Path("Pulumi.ci.yaml"));

        Assert.Equal(isOld, run.Output.Contains("PLAN004 prices", StringComparison.Ordinal));
        Assert.Equal(isOld, run.Output.Contains("older than 90 days, the oldest of 2026-08-01.", StringComparison.Ordinal));
        Assert.Equal(isOld, Regex.IsMatch(run.Output, @"PLAN004 prices \(Pulumi\.ci\.yaml:\d+:\d+\)\n"));
    }

    [Theory]
    [InlineData("2028-01-01", 2026, 12, 31, "")]
    [InlineData("2028-01-01", 2026, 12, 30, "1 of 1 prices are of a day that is more than a year to come, the latest of 2028-01-01.")]
    [InlineData("9999-12-31", 2026, 8, 17, "1 of 1 prices are of a day that is more than a year to come, the latest of 9999-12-31.")]
    [InlineData("0001-01-01", 2026, 8, 17, "1 of 1 prices are older than 90 days, the oldest of 0001-01-01.")]
    [InlineData("2028-02-29", 2028, 12, 31, "1 of 1 prices are older than 90 days, the oldest of 2028-02-29.")]
    [InlineData("2026-12-31", 2027, 1, 1, "")]
    public async Task Plan_WithPricesOfAnyDay_SaysWhetherItIsFarAway(string prices, int year, int month, int day, string expected)
    {
        var file = _folder.Write("ci", ("2026-08-01", prices));

        var run = await CommandRun.AtAsync(
            new FakeTimeProvider(new DateTimeOffset(year, month, day, 23, 59, 59, TimeSpan.Zero)), PulumiPackages.Official, "ci", "--config", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(expected.Length > 0, run.Output.Contains("PLAN004", StringComparison.Ordinal));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--fail-on", "warning")]
    [InlineData(0, "--fail-on", "error")]
    public async Task Plan_WithWarnings_FailsOnThemWhenAsked(int code, params string[] options)
    {
        var file = _folder.Write("local", s_warning);

        var run = await CommandRun.OfAsync(["local", "--config", file, .. options]);

        Assert.Contains("warning", run.Output, StringComparison.Ordinal);
        Assert.Equal(code, run.ExitCode);
    }

    [Fact]
    public async Task Plan_AsYaml_LeavesOutWhatCannotBeAppliedAndSaysSo()
    {
        var run = await CommandRun.OfAsync("example", "--config", Repository.Path("docs/examples/stack.yaml"), "--format", "yaml");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("[secret]", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<unknown", run.Output, StringComparison.Ordinal);
        Assert.Contains("Left out: Secret ", run.Error, StringComparison.Ordinal);
        Assert.All(run.Error.Trim().Split('\n'), line =>
            Assert.Matches("^Left out: [A-Za-z]+ \\S+, whose values (are secret|exist only after `pulumi up`)\\.$", line));
    }

    private Task<CommandRun> PlanOf(string stack, params (string From, string To)[] changes) =>
        CommandRun.OfAsync(stack, "--config", _folder.Write(stack, changes));
}
