using System.Collections.Concurrent;
using System.Globalization;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Commands;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Meaning;

/// <summary>Edits of <c>shop.yaml</c>, each by its name: what a pull request may do to a stack.</summary>
internal static class MeaningCases
{
    private const string Chat = "    - name: chat\n      namespace: ai\n      image: registry.example.com/ai/chat:0.3.0\n"
        + "      capacity: { choices: [ecs.c7.large, ecs.c6.large] }\n      scale: { min: 0, max: 4 }\n";

    private const string Backfill = "image: registry.example.com/shop/backfill:1.0.0\n      capacity: { choices: [ecs.c7.large, ecs.c6.large] }\n";

    private const string Ledger = "image: registry.example.com/shop/ledger:3.0.1\n";

    private const string Token = "      env: { TOKEN: { secure: AAABADQXFlU0mxC2kUZv } }\n";

    private const string Deadline = "      deadline: 2h\n      expectedDuration: 1h\n    - name: report";

    private const string NewNetwork = "        new:\n          cidr: 10.20.0.0/16\n          zones: [cn-hangzhou-h, cn-hangzhou-i]\n          egressMbps: 20\n";

    private const string ExistingNetwork =
        "        existing:\n          vpc: vpc-a\n          nodeVswitches: [{ id: vsw-a, zone: cn-hangzhou-h }, { id: vsw-b, zone: cn-hangzhou-i }]\n";

    private const string Addon = "      addons: [{ name: ack-pod-identity-webhook, config: '{\"a\":\"1\",\"b\":{\"c\":2,\"d\":3}}' }]\n";

    private const string Pools = "      nodePools:";

    private const string Serving = "    install:\n      addon: {}\n    gateway:\n      alb:\n        internet: false\n";

    private const string Upstream = "    install: { upstream: { version: 1.20.0 } }\n    gateway: { kourier: {} }\n";

    private const string CheckoutScale = "scale: { min: 2, max: 20 }";

    private const string Guardrails = "  ack-knative-spot:guardrails: { maxScale: 30, allowedFamilies: [ecs.c6, ecs.c7, ecs.g6, ecs.g7] }\n  "
        + "ack-knative-spot:alerts:";

    /// <summary>What is edited first, to have something to come from.</summary>
    private static readonly Dictionary<string, (string From, string To)[]> s_before = new()
    {
        ["nodes 6 to 3"] = [("nodes: 3", "nodes: 6")],
        ["guardrails loosened"] = [("  ack-knative-spot:alerts:", Guardrails)],
        ["guardrail tightened and one taken off"] = [("  ack-knative-spot:alerts:", Guardrails)],
        ["one zone less"] = [("zones: [cn-hangzhou-h, cn-hangzhou-i]", "zones: [cn-hangzhou-h, cn-hangzhou-i, cn-hangzhou-j]")],
        ["finding waived"] = [(CheckoutScale, CheckoutScale + "\n      budget: { maxUnavailable: 1 }")],
        ["canary step"] =
        [
            ("shop/checkout:1.4.2", "shop/checkout:1.5.0"),
            (CheckoutScale, CheckoutScale + "\n      traffic: { canary: { stable: checkout-00007, steps: [10, 50, 100], step: 1 } }"),
        ],
        ["service with a canary moves to another namespace"] =
        [
            ("shop/checkout:1.4.2", "shop/checkout:1.5.0"),
            (CheckoutScale, CheckoutScale + "\n      traffic: { canary: { stable: checkout-00007, steps: [10, 50, 100], step: 1 } }"),
        ],
        ["canary done"] =
        [
            ("shop/checkout:1.4.2", "shop/checkout:1.5.0"),
            (CheckoutScale, CheckoutScale + "\n      traffic: { canary: { stable: checkout-00007, steps: [10, 50, 100], step: 2 } }"),
        ],
        ["canary taken back"] =
        [
            ("shop/checkout:1.4.2", "shop/checkout:1.5.0"),
            (CheckoutScale, CheckoutScale + "\n      traffic: { canary: { stable: checkout-00007, steps: [10, 99, 100], step: 2 } }"),
        ],
        ["public service"] = [(CheckoutScale, CheckoutScale + "\n      visibility: cluster")],
        ["image, own revision name kept"] = [(CheckoutScale, CheckoutScale + "\n      revision: checkout-v1")],
        ["image and own revision name"] = [(CheckoutScale, CheckoutScale + "\n      revision: checkout-v1")],
        ["annotation beside an own revision name"] = [(CheckoutScale, CheckoutScale + "\n      revision: checkout-v1")],
        ["price limit lowered"] = [(CheckoutScale, CheckoutScale + "\n      spot: { priceLimit: 0.300 }")],
        ["price limit raised"] = [(CheckoutScale, CheckoutScale + "\n      spot: { priceLimit: 0.300 }")],
        ["reserved pod removed"] = [(CheckoutScale, CheckoutScale + "\n      reserve: { choices: [ecs.t6-c1m1.large] }")],
        ["nodes in a range to a number"] = [("nodes: 3", "nodes: 3-9")],
        ["spot nodes to pay-as-you-go"] = [("nodes: 3", "nodes: 3\n          spot: {}")],
        ["runtime of nodes no longer written"] = [("nodes: 3", "nodes: 3\n          runtime: { name: containerd, version: 2.1.5 }")],
        ["Kubernetes taken back"] = [(Pools, "      kubernetesVersion: 1.34.3-aliyun.1\n" + Pools)],
        ["Kubernetes no longer pinned"] = [(Pools, "      kubernetesVersion: 1.34.3-aliyun.1\n" + Pools)],
        ["Kubernetes of a new cluster"] = [(Pools, "      kubernetesVersion: 1.34.3-aliyun.1\n" + Pools)],
        ["Kubernetes two releases on"] = [(Pools, "      kubernetesVersion: 1.32.1-aliyun.1\n" + Pools)],
        ["Kubernetes one release on"] = [(Pools, "      kubernetesVersion: 1.28.15-aliyun.1\n" + Pools)],
        ["smaller edition"] =
        [
            (Pools, "      edition: pro-xlarge\n" + Pools),
            ("      cluster.pro: 0.64\n", "      cluster.pro: 0.64\n      cluster.proXLarge: 4\n"),
        ],
        ["secret to plain text"] = [(Ledger, Ledger + Token), (Backfill, Backfill + Token)],
        ["plain text to secret"] = [(Ledger, Ledger + "      env: { TOKEN: open }\n")],
        ["Secrets no longer encrypted"] = [(Pools, "      secretEncryption: key-hzz65f3a68554hzpwhq9x\n" + Pools)],
        ["domain moves to another service"] = [("shop/checkout:1.4.2", "shop/checkout:1.4.2\n      domains: [shop.example.com]")],
        ["job with a secret gets a schedule"] = [(Backfill, Backfill + Token)],
        ["time limit of a job with a ttl"] = [(Backfill, Backfill + "      ttl: 24h\n")],
        ["namespace no longer existing but created"] = [("    shop: created", "    shop: existing")],
        ["add-on settings removed"] = [("      addon: {}", "      addon: {}\n    config: { autoscaler: { stableWindow: 90s } }")],
        ["key pair of nodes removed"] = [("nodes: 3", "nodes: 3\n          keyName: shop")],
        ["another VPC"] = [(NewNetwork, ExistingNetwork)],
        ["key of an add-on left out"] = [(Pools, Addon + Pools)],
        ["value of an add-on"] = [(Pools, Addon + Pools)],
        ["Knative two minor releases later"] = [(Serving, Upstream)],
        ["Knative a minor release later"] = [(Serving, Upstream)],
    };

    /// <summary>The edits by their names.</summary>
    public static IReadOnlyDictionary<string, (string From, string To)[]> All { get; } = new Dictionary<string, (string From, string To)[]>
    {
        ["nothing"] = [],
        ["pay-as-you-go to spot"] =
        [
            ("      spot: none\n      capacity: { choices: [ecs.c7.large] }", "      capacity: { choices: [ecs.c7.large, ecs.c6.large] }"),
        ],
        ["spot to pay-as-you-go"] =
        [
            ("namespace: shop\n      image: registry.example.com/shop/checkout",
                "namespace: shop\n      spot: none\n      image: registry.example.com/shop/checkout"),
        ],
        ["minimum 2 to 1"] = [("min: 2, max: 20", "min: 1, max: 20")],
        ["minimum 2 to 0"] = [("min: 2, max: 20", "min: 0, max: 20")],
        ["minimum and maximum raised"] = [("min: 2, max: 20", "min: 4, max: 40")],
        ["nodes 3 to 6"] = [("nodes: 3", "nodes: 6")],
        ["nodes 6 to 3"] = [("nodes: 6", "nodes: 3")],
        ["nodes in a range"] = [("nodes: 3", "nodes: 3-9")],
        ["another node pool"] =
        [
            ("          nodes: 3\n", "          nodes: 3\n        - name: batch\n          instanceTypes: [ecs.g7.xlarge]\n          nodes: 2\n"),
        ],
        ["VPC CIDR"] = [("cidr: 10.20.0.0/16", "cidr: 10.30.0.0/16")],
        ["larger VPC CIDR"] = [("cidr: 10.20.0.0/16", "cidr: 10.16.0.0/12")],
        ["larger VPC CIDR with the old blocks"] = [("cidr: 10.20.0.0/16", "cidr: 10.20.0.0/15")],
        ["another zone"] = [("zones: [cn-hangzhou-h, cn-hangzhou-i]", "zones: [cn-hangzhou-h, cn-hangzhou-i, cn-hangzhou-j]")],
        ["one zone less"] = [("zones: [cn-hangzhou-h, cn-hangzhou-i, cn-hangzhou-j]", "zones: [cn-hangzhou-h, cn-hangzhou-i]")],
        ["egress bandwidth"] = [("egressMbps: 20", "egressMbps: 50")],
        ["service network"] = [("      nodePools:", "      serviceCidr: 172.24.0.0/20\n      nodePools:")],
        ["public API server of a cluster that exists"] = [("        runnerInside: true", "        public: true")],
        ["public API server of a new cluster"] = [("        runnerInside: true", "        public: true\n      serviceCidr: 172.24.0.0/20")],
        ["deletion protection off"] = [("      nodePools:", "      deletionProtection: false\n      nodePools:")],
        ["memory limit of a job"] = [("memoryLimit: 1Gi", "memoryLimit: 2Gi")],
        ["price limit of a job"] = [(Backfill, Backfill + "      spot: { priceLimit: 0.200 }\n")],
        ["tags of a job"] = [(Backfill, Backfill.Replace("ecs.c6.large] }", "ecs.c6.large], tags: { team: shop } }", StringComparison.Ordinal))],
        ["price limit and time limit of a job"] =
        [
            (Backfill, Backfill + "      spot: { priceLimit: 0.200 }\n"), (Deadline, Deadline.Replace("2h", "90m", StringComparison.Ordinal)),
        ],
        ["spot to pay-as-you-go of a job"] = [(Backfill, Backfill + "      spot: none\n")],
        ["memory and price limit of a job"] = [(Backfill, Backfill + "      spot: { priceLimit: 0.200 }\n"), ("memoryLimit: 1Gi", "memoryLimit: 2Gi")],
        ["image of a scheduled job"] = [("shop/report:2.1.0", "shop/report:2.2.0")],
        ["another hour"] = [("cron: 0 3 * * *", "cron: 0 4 * * *")],
        ["job removed"] = [("- name: backfill", "- name: backfill-2026")],
        ["last service of a namespace removed"] = [("    ai: { protect: false }\n", ""), (Chat, "")],
        ["last service of a protected namespace removed"] =
            [("    shop: created\n", ""), ("    ai: { protect: false }", "    ai: { protect: false }\n    shop: existing")],
        ["service removed, namespace kept"] = [(Chat, "")],
        ["service added"] = [(Chat, Chat + Chat.Replace("chat", "search", StringComparison.Ordinal))],
        ["service with a canary moves to another namespace"] =
        [
            ("    - name: checkout\n      namespace: shop", "    - name: checkout\n      namespace: ai"),
        ],
        ["canary begins"] =
        [
            ("shop/checkout:1.4.2", "shop/checkout:1.5.0"),
            (CheckoutScale, CheckoutScale + "\n      traffic: { canary: { stable: checkout-00007, steps: [10, 50, 100], step: 1 } }"),
        ],
        ["canary step"] = [("steps: [10, 50, 100], step: 1", "steps: [10, 50, 100], step: 2")],
        ["canary done"] = [("steps: [10, 50, 100], step: 2", "steps: [10, 50, 100], step: 3")],
        ["canary taken back"] = [("step: 2", "step: 1")],
        ["image"] = [("shop/checkout:1.4.2", "shop/checkout:1.5.0")],
        ["image, own revision name kept"] = [("shop/checkout:1.4.2", "shop/checkout:1.5.0")],
        ["image and own revision name"] = [("shop/checkout:1.4.2", "shop/checkout:1.5.0"), ("revision: checkout-v1", "revision: checkout-v2")],
        ["annotation beside an own revision name"] = [("revision: checkout-v1", "revision: checkout-v1\n      annotations: { team: shop }")],
        ["image, variable and label of all services"] =
            [
                ("shop/checkout:1.4.2", "shop/checkout:1.5.0\n      env: { MODE: fast }"),
                ("shop/ledger:3.0.1", "shop/ledger:3.0.1\n      env: { MODE: fast }"), ("ai/chat:0.3.0", "ai/chat:0.3.0\n      env: { MODE: fast }"),
            ],
        ["public service"] = [("visibility: cluster", "visibility: public")],
        ["private service"] = [(CheckoutScale, CheckoutScale + "\n      visibility: cluster")],
        ["no fallback"] = [("image: registry.example.com/ai/chat:0.3.0", "image: registry.example.com/ai/chat:0.3.0\n      spot: { fallback: false }")],
        ["no protection"] = [(CheckoutScale, CheckoutScale + "\n      spot: { protection: none }")],
        ["price limit"] = [(CheckoutScale, CheckoutScale + "\n      spot: { priceLimit: 0.300 }")],
        ["price limit lowered"] = [("priceLimit: 0.300", "priceLimit: 0.200")],
        ["price limit raised"] = [("priceLimit: 0.300", "priceLimit: 0.350")],
        ["one type less"] =
        [
            ("shop/checkout:1.4.2\n      capacity: { choices: [ecs.c7.large, ecs.c6.large] }",
                "shop/checkout:1.4.2\n      capacity: { choices: [ecs.c7.large] }"),
        ],
        ["shorter grace"] = [(CheckoutScale, CheckoutScale + "\n      grace: 45s")],
        ["budget that is too slow"] = [(CheckoutScale, CheckoutScale + "\n      budget: { maxUnavailable: 1 }")],
        ["reserved pod"] = [(CheckoutScale, CheckoutScale + "\n      reserve: { choices: [ecs.t6-c1m1.large] }")],
        ["reserved pod removed"] = [("\n      reserve: { choices: [ecs.t6-c1m1.large] }", "")],
        ["alerts removed"] = [("  ack-knative-spot:alerts:\n    actionPolicy: on-call\n", "")],
        ["finding waived"] =
        [
            ("  ack-knative-spot:alerts:",
                "  ack-knative-spot:rules: { waivers: [{ rule: DRAIN004, path: \"services[0]\", reason: It may wait. }] }\n  ack-knative-spot:alerts:"),
        ],
        ["finding of several services waived"] =
        [
            ("  ack-knative-spot:alerts:",
                "  ack-knative-spot:rules: { waivers: [{ rule: DRAIN012, path: services, reason: Programs finish. }] }\n  ack-knative-spot:alerts:"),
        ],
        ["guardrails loosened"] = [("maxScale: 30", "maxScale: 50"), ("ecs.g7] }\n", "ecs.g7, ecs.t6] }\n")],
        ["guardrail tightened and one taken off"] = [("maxScale: 30, allowedFamilies: [ecs.c6, ecs.c7, ecs.g6, ecs.g7]", "maxScale: 25")],
        ["guardrails"] = [("  ack-knative-spot:alerts:", Guardrails)],
        ["prices of another day"] = [("date: \"2026-11-01\"", "date: \"2026-11-20\""), ("ecs.g7.xlarge: 1.00", "ecs.g7.xlarge: 1.10")],
        ["add-on settings"] = [("      addon: {}", "      addon: {}\n    config: { autoscaler: { stableWindow: 90s } }")],
        ["tags of the cluster"] = [("      nodePools:", "      tags: { team: shop }\n      nodePools:")],
        ["nodes in a range to a number"] = [("nodes: 3-9", "nodes: 3")],
        ["spot nodes to pay-as-you-go"] = [("          spot: {}\n", "")],
        ["hardened nodes"] = [("nodes: 3", "nodes: 3\n          hardened: false")],
        ["runtime of nodes no longer written"] = [("\n          runtime: { name: containerd, version: 2.1.5 }", "")],
        ["Kubernetes taken back"] = [("1.34.3-aliyun.1", "1.33.3-aliyun.1")],
        ["Kubernetes no longer pinned"] = [("      kubernetesVersion: 1.34.3-aliyun.1\n", "")],
        ["Kubernetes of a new cluster"] = [("1.34.3-aliyun.1", "1.32.1-aliyun.1"), ("      nodePools:", "      serviceCidr: 172.24.0.0/20\n      nodePools:")],
        ["Kubernetes two releases on"] = [("1.32.1-aliyun.1", "1.34.3-aliyun.1")],
        ["Kubernetes one release on"] = [("1.28.15-aliyun.1", "1.30.7-aliyun.1")],
        ["Kubernetes pinned"] = [(Pools, "      kubernetesVersion: 1.34.3-aliyun.1\n" + Pools)],
        ["RRSA off"] = [(Pools, "      rrsa: false\n" + Pools)],
        ["smaller edition"] = [("      edition: pro-xlarge\n", "")],
        ["secret to plain text"] = [("{ secure: AAABADQXFlU0mxC2kUZv }", "open")],
        ["plain text to secret"] = [("TOKEN: open", "TOKEN: { secure: AAABADQXFlU0mxC2kUZv }")],
        ["logs and window off"] =
        [
            (Pools, "      logs: { controlPlane: false, audit: false, events: false }\n      maintenanceWindow: { enabled: false }\n" + Pools),
            ("    actionPolicy: on-call\n", "    actionPolicy: on-call\n    project: k8s-events\n"),
        ],
        ["Secrets no longer encrypted"] = [("      secretEncryption: key-hzz65f3a68554hzpwhq9x\n", "")],
        ["zones in another order"] = [("zones: [cn-hangzhou-h, cn-hangzhou-i]", "zones: [cn-hangzhou-i, cn-hangzhou-h]")],
        ["domain moves to another service"] =
        [
            ("shop/checkout:1.4.2\n      domains: [shop.example.com]", "shop/checkout:1.4.2"),
            ("shop/ledger:3.0.1", "shop/ledger:3.0.1\n      domains: [shop.example.com]"),
        ],
        ["job with a secret gets a schedule"] = [("AAABADQXFlU0mxC2kUZv } }\n", "AAABADQXFlU0mxC2kUZv } }\n      schedule: { cron: 0 4 * * * }\n")],
        ["time limit of a job with a ttl"] = [(Deadline, Deadline.Replace("2h", "90m", StringComparison.Ordinal))],
        ["namespace no longer existing but created"] = [("    shop: existing", "    shop: created")],
        ["add-on settings removed"] = [("\n    config: { autoscaler: { stableWindow: 90s } }", "")],
        ["key pair of nodes removed"] = [("\n          keyName: shop", "")],
        ["another VPC"] = [("vpc-a", "vpc-b"), ("vsw-a", "vsw-c"), ("vsw-b", "vsw-d")],
        ["VPC that is there"] = [(NewNetwork, ExistingNetwork)],
        ["key of an add-on left out"] = [(",\"d\":3", "")],
        ["value of an add-on"] = [("\"c\":2,\"d\":3", "\"c\":4")],
        ["Knative two minor releases later"] = [("version: 1.20.0", "version: 1.22.0")],
        ["Knative a minor release later"] = [("version: 1.20.0", "version: 1.21.0")],
        ["everything at once"] =
        [
            ("cidr: 10.20.0.0/16", "cidr: 10.30.0.0/16"), ("nodes: 3", "nodes: 6"), ("memoryLimit: 1Gi", "memoryLimit: 2Gi"),
            ("min: 2, max: 20", "min: 1, max: 20"),
            ("    ai: { protect: false }\n", ""), (Chat, ""),
        ],
    };

    private static readonly ConcurrentDictionary<string, Task<StackReport>> s_reports = new(StringComparer.Ordinal);

    /// <summary>The report on a case. Planned once, for many tests look at it.</summary>
    public static Task<StackReport> ReportAsync(string name) => s_reports.GetOrAdd(name, PlanAsync);

    private static async Task<StackReport> PlanAsync(string name)
    {
        using var folder = new StackFolder();
        var before = Edit(await File.ReadAllTextAsync(Repository.Path("tests", "Plan", "Meaning", "shop.yaml")), s_before.GetValueOrDefault(name, []));
        return StackReport.Of(await PlanAsync(folder, Edit(before, All[name])), await PlanAsync(folder, before));
    }

    private static string Edit(string text, (string From, string To)[] edits)
    {
        foreach (var (from, to) in edits)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return text;
    }

    private static async Task<StackPlan> PlanAsync(StackFolder folder, string text)
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var (plan, _) = await StackPlanner.PlanAsync(
            "shop", new FileInfo(folder.WriteText("shop.yaml", text)), PulumiPackages.Official, CommandRun.Clock, error);
        Assert.Equal("", error.ToString());
        Assert.Equal(
            "", string.Join(
                "\n", plan!.Findings.Where(finding => finding.Severity == Severity.Error)
                    .Select(finding => $"{finding.RuleId} {finding.Path}: {finding.Message}")));
        return plan;
    }
}
