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
        }.Aggregate(BrokenStack.Valid.Replace("{ priceLimit: 0.250 }", "\n        priceLimit: 0.250", StringComparison.Ordinal), (t, change) => t.Replace(change.Old, change.New, StringComparison.Ordinal));

        var check = CheckedStack.Of(YamlConfiguration.Read(text, "Pulumi.ten.yaml"));

        Assert.Equal(
            """
            10 mistake(s) in the stack configuration; nothing was declared.
            """,
            check.ErrorMessage()!.Split('\n')[0]);
        Assert.Equal(
            [
                "CFG004 cluster.create.network.new.cidr", "CFG004 cluster.create.network.new.zones[1]", "CFG004 cluster.create.apiServer.public",
                "ACK003 cluster.create.nodePools[0].nodes", "SPOT004 cluster.create.virtualNode.version", "CFG001 knative.install.addon.nmae",
                "SPOT001 spot.profiles.cheap.priceLimit", "SPOT006 services[0].capacity.choices[0]", "CFG004 services[0].grace", "CFG004 services[0].scale.max",
            ],
            check.Findings.Where(f => f.Severity == AckKnativeSpot.Findings.Severity.Error).Select(f => $"{f.RuleId} {f.Path}"));
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

        var finding = Assert.Single(check.Findings, f => f.Severity == AckKnativeSpot.Findings.Severity.Error);
        Assert.Equal(("CFG001", "services[0].nmae", "Did you mean 'name'?"), (finding.RuleId, finding.Path, finding.Fix));
    }

    [Theory]
    [InlineData("severity: { CFG001: info }", "RULE002 rules.severity.CFG001")]
    [InlineData("waivers: [{ rule: CFG001, path: services, reason: a test }]", "RULE002 rules.waivers[0].rule")]
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
            check.Findings.Where(f => f.Severity == AckKnativeSpot.Findings.Severity.Error).Select(f => $"{f.RuleId} {f.Path}"));
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

    [Fact]
    public void Of_OneListedContainer_FindingsOfRulesNameItsPlace()
    {
        var text = BrokenStack.Valid.Replace("image: registry.example.com/web:1", "containers: [{ image: Registry/Web }]", StringComparison.Ordinal);

        Assert.Equal("services[0].containers[0].image", Assert.Single(CheckedStack.Of(YamlConfiguration.Read(text, "f")).Findings, f => f.RuleId == "KN044").Path);
    }
}
