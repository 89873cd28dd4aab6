using System.Text.RegularExpressions;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Compile;
using AckKnativeSpot.Tests.Support;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace AckKnativeSpot.Tests.Rules;

public class RuleTableTests
{
    public static TheoryData<string> Ids => [.. RuleTable.All.Select(rule => rule.Id)];

    /// <summary>Rules that the reader of the configuration reports: the type that holds the value refuses an illegal one.</summary>
    private static readonly Dictionary<string, (Func<bool> Failing, Func<bool> Passing)> s_byType = new()
    {
        ["SPOT001"] = (() => HourlyPrice.TryParse("0.2505", out _), () => HourlyPrice.TryParse("0.250", out _)),
        ["SPOT002"] = (() => Enum.IsDefined((ProtectionPeriod)3), () => Enum.IsDefined((ProtectionPeriod)1)),
    };

    [Theory]
    [MemberData(nameof(Ids))]
    public void All_EachRule_HasAnExampleThatBreaksItAndOneThatKeepsIt(string id)
    {
        if (RuleTable.Find(id)!.Kind is RuleKind.Reading)
        {
            Assert.False(s_byType[id].Failing());
            Assert.True(s_byType[id].Passing());
            return;
        }

        var example = RuleExamples.All[id];
        var found = RuleEngine.Evaluate(example.Failing, example.FailingPolicy).Findings;
        var broken = found.Where(finding => finding.RuleId == id);
        var kept = RuleEngine.Evaluate(example.Passing, example.PassingPolicy).Findings.Where(finding => finding.RuleId == id);

        Assert.Equal(example.Path, Assert.Single(broken).Path);
        Assert.Empty(kept);
        Assert.All(found, finding => Sentences.Check(finding.Message, finding.Fix));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void All_EachRule_IsDocumented(string id)
    {
        var rule = RuleTable.Find(id)!;

        Assert.Matches(new Regex("^[A-Z]+[0-9]{3}$"), rule.Id);
        Assert.False(rule.Title.EndsWith('.'));
        Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
        Assert.NotEqual(rule.Example, rule.Fix);
        Assert.All([rule.Example, rule.Fix], text =>
        {
            if (rule.Kind is RuleKind.OfComponent)
            {
                Assert.Empty(Snippet.ErrorsOf($"{Usings} static class Page {{ static object Of({Names}) => {text}; }}"));
            }
            else
            {
                Assert.NotEmpty(Mapping(text).Children);
            }
        });
    }

    [Fact]
    public void All_Ids_AreUnique() => Assert.Equal(RuleTable.All.Count, RuleTable.All.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void All_Severities_AreTheOnesPromised() =>
        Assert.Equal(
            [
                "SPOT001 Error", "SPOT002 Error", "SPOT003 Warning", "SPOT004 Error", "SPOT005 Warning", "SPOT006 Error", "SPOT007 Info", "SPOT008 Warning",
                "SPOT009 Warning", "SPOT010 Error", "SPOT012 Warning", "SPOT014 Error", "SPOT015 Warning", "SPOT016 Info", "SPOT017 Warning",
                "SPOT018 Warning",
                "DRAIN001 Error", "DRAIN002 Warning", "DRAIN003 Error", "DRAIN004 Warning", "DRAIN005 Error", "DRAIN006 Error", "DRAIN007 Warning",
                "DRAIN008 Warning", "DRAIN009 Info", "DRAIN010 Info", "DRAIN011 Error", "DRAIN012 Info", "DRAIN013 Error", "DRAIN014 Error",
                "ROLL001 Error", "ROLL002 Warning", "ROLL003 Warning", "ROLL004 Error", "RSV001 Error", "RSV002 Info", "RSV003 Warning", "RSV004 Warning",
                "RULE001 Warning", "RULE002 Error", "RULE003 Error",
            ],
            RuleTable.All
                .Where(rule => Regex.IsMatch(rule.Id, "^(SPOT|DRAIN|ROLL|RSV|RULE)"))
                .Select(rule => $"{rule.Id} {rule.Severity}")
                .OrderBy(text => Array.FindIndex(["SPOT", "DRAIN", "ROLL", "RSV", "RULE"], family => text.StartsWith(family, StringComparison.Ordinal)))
                .ThenBy(text => text, StringComparer.Ordinal));

    [Fact]
    public void All_Kinds_SayWhatAStackCannotChange()
    {
        var rules = ConfigurationRules.All.Concat(RuleTable.All).ToLookup(rule => rule.Kind.GetType());

        Assert.Equal(ConfigurationRules.All.Select(rule => rule.Id).Concat(["SPOT001", "SPOT002"]), rules[typeof(RuleKind.Reading)].Select(rule => rule.Id));
        Assert.Equal(GuardrailRules.All.Select(rule => rule.Id), rules[typeof(RuleKind.Guardrail)].Select(rule => rule.Id));
        Assert.Equal(["RULE001", "RULE002", "RULE003"], rules[typeof(RuleKind.OfPolicy)].Select(rule => rule.Id));
        Assert.Equal(["ROLL004", "COMP001", "COMP002", "COMP003", "COMP004"], rules[typeof(RuleKind.OfComponent)].Select(rule => rule.Id));
        Assert.All(new[] { typeof(RuleKind.Reading), typeof(RuleKind.Guardrail), typeof(RuleKind.OfComponent) }.SelectMany(kind => rules[kind]), rule =>
            Assert.True(rule.IsFixed));
        Assert.Equal(
            [
                "ACK032", "ACK033", "ACK064", "META005", "META006",
            ], rules[typeof(RuleKind.OfStack)].Where(rule => rule.IsFixed).Select(rule => rule.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["RULE001"], rules[typeof(RuleKind.OfPolicy)].Where(rule => !rule.IsFixed).Select(rule => rule.Id));
    }

    [Fact]
    public void Find_EveryRuleOfAFamily_IsTheSameRule() => Assert.All(RuleTable.All, rule => Assert.Same(rule, RuleTable.Find(rule.Id)));

    [Fact]
    public void Find_UnknownId_IsNull() => Assert.Null(RuleTable.Find("SPOT999"));

    /// <summary>One thing only the program of an evicted service can know, so it is said of each: whether it finishes requests on SIGTERM.</summary>
    [Fact]
    public void All_OfAStackThatNoRuleObjectsTo_FindNothing()
    {
        Assert.Equal(
            new RuleReport([], []),
            RuleEngine.Evaluate(Stacks.Of(Stacks.Kept) with { Jobs = Stacks.OfJobs(Stacks.Report).Jobs }, RulePolicy.Default));
        Assert.Equal(
            ["DRAIN012 services[0].grace"],
            RuleEngine.Evaluate(Stacks.Of(Stacks.Web), RulePolicy.Default).Findings.Select(finding => $"{finding.RuleId} {finding.Path}"));
    }

    private const string Usings = "using AckKnativeSpot.Cluster; using AckKnativeSpot.Services; using Pulumi; using Kubernetes = Pulumi.Kubernetes;";

    /// <summary>What the examples in C# speak about.</summary>
    private const string Names = "KnativeServiceSpec web, Traffic canary, Output<string> image, Output<string> id, Kubernetes.Provider provider";

    private static YamlMappingNode Mapping(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Assert.IsType<YamlMappingNode>(stream.Documents.Single().RootNode);
    }
}
