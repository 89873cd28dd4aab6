using System.Globalization;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Commands;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Meaning;

/// <summary>What several stacks declare in one cluster.</summary>
public sealed class SharedClustersTests : IDisposable
{
    private const string Adopted = "cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234 } }";

    private const string Another = "cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf5678 } }";

    private const string Local = "cluster: { context: kind-kind }";

    private const string Existing = "knative: { install: { existing: upstream } }";

    private const string Web = "services: [{ name: web, namespace: shop, image: \"registry.example.com/web:1\" }]";

    private const string Api = "services: [{ name: api, namespace: shop, image: \"registry.example.com/api:1\" }]";

    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Findings_TheSameObjectsInOneAdoptedCluster_AreErrorsOfBothStacks()
    {
        var findings = await FindingsOfAsync((Adopted, Existing, Web), (Adopted, Existing, Web));

        Assert.Equal(
            [
                "a: error PLAN005 cluster The stack 'b' creates objects of this stack in the same cluster, too: Namespace 'shop', Service 'shop/web', "
                    + "PodDisruptionBudget 'shop/web'. The second stack to be deployed meets AlreadyExists.",
                "b: error PLAN005 cluster The stack 'a' creates objects of this stack in the same cluster, too: Namespace 'shop', Service 'shop/web', "
                    + "PodDisruptionBudget 'shop/web'. The second stack to be deployed meets AlreadyExists.",
            ],
            findings);
    }

    [Fact]
    public async Task Findings_NamespaceThatTwoStacksCreate_IsNamed()
    {
        var findings = await FindingsOfAsync((Adopted, Existing, Web), (Adopted, Existing, Api));

        var ofFirst = Assert.Single(findings, each => each.StartsWith("a: error", StringComparison.Ordinal));
        Assert.Contains("too: Namespace 'shop'. ", ofFirst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Adopted, Existing, Web, Another, Existing, Web)]
    [InlineData(Adopted, Existing, Web, Local, Existing, Web)]
    [InlineData(Adopted, Existing, Web, Adopted, Existing, "namespaces: { shop: existing }\n" + Api)]
    [InlineData(Adopted, "knative: { install: { addon: {} }, gateway: { alb: { albConfig: shop } } }", "",
        Adopted, "knative: { install: { existing: ack } }", Web)]
    [InlineData(Adopted, "knative: { install: { existing: upstream }, config: { autoscaler: { stableWindow: 90s } } }", "",
        Adopted, "knative: { install: { existing: upstream }, config: { autoscaler: { stableWindow: 90s } } }", "")]
    [InlineData(Adopted, "knative: { install: { existing: upstream }, config: { autoscaler: { stableWindow: 90s } } }", "",
        Adopted, "knative: { install: { existing: upstream }, config: { autoscaler: { scaleToZeroGrace: 40s } } }", "")]
    public async Task Findings_StacksThatLeaveEachOtherAlone_AreNone(
        string cluster, string knative, string rest, string otherCluster, string otherKnative, string otherRest) =>
        Assert.Empty(await FindingsOfAsync((cluster, knative, rest), (otherCluster, otherKnative, otherRest)));

    [Fact]
    public async Task Findings_StacksThatCreateTheirClusters_AreNone()
    {
        const string Create = "cluster: { create: { apiServer: { runnerInside: true }, nodePools: [{ instanceTypes: [ecs.g7.xlarge], nodes: 3 }] } }";

        Assert.Empty(await FindingsOfAsync((Create, "knative: { install: { addon: {} } }", Web), (Create, "knative: { install: { addon: {} } }", Web)));
    }

    [Fact]
    public async Task Findings_TheSameContext_AreWarnings()
    {
        var findings = await FindingsOfAsync((Local, Existing, Web), (Local, Existing, Web));

        Assert.Equal(
            [
                "a: warning PLAN006 cluster The stack 'b' creates objects of this stack in the same context, too: Namespace 'shop', Service 'shop/web', "
                    + "PodDisruptionBudget 'shop/web'. Where that is one cluster, the second stack to be deployed meets AlreadyExists.",
                "b: warning PLAN006 cluster The stack 'a' creates objects of this stack in the same context, too: Namespace 'shop', Service 'shop/web', "
                    + "PodDisruptionBudget 'shop/web'. Where that is one cluster, the second stack to be deployed meets AlreadyExists.",
            ],
            findings);
    }

    [Theory]
    [InlineData(
        "knative: { install: { existing: upstream }, config: { autoscaler: { stableWindow: 90s } } }",
        "knative: { install: { existing: upstream }, config: { autoscaler: { stableWindow: 120s } } }",
        "ConfigMap 'knative-serving/config-autoscaler'")]
    [InlineData(
        "alerts: { actionPolicy: ops }\nknative: { install: { existing: ack } }",
        "alerts: { actionPolicy: shop }\nknative: { install: { existing: ack } }",
        "add-on 'ack-node-problem-detector'")]
    [InlineData(
        "knative: { install: { addon: { version: v1.18.3.0-aliyun.1 } }, gateway: { alb: { albConfig: shop } } }",
        "knative: { install: { addon: { version: v1.18.3.1-aliyun.1 } }, gateway: { alb: { albConfig: shop } } }",
        "add-on 'knative'")]
    public async Task Findings_TheSameSettingWrittenDifferently_AreWarnings(string rest, string other, string what)
    {
        var findings = await FindingsOfAsync((Adopted, rest, ""), (Adopted, other, ""));

        Assert.Equal(
            [
                $"a: warning PLAN006 cluster The stack 'b' sets other values than this stack in the same cluster: {what}. What was deployed last holds.",
                $"b: warning PLAN006 cluster The stack 'a' sets other values than this stack in the same cluster: {what}. What was deployed last holds.",
            ],
            findings);
    }

    [Fact]
    public async Task Examples_InTwoStacks_BreakTheirRulesAndTheirFixesKeepThem()
    {
        var (shared, twice) = (PlanRules.ClusterShared, PlanRules.ClusterWrittenTwice);
        var otherwise = twice.Example.Replace("90s", "120s", StringComparison.Ordinal);

        Assert.All(await FindingsOfAsync(shared.Example, shared.Example), each => Assert.Contains("error PLAN005", each, StringComparison.Ordinal));
        Assert.NotEmpty(await FindingsOfAsync(shared.Example, shared.Example));
        Assert.Empty(await FindingsOfAsync(shared.Example, shared.Fix));
        Assert.All(await FindingsOfAsync(twice.Example, otherwise), each => Assert.Contains("warning PLAN006", each, StringComparison.Ordinal));
        Assert.NotEmpty(await FindingsOfAsync(twice.Example, otherwise));
        Assert.Empty(await FindingsOfAsync(twice.Example, twice.Fix));
    }

    /// <summary>A pull request is compared with what the stacks were, whether it ends their collision or begins it.</summary>
    [Theory]
    [InlineData(Web, Api)]
    [InlineData(Api, Web)]
    [InlineData(Web, Web)]
    public async Task Plans_OfStacksThatCollide_AreCompared(string before, string now)
    {
        var old = SharedClusters.AddTo(await PlansOfAsync(Sections(Adopted, Existing, Web), Sections(Adopted, Existing, before)));
        var current = SharedClusters.AddTo(await PlansOfAsync(Sections(Adopted, Existing, Web), Sections(Adopted, Existing, now)));

        var changes = PlanComparison.Of(old[1], current[1]);

        Assert.Null(changes.NotCompared);
        Assert.Equal(before == now ? 0 : 2, changes.Count(ChangeKind.Created));
        Assert.All(old.Concat(current), plan => Assert.True(plan is { HasErrors: true, DeclaresNothing: false }));
    }

    /// <summary>No plan of one stack knows of the other, and the first one that is deployed gets its objects.</summary>
    [Fact]
    public async Task Summary_OfObjectsThatTwoStacksCreate_DoesNotSayThatNothingIsDeployed()
    {
        var plans = SharedClusters.AddTo(await PlansOfAsync(Sections(Adopted, Existing, Web), Sections(Adopted, Existing, Web)));

        Assert.All(plans, plan => Assert.Equal("4 resources in 2 components; 1 error, 0 warnings, 4 info.", ResourceText.Verdict(plan)));
    }

    [Fact]
    public async Task Findings_OfEveryKind_AreSentences()
    {
        var local = await PlansOfAsync(Sections(Local, Existing, Web), Sections(Local, Existing, Web));
        var adopted = await PlansOfAsync(Sections(Adopted, Existing, Web), Sections(Adopted, Existing, Web));

        Assert.All(SharedClusters.AddTo([.. local, .. adopted]).SelectMany(plan => plan.Findings), each => Sentences.Check(each.Message, each.Fix));
    }

    [Fact]
    public async Task Findings_ManyObjects_AreCounted()
    {
        var services = string.Join(", ", Enumerable.Range(1, 9).Select(
            i => string.Create(CultureInfo.InvariantCulture, $"{{ name: web-{i}, image: \"registry.example.com/web:1\" }}")));
        var stack = (Adopted, Existing, $"services: [{services}]");

        var findings = await FindingsOfAsync(stack, stack, stack);

        Assert.Equal(6, findings.Length);
        Assert.Contains("PodDisruptionBudget 'web-2', Service 'web-3' and 13 more. ", findings[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_ObjectThatIsTakenOver_HasTwoOwners()
    {
        var findings = await FindingsOfAsync(
            (Adopted, Existing, "namespaces: { shop: existing }\n" + Web),
            (Adopted, Existing, "namespaces: { shop: existing }\n" + Web.Replace("name: web,", "name: web, adopt: true,", StringComparison.Ordinal)));

        Assert.Contains(
            "a: warning PLAN006 cluster The stack 'b' has objects of this stack in the same cluster as its own, too: Service 'shop/web'. "
                + "Each overwrites what the other one deploys, and deletes it when it goes.",
            findings);
    }

    private Task<string[]> FindingsOfAsync(params (string Cluster, string Knative, string Workloads)[] stacks) =>
        FindingsOfAsync([.. stacks.Select(each => Sections(each.Cluster, each.Knative, each.Workloads))]);

    private async Task<string[]> FindingsOfAsync(params string[] stacks)
    {
        var plans = await PlansOfAsync(stacks);
        return [.. SharedClusters.AddTo(plans).SelectMany((plan, i) => plan.Findings.Except(plans[i].Findings).Select(
            finding => $"{plan.Stack}: {(finding.Severity == Severity.Error ? "error" : "warning")} {finding.RuleId} {finding.Path} {finding.Message}"))];
    }

    private static string Sections(params string[] sections) => string.Join('\n', sections);

    private async Task<IReadOnlyList<StackPlan>> PlansOfAsync(params string[] stacks)
    {
        var plans = new List<StackPlan>();
        foreach (var sections in stacks)
        {
            plans.Add(await PlanAsync(((char)('a' + plans.Count)).ToString(), sections));
        }

        return plans;
    }

    private async Task<StackPlan> PlanAsync(string stack, string sections)
    {
        var keys = sections.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => $"  ack-knative-spot:{line}\n");
        var file = _folder.WriteText($"Pulumi.{stack}.yaml", $"config:\n  alicloud:region: cn-hangzhou\n{string.Concat(keys)}");
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var (plan, _) = await StackPlanner.PlanAsync(stack, new FileInfo(file), PulumiPackages.Official, CommandRun.Clock, error);
        Assert.Empty(error.ToString());
        Assert.False(plan!.HasErrors, string.Join('\n', plan.Findings));
        return plan;
    }
}
