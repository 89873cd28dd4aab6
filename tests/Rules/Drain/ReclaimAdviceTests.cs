using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>What a finding about reclaims says to write is written into the stack file, and the finding is gone.</summary>
public partial class ReclaimAdviceTests
{
    private static readonly string[] s_rules =
    [
        "DRAIN003", "DRAIN004", "DRAIN006", "DRAIN007", "DRAIN008", "DRAIN009", "DRAIN010", "DRAIN011", "DRAIN013", "DRAIN014", "GUARD010", "JOB007", "JOB015",
        "JOB016",
    ];

    private static readonly HashSet<string> s_tried = [];

    [Fact]
    public void Advice_WrittenIntoTheFile_RemovesItsFinding()
    {
        var stacks =
            from service in Services
            from job in Jobs
            from guarded in Gen.Choose(0, 3)
            select new YamlMappingNode(
                "services", new YamlSequenceNode(service), "jobs", new YamlSequenceNode(job), "guardrails",
                guarded == 0 ? Parse("{ availability: { ready: 40% } }") : Parse("{}"));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(3, 11), Prop.ForAll(stacks.ToArbitrary(), AdviceHelps));
        Assert.Equal(s_rules, s_tried.Order(StringComparer.Ordinal));
    }

    private static bool AdviceHelps(YamlMappingNode stack)
    {
        var before = FindingsOf(stack);
        return before.All(finding => Advice(finding).All(advice =>
        {
            s_tried.Add(finding.RuleId);
            var left = FindingsOf(With(stack, finding.Path, advice));
            return left.All(each => each.RuleId != finding.RuleId || Workload(each.Path) != Workload(finding.Path))
                && (left.All(each => each.RuleId != "RSV004") || before.Any(each => each.RuleId == "RSV004"))
                && left.All(each => !each.RuleId.StartsWith("CFG", StringComparison.Ordinal));
        }));
    }

    private static Gen<YamlNode> Services =>
        from startup in Gen.Elements(5, 25, 30, 31, 60, 90, 130, 250, 620)
        from grace in Gen.Elements(31, 45, 60, 100, 150, 180)
        from min in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 6)))
        from more in Gen.Choose(0, 30)
        from budget in Gen.Elements(
            "", "", "", "budget: { maxUnavailable: 1 }", "budget: { maxUnavailable: 100% }", "budget: { minAvailable: 2 }", "budget: { minAvailable: 60% }")
        from spot in Gen.Elements("", "", "", "", "spot: { fallback: false }", "spot: { reclaim: leave }", "spot: none")
        from availability in Gen.Elements("", "", "availability: { ready: 50% }", "availability: { ready: 70% }")
        from timeouts in Gen.Elements("", "", "", "responseStartTimeout: 20s", "idleTimeout: 15s")
        from reserve in Gen.Elements("", "", "reserve: {}")
        from rollout in Gen.Elements("", "", "", "rollout: { deadline: 60s }")
        from traffic in Gen.Elements("", "", "traffic: { split: [{ revision: web-1, percent: 50 }, { revision: latest, percent: 50 }] }")
        let keys = Keys(budget, spot, availability, timeouts, reserve, rollout, traffic)
        let most = Math.Max(1, min + more)
        select Parse(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{ name: web, image: "example.com/web:1", startup: {{startup}}s, grace: {{grace}}s, scale: { min: {{min}}, max: {{most}} }{{keys}} }"""));

    private static Gen<YamlNode> Jobs =>
        from name in Gen.Elements("report", new string('a', 61))
        from completions in Gen.Elements("", "completions: 5", "completions: 12")
        from parallelism in Gen.Elements("", "parallelism: 3", "parallelism: 5", "parallelism: 9")
        from mode in Gen.Elements("", "", "mode: plain", "mode: indexed")
        from restart in Gen.Elements("", "", "restart: onFailure")
        from deadline in Gen.Elements("", "deadline: 90s", "deadline: 2h")
        select Parse($$"""{ name: {{name}}, image: "example.com/report:1"{{Keys(completions, parallelism, mode, restart, deadline)}} }""");

    private static string Keys(params string[] keys) => string.Concat(keys.Where(key => key.Length > 0).Select(key => ", " + key));

    /// <summary>What stands between back quotes and is configuration.</summary>
    private static IEnumerable<YamlMappingNode> Advice(Finding finding) => s_rules.Contains(finding.RuleId)
        ? Quoted().Matches(finding.Fix).Select(match => Parse("{ " + match.Groups[1].Value + " }")).OfType<YamlMappingNode>()
        : [];

    private static YamlMappingNode With(YamlMappingNode stack, string path, YamlMappingNode advice)
    {
        var copy = (YamlMappingNode)Parse(Write(stack));
        var workload = (YamlMappingNode)((YamlSequenceNode)copy[Workload(path)[..^3]])[0];
        Merge(workload, advice);
        return copy;
    }

    private static void Merge(YamlMappingNode into, YamlMappingNode advice)
    {
        foreach (var (key, value) in advice.Children)
        {
            if (value is YamlMappingNode nested && key.ToString() != "budget" && into.Children.TryGetValue(key, out var there)
                && there is YamlMappingNode section)
            {
                Merge(section, nested);
            }
            else
            {
                into.Children[key] = value;
            }
        }
    }

    private static string Workload(string path) => path[..(path.IndexOf(']', StringComparison.Ordinal) + 1)];

    private static List<Finding> FindingsOf(YamlMappingNode stack)
    {
        var text = "config:\n  ack-knative-spot:cluster: { context: kind-kind }\n  ack-knative-spot:knative: { install: { existing: ack } }";
        foreach (var (key, value) in stack.Children)
        {
            text += $"\n  ack-knative-spot:{key}: {Write(value)}";
        }

        return [.. CheckedStack.Of(YamlConfiguration.Read(text + "\n", "Pulumi.test.yaml")).Findings];
    }

    /// <summary>One line of flow style.</summary>
    private static string Write(YamlNode node) => node switch
    {
        YamlMappingNode mapping => "{ " + string.Join(", ", mapping.Children.Select(entry => $"{Write(entry.Key)}: {Write(entry.Value)}")) + " }",
        YamlSequenceNode sequence => "[" + string.Join(", ", sequence.Children.Select(Write)) + "]",
        _ => "\"" + node + "\"",
    };

    private static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    [GeneratedRegex("`([a-zA-Z]+: [^`]+)`")]
    private static partial Regex Quoted();
}
