using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>The examples that the documentation of the ACK rules shows, read as a stack would be.</summary>
internal static class ClusterRuleExamples
{
    /// <summary>Where each rule's example is broken.</summary>
    private static readonly Dictionary<string, string> s_paths = new(StringComparer.Ordinal)
    {
        ["ACK001"] = "cluster.create.network.new.zones",
        ["ACK002"] = "cluster.create.network.new.zoneCount",
        ["ACK003"] = "cluster.create.nodePools[0].nodes",
        ["ACK004"] = "cluster.create.nodePools",
        ["ACK005"] = "cluster.create.kubernetesVersion",
        ["ACK006"] = "cluster.create.upgradeChannel",
        ["ACK007"] = "cluster.create.kubernetesVersion",
        ["ACK008"] = "cluster.create.apiServer",
        ["ACK009"] = "cluster.create.profile",
        ["ACK010"] = "cluster.create.nodePools",
        ["ACK011"] = "cluster.create.serviceCidr",
        ["ACK012"] = "cluster.create.network.existing.podVswitches",
        ["ACK013"] = "cluster.create.secretEncryption",
        ["ACK014"] = "cluster.create.nodePools",
        ["ACK015"] = "cluster.create.virtualNode.enabled",
        ["ACK016"] = "cluster.create.network.new.zoneCount",
        ["ACK017"] = "knative.gateway",
        ["ACK018"] = "knative.install",
        ["ACK019"] = "knative.gateway",
        ["ACK020"] = "knative.config.defaults.revisionTimeout",
        ["ACK021"] = "knative.config.autoscaler.maxScale",
        ["ACK022"] = "knative.config.features.kubernetes.podspec-nodeselectors",
        ["ACK023"] = "knative.config.features.kubernetes.podspec-volumes-emptydir",
        ["ACK024"] = "alerts",
        ["ACK025"] = "cluster.create.nodePools[0].spot.priceLimits.ecs.g6.large",
        ["ACK031"] = "services[0].namespace",
        ["ACK032"] = "namespaces.default",
        ["ACK033"] = "registries.web-env",
        ["ACK034"] = "cluster.create.nodePools[0].disk",
        ["ACK035"] = "cluster.create.nodePools[0].instanceTypes[0]",
        ["ACK040"] = "knative.config.features.multi-container-probing",
        ["ACK041"] = "knative.config.deployment.queueCpuLimit",
        ["ACK042"] = "cluster.create.network.new.zones[1]",
        ["ACK043"] = "services[0].image",
        ["ACK048"] = "alicloud:region",
        ["ACK047"] = "cluster.create.name",
        ["ACK044"] = "alicloud:region",
        ["ACK045"] = "alicloud:region",
        ["ACK046"] = "cluster.create.network.existing.nodeVswitches[1].id",
        ["ACK050"] = "cluster.create.nodePools[0].disk.performanceLevel",
        ["ACK051"] = "cluster.create.nodePools[0].password",
        ["ACK052"] = "cluster.create.nodePools[0].kubelet.imageGcLow",
        ["ACK053"] = "cluster.create.addons[0].name",
        ["ACK054"] = "cluster.create.rrsa",
        ["ACK055"] = "cluster.create.network.existing.podVswitches",
        ["ACK056"] = "cluster.create.virtualNode.version",
        ["ACK057"] = "services[0].env.2ND_MONTH",
        ["ACK058"] = "cluster.create.nodePools[0].taints[1]",
        ["ACK059"] = "knative.config.gc.maxNonActiveRevisions",
        ["ACK060"] = "knative.config.domains.intranet./team",
        ["ACK061"] = "cluster.create.nodePools[0].labels.workload",
        ["ACK062"] = "cluster.create.tags.aliyun-team",
        ["ACK063"] = "services[0].env.TOKEN",
        ["ACK064"] = "registries.shop-hub",
        ["ACK065"] = "cluster.create.nodePools[0].labels.node-role.kubernetes.io/worker",
        ["ACK066"] = "cluster.create.nodePools[0].nodes",
        ["ACK026"] = "knative.install.upstream.version",
        ["ACK027"] = "knative.gateway.kourier.internet",
        ["ACK028"] = "cluster.create.nodePools[0].instanceTypes[0]",
        ["ACK029"] = "cluster.create.nodePools[0].instanceTypes",
        ["ACK030"] = "cluster.create.nodePools[0].instanceTypes[0]",
    };

    public static Dictionary<string, RuleExample> All { get; } = ClusterRules.All.ToDictionary(
        rule => rule.Id, rule => new RuleExample(ModelOf(rule.Example), s_paths[rule.Id], ModelOf(rule.Fix)));

    /// <summary>Reads and checks an excerpt of a stack file; what it leaves out is a cluster or a Knative without surprises.</summary>
    public static CheckedStack Check(string excerpt) => CheckedStack.Of(Configuration(excerpt));

    /// <summary>The configuration that an excerpt of a stack file is part of.</summary>
    public static StackConfiguration Configuration(string excerpt)
    {
        var isOfFile = YamlConfiguration.RootKeys.Any(key => excerpt.StartsWith(key + ":", StringComparison.Ordinal));
        var lines = (isOfFile ? "" : excerpt).ReplaceLineEndings("\n").Split('\n')
            .Select(l => l.Length > 0 && l[0] is not (' ' or '#') && !l.StartsWith(Region, StringComparison.Ordinal) ? StackConfiguration.Project + ":" + l : l)
                .ToList();
        foreach (var (key, value) in new[] { ("cluster", "{ create: { apiServer: { runnerInside: true } } }"), ("knative", "{ }") })
        {
            if (!lines.Any(l => l.StartsWith($"{StackConfiguration.Project}:{key}:", StringComparison.Ordinal)))
            {
                lines.Add($"{StackConfiguration.Project}:{key}: {value}");
            }
        }

        if (!lines.Any(l => l.StartsWith(Region, StringComparison.Ordinal)) && !excerpt.StartsWith("# without a region", StringComparison.Ordinal))
        {
            lines.Insert(0, $"{Region} cn-hangzhou");
        }

        var text = string.Join("\n", lines.Select(l => "  " + l).Prepend("config:"));
        return YamlConfiguration.Read($"{text}\n{(isOfFile ? excerpt : "")}\n", "Pulumi.example.yaml") with { Stack = StackOf(excerpt) };
    }

    /// <summary>The stack whose file an excerpt says it is of, in a comment on its first line.</summary>
    public static string? StackOf(string excerpt) => excerpt.StartsWith("# Pulumi.", StringComparison.Ordinal) ? excerpt.Split('.')[1] : null;

    private const string Region = "alicloud:region:";

    private static RuleInput ModelOf(string excerpt)
    {
        var settings = Check(excerpt).Settings ?? throw new InvalidOperationException("The example is not a readable stack:\n" + excerpt);
        return new RuleInput
        {
            IsRead = true,
            Platform = settings.Platform,
            Cluster = settings.Cluster,
            Serving = settings.Serving,
            Alerts = settings.Alerts,
            Region = settings.Region,
            Stack = StackOf(excerpt),
            Namespaces = settings.NamespacesSaid,
            Registries = settings.Registries.Select(r => r.Name).ToValueList(),
            RegistryServers = new(settings.Registries.Select(r => KeyValuePair.Create(r.Name, r.Server))),
            Services = settings.Services,
        };
    }
}
