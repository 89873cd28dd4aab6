using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Rules;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>A key that is right and stands in the wrong place: most often because its line is indented too little or too far.</summary>
public class MisplacedKeyTests
{
    [Theory]
    [InlineData("choices: [ecs.c7.large]", "services[0].choices", "Write it below 'capacity' or 'reserve', as a key of that section.")]
    [InlineData("period: 5s", "services[0].period", "Write it below 'readiness' or 'liveness' or 'startupProbe', as a key of that section.")]
    [InlineData("min: 2", "services[0].min", "Write it below 'scale', as a key of that section.")]
    [InlineData("priceLimit: 0.2", "services[0].priceLimit", "Write it below 'spot', as a key of that section.")]
    [InlineData("nodeSelector: { a: b }", "services[0].nodeSelector", "Write it below 'placement', as a key of that section.")]
    [InlineData("tolerations: []", "services[0].tolerations", "Write it below 'placement', as a key of that section.")]
    [InlineData("scale.min: 2", "services[0].scale.min", "Write 'scale:' with 'min' below it.")]
    [InlineData("traffic.canary.step: 2", "services[0].traffic.canary.step", "Write 'traffic:' with 'canary.step' below it.")]
    public void Key_OfASectionWithin_LeadsThere(string keys, string path, string fix) => AssertOnly(path, fix, Service(keys));

    [Theory]
    [InlineData("image.tag: 2", "image")]
    [InlineData("command.first: ls", "command")]
    [InlineData("domains.name: a.example.com", "domains")]
    public void Path_ThroughAKeyThatHasNoKeys_IsNotToldToWriteOneBelowIt(string keys, string outer)
    {
        var finding = Assert.Single(Mistakes(Service(keys)));
        Assert.DoesNotContain($"'{outer}:' with", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("env.TARGET: a", "Write 'env:' with 'TARGET' below it.")]
    [InlineData("labels.shop/team: a", "Write 'labels:' with 'shop/team' below it.")]
    [InlineData("mounts.data: /data", "Write 'mounts:' with 'data' below it.")]
    public void Path_ThroughASectionOfNames_LeadsThere(string keys, string fix) => Assert.Equal(fix, Assert.Single(Mistakes(Service(keys))).Fix);

    [Theory]
    [InlineData("cluster.context: kind", "Write 'ack-knative-spot:cluster:' with 'context' below it.")]
    [InlineData("context: kind", "Write it below 'ack-knative-spot:cluster', as a key of that section.")]
    public void Key_OfTheTop_LeadsToASectionAsTheFileHasIt(string key, string fix)
    {
        var findings = YamlFindings($"config:\n  ack-knative-spot:{key}\n  ack-knative-spot:knative: {{ install: {{ existing: upstream }} }}\n");

        Assert.Equal(fix, Assert.Single(findings).Fix);
    }

    [Fact]
    public void Key_BesideTheEmptySectionThatItIsOf_LeadsThere() => AssertOnly(
        "services[0].choices", "Write it below 'capacity', as a key of that section.", Service("capacity:", "choices: [ecs.c7.large]"));

    /// <summary>A word that Kubernetes has for another key, too.</summary>
    [Fact]
    public void Word_BesideTheEmptySectionThatHasIt_LeadsThere() => Assert.Equal(
        "Write it below 'readiness', as a key of that section.",
        Mistakes(Service("readiness:", "timeout: 5s")).Single(each => each.Path == "services[0].timeout").Fix);

    [Fact]
    public void Key_ThatTheSectionWithinHasAlready_IsNotToldToBeWrittenThereAgain() =>
        Assert.DoesNotContain("below", Assert.Single(Mistakes(Service("scale: { min: 1 }", "min: 2"))).Fix, StringComparison.Ordinal);

    [Theory]
    [InlineData("capacity: { scale: { min: 2 } }", "services[0].capacity.scale", "Write it beside 'capacity', not below it.")]
    [InlineData("scale: { grace: 45s }", "services[0].scale.grace", "Write it beside 'scale', not below it.")]
    [InlineData(
        "traffic: { canary: { stable: a, steps: [100], step: 1, revision: b } }", "services[0].traffic.canary.revision",
        "Write it beside 'traffic', not below it.")]
    [InlineData("spot: { capacity: {} }", "services[0].spot.capacity", "Write it beside 'spot', not below it.")]
    public void Key_OfASectionAround_LeadsThere(string keys, string path, string fix) => AssertOnly(path, fix, Service(keys));

    [Theory]
    [InlineData("volumes: { data: { emptyDir: disk, name: data } }")]
    [InlineData("scale: { image: shop/web }")]
    public void Key_ThatTheSectionAroundHasAlready_IsNotToldToBeWrittenThereAgain(string keys) =>
        Assert.StartsWith("Known keys here: ", Assert.Single(Mistakes(Service(keys))).Fix, StringComparison.Ordinal);

    [Theory]
    [InlineData("minScale: 2", "Write 'scale.min' in its place.")]
    [InlineData("imagee: a", "Did you mean 'image'?")]
    public void Key_InOtherWordsOrMisspelt_StillLeadsToItsOwn(string keys, string fix) =>
        Assert.Equal(fix, Assert.Single(Mistakes(Service(keys))).Fix);

    [Theory]
    [InlineData("requests: { cpu: 1 }", "Write 'cpuRequest', and 'memoryRequest' beside it, in its place.")]
    [InlineData("limits: { cpu: 1 }", "Write 'cpuLimit', and 'memoryLimit' beside it, in its place.")]
    public void Resources_AsKubernetesHasThem_LeadToBothKeys(string keys, string fix) =>
        Assert.Equal(fix, Assert.Single(Mistakes(Service($"resources: {{ {keys} }}"))).Fix);

    [Theory]
    [InlineData("affinity: {}", "placement.nodeAffinity")]
    [InlineData("securityContext: {}", "security")]
    [InlineData("runtimeClassName: a", "placement.runtimeClass")]
    [InlineData("autoscaling: {}", "scale")]
    [InlineData("host: a.example.com", "domains")]
    [InlineData("scale: { minimum: 1 }", "min")]
    [InlineData("scale: { maximum: 1 }", "max")]
    public void Word_OfKubernetesAndOthers_LeadsToItsKey(string keys, string key) =>
        Assert.Equal($"Write '{key}' in its place.", Assert.Single(Mistakes(Service(keys))).Fix);

    [Fact]
    public void Retries_OfAJob_LeadToItsKey() => Assert.Equal(
        "Write 'backoffLimit' in its place.", Assert.Single(Mistakes("jobs: [{ name: a, image: shop/a, retries: 3 }]")).Fix);

    [Theory]
    [InlineData("env: [{ name: A, value: b }]", "Write each item as 'KEY: …' in a section of environment variables; each value is a text,")]
    [InlineData("volumes: [{ name: a, emptyDir: disk }]", "Write each item as 'KEY: …' in a section of volume names; each value is a section")]
    [InlineData("labels: [a=b]", "Write each item as 'KEY: …' in a section of ")]
    public void List_WhereNamesAreKeys_IsToldSo(string keys, string fix) =>
        Assert.StartsWith(fix, Assert.Single(Mistakes(Service(keys))).Fix, StringComparison.Ordinal);

    [Fact]
    public void Sections_BelowTheProjectsName_AreEachToldTheirs()
    {
        var findings = YamlFindings("config:\n  ack-knative-spot:\n    cluster: { context: kind }\n    knative: { install: { existing: upstream } }\n");

        Assert.Equal(
            [
                ("CFG001", "ack-knative-spot.cluster", "Write it as 'ack-knative-spot:cluster', directly below 'config:'."),
                ("CFG001", "ack-knative-spot.knative", "Write it as 'ack-knative-spot:knative', directly below 'config:'."),
            ], findings.Select(f => (f.RuleId, f.Path, f.Fix)));
    }

    [Theory]
    [InlineData("region", "alicloud:region")]
    [InlineData("alicloud:region", "alicloud:region")]
    [InlineData("pulumi:tags", "pulumi:tags")]
    [InlineData("ack-knative-spot:spot", "ack-knative-spot:spot")]
    [InlineData("spot", "ack-knative-spot:spot")]
    public void Key_BelowTheProjectsName_IsToldAsTheFileHasIt(string key, string full)
    {
        var findings = YamlFindings(
            $"config:\n  ack-knative-spot: {{ \"{key}\": a }}\n"
                + "  ack-knative-spot:cluster: { context: kind }\n  ack-knative-spot:knative: { install: { existing: upstream } }\n");

        Assert.Equal($"Write it as '{full}', directly below 'config:'.", Assert.Single(findings).Fix);
    }

    [Fact]
    public void Region_WithinASection_IsToldWhere()
    {
        var findings = YamlFindings(
            "config:\n  ack-knative-spot:cluster:\n    context: kind\n    alicloud:region: cn-hangzhou\n"
                + "  ack-knative-spot:knative: { install: { existing: upstream } }\n");

        Assert.Equal("Write it beside 'ack-knative-spot:cluster', not below it.", Assert.Single(findings).Fix);
    }

    [Theory]
    [InlineData("region", "The key 'region' lacks its namespace.")]
    [InlineData("ack-knative-spot:region", "The key 'ack-knative-spot:region' is unknown.")]
    public void Region_WithoutTheNamespaceOfItsProvider_IsToldIt(string key, string message)
    {
        var findings = YamlFindings(
            $"config:\n  {key}: cn-hangzhou\n"
                + "  ack-knative-spot:cluster: { context: kind }\n  ack-knative-spot:knative: { install: { existing: upstream } }\n");

        Assert.Equal((message, "Write 'alicloud:region'."), (Assert.Single(findings).Message, findings[0].Fix));
    }

    [Fact]
    public void Section_OfTheTopWithinAnother_IsToldWhere()
    {
        var findings = YamlFindings(
            "config:\n  ack-knative-spot:cluster:\n    context: kind\n    ack-knative-spot:knative: { install: { existing: upstream } }\n");

        Assert.Equal(("CFG001", "Write it beside 'ack-knative-spot:cluster', not below it."), (Assert.Single(findings).RuleId, findings[0].Fix));
    }

    [Fact]
    public void MergeKey_IsTheOnlyMistakeOfItsSection()
    {
        var findings = YamlFindings(
            """
            config:
              ack-knative-spot:cluster: { context: kind }
              ack-knative-spot:knative: { install: { existing: upstream } }
              ack-knative-spot:services:
                - &web
                  name: web
                  image: shop/web
                - <<: *web
            """).Where(f => f.Severity == Severity.Error);

        Assert.Equal(["services[1].<<"], findings.Select(f => f.Path));
    }

    private static void AssertOnly(string path, string fix, string excerpt)
    {
        var finding = Assert.Single(Mistakes(excerpt));
        Assert.Equal((path, fix), (finding.Path, finding.Fix));
    }

    private static string Service(params string[] keys) =>
        "services:\n  - name: web\n    image: shop/web\n" + string.Concat(keys.Select(key => $"    {key}\n"));

    private static Finding[] Mistakes(string excerpt) =>
        [.. ClusterRuleExamples.Check(excerpt).Findings.Where(f => f.RuleId.StartsWith("CFG", StringComparison.Ordinal))];

    private static Finding[] YamlFindings(string text) => [.. CheckedStack.Of(YamlConfiguration.Read(text, "f")).Findings];
}
