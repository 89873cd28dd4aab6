using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Plan.Commands;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>The words of a command line: what is said of wrong ones, help, and completion.</summary>
public class CommandLineTests
{
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
    [InlineData("--format takes text, markdown, html, yaml or json, not 'pdf'.\n", "dev", "--format", "pdf")]
    [InlineData("Did you mean 'markdown'?", "dev", "--format", "Markdwn")]
    [InlineData("Did you mean 'html'?", "--all", "--format", "htm")]
    [InlineData("not '2'.\n", "dev", "--format", "2")]
    [InlineData("--format takes text, markdown or json, not 'yaml'.\n", "diff", "dev", "prod", "--format", "yaml")]
    [InlineData("--format yaml has no place for changes", "dev", "--format", "yaml", "--against", "old.json")]
    [InlineData("7 to 64 hexadecimal digits", "dev", "--commit", "`@all`", "--format", "markdown")]
    [InlineData("Only --format markdown and html name the commit", "dev", "--commit", "0123456789")]
    [InlineData("Only --format markdown and html name the commit", "dev", "--commit", "0123456789", "--format", "json")]
    [InlineData("Only --format markdown and html name the commit", "dev", "--commit", "0123456789", "--format", "yaml")]
    [InlineData("Only --format markdown and html name the commit", "--all", "--commit", "0123456789")]
    [InlineData(
        "'diff' needs A and B: write 'dotnet run --project plan -- diff A B'.\nSee 'dotnet run --project plan -- diff --help'.\n", "diff", "dev")]
    [InlineData("'diff' needs A and B: write", "diff")]
    [InlineData("'why' needs STACK: write 'dotnet run --project plan -- why STACK'.\n", "why")]
    [InlineData("'advise' needs STACK: write", "advise", "--advice", "a.json")]
    [InlineData("'import' needs FILE: write", "import")]
    [InlineData("'prices' needs --from: write 'dotnet run --project plan -- prices --from [TYPE=]FILE'.\n", "prices")]
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
    [InlineData("One stack is planned, or all of them with --all; to compare two, write 'dotnet run --project plan -- diff dev prod'.", "dev", "prod")]
    [InlineData("diff prod dev'.\n", "prod", "--format", "json", "dev")]
    [InlineData("There are more words than the command takes: 'prod', 'ci'. One stack is planned", "dev", "prod", "ci")]
    [InlineData("There are more words than the command takes: 'dev'. One stack is planned", "dev", "dev")]
    [InlineData("There are more words than 'diff' takes: 'ci'.", "diff", "dev", "prod", "ci")]
    [InlineData("There are more words than 'schema' takes: 'dev'.", "schema", "dev")]
    [InlineData("The word 'plan' is not needed: write 'dotnet run --project plan -- dev'.\n", "plan", "dev")]
    [InlineData("The word 'plan' is not needed: write 'dotnet run --project plan -- dev'.\n", "dev", "plan")]
    [InlineData("The word 'preview' is not needed: write 'dotnet run --project plan -- dev'.\n", "preview", "dev", "--format", "json")]
    [InlineData("The word 'plan' is not needed: write 'dotnet run --project plan -- STACK'.\n", "plan")]
    [InlineData("'up' is for the Pulumi CLI, and this command only plans: write 'dotnet run --project plan -- dev'.\n", "up", "dev")]
    [InlineData("'destroy' is for the Pulumi CLI", "prod", "destroy")]
    [InlineData("There is no command 'pricse'. Did you mean the command 'prices'?", "pricse")]
    [InlineData("Write 'dotnet run --project plan -- --help'.\n", "help")]
    [InlineData("Write 'dotnet run --project plan -- --version'.\n", "version")]
    [InlineData(
        "'Pulumi.dev.yaml' is a file: write the name of its stack, 'dotnet run --project plan -- dev', or what the stack is called and then --config "
            + "Pulumi.dev.yaml.\n",
        "Pulumi.dev.yaml")]
    [InlineData("'dotnet run --project plan -- dev', or", "./Pulumi.dev.yaml")]
    [InlineData("'dotnet run --project plan -- stack', or", "docs/examples/stack.yaml")]
    [InlineData("--format needs a value: write '--format text|markdown|html|yaml|json'.\n", "dev", "--format")]
    [InlineData("--out needs a value: write '--out FILE'.\n", "dev", "-o")]
    [InlineData("--except needs a value: write '--except STACK'.\n", "--all", "--except")]
    [InlineData("--format is given more than once.\n", "dev", "--format", "json", "--format", "yaml")]
    [InlineData("--out is given more than once.\n", "diff", "dev", "prod", "-o", "a", "--out", "b")]
    [InlineData("There is no stack 'y'; known are ci, dev, local, prod.\n", "y")]
    [InlineData("There is no stack 'x'; known are ci, dev, local, prod.\n", "diff", "dev", "x")]
    [InlineData("'dev' is named twice: name two stacks.", "diff", "dev", "dev")]
    [InlineData("'nowhere' is named twice: name two stacks.", "diff", "nowhere", "nowhere")]
    [InlineData("Name a stack; known are ci, dev, local, prod.", "--format", "json")]
    public async Task WrongUsage_ExitsTwoAndSaysWhatIsWrong(string said, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAStack_ListsThem()
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
    [InlineData("prod", "[suggest:15]", "--all --except ")]
    [InlineData("--format", "[suggest:5]", "--for")]
    public async Task Suggest_OfAHalfWrittenCommandLine_HasTheWord(string word, params string[] args) =>
        Assert.Contains(word, (await CommandRun.OfAsync(args)).Output.ReplaceLineEndings("\n").Split('\n'));

    /// <summary>What is suggested is what the option takes, and nothing else.</summary>
    [Theory]
    [InlineData("error|warning", "[suggest:14]", "dev --fail-on ")]
    [InlineData("html|json|markdown|text|yaml", "[suggest:13]", "dev --format ")]
    [InlineData("json|text", "[suggest:20]", "advise dev --format ")]
    [InlineData("stack|workloads", "[suggest:18]", "import a --format ")]
    public async Task Suggest_OfAnOptionThatTakesWords_IsTheseWords(string words, params string[] args) => Assert.Equal(
        words, string.Join('|', (await CommandRun.OfAsync(args)).Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)));
}
