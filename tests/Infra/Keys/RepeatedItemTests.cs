using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Documentation;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>An item that a list has already, where it does no harm: it is said, and the stack is deployed as it is written.</summary>
public class RepeatedItemTests
{
    private static readonly (string File, string Text)[] s_pages =
        [.. SectionPages.Render(File.ReadAllText(Repository.Path("docs", "examples", "stack.yaml")))];

    [Theory]
    [InlineData("jobs: [{ name: a, image: shop/a, security: { dropCapabilities: [ALL, ALL] } }]", "jobs[0].security.dropCapabilities[1]")]
    [InlineData("jobs: [{ name: a, image: shop/a, security: { addCapabilities: [KILL, CHOWN, KILL] } }]", "jobs[0].security.addCapabilities[2]")]
    [InlineData("jobs: [{ name: a, image: shop/a, placement: { tolerations: [{ key: a }, { key: a, value: b }, { key: a }] } }]",
        "jobs[0].placement.tolerations[2]")]
    [InlineData("jobs: [{ name: a, image: shop/a, placement: { nodeAffinity: { required: [{ disk: { in: [ssd, hdd, ssd] } }] } } }]",
        "jobs[0].placement.nodeAffinity.required[0].disk.in[2]")]
    [InlineData("jobs: [{ name: a, image: shop/a, placement: { nodeAffinity: { required: [{ disk: { notIn: [ssd, ssd] } }] } } }]",
        "jobs[0].placement.nodeAffinity.required[0].disk.notIn[1]")]
    [InlineData("jobs: [{ name: a, image: shop/a, placement: { nodeAffinity: { required: [{ disk: { in: [ssd] } }, { disk: { in: [ssd] } }] } } }]",
        "jobs[0].placement.nodeAffinity.required[1]")]
    [InlineData("jobs: [{ name: a, image: shop/a, volumes: { v: { projected: [{ secret: a }, { configMap: a }, { secret: a }] } }, mounts: { v: /v } }]",
        "jobs[0].volumes.v.projected[2]")]
    [InlineData("guardrails: { allowedFamilies: [ecs.c6, ecs.c7, ecs.c6] }", "guardrails.allowedFamilies[2]")]
    [InlineData("guardrails: { allowedTypes: [ecs.c6.large, ecs.c6.large] }", "guardrails.allowedTypes[1]")]
    [InlineData("rules: { waivers: [{ rule: ACK002, path: cluster, reason: a demo }, { rule: ACK002, path: cluster, reason: a demo }] }", "rules.waivers[1]")]
    [InlineData("knative: { install: { upstream: {} }, config: { deployment: { registriesSkippingTagResolving: [a.example.com, a.example.com] } } }",
        "knative.config.deployment.registriesSkippingTagResolving[1]")]
    public void ItemThatOccursAgain_IsAWarningWhereItDoesNothing(string excerpt, string path) => Assert.Equal(
        [$"Warning CFG014 {path}"],
        Check(excerpt).Findings
            .Where(finding => finding.Severity == Severity.Error || finding.RuleId.StartsWith("CFG", StringComparison.Ordinal))
            .Select(finding => $"{finding.Severity} {finding.RuleId} {finding.Path}"));

    /// <summary>What was read of it is not all that it says.</summary>
    [Theory]
    [InlineData("jobs: [{ name: a, image: shop/a, placement: { tolerations: [{ key: a }, { key: a, valeu: b }] } }]",
        "jobs[0].placement.tolerations[1].valeu")]
    [InlineData("jobs: [{ name: a, image: shop/a, placement: { tolerations: [{ key: a, valeu: b }, { key: a }] } }]",
        "jobs[0].placement.tolerations[0].valeu")]
    [InlineData("rules: { waivers: [{ rule: ACK002, path: cluster, reason: a demo }, { rule: ACK002, path: cluster, reason: a demo, until: 2027 }] }",
        "rules.waivers[1].until")]
    public void ItemWithAMistake_IsNotComparedWithOthers(string excerpt, string path) => Assert.Equal(
        [$"Error CFG001 {path}"],
        Check(excerpt).Findings.Where(finding => finding.RuleId.StartsWith("CFG", StringComparison.Ordinal))
            .Select(finding => $"{finding.Severity} {finding.RuleId} {finding.Path}"));

    /// <summary>That a part of it is repeated does not make it another item.</summary>
    [Fact]
    public void ItemsWithRepetitionsOfTheirOwn_AreComparedAllTheSame() => Assert.Equal(
        [
            "CFG014 jobs[0].placement.nodeAffinity.required[0].disk.in[1]", "CFG014 jobs[0].placement.nodeAffinity.required[1]",
            "CFG014 jobs[0].placement.nodeAffinity.required[1].disk.in[1]",
        ],
        Check("jobs: [{ name: a, image: shop/a, placement: { nodeAffinity: { required: [{ disk: { in: [b, b] } }, { disk: { in: [b, b] } }] } } }]").Findings
            .Where(finding => finding.RuleId.StartsWith("CFG", StringComparison.Ordinal)).Select(finding => $"{finding.RuleId} {finding.Path}")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void ItemThatOccursAgain_IsDeclaredAsItIsWritten() => Assert.Equal(
        3,
        Check("jobs: [{ name: a, image: shop/a, placement: { tolerations: [{ key: a }, { key: b }, { key: a }] } }]").Settings!
            .Jobs[0].Value.Placement.Tolerations.Count);

    /// <summary>Two sources for one file are refused by the API server, whether they are the same or not. It is one mistake.</summary>
    [Theory]
    [InlineData("{ serviceAccountToken: t }", "{ serviceAccountToken: t }")]
    [InlineData("{ serviceAccountToken: t }", "{ serviceAccountToken: t, audience: vault }")]
    [InlineData("{ secret: a, items: { key: file } }", "{ secret: a, items: { key: file } }")]
    [InlineData("{ configMap: a, items: { key: file } }", "{ configMap: a, items: { key: file } }")]
    [InlineData("{ secret: a, items: { key: file } }", "{ configMap: a, items: { key: file } }")]
    public void TwoSourcesForOneFile_AreOneError(string first, string second) => Assert.Equal(
        ["JOB033 jobs[0].volumes.v.projected"],
        Check($"jobs: [{{ name: a, image: shop/a, volumes: {{ v: {{ projected: [{first}, {second}] }} }}, mounts: {{ v: /v }} }}]").Findings
            .Where(finding => finding.Severity == Severity.Error || finding.RuleId.StartsWith("CFG", StringComparison.Ordinal))
            .Select(finding => $"{finding.RuleId} {finding.Path}"));

    /// <summary>Where a repetition is refused, the pages say so beforehand.</summary>
    [Theory]
    [InlineData("capacity-choices", true)]
    [InlineData("capacity-families", true)]
    [InlineData("capacity-vswitches", true)]
    [InlineData("imagepullsecrets", true)]
    [InlineData("placement-tolerations", false)]
    [InlineData("security-dropcapabilities", false)]
    [InlineData("containers", false)]
    public void Pages_SayWhereAnItemStandsOnce(string key, bool once)
    {
        var rows = s_pages.Single(page => page.File.EndsWith("services.md", StringComparison.Ordinal)).Text.Split('\n')
            .Where(row => row.Contains($"id=\"key-services-{key}\"", StringComparison.Ordinal));

        Assert.Equal(once, Assert.Single(rows).Contains(", each once", StringComparison.Ordinal));
    }

    private static CheckedStack Check(string excerpt)
    {
        var knative = excerpt.StartsWith("knative", StringComparison.Ordinal) ? "" : "knative: { install: { upstream: {} } }\n";
        return ClusterRuleExamples.Check($"cluster: {{ context: kind-kind }}\n{knative}{excerpt}");
    }
}
