using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>eng/plan-stacks.sh, run by bash with a stand-in for the SDK.</summary>
public sealed class PlanStacksScriptTests : IDisposable
{
    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("stacks");

    public PlanStacksScriptTests()
    {
        foreach (var file in new[] { "head/Pulumi.yaml", "head/Pulumi.dev.yaml", "base/Pulumi.yaml", "base/Pulumi.dev.yaml", "base/Pulumi.old one.yaml" })
        {
            Write(file);
        }
    }

    public void Dispose() => _state.Delete(recursive: true);

    [BashFact]
    public async Task Stacks_OfTheBase_AreFoundByTheirFilesAndThoseOfTheHeadPlannedAtOnce()
    {
        var (code, comment, calls) = await RunAsync();

        Assert.Equal(0, code);
        Assert.Equal(["base build", "base run dev", "base run old one", "head build", "head run --all", "head run dev"], calls.Select(Short));
        Assert.Matches("^planned --all --against .*/base --format markdown --out .*\n$", comment);
    }

    [BashFact]
    public async Task Stacks_ThatAreLeftOut_AreHandedOn()
    {
        var (_, comment, _) = await RunAsync("--except", "ci", "local");

        Assert.StartsWith("planned --all --except ci local --against ", comment, StringComparison.Ordinal);
    }

    [BashFact]
    public async Task Stacks_OfTheHead_HaveAReportEachUnlessLeftOut()
    {
        Write("head/Pulumi.new one.yaml");
        Write("head/Pulumi.ci.yaml");

        await RunAsync("--except", "ci");

        Assert.Equal(["dev.html", "new one.html"], Directory.GetFiles(Path.Combine(_state.FullName, "plans", "reports")).Select(Path.GetFileName).Order());
        Assert.Matches("^planned dev --against .*/base/dev.json --format html --out .*/reports/dev.html\n$", Read("plans/reports/dev.html"));
        Assert.Matches("^planned new one --format html --out .*/reports/new one.html\n$", Read("plans/reports/new one.html"));
    }

    [BashFact]
    public async Task Report_OfAStackWithErrors_IsThereAndOfOneWithoutAPlanIsNot()
    {
        Write("head/Pulumi.broken.yaml");
        Write("head/fails-to-plan-broken");
        Write("head/has-errors");

        var (code, _, calls) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Equal(["dev.html"], Directory.GetFiles(Path.Combine(_state.FullName, "plans", "reports")).Select(Path.GetFileName));
        Assert.Equal(1, calls.Count(call => call.StartsWith("head run", StringComparison.Ordinal) && call.Contains(" dev ", StringComparison.Ordinal)));
    }

    [BashFact]
    public async Task Base_ThatDoesNotBuild_FailsNothingAndIsStated()
    {
        Write("base/fails-to-build");

        var (code, comment, _) = await RunAsync();

        Assert.Equal(0, code);
        Assert.Matches("^> Not compared: the base branch does not build.\n\nplanned --all --format markdown --out ", comment);
    }

    [BashFact]
    public async Task Base_WithoutAPlanOfAStack_FailsNothing()
    {
        Write("base/fails-to-plan-dev");

        Assert.Equal(0, (await RunAsync()).Code);
    }

    [BashFact]
    public async Task Head_ThatDoesNotBuild_FailsWithTheLog()
    {
        Write("head/fails-to-build");

        var (code, comment, _) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Equal("## No plan\n\nThe program does not build.\n\n    error CS1002: ; expected\n", comment);
    }

    [BashFact]
    public async Task Head_WithErrorFindings_FailsAndKeepsTheComment()
    {
        Write("head/has-errors");

        var (code, comment, _) = await RunAsync();

        Assert.Equal(1, code);
        Assert.StartsWith("planned --all", comment, StringComparison.Ordinal);
    }

    [BashFact]
    public async Task Head_WithoutAPlan_FailsWithTheLog()
    {
        Write("head/fails-to-plan---all");

        var (code, comment, _) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Equal("## No plan\n\nThe plan command ended with exit code 2.\n\n    no such stack\n", comment);
    }

    [BashTheory]
    [InlineData("dev", "prod")]
    [InlineData("--except")]
    public async Task WrongUsage_IsRefused(params string[] arguments)
    {
        var (code, comment, calls) = await RunAsync(arguments);

        Assert.Equal((2, "", 0), (code, comment, calls.Length));
    }

    /// <summary>Folder, command and stack: <c>base run dev</c>.</summary>
    private static string Short(string call)
    {
        var words = call.Replace(" --project plan --no-build --", "", StringComparison.Ordinal);
        return words.Contains(" run ", StringComparison.Ordinal)
            ? words[..(words.IndexOf(" --", words.IndexOf("--all", StringComparison.Ordinal) is > 0 and var all ? all + 1 : 0, StringComparison.Ordinal))]
                : words[..words.IndexOf(" plan", StringComparison.Ordinal)];
    }

    private void Write(string name)
    {
        var file = new FileInfo(Path.Combine(_state.FullName, name));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, "");
    }

    private async Task<(int Code, string Comment, string[] Calls)> RunAsync(params string[] more)
    {
        var (code, output, _) = await Bash.RunAsync(
            [Repository.Path("eng", "plan-stacks.sh"), "head", "base", "plans", .. more],
            new Dictionary<string, string?>
            {
                ["STAND_IN"] = _state.FullName,
                ["PATH"] = Bash.PathWith(Repository.Path("tests", "Workflows", "stand-in")),
            },
            _state.FullName);
        Assert.Equal("", output);
        return (code, Read("plans/comment.md"), Read("calls").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Read(string name) => File.Exists(Path.Combine(_state.FullName, name)) ? File.ReadAllText(Path.Combine(_state.FullName, name)) : "";
}
