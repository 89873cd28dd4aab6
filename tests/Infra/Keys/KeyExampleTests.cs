using System.Text.Json.Nodes;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Documentation;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>The example of a key is one that the key's own reader takes, and that a stack can have.</summary>
public class KeyExampleTests
{
    /// <summary>What else a stack has to have for an example to mean something, by the beginning of its path.</summary>
    private static readonly Dictionary<string, string> s_beside = new(StringComparer.Ordinal)
    {
        ["cluster.create.nodePools[].disk.performanceLevel"] = "{ cluster: { create: { nodePools: [{ disk: { sizeGiB: 500 } }] } } }",
        ["cluster.create.network.existing.nodeVswitches[]."] =
            "{ cluster: { create: { network: { existing: { nodeVswitches: [{}, { id: vsw-bp1bevy8sofi8mh1efgh, zone: cn-hangzhou-i }] } } } } }",
        ["cluster.create.profile"] = "{ cluster: { create: { nodePools: [] } } }",
        ["cluster.create"] = "{ cluster: { create: { apiServer: { runnerInside: true }, nodePools: [{ instanceTypes: [ecs.g7.xlarge] }] } } }",
        ["cluster.adopt"] = "{ knative: { install: { existing: ack } } }",
        ["cluster.context"] = "{ knative: { install: { existing: upstream } } }",
        ["knative.install.helm"] = "{ knative: { gateway: { kourier: { internet: true } } } }",
        ["knative.install.upstream.operator.chart"] = "{ knative: { install: { upstream: { operator: { version: v1.23.0 } } } } }",
        ["knative.gateway.kourier"] = "{ knative: { install: { upstream: {} } } }",
        ["knative.config.autoscaler.maxScaleLimit"] = "{ knative: { config: { autoscaler: { maxScale: 20 } } } }",
        ["guardrails.forbidPublicEndpoints"] =
            "{ cluster: { adopt: { clusterId: c0123456789abcdef0123456789abcdef, endpoint: \"https://10.0.0.10:6443\" } } }",
        ["guardrails"] = "{ cluster: { adopt: { clusterId: c0123456789abcdef0123456789abcdef } }, knative: { install: { existing: ack } } }",
        ["services[].env.*.secret"] = "{ services: [{ env: { cache: { key: token } } }] }",
        ["services[].env.*.configMap"] = "{ services: [{ env: { cache: { key: token } } }] }",
        ["services[].env.*.optional"] = "{ services: [{ env: { cache: { key: token } } }] }",
        ["services[].resources.gpu"] = "{ services: [{ capacity: { choices: [ecs.gn6i-c4g1.xlarge] } }] }",
        ["services[].readiness."] = "{ services: [{ readiness: { period: 5s } }] }",
        ["services[].mounts"] = "{ services: [{ volumes: { cache: { emptyDir: disk } } }] }",
        ["services[].volumes"] = "{ services: [{ mounts: { cache: /var/cache/web } }] }",
        ["services[].budget.minAvailable"] = "{ services: [{ scale: { min: 2 } }] }",
        ["services[].availability"] = "{ services: [{ scale: { min: 2 }, startup: 20s, rollout: { instance: 20s }, budget: { maxUnavailable: 25% } }] }",
        ["services[].traffic.split[].percent"] = "{ services: [{ traffic: { split: [{}, { revision: web-v1, percent: 10 }] } }] }",
        ["services[].traffic.split[]."] = "{ services: [{ traffic: { split: [{ percent: 100 }] } }] }",
        ["services[].placement.tolerations[].value"] = "{ services: [{ placement: { tolerations: [{ key: dedicated }] } }] }",
        ["services[].placement.tolerations[].duration"] = "{ services: [{ placement: { tolerations: [{ key: dedicated, effect: NoExecute }] } }] }",
        ["services[]."] = """
            { knative: { config: { features: {
              kubernetes.podspec-init-containers: enabled, kubernetes.containerspec-addcapabilities: enabled, kubernetes.podspec-nodeselector: enabled,
              kubernetes.podspec-affinity: enabled, kubernetes.podspec-tolerations: enabled, kubernetes.podspec-runtimeclassname: enabled,
              kubernetes.podspec-persistent-volume-claim: enabled, kubernetes.podspec-persistent-volume-write: enabled } } } }
            """,
        ["jobs[].mode"] = "{ jobs: [{ completions: 20 }] }",
        ["prices."] = "{ prices: { currency: CNY, region: cn-hangzhou } }",
        [""] = "{ alicloud:region: cn-hangzhou, knative: {}, spot: { profiles: { cheap: { priceLimit: 0.150 } } }, "
            + "cluster: { create: { apiServer: { runnerInside: true }, nodePools: [{ instanceTypes: [ecs.g7.xlarge] }] } } }",
    };

    /// <summary>The key that a section has one of, where an example does not go with the first of them.</summary>
    private static readonly Dictionary<string, string> s_alternatives = new(StringComparer.Ordinal)
    {
        ["services[].volumes.*.sizeLimit"] = "emptyDir",
        ["services[].volumes.*.readOnly"] = "persistentVolumeClaim",
        ["services[].volumes.*.projected[].audience"] = "serviceAccountToken",
        ["services[].volumes.*.projected[].expiration"] = "serviceAccountToken",
        ["prices.currency"] = "date",
        ["prices.region"] = "date",
        ["prices.payAsYouGo"] = "date",
        ["prices.spot"] = "date",
        ["prices.lowestSpot"] = "date",
    };

    /// <summary>Their examples name files.</summary>
    private static readonly string[] s_ofFiles = ["workloads", "prices", "prices.file"];

    private static IEnumerable<NestedKey> Keys => SectionPages.All.DistinctBy(each => each.Key);

    [Fact]
    public void Examples_AreReadByTheirKeys() => Assert.All(Keys, each =>
    {
        var key = each.Key;
        var context = new ReadContext("", [], []);
        var section = Assert.IsType<ConfigMapping>(YamlFile.ReadSection($"{key.Name}: {key.Example}", "example.yaml", context));

        key.Read(section[key.Name], section, context, new SectionValues());

        Assert.Empty(context.Findings);
    });

    /// <summary>Rules know more than a reader does: bounds, and what goes together.</summary>
    [Fact]
    public void Examples_InAStack_BreakNoRuleAndNoSchema()
    {
        var schema = JsonNode.Parse(StackFileSchema.Render())!;
        var broken =
            from each in Keys
            where !s_ofFiles.Contains(each.Path)
            let stack = StackWith(each.Path)
            let errors = CheckedStack.Of(YamlConfiguration.Read(stack, "example.yaml")).Findings.Where(finding => finding.Severity == Severity.Error)
                .Select(FindingText.Of).Concat(SchemaValidator.Accepts(schema, YamlJson.Of(stack)) ? [] : ["The schema does not accept it."]).ToList()
            where errors.Count > 0
            select $"{each.Path}: {string.Join('\n', errors)}\n  {stack}";

        Assert.Equal("", string.Join('\n', broken));
    }

    /// <summary>The smallest stack that has the example: as JSON, which is YAML too.</summary>
    private static string StackWith(string path)
    {
        var (place, value) = (path, SchemaOf.Written(KeyAt(path).Key.Example));
        while (place.LastIndexOf('.') is var dot and >= 0)
        {
            var section = new JsonObject { [place[(dot + 1)..]] = value };
            Add(section, Needed(KeyAt(place), place[..dot]));
            (place, value) = Within(place[..dot], section);
        }

        var stack = new JsonObject { [place] = value };
        foreach (var (_, beside) in s_beside.Where(each => path.StartsWith(each.Key, StringComparison.Ordinal)).OrderByDescending(each => each.Key.Length))
        {
            Add(stack, SchemaOf.Written(beside.ReplaceLineEndings(" ")));
        }

        return new JsonObject
        {
            ["config"] = new JsonObject(stack.Select(each =>
                KeyValuePair.Create(each.Key.Contains(':', StringComparison.Ordinal) ? each.Key : "ack-knative-spot:" + each.Key, each.Value?.DeepClone()))),
        }.ToJsonString();
    }

    private static NestedKey KeyAt(string path) => SectionPages.All.First(each => each.Path == path);

    /// <summary>The other keys that the section of a key has to have.</summary>
    private static JsonObject Needed(NestedKey own, string section) => new(SectionPages.All
        .Where(each => each.Path.StartsWith(section + ".", StringComparison.Ordinal) && each.Path.LastIndexOf('.') == section.Length)
        .DistinctBy(each => each.Path)
        .Where(each => each.Key.Required || (each.OneOf is [var first, ..] && !each.OneOf.Contains(own.Key)
            && each.Key.Name == s_alternatives.GetValueOrDefault(own.Path, first.Name)))
        .Select(each => KeyValuePair.Create(each.Key.Name, (JsonNode?)SchemaOf.Written(each.Key.Example))));

    /// <summary>The list or section of chosen keys that a section stands in.</summary>
    private static (string Path, JsonNode Value) Within(string path, JsonNode section) =>
        path.EndsWith("[]", StringComparison.Ordinal) ? Within(path[..^2], new JsonArray(section))
        : path.EndsWith(".*", StringComparison.Ordinal) ? Within(path[..^2], new JsonObject { ["cache"] = section })
        : (path, section);

    /// <summary>Adds what is not there yet.</summary>
    private static void Add(JsonNode? target, JsonNode? more)
    {
        switch (target, more)
        {
            case (JsonObject section, JsonObject others):
                foreach (var (name, value) in others.Where(each => !IsAnother(section, each.Key)))
                {
                    if (!section.ContainsKey(name))
                    {
                        section[name] = value?.DeepClone();
                    }

                    Add(section[name], value);
                }

                break;
            case (JsonArray { Count: 1 } list, JsonArray { Count: > 0 } others):
                Add(list[0], others[0]);
                foreach (var item in others.Skip(1))
                {
                    list.Add(item?.DeepClone());
                }

                break;
        }
    }

    /// <summary>A cluster is created or adopted, and Knative is installed in one way.</summary>
    private static bool IsAnother(JsonObject section, string name)
    {
        string[][] either = [["create", "adopt", "context"], ["addon", "helm", "upstream", "existing"]];
        return either.Any(names => names.Contains(name) && names.Any(other => other != name && section.ContainsKey(other)));
    }
}
