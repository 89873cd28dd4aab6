using System.Globalization;
using System.Text.Json.Nodes;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Documentation;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Contract;

/// <summary>
/// No key takes a value that a provider refuses: every key of what Alibaba Cloud creates is tried with the ends of its range, with each of its choices, and
/// with texts of all lengths. What the key itself accepts, the contract has to accept too, or a user would get a finding at a resource.
/// </summary>
public class StackFileBoundsTests
{
    /// <summary>Together they have every key of the sections; a test says so.</summary>
    private static readonly string[] s_stacks =
    [
        """
        ack-knative-spot:cluster:
          create:
            name: shop
            network: { new: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-h, cn-hangzhou-i], egressMbps: 10 } }
            podNetwork: { terway: { dataPathV2: true, networkPolicy: true, trunking: true } }
            serviceCidr: 172.21.0.0/20
            proxyMode: ipvs
            profile: managed
            edition: pro
            upgradeChannel: stable
            maintenanceWindow: { enabled: true, days: [Sunday], start: "02:00+08:00", hours: 3 }
            apiServer: { public: true, runnerInside: false, credentialMinutes: 60 }
            logs: { controlPlane: true, audit: true, events: true, retentionDays: 30, keepOnDestroy: true }
            secretEncryption: { kmsInstance: kst-1 }
            securityGroup: sg-1
            deletionProtection: true
            rrsa: true
            nodePools:
              - name: system
                instanceTypes: [ecs.g7.xlarge]
                nodes: 3
                spot: { priceLimits: { ecs.g7.xlarge: 0.5 }, onDemandBase: 1, onDemandPercentage: 10, fallback: true }
                disk: { category: essd, sizeGiB: 120, performanceLevel: 1, encrypted: true }
                dataDisks: [{ category: essd, sizeGiB: 2000, performanceLevel: 1, encrypted: true, mount: /data }]
                image: AliyunLinux3
                hardened: true
                keyName: ops
                runtime: { name: containerd, version: 1.6.38 }
                kubelet:
                  { cpuManagerPolicy: static, podPidsLimit: 1000, registryPullQps: 10, registryBurst: 20, serializeImagePulls: true, containerLogMaxSize: 10Mi,
                    containerLogMaxFiles: 5, imageGcHigh: 85%, imageGcLow: 80%, evictionHard: { memory.available: 300Mi }, kubeReserved: { cpu: 100m },
                        systemReserved: { pid: 100 } }
                labels: { role: system }
                taints: ["spot=true:PreferNoSchedule"]
                tags: { team: nodes }
            virtualNode:
              { enabled: true, version: v2.13.0, vswitches: [vsw-1], securityGroup: sg-1, resourceGroup: rg-1, clusterIp: true, persistentVolumes: true,
                  logController: true }
            addons: [{ name: csi-plugin, version: v1.33.1, config: "{}" }]
            tags: { team: shop }
            resourceGroup: rg-1
        ack-knative-spot:knative: { install: { addon: { name: knative, version: v1.10.9-aliyun.1, config: "{}" } }, gateway: { alb: { internet: true } } }
        ack-knative-spot:alerts:
          { actionPolicy: on-call, alertPolicy: sls.builtin.dynamic, repeat: 1h, checkEvery: 60s, events: [SpotDegraded], project: ack, logstore: k8s-event }
        """,
        """
        ack-knative-spot:cluster:
          create:
            network:
              existing:
                vpc: vpc-1
                nodeVswitches: [{ id: vsw-1, zone: cn-hangzhou-h }, { id: vsw-2, zone: cn-hangzhou-i }]
                podVswitches: [{ id: vsw-3, zone: cn-hangzhou-h }, { id: vsw-4, zone: cn-hangzhou-i }]
            podNetwork: { flannel: { podCidr: 10.244.0.0/16, nodeMask: 25 } }
            kubernetesVersion: 1.34.3-aliyun.1
            upgradeChannel: none
            apiServer: { kubeconfig: { file: kubeconfig } }
            secretEncryption: key-hzz62f1cb66fa42qo
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], nodes: 3-10, imageId: m-bp1abc, password: { kms: ops/nodes, property: password, stage: ACSCurrent } }]
        ack-knative-spot:knative: { install: { addon: {} } }
        """,
        """
        ack-knative-spot:cluster: { create: { network: { new: { zoneCount: 3 } }, apiServer: { kubeconfig: { secure: AAABBBCCC } },
            nodePools: [{ instanceTypes: [ecs.g7.xlarge], password: { secure: AAABBBCCC } }] } }
        ack-knative-spot:knative: { install: { addon: {} } }
        """,
        """
        ack-knative-spot:cluster:
          adopt:
            clusterId: c82e6987e2961451182edacd74faf1234
            endpoint: https://10.0.0.10:6443
            credentialMinutes: 60
            virtualNode:
              { enabled: true, version: v2.13.0, vswitches: [vsw-1], securityGroup: sg-1, resourceGroup: rg-1, clusterIp: true, persistentVolumes: true,
                  logController: true }
            addons: [{ name: csi-plugin, version: v1.33.1, config: "{}" }]
        ack-knative-spot:knative: { install: { existing: ack } }
        ack-knative-spot:alerts: { actionPolicy: on-call }
        """,
        """
        ack-knative-spot:cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234, kubeconfig: { file: kubeconfig } } }
        ack-knative-spot:knative: { install: { existing: ack } }
        """,
        """
        ack-knative-spot:cluster: { adopt: { clusterId: c82e6987e2961451182edacd74faf1234, kubeconfig: { secure: AAABBBCCC } } }
        ack-knative-spot:knative: { install: { existing: ack } }
        """,
        """
        ack-knative-spot:cluster: { context: kind-kind }
        ack-knative-spot:knative: { install: { existing: upstream } }
        """,
    ];

    private static readonly JsonNode[] s_parsed =
        [
            .. s_stacks.Select(
                text => YamlJson.Of($"config:\n  alicloud:region: cn-hangzhou\n{string.Join('\n', text.Split('\n').Select(line => "  " + line))}\n")!),
        ];

    private static readonly string[] s_sections = ["ack-knative-spot:cluster", "ack-knative-spot:alerts"];

    private static readonly JsonNode s_schema = JsonNode.Parse(StackFileSchema.Render())!["properties"]!["config"]!["properties"]!;

    public static TheoryData<int> Stacks => [.. Enumerable.Range(0, s_stacks.Length)];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task EveryValueThatAKeyTakes_IsOneThatTheProvidersAccept(int stack)
    {
        var accepted = 0;
        foreach (var place in Places(stack))
        {
            foreach (var value in place.Values)
            {
                var check = CheckedStack.Of(YamlConfiguration.Read(With(stack, place.Path, value).ToJsonString(), "f"));
                if (check.Findings.Any(f => f.Severity == Severity.Error))
                {
                    continue;
                }

                accepted++;
                var plan = await StackObserver.ObserveAsync("dev", check);
                Assert.Equal(
                    (place.Path, value?.ToJsonString(), ""),
                    (place.Path, value?.ToJsonString(), string.Join('\n', plan.Findings.Where(f => f.RuleId == "PLAN001").Select(f => f.Message))));
            }
        }

        Assert.NotEqual(0, accepted);
    }

    [Fact]
    public void Stacks_Together_HaveEveryKey()
    {
        var known = s_sections.SelectMany(section => KeysOf(section, s_schema[section]!)).ToHashSet();
        var tried = Enumerable.Range(0, s_stacks.Length).SelectMany(stack => Places(stack)).Select(place => Generic(place.Path)).ToHashSet();

        Assert.NotEmpty(known);
        Assert.Empty(known.Except(tried).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Stack_AsItIs_HasNoErrors(int stack) =>
        Assert.Null(CheckedStack.Of(YamlConfiguration.Read(Of(stack).ToJsonString(), "f")).ErrorMessage());

    private static JsonNode Of(int stack) => s_parsed[stack].DeepClone();

    private static List<Place> Places(int stack)
    {
        var config = Of(stack)["config"]!;
        return [.. s_sections.Where(section => config[section] is not null).SelectMany(section => PlacesIn(section, s_schema[section]!, config[section]!))];
    }

    /// <summary>Single values, lists and maps in a section, each with what is tried there.</summary>
    private static IEnumerable<Place> PlacesIn(string path, JsonNode schema, JsonNode value)
    {
        switch (value)
        {
            case JsonObject section when schema["properties"] is { } properties:
                return section.SelectMany(entry => PlacesIn($"{path}/{entry.Key}", properties[entry.Key]!, entry.Value!));
            case JsonObject section when schema["anyOf"] is JsonArray forms:
                var form = forms.First(each => each!["properties"] is JsonObject known && section.All(entry => known.ContainsKey(entry.Key)))!;
                return PlacesIn(path, form, value);
            case JsonObject map:
                return [new(path, [new JsonObject { ["x"] = "y" }, new JsonObject { [new string('x', 300)] = new string('y', 300) }, new JsonObject()])];
            case JsonArray list:
                var items = list.SelectMany((item, i) => PlacesIn(string.Create(CultureInfo.InvariantCulture, $"{path}/{i}"), schema["items"]!, item!));
                return items.Append(new(path, [.. new[] { 0, 1, 5, 6, 10, 11, 40 }.Select(count => Repeated(list, count))]));
            default:
                return [new(path, [.. ValuesOf(schema["anyOf"]?[0] ?? schema, value)])];
        }
    }

    private static JsonArray Repeated(JsonArray list, int count) => new([.. Enumerable.Range(0, count).Select(i => Numbered(list[i % list.Count]!, i))]);

    /// <summary>A copy whose texts end with a number, so that a list of them has no two that are the same.</summary>
    private static JsonNode Numbered(JsonNode item, int number) => item switch
    {
        JsonObject section => new JsonObject(section.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Numbered(entry.Value!, number)))),
        _ when item.GetValueKind() == System.Text.Json.JsonValueKind.String && number > 0 && !item.GetValue<string>().Contains(':', StringComparison.Ordinal)
            && !item.GetValue<string>().Contains('.', StringComparison.Ordinal) => string.Create(CultureInfo.InvariantCulture, $"{item}{number}"),
        _ => item.DeepClone(),
    };

    private static IEnumerable<JsonNode> ValuesOf(JsonNode schema, JsonNode value)
    {
        if (schema["enum"] is JsonArray choices)
        {
            return choices.Select(choice => choice!.DeepClone());
        }

        var numbers = new[] { schema["minimum"], schema["maximum"] }.OfType<JsonNode>().Select(bound => bound.DeepClone());
        var text = value.ToString();
        string[] texts =
        [
            "x", text + new string('1', 300), new string('x', 63), new string('x', 500), "two words", "-", "0", "1000", "0-1", "999-1000", "1m", "168h", "off",
            "10.0.0.0/8",
        ];
        return numbers.Concat(texts.Select(each => (JsonNode)each));
    }

    private static JsonNode With(int stack, string path, JsonNode? value)
    {
        var root = Of(stack);
        var steps = path.Split('/');
        var parent = steps[..^1]
            .Aggregate(root["config"]!, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        if (parent is JsonArray items)
        {
            items[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = value?.DeepClone();
        }
        else
        {
            parent[steps[^1]] = value?.DeepClone();
        }

        return root;
    }

    /// <summary>The keys that hold something other than keys, with <c>*</c> for the items of a list.</summary>
    private static IEnumerable<string> KeysOf(string path, JsonNode schema) =>
        schema["anyOf"] is JsonArray forms ? forms.SelectMany(form => KeysOf(path, form!))
        : schema["properties"] is JsonObject properties ? properties.SelectMany(entry => KeysOf($"{path}/{entry.Key}", entry.Value!))
        : schema["items"] is { } items ? KeysOf($"{path}/*", items).Prepend(path)
        : [path];

    private static string Generic(string path) => string.Join('/', path.Split('/').Select(step => step.All(char.IsAsciiDigit) ? "*" : step));

    private sealed record Place(string Path, IReadOnlyList<JsonNode> Values);
}
