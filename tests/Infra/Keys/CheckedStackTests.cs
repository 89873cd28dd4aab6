using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Infra.Corpus;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

public class CheckedStackTests
{
    [Fact]
    public void Of_TenMistakes_ReportsTen()
    {
        var text = new (string Old, string New)[]
        {
            ("cidr: 10.10.0.0/16", "cidr: 8.8.0.0/16"),
            ("zones: [cn-hangzhou-h, cn-hangzhou-i]", "zones: [cn-hangzhou-h, I]"),
            ("apiServer: { public: true }", "apiServer: { public: yes }"),
            ("nodes: 3", "nodes: 2"),
            ("v2.13.0", "v2.10.0"),
            ("addon: {}", "addon: { nmae: knative }"),
            ("priceLimit: 0.250", "priceLimit: 0,250"),
            ("choices: [ecs.c6.large, ecs.c7.large]", "choices: [c6.large, ecs.c7.large]"),
            ("grace: 60s", "grace: 60"),
            ("max: 10", "max: ten"),
        }.Aggregate(
            BrokenStack.Valid.Replace("{ priceLimit: 0.250 }", "\n        priceLimit: 0.250", StringComparison.Ordinal),
            (t, change) => t.Replace(change.Old, change.New, StringComparison.Ordinal));

        var check = CheckedStack.Of(YamlConfiguration.Read(text, "Pulumi.ten.yaml"));

        Assert.Equal(
            """
            10 mistakes in the stack configuration; nothing was declared.
            """,
            check.ErrorMessage()!.Split('\n')[0]);
        Assert.Equal(
            [
                "CFG004 cluster.create.network.new.cidr", "CFG004 cluster.create.network.new.zones[1]", "CFG004 cluster.create.apiServer.public",
                "ACK003 cluster.create.nodePools[0].nodes", "SPOT004 cluster.create.virtualNode.version", "CFG001 knative.install.addon.nmae",
                "SPOT001 spot.profiles.cheap.priceLimit", "SPOT006 services[0].capacity.choices[0]", "CFG004 services[0].grace", "CFG004 services[0].scale.max",
            ],
            check.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.RuleId} {f.Path}"));
    }

    [Fact]
    public void Of_AFileFullOfMistakes_ListsSomeAndCountsTheRest()
    {
        var text = "config:\n  ack-knative-spot:services:\n" + string.Concat(Enumerable.Repeat("  - {}\n", 1000));

        var findings = CheckedStack.Of(YamlConfiguration.Read(text, "f")).Findings;

        Assert.Equal(CheckedStack.MostFindings, findings.Count);
        Assert.Equal("There are 1503 more findings that are not listed.", findings[^1].Message);
    }

    [Fact]
    public void Of_AMisspeltRequiredKey_IsOneMistake()
    {
        var check = CheckedStack.Of(YamlConfiguration.Read(BrokenStack.Valid.Replace("name: web", "nmae: web", StringComparison.Ordinal), "f"));

        var finding = Assert.Single(check.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("CFG001", "services[0].nmae", "Did you mean 'name'?"), (finding.RuleId, finding.Path, finding.Fix));
    }

    [Theory]
    [InlineData("severity: { CFG001: info }", "RULE002 rules.severity.CFG001")]
    [InlineData("waivers: [{ rule: CFG001, path: services, reason: a test }]", "RULE002 rules.waivers[0].rule")]
    [InlineData("waivers: [{ rule: CFG014, path: services, reason: a test }]", "RULE002 rules.waivers[0].rule")]
    [InlineData("severity: { GUARD002: warning }", "RULE003 rules.severity.GUARD002")]
    [InlineData("waivers: [{ rule: GUARD002, path: services, reason: a test }]", "RULE003 rules.waivers[0].rule")]
    public void Of_ARuleThatAStackCannotChange_IsAMistakeBesideTheFinding(string rules, string found)
    {
        var text = BrokenStack.Valid
            .Replace("name: web", "name: web\n      spto: {}\n      spot: { fallback: false }", StringComparison.Ordinal)
            + $"  ack-knative-spot:guardrails: {{ requireFallback: true }}\n  ack-knative-spot:rules: {{ {rules} }}\n";

        var check = CheckedStack.Of(YamlConfiguration.Read(text, "f"));

        Assert.Equal(
            ["CFG001 services[0].spto", "GUARD002 services[0].spot.fallback", found],
            check.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.RuleId} {f.Path}"));
        Assert.Empty(check.Waived);
    }

    [Fact]
    public void Of_AWaiver_MovesItsFindingsAsideWithPlaceAndReason()
    {
        var text = BrokenStack.Valid.Replace("choices: [ecs.c6.large, ecs.c7.large]", "choices: [ecs.c6.large]", StringComparison.Ordinal)
            + "  ack-knative-spot:rules: { waivers: [{ rule: SPOT008, path: \"services[0]\", reason: one type is what was bought }] }\n";

        var check = CheckedStack.Of(YamlConfiguration.Read(text, "f"));

        var waived = Assert.Single(check.Waived);
        Assert.DoesNotContain(check.Findings, f => f.RuleId is "SPOT008" or "RULE001");
        Assert.Equal(
            ("SPOT008", "services[0].capacity.choices[0]", "f", "one type is what was bought"),
            (waived.Finding.RuleId, waived.Finding.Path, waived.Finding.Position?.File, waived.Reason));
    }

    [Theory]
    [InlineData("spot: cheap", "{ reclaim: leave }", "spot.profiles.cheap.reclaim")]
    [InlineData("spot: { profile: cheap }", "{ reclaim: leave }", "spot.profiles.cheap.reclaim")]
    [InlineData("spot: { profile: cheap, reclaim: leave }", "{ reclaim: evict }", null)]
    [InlineData("spot: { profile: cheap, fallback: false }", "{ reclaim: leave }", "spot.profiles.cheap.reclaim")]
    public void Of_AValueFromAProfile_PointsWhereItWasWritten(string spot, string profile, string? origin)
    {
        var text = BrokenStack.Valid
            .Replace("{ priceLimit: 0.250 }", profile, StringComparison.Ordinal)
            .Replace("grace: 60s", "grace: 60s\n      " + spot, StringComparison.Ordinal);

        var finding = Assert.Single(CheckedStack.Of(YamlConfiguration.Read(text, "f")).Findings, f => f.RuleId == "SPOT005");

        Assert.Equal(("services[0].spot.reclaim", origin), (finding.Path, finding.Origin));
        Assert.Equal(PlaceOf(text, "reclaim: leave"), finding.Position);
    }

    [Fact]
    public void Of_AValueFromTheDefaults_PointsAtThemUnlessAProfileSaysSo()
    {
        var defaults = BrokenStack.Valid
            .Replace("    profiles:", "    defaults: { reclaim: leave }\n    profiles:", StringComparison.Ordinal)
            .Replace("grace: 60s", "grace: 60s\n      spot: cheap", StringComparison.Ordinal);
        var both = defaults.Replace("{ priceLimit: 0.250 }", "{ reclaim: leave, priceLimit: 0.250 }", StringComparison.Ordinal);

        Assert.Equal(
            "spot.defaults.reclaim", Assert.Single(CheckedStack.Of(YamlConfiguration.Read(defaults, "f")).Findings, f => f.RuleId == "SPOT005").Origin);
        Assert.Equal(
            "spot.profiles.cheap.reclaim", Assert.Single(CheckedStack.Of(YamlConfiguration.Read(both, "f")).Findings, f => f.RuleId == "SPOT005").Origin);
    }

    [Fact]
    public void Of_ASpotWorkloadOnTopOfPayAsYouGo_InheritsNothing()
    {
        var text = BrokenStack.Valid
            .Replace("    profiles:", "    defaults: none\n    profiles:", StringComparison.Ordinal)
            .Replace("grace: 60s", "grace: 60s\n      spot: { reclaim: leave }", StringComparison.Ordinal);

        var finding = Assert.Single(CheckedStack.Of(YamlConfiguration.Read(text, "f")).Findings, f => f.RuleId == "SPOT005");

        Assert.Equal(("services[0].spot.reclaim", null), (finding.Path, finding.Origin));
    }

    [Fact]
    public void Of_AValueThatCannotBeRead_IsTheOneMistakeOfEveryWorkloadThatInheritsIt()
    {
        var text = BrokenStack.Valid
            .Replace("    profiles:", "    defaults: { fallback: false }\n    profiles:", StringComparison.Ordinal)
            .Replace("{ priceLimit: 0.250 }", "{ fallback: yes }", StringComparison.Ordinal)
            .Replace("min: 0", "min: 2", StringComparison.Ordinal)
            .Replace("grace: 60s", "grace: 60s\n      spot: cheap", StringComparison.Ordinal);

        Assert.Equal(["CFG004 spot.profiles.cheap.fallback"], Mistakes(text).Select(f => $"{f.RuleId} {f.Path}"));
    }

    [Fact]
    public void Of_AProfileThatCannotBeRead_IsNotReportedAsMissing()
    {
        var text = BrokenStack.Valid
            .Replace("{ priceLimit: 0.250 }", "[0.250]", StringComparison.Ordinal)
            .Replace("grace: 60s", "grace: 60s\n      spot: cheap", StringComparison.Ordinal);

        Assert.Equal(["CFG002 spot.profiles.cheap"], Mistakes(text).Select(f => $"{f.RuleId} {f.Path}"));
    }

    [Fact]
    public void Of_ATextThatCannotBeSeen_IsShownByItsCodesEverywhere()
    {
        var text = BrokenStack.Valid.Replace("name: web", "name: \"we\\u200Bb\\nerror SPOT001\"\n      spot: \"chea\\u200Bp\"", StringComparison.Ordinal)
            .Replace("cheap:", "\"che\\u200Bap\":", StringComparison.Ordinal);
        var waiving = BrokenStack.Valid.Replace("[ecs.c6.large, ecs.c7.large]", "[ecs.c6.large]", StringComparison.Ordinal)
            + "  ack-knative-spot:rules: { waivers: [{ rule: SPOT008, path: services, reason: \"a\\nb \\u200B\" }] }\n";

        var check = CheckedStack.Of(YamlConfiguration.Read(text, "f"));
        var waived = CheckedStack.Of(YamlConfiguration.Read(waiving, "f")).Waived;

        Assert.Contains(check.Findings, f => f.RuleId == "KN001" && f.Message.Contains(@"weU+200Bb\nerror SPOT001", StringComparison.Ordinal));
        Assert.Contains(check.Findings, f => f.Fix == "Did you mean 'cheU+200Bap'?");
        Assert.Equal("a b U+200B", Assert.Single(waived).Reason);
        Assert.All(
            check.Findings.Concat(waived.Select(w => w.Finding)),
            f => Assert.DoesNotContain(string.Concat(f.Path, f.Message, f.Fix), character => char.IsControl(character) || character == '\u200B'));
    }

    private static IEnumerable<Finding> Mistakes(string text) =>
        CheckedStack.Of(YamlConfiguration.Read(text, "f")).Findings.Where(finding => finding.Severity is not Severity.Info);

    private static SourcePosition PlaceOf(string text, string line)
    {
        var at = text.IndexOf(line, StringComparison.Ordinal) + line.IndexOf(": ", StringComparison.Ordinal) + 2;
        var before = text[..at];
        return new("f", before.Count(c => c == '\n') + 1, at - before.LastIndexOf('\n'));
    }

    [Fact]
    public void Of_OneListedContainer_FindingsOfRulesNameItsPlace()
    {
        var text = BrokenStack.Valid.Replace("image: registry.example.com/web:1", "containers: [{ image: Registry/Web }]", StringComparison.Ordinal);

        Assert.Equal(
            "services[0].containers[0].image", Assert.Single(CheckedStack.Of(YamlConfiguration.Read(text, "f")).Findings, f => f.RuleId == "KN044").Path);
    }
}
