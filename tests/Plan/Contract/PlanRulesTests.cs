using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Tests.Offline;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using Pulumi.AliCloud.Vpc;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Contract;

public class PlanRulesTests
{
    private static readonly Rule[] s_others =
        [PlanRules.ConfigurationFits, PlanRules.PricesRecent, PlanRules.ClusterShared, PlanRules.ClusterWrittenTwice, AdoptionRules.OnlyOnce];

    /// <summary>The rules about resources; what is too large, too old, of several stacks or taken over again needs more than an example.</summary>
    public static TheoryData<string> Ids => [.. PlanRules.All.Except(s_others).Select(rule => rule.Id)];

    /// <summary>The stacks that the project ships.</summary>
    public static TheoryData<string> Stacks =>
        [
            .. Directory.GetFiles(Repository.Root, "Pulumi.*.yaml").Append(Repository.Path("docs", "examples", "stack.yaml"))
                .Select(file => Path.GetFileName(file)),
        ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Rule_ItsExampleBreaksItAndItsFixKeepsIt(string id)
    {
        var rule = PlanRules.All.Single(each => each.Id == id);
        var stack = new string('s', 64);
        var broken = await StackObserver.ObserveAsync(stack, ClusterRuleExamples.Check(rule.Example));
        var kept = await StackObserver.ObserveAsync(stack, ClusterRuleExamples.Check(rule.Fix));

        Assert.Equal([id], broken.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.RuleId));
        Assert.Equal(FindingOrder.Sort(broken.Findings, finding => finding), broken.Findings);
        Assert.True(broken.HasErrors);
        Assert.DoesNotContain(kept.Findings, f => f.RuleId == id);
        Assert.NotEmpty(kept.Resources);
        Assert.All(broken.Findings, f => Sentences.Check(f.Message, f.Fix));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Stack_ThatTheProjectShips_DeclaresWhatTheProvidersAccept(string file)
    {
        var path = Directory.GetFiles(Repository.Root, file).Concat(Directory.GetFiles(Repository.Path("docs", "examples"), file)).Single();
        var check = CheckedStack.Of(StackFileText.Read(new FileInfo(path)).With(ProjectFile.Read(new FileInfo(Repository.Path("Pulumi.yaml")))));

        var plan = await StackObserver.ObserveAsync("test", check);

        Assert.DoesNotContain(plan.Findings, f => f.Severity == Severity.Error);
        Assert.NotEmpty(plan.Resources);
    }

    /// <summary>A value that no key's type knows to be wrong: the name of the stack.</summary>
    [Fact]
    public async Task Plan_OfAStackWhoseNameIsTooLongForACluster_SaysSo()
    {
        var run = await CommandRun.OfAsync(new string('s', 64), "--config", Repository.Path("Pulumi.dev.yaml"), "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ACK047", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A preview of what is not there yet: no resource has an ID, and what comes from one is unknown.</summary>
    [Theory]
    [InlineData("ci")]
    [InlineData("dev")]
    [InlineData("local")]
    [InlineData("prod")]
    public async Task Stack_BeforeAnythingIsThere_DeclaresWhatTheProvidersAccept(string stack)
    {
        var settings = CheckedStack.Of(StackFileText.Read(new FileInfo(Repository.Path($"Pulumi.{stack}.yaml")))).Settings!;

        var declared = await Declared.ByStackAsync(options => new AckKnativeStack(settings, options), preview: true, new StrictMocks { HasIds = false });

        Assert.Contains(declared.Resources, r => r.Type.StartsWith("kubernetes:", StringComparison.Ordinal));
    }

    /// <summary>Whether or not resources have IDs: only of what is missing nothing can be said when what comes from them is unknown.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StrictMocks_OfAValueThatTheProviderRefuses_EndTheRun(bool hasIds)
    {
        var error = await Failures.OfAsync(() => Declared.ByAsync(
            () =>
            {
                var vpc = new Network("vpc", new() { CidrBlock = "10.0.0.0/16" });
                var vswitch = new Switch("nodes", new() { VpcId = vpc.Id, CidrBlock = "10.0.0.0/24", ZoneId = "z" });
                _ = new Pulumi.AliCloud.CS.ManagedKubernetes("it", new() { VswitchIds = { vswitch.Id }, ProxyMode = "userspace" });
            },
            preview: true,
            new StrictMocks { HasIds = hasIds }));

        Assert.Contains("proxyMode", error, StringComparison.Ordinal);
        Assert.Contains("it is none of iptables, ipvs, nftables", error, StringComparison.Ordinal);
    }

    /// <summary>The mocks of the tests refuse what the plan refuses.</summary>
    [Fact]
    public async Task StrictMocks_OfAResourceThatItsProviderRefuses_EndTheRun()
    {
        var error = await Programs.FailAsync<RunException>(() => _ = new Switch("it", new() { VpcId = "v", CidrBlock = "10.0.0.0/24" }), new StrictMocks());

        Assert.Contains("exactly one is given", error.Message, StringComparison.Ordinal);
    }
}
