using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Plan.Commands;
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
    [InlineData("--all plans every stack: leave 'dev' out.", "dev", "--all")]
    [InlineData("--config and the formats yaml and html are for one stack", "--all", "--config", "x.yaml")]
    [InlineData("--config and the formats yaml and html are for one stack", "--all", "--format", "yaml")]
    [InlineData("--config and the formats yaml and html are for one stack", "--all", "--format", "html")]
    [InlineData("--except leaves stacks out of --all.", "dev", "--except", "prod")]
    [InlineData("There is no stack 'prd'; known are ci, dev, local, prod. Did you mean 'prod'?", "--all", "--except", "prd")]
    [InlineData("There is no folder 'nowhere' of earlier plans.", "--all", "--against", "nowhere")]
    [InlineData("No stack is left to plan.", "--all", "--except", "ci", "dev", "local", "prod")]
    [InlineData("There is no stack 'prd'; known are", "prd")]
    [InlineData("Did you mean 'prod'?", "prd")]
    [InlineData("There is no file 'nowhere.yaml'.", "dev", "--config", "nowhere.yaml")]
    [InlineData("There is no format 'pdf'; known are text, markdown, html, yaml, json.", "dev", "--format", "pdf")]
    [InlineData("Did you mean 'markdown'?", "dev", "--format", "Markdwn")]
    [InlineData("Did you mean 'html'?", "--all", "--format", "htm")]
    [InlineData("There is no format '2'", "dev", "--format", "2")]
    [InlineData("There is no format 'yaml'; known are text, markdown, json.", "diff", "dev", "prod", "--format", "yaml")]
    [InlineData("--format yaml has no place for changes", "dev", "--format", "yaml", "--against", "old.json")]
    [InlineData("7 to 64 hexadecimal digits", "dev", "--commit", "`@all`", "--format", "markdown")]
    [InlineData("Only --format markdown and html name the commit", "dev", "--commit", "0123456789")]
    [InlineData("Only --format markdown and html name the commit", "dev", "--commit", "0123456789", "--format", "json")]
    [InlineData("Only --format markdown and html name the commit", "dev", "--commit", "0123456789", "--format", "yaml")]
    [InlineData("Only --format markdown and html name the commit", "--all", "--commit", "0123456789")]
    [InlineData("There is no file 'nowhere.json'. Save a plan with --format json and --out.", "dev", "--against", "nowhere.json")]
    [InlineData("'diff' needs A and B.\nSee 'dotnet run --project plan -- diff --help'.\n", "diff", "dev")]
    [InlineData("'diff' needs A and B.\n", "diff")]
    [InlineData("'why' needs STACK.\n", "why")]
    [InlineData("'advise' needs STACK.\n", "advise", "--advice", "a.json")]
    [InlineData("'import' needs FILE.\n", "import")]
    [InlineData("Option '--from' is required.\n", "prices")]
    [InlineData("There is no stack 'prd'", "diff", "dev", "prd")]
    [InlineData("There is no option '--colour'; known are", "dev", "--colour")]
    [InlineData("There is no option '--fromat'. Did you mean '--format'?", "dev", "--fromat", "json")]
    [InlineData("There is no option '--fail-om'. Did you mean '--fail-on'?", "dev", "--fail-om=warning")]
    [InlineData("There is no option '--outt'. Did you mean '--out'?", "diff", "dev", "prod", "--outt", "a")]
    [InlineData("--fail-on takes error or warning, not 'info'", "dev", "--fail-on", "info")]
    [InlineData("'dev' stands before the command: write 'diff' first", "dev", "diff", "dev", "prod")]
    [InlineData("'prod' stands before the command: write 'schema' first", "prod", "schema")]
    [InlineData("'--config' stands before the command: write 'advise' first", "--config", "a.yaml", "advise", "dev", "--advice", "a.json")]
    [InlineData("Did you mean the command 'diff'?", "dif", "dev", "prod")]
    [InlineData("Did you mean the command 'prices'?", "price", "dev")]
    [InlineData("more words than the command takes: 'prod'", "dev", "prod")]
    [InlineData("Name a stack; known are ci, dev, local, prod.", "--format", "json")]
    [InlineData("is a folder, not a stack file", "dev", "--config", ".")]
    [InlineData("is a folder, not a plan", "dev", "--against", ".")]
    [InlineData("'/dev/zero' is larger than 64 MiB", "dev", "--against", "/dev/zero")]
    public async Task Plan_WrongUsage_ExitsTwoAndSaysWhatIsWrong(string said, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
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

    [Fact]
    public async Task Plan_WithoutAStack_ListsThem()
    {
        var run = await CommandRun.OfAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Stacks\n  ci\n  dev\n  local\n  prod\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dotnet run --project plan -- [STACK] [options]\n  dotnet run --project plan -- COMMAND [arguments] [options]\n", "--help")]
    [InlineData("dotnet run --project plan -- diff <A> <B> [options]\n", "diff", "--help")]
    [InlineData("dotnet run --project plan -- prices [options]\n", "prices", "-h")]
    public async Task Help_NamesTheRealCommandAndTheOrderOfItsWords(string usage, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"Usage:\n  {usage}", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Help and page say the same of exit codes.</summary>
    [Fact]
    public async Task Help_SaysWhatExitCodesMean()
    {
        var help = Regex.Replace((await CommandRun.OfAsync("--help")).Output, @"\s+", " ");
        var page = await File.ReadAllTextAsync(Repository.Path("docs", "plan.md"));

        Assert.Contains(ExitCode.Help, help, StringComparison.Ordinal);
        var rows = Regex.Matches(page, @"(?m)^\| (\d) \| (.+) \|$").Select(row => (Code: row.Groups[1].Value, Text: row.Groups[2].Value)).ToArray();
        Assert.Equal(["0", "1", "2"], rows.Select(row => row.Code));
        var said = Regex.Matches(ExitCode.Help, @"(\d): ([^.]+)\.").Select(code => (Code: code.Groups[1].Value, Text: code.Groups[2].Value)).ToArray();
        Assert.Equal(["0", "1", "2"], said.Select(code => code.Code));
        Assert.All(said, code => Assert.StartsWith(
            code.Text, rows.Single(row => row.Code == code.Code).Text.Replace("`", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    /// <summary>What belongs to the command above is not offered below it.</summary>
    [Theory]
    [InlineData("", "prices")]
    [InlineData("", "schema")]
    [InlineData("", "docs")]
    [InlineData("First stack.|Second stack.", "diff")]
    [InlineData("Stack to advise; its configuration is Pulumi.<STACK>.yaml.", "advise")]
    [InlineData("Stack to look at; its configuration is Pulumi.<STACK>.yaml.", "why")]
    [InlineData("Stack to plan; its configuration is Pulumi.<STACK>.yaml beside Pulumi.yaml. Without one, the stacks are listed.", "")]
    public async Task Help_OfACommand_HasItsOwnArguments(string arguments, string command)
    {
        var help = (await CommandRun.OfAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Output;

        var section = Regex.Match(help, @"^Arguments:\n((?:  .*\n)+)\n", RegexOptions.Multiline).Groups[1].Value;
        Assert.Equal(arguments.Length > 0, help.Contains("Arguments:", StringComparison.Ordinal));
        Assert.Equal(arguments, string.Join('|', Regex.Matches(section, @"^  \S+ {2,}(.+)$", RegexOptions.Multiline).Select(line => line.Groups[1].Value)));
        Assert.Contains("\n\nOptions:\n", help, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", help.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[default: text]", "diff")]
    [InlineData("[default: 99%]", "advise")]
    [InlineData("[default: workloads]", "import")]
    [InlineData("[default: docs]", "docs")]
    public async Task Help_OfADefault_IsWhatOneWouldWrite(string said, string command) =>
        Assert.Contains(said, (await CommandRun.OfAsync(command, "--help")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--help")]
    [InlineData("diff --help")]
    [InlineData("import --help")]
    [InlineData("prices --help")]
    [InlineData("advise --help")]
    [InlineData("why --help")]
    [InlineData("schema --help")]
    [InlineData("docs --help")]
    public async Task Help_UnderAnotherCulture_IsTheSame(string command)
    {
        var usual = await CommandRun.OfAsync(command.Split(' '));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Cultures.Foreign();
            Assert.Equal(usual, await CommandRun.OfAsync(command.Split(' ')));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Help_NamesTheShortFormOfOut() => Assert.Contains("-o, --out", (await CommandRun.OfAsync("--help")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("dev", "[suggest:1]", "d")]
    [InlineData("diff", "[suggest:2]", "di")]
    [InlineData("import", "[suggest:2]", "im")]
    [InlineData("stack", "[suggest:17]", "import --format st")]
    [InlineData("--format", "[suggest:8]", "dev --fo")]
    [InlineData("markdown", "[suggest:14]", "dev --format m")]
    [InlineData("prod", "[suggest:10]", "diff dev p")]
    [InlineData("prod", "[suggest:8]", "advise p")]
    [InlineData("prod", "[suggest:5]", "why p")]
    public async Task Suggest_OfAHalfWrittenCommandLine_HasTheWord(string word, params string[] args) =>
        Assert.Contains(word, (await CommandRun.OfAsync(args)).Output.ReplaceLineEndings("\n").Split('\n'));

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
