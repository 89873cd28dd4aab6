using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Rules;

public class RuleEngineTests
{
    private static readonly RuleInput s_empty = Stacks.Of();
    private static readonly KnativeServiceSpec s_left = Stacks.WebWith(new SpotOptions { Reclaim = Reclaim.Leave });

    private static readonly RuleInput s_inherits = s_empty with
    {
        Services =
        [
            new("services[0]", s_left) { Origins = new([KeyValuePair.Create(".spot.reclaim", "spot.profiles.batch.reclaim")]) },
            new("services[1]", s_left with { Name = "other" }),
        ],
    };

    private static readonly RuleInput s_leaves = Stacks.Of(Stacks.Kept, Stacks.WebWith(new SpotOptions { Reclaim = Reclaim.Leave }) with { Name = "batch" });

    [Fact]
    public void Evaluate_SeveralFindings_HasThemInTheOrderOfTheRules()
    {
        ValueList<Rule> rules = [Finds("B001", "services[10]", "cluster"), Finds("A001", "services[2]")];

        Assert.Equal(
            ["services[10] B001", "cluster B001", "services[2] A001"],
            RuleEngine.Evaluate(rules, s_empty, RulePolicy.Default).Findings.Select(finding => $"{finding.Path} {finding.RuleId}"));
    }

    [Fact]
    public void Evaluate_AValueThatAProfileGave_NamesWhereItWasWritten()
    {
        var found = RuleEngine.Evaluate(s_inherits, RulePolicy.Default).Findings;

        Assert.Equal(("services[0].spot.reclaim", "spot.profiles.batch.reclaim"), (found[0].Path, found[0].Origin));
        Assert.Equal(("services[1].spot.reclaim", null), (found[1].Path, found[1].Origin));
    }

    [Theory]
    [InlineData("services[0]", 1)]
    [InlineData("spot.profiles.batch", 1)]
    [InlineData("spot.profiles.batch.reclaim", 1)]
    [InlineData("spot.profiles", 1)]
    [InlineData("spot.profiles.bat", 2)]
    [InlineData("spot.defaults", 2)]
    public void Evaluate_AWaiverOfTheProfile_WaivesWhatCameFromIt(string path, int left)
    {
        var policy = new RulePolicy { Waivers = [new Waiver("SPOT005", path, "nobody waits for it")] };

        var report = RuleEngine.Evaluate(s_inherits, policy);

        Assert.Equal(left, report.Findings.Count(finding => finding.RuleId == "SPOT005"));
        Assert.Equal(2 - left, report.Waived.Count);
    }

    [Fact]
    public void Evaluate_RaisedSeverity_StopsTheRun()
    {
        var raised = new RulePolicy { Severities = new([new("SPOT005", Severity.Error)]) };

        Assert.False(RuleEngine.Evaluate(s_leaves, RulePolicy.Default).HasErrors);
        Assert.True(RuleEngine.Evaluate(s_leaves, raised).HasErrors);
    }

    [Fact]
    public void Evaluate_LoweredSeverity_LetsTheRunGoOn()
    {
        var lowered = new RulePolicy { Severities = new([new("X001", Severity.Info)]) };
        ValueList<Rule> rules = [Finds("X001", "services[0]")];

        Assert.True(RuleEngine.Evaluate(rules, s_empty, RulePolicy.Default).HasErrors);
        Assert.Equal(Severity.Info, Assert.Single(RuleEngine.Evaluate(rules, s_empty, lowered).Findings).Severity);
    }

    [Fact]
    public void Evaluate_WaivedFinding_MovesToItsOwnListWithTheReason()
    {
        var policy = new RulePolicy { Waivers = [new Waiver("SPOT005", "services[1]", "batch, nobody waits")] };

        var report = RuleEngine.Evaluate(s_leaves, policy);

        Assert.Empty(report.Findings);
        var waived = Assert.Single(report.Waived);
        Assert.Equal("services[1].spot.reclaim", waived.Finding.Path);
        Assert.Equal("batch, nobody waits", waived.Reason);
    }

    [Fact]
    public void Evaluate_WaiverOfAnotherRule_WaivesNothingAndSaysSo()
    {
        var policy = new RulePolicy { Waivers = [new Waiver("SPOT003", "services[1]", "a misunderstanding")] };

        Assert.Equal(
            ["SPOT005 Warning services[1].spot.reclaim", "RULE001 Warning rules.waivers[0]"],
            RuleEngine.Evaluate(s_leaves, policy).Findings.Select(finding => $"{finding.RuleId} {finding.Severity} {finding.Path}"));
    }

    [Fact]
    public void Evaluate_WaiverOfAnIdThatDoesNotExist_NamesTheNearest()
    {
        var policy = new RulePolicy { Waivers = [new Waiver("Spot05", "services[1]", "misspelt")] };

        var finding = RuleEngine.Evaluate(s_leaves, policy).Findings.Single(each => each.RuleId == "RULE002");

        Assert.Equal("rules.waivers[0].rule", finding.Path);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("There is no rule Spot05.", finding.Message);
        Assert.Equal("Write SPOT005, the nearest one, or remove it.", finding.Fix);
    }

    [Fact]
    public void Evaluate_SeverityOfARuleThatTheParserReports_CannotBeChanged()
    {
        var policy = new RulePolicy { Severities = new([new("SPOT001", Severity.Info)]) };

        var finding = Assert.Single(RuleEngine.Evaluate(s_empty, policy).Findings);

        Assert.Equal("RULE002 rules.severity.SPOT001", $"{finding.RuleId} {finding.Path}");
    }

    [Theory]
    [InlineData("PLAN004", "a plan as a whole")]
    [InlineData("PLAN006", "a plan as a whole")]
    [InlineData("CFG010", "how the file is written")]
    public void Evaluate_SeverityOfAWarningThatIsFixed_SaysWhatItIsAbout(string id, string about)
    {
        var policy = new RulePolicy { Severities = new([new(id, Severity.Info)]) };

        var finding = Assert.Single(RuleEngine.Evaluate(StackRules.All, s_empty, policy).Findings);

        Assert.Equal($"{id} speaks about {about}, and no stack changes what it says.", finding.Message);
    }

    [Fact]
    public void Evaluate_WaiverAndSeverityOfAGuardrail_ChangeNothingAndAreMistakes()
    {
        var policy = new RulePolicy
        {
            Severities = new([new("GUARD003", Severity.Info), new("RULE003", Severity.Info)]),
            Waivers = [new Waiver("GUARD003", "services", "it may be killed"), new Waiver("RULE003", "rules", "so may this")],
        };

        var report = RuleEngine.Evaluate(s_leaves with { Guardrails = new Guardrails { RequireEviction = true } }, policy);

        Assert.Equal(
            [
                "SPOT005 Warning services[1].spot.reclaim", "GUARD003 Error services[1].spot.reclaim", "RULE003 Error rules.severity.GUARD003",
                "RULE002 Error rules.severity.RULE003", "RULE003 Error rules.waivers[0].rule", "RULE002 Error rules.waivers[1].rule",
            ],
            report.Findings.Select(finding => $"{finding.RuleId} {finding.Severity} {finding.Path}"));
        Assert.Empty(report.Waived);
        Assert.Contains("section `guardrails`", report.Findings[2].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_SeverityOfTheRuleAboutWaivers_CanBeChanged()
    {
        var policy = new RulePolicy
        {
            Severities = new([new("RULE001", Severity.Error)]),
            Waivers = [new Waiver("SPOT005", "services[0]", "outdated")],
        };

        Assert.Equal(Severity.Error, RuleEngine.Evaluate(Stacks.Of(Stacks.Kept), policy).Findings.Single().Severity);
    }

    [Theory]
    [InlineData("META005")]
    [InlineData("META006")]
    public void Evaluate_SeverityOrWaiverOfAContradiction_ChangesNothingAndIsAMistake(string id)
    {
        var policy = new RulePolicy { Severities = new([new(id, Severity.Info)]), Waivers = [new Waiver(id, "services", "it may be so")] };

        Assert.Equal(
            ["RULE002 rules.severity." + id, "RULE002 rules.waivers[0].rule"],
            RuleEngine.Evaluate(s_empty, policy).Findings.Select(finding => $"{finding.RuleId} {finding.Path}"));
    }

    private static Rule Finds(string id, params string[] paths) =>
        new(id, Severity.Error, "a title", "A reason.", "a: 1", "a: 2", _ => paths.Select(path => new Violation(path, "message", "fix")));
}
