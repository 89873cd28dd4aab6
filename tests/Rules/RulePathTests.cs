using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>A finding is worth something when its path can be gone to: every path a rule gives is a key of the stack configuration.</summary>
public class RulePathTests
{
    /// <summary>Arguments in C# that no stack file has a key for.</summary>
    private static readonly string[] s_arguments = ["services[0].readyTimeout"];

    public static TheoryData<string> Documented => [.. RuleTable.All.Where(rule => rule.Kind is not RuleKind.OfComponent).Select(rule => rule.Id)];

    [Fact]
    public void Path_OfAFinding_IsAKeyOfTheConfiguration()
    {
        var rules = RuleExamples.All.Select(example => (Id: example.Key, example.Value.Failing, example.Value.FailingPolicy))
            .Concat(Admission.RuleExamples.All.Select(example => (Id: example.Rule, Failing: Stacks.Of(example.Broken), FailingPolicy: RulePolicy.Default)));
        var paths = rules
            .SelectMany(rule => RuleEngine.Evaluate(rule.Failing, rule.FailingPolicy).Findings.Where(finding => finding.RuleId == rule.Id))
            .Select(finding => (Rule: finding.RuleId, finding.Path)).Distinct().ToList();

        Assert.NotEmpty(paths);
        Assert.Empty(paths.Where(each => !ConfigurationKeys.Exists(each.Path) && !s_arguments.Contains(each.Path))
            .Select(each => $"{each.Rule} speaks of {each.Path}, which nobody can write."));
    }

    [Fact]
    public void AlsoReads_OfEachRule_AreKeysOfTheConfiguration() => Assert.Empty(
        from rule in RuleTable.All
        from read in rule.AlsoReads
        where !(read.StartsWith('.') ? new[] { "services[0]" + read, "jobs[0]" + read } : [read]).Any(ConfigurationKeys.Exists)
        select $"{rule.Id} reads {read}, which nobody can write.");

    [Theory]
    [InlineData("services[0].prt")]
    [InlineData("services[0].grace.seconds")]
    [InlineData("services[0].traffic[0].revision")]
    [InlineData("services[0].containers[0].probes.readiness")]
    [InlineData("jobs[0].port")]
    public void Path_ThatIsNoKey_IsNotTakenForOne(string path) => Assert.False(ConfigurationKeys.Exists(path));

    [Theory]
    [MemberData(nameof(Documented))]
    public void Example_AsDocumented_BreaksTheRuleAndItsFixKeepsIt(string id)
    {
        var rule = RuleTable.Find(id)!;
        var broken = ClusterRuleExamples.Check(rule.Example).Findings;
        var kept = ClusterRuleExamples.Check(rule.Fix).Findings;

        Assert.Contains(broken, finding => finding.RuleId == id && finding.Severity == rule.Severity);
        Assert.DoesNotContain(kept, finding => finding.RuleId == id);
        Assert.DoesNotContain(broken.Concat(kept), finding => finding.RuleId.StartsWith("CFG", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("services: [{ name: web, image: Shop/Web }]", "services[0].image")]
    [InlineData("services: [{ name: web, image: shop/web, port: 8012 }]", "services[0].port")]
    [InlineData("services: [{ name: web, image: shop/web, env: { PORT: '1' } }]", "services[0].env.PORT")]
    [InlineData("services: [{ name: web, image: shop/web, mounts: { data: /data } }]", "services[0].mounts.data")]
    [InlineData("services: [{ name: web, containers: [{ image: shop/web, port: 8012 }] }]", "services[0].containers[0].port")]
    [InlineData("jobs: [{ name: report, image: Shop/Report }]", "jobs[0].image")]
    [InlineData("jobs: [{ name: report, image: shop/report, schedule: { cron: '@daily' }, env: { 'A=B': '1' } }]", "jobs[0].env.A=B")]
    [InlineData("jobs: [{ name: report, containers: [{ name: work, image: Shop/Report }] }]", "jobs[0].containers[0].image")]
    public void Finding_OfAContainer_IsWhereItIsWritten(string excerpt, string path)
    {
        var finding = Assert.Single(ClusterRuleExamples.Check(excerpt).Findings, finding => finding.RuleId[..2] is "KN" or "JO");

        Assert.Equal(path, finding.Path);
        Assert.NotNull(finding.Position);
    }

    [Theory]
    [InlineData("services: [{ name: web, image: 'registry-vpc.{region}.aliyuncs.com/shop/web:1' }]", "services[0].image")]
    [InlineData("jobs: [{ name: a, containers: [{ name: b, image: x }, { name: c, image: 'r.{region}.example.com/x' }] }]", "jobs[0].containers[1].image")]
    public void Region_ThatIsMissing_IsMissedWhereItIsNamed(string excerpt, string path)
    {
        var text = "config:\n  ack-knative-spot:cluster: { context: kind }\n  ack-knative-spot:knative: { install: { upstream: {} } }\n"
            + $"  ack-knative-spot:{excerpt}\n";

        Assert.Contains(
            CheckedStack.Of(YamlConfiguration.Read(text, "Pulumi.test.yaml")).Findings, finding => (finding.RuleId, finding.Path) == ("CFG003", path));
    }
}
