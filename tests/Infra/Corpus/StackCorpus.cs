using static AckKnativeSpot.Tests.Infra.Corpus.BrokenStack;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>Mistakes outside services.</summary>
internal static class StackCorpus
{
    /// <summary>A stack without a region.</summary>
    private const string InContext = "config:\n  ack-knative-spot:cluster: { context: kind-kind }\n  ack-knative-spot:knative: { install: { upstream: {} } }\n";

    public static IEnumerable<BrokenStack> All => [.. TopLevel, .. Cluster, .. Serving, .. Organisation, .. Policy, .. Pools, .. Repeated, .. Idle];

    /// <summary>Items of lists that say nothing more than those before them, where a server refuses them or nobody knows that it takes them.</summary>
    private static IEnumerable<BrokenStack> Repeated =>
    [
        Service("imagePullSecrets: [shop, shop]", "KN006", "imagePullSecrets[1]"),
        Job("imagePullSecrets: [a, b, a]", "JOB005", "imagePullSecrets[2]"),
        Instead("choices:", "choices: [ecs.c6.large, ecs.c7.large, ecs.c6.large]", "CFG004", "capacity.choices[2]"),
        Job("capacity: { choices: [2-4Gi, 2-4Gi] }", "CFG004", "capacity.choices[1]"),
        Job("capacity: { choices: [2-4Gi], families: [ecs.c6, ecs.c6] }", "CFG004", "capacity.families[1]"),
        Job("capacity: { choices: [2-4Gi], families: [-ecs.t5, -ecs.t6, -ecs.t5] }", "CFG004", "capacity.families[2]"),
        Job("capacity: { choices: [2-4Gi], generations: [6, 06] }", "CFG004", "capacity.generations[1]"),
        Job("capacity: { choices: [2-4Gi], categories: [economy, economy] }", "CFG004", "capacity.categories[1]"),
        Job("capacity: { choices: [2-4Gi], vswitches: [vsw-a, vsw-a] }", "CFG004", "capacity.vswitches[1]"),
        Job("capacity: { choices: [2-4Gi], securityGroups: [sg-a, sg-a] }", "CFG004", "capacity.securityGroups[1]"),
        Top("ack-knative-spot:alerts: { actionPolicy: on-call, events: [SpotDegraded, SpotDegraded] }", "CFG004", "alerts.events[1]"),
        BrokenStack.Cluster("maintenanceWindow: { days: [Monday, Monday] }", "CFG004", "maintenanceWindow.days[1]"),
        Replaced("a node's type twice", "[ecs.g7.xlarge]", "[ecs.g7.xlarge, ecs.g7.xlarge]", "CFG004", "cluster.create.nodePools[0].instanceTypes[1]"),
        Replaced("a taint twice", "nodes: 3\n", "nodes: 3\n          taints: [a=b:NoSchedule, a=b:NoSchedule]\n", "CFG004",
            "cluster.create.nodePools[0].taints[1]"),
        Replaced("a taint with two values", "nodes: 3\n", "nodes: 3\n          taints: [a=b:NoSchedule, a=b:NoExecute, a=c:NoSchedule]\n", "ACK058",
            "cluster.create.nodePools[0].taints[2]"),
    ];

    /// <summary>What a job says and cannot have.</summary>
    private static IEnumerable<BrokenStack> Idle =>
    [
        Job("expectedDuration: 2h, deadline: 1h", "JOB026", "deadline"),
        Job("expectedDuration: 2h, completionTimeout: 30m", "JOB026", "completionTimeout"),
        Job("expectedDuration: 2h, deadline: 90m, schedule: { cron: \"@daily\" }", "JOB026", "deadline"),
    ];

    private static BrokenStack Job(string keys, string rule, string path) =>
        File($"jobs[0]: {keys}", $"{InContext}  ack-knative-spot:jobs: [{{ name: a, image: example.com/a, {keys} }}]\n", rule, "jobs[0]." + path);

    private static IEnumerable<BrokenStack> TopLevel =>
    [
        Top("ack-knative-spot:serviecs: []", "CFG001", "serviecs"),
        Top("ack-knative-sopt:guardrails: {}", "CFG001", "ack-knative-sopt:guardrails"),
        Top("services: []", "CFG001", "services"),
        Top("ack-knative-spot:workloads: [nothing/*.yaml]", "CFG012", "workloads[0]"),
        Top("ack-knative-spot:workloads: [/etc/*.yaml]", "CFG004", "workloads[0]"),
        Top("aws:region: us-east-1", "CFG001", "aws:region"),
        Replaced("a region in another form", "cn-hangzhou\n", "Hangzhou\n", "CFG004", "alicloud:region"),
        Replaced("a region with a line feed", "alicloud:region: cn-hangzhou\n", "alicloud:region: \"cn-hangzhou\\n\"\n", "CFG004", "alicloud:region"),
        File("a region that does not exist", InContext + "  alicloud:region: cn-hangzou\n", "ACK044", "alicloud:region"),
        Replaced("a region as a list", "alicloud:region: cn-hangzhou\n", "alicloud:region: [cn-hangzhou]\n", "CFG002", "alicloud:region"),
        Replaced("an encrypted region", "alicloud:region: cn-hangzhou\n", "alicloud:region: { secure: AAABBBCCC }\n", "CFG008", "alicloud:region"),
        Replaced("no Knative", "  ack-knative-spot:knative:\n    install:\n      addon: {}\n", "", "CFG003", "knative"),
        File("no cluster", "config:\n  ack-knative-spot:knative: { install: { upstream: {} } }\n", "CFG003", "cluster"),
        File("a region that is needed is missing", InContext
            + "  ack-knative-spot:services: [{ name: web, image: \"registry-vpc.{region}.aliyuncs.com/a/b:1\" }]\n", "CFG003", "services[0].image"),
        File("a service's secret in the KMS of no region",
            $"{InContext}  ack-knative-spot:services: [{{ name: web, image: example.com/web, env: {{ A: {{ kms: a }} }} }}]\n", "CFG003",
            "services[0].env.A.kms"),
        File("a container's secret in the KMS of no region",
            $"{InContext}  ack-knative-spot:services: [{{ name: web, containers: [{{ image: example.com/web, port: 80 }}, {{ name: b, image: example.com/log, "
                + $"env: {{ A: {{ kms: a }} }} }}] }}]\n", "CFG003", "services[0].containers[1].env.A.kms"),
        File("a job on a schedule that is waited for",
            $"{InContext}  ack-knative-spot:jobs: [{{ name: web, image: example.com/web, schedule: {{ cron: \"0 3 * * *\" }}, completionTimeout: 1h }}]\n",
            "CFG004", "jobs[0].completionTimeout"),
        File("a job's secret in the KMS of no region",
            $"{InContext}  ack-knative-spot:jobs: [{{ name: web, image: example.com/web, env: {{ A: {{ kms: a }} }} }}]\n", "CFG003", "jobs[0].env.A.kms"),
        File("a registry's secret in the KMS of no region",
            $"{InContext}  ack-knative-spot:registries: {{ shop: {{ server: r.example.com, username: puller, password: {{ kms: a }} }} }}\n", "CFG003",
            "registries.shop.password.kms"),
        Replaced("an encrypted stack", "  ack-knative-spot:spot:\n    profiles:\n      cheap: { priceLimit: 0.250 }\n",
            "  ack-knative-spot:spot: { secure: AAABBBCCC }\n", "CFG008", "spot"),
    ];

    private static IEnumerable<BrokenStack> Cluster =>
    [
        BrokenStack.Cluster("edition: gold", "CFG004", "edition"),
        BrokenStack.Cluster("serviceCidr: 172.21.0.0", "CFG004", "serviceCidr"),
        BrokenStack.Cluster("serviceCidr: 172.21.0.0/33", "CFG004", "serviceCidr"),
        BrokenStack.Cluster("kubernetesVersion: latest", "CFG004", "kubernetesVersion"),
        BrokenStack.Cluster("upgradeChannel: fast", "CFG004", "upgradeChannel"),
        BrokenStack.Cluster("maintenanceWindow: { start: 2am }", "CFG004", "maintenanceWindow.start"),
        BrokenStack.Cluster("maintenanceWindow: { days: [Someday] }", "CFG004", "maintenanceWindow.days[0]"),
        BrokenStack.Cluster("maintenanceWindow: { hours: 25 }", "CFG004", "maintenanceWindow.hours"),
        BrokenStack.Cluster("logs: { retentionDays: 0 }", "CFG004", "logs.retentionDays"),
        BrokenStack.Cluster("logs: { audit: on }", "CFG004", "logs.audit"),
        BrokenStack.Cluster("secretEncryption: NEW", "CFG004", "secretEncryption"),
        BrokenStack.Cluster("podNetwork: {}", "CFG003", "podNetwork"),
        BrokenStack.Cluster("podNetwork: { terway: {}, flannel: {} }", "CFG004", "podNetwork"),
        BrokenStack.Cluster("podNetwork: { flannel: { nodeMask: 20 } }", "CFG004", "podNetwork.flannel.nodeMask"),
        BrokenStack.Cluster("tags: [a]", "CFG002", "tags"),
        BrokenStack.Cluster("deletionProtect: true", "CFG001", "deletionProtect"),
        Replaced("a public VPC", "cidr: 10.10.0.0/16", "cidr: 8.8.0.0/16", "CFG004", "cluster.create.network.new.cidr"),
        Replaced("no zones", "zones: [cn-hangzhou-h, cn-hangzhou-i]", "zones: []", "CFG004", "cluster.create.network.new.zones"),
        Replaced("a zone in another form", "zones: [cn-hangzhou-h, cn-hangzhou-i]", "zones: [cn-hangzhou-h, I]", "CFG004",
            "cluster.create.network.new.zones[1]"),
        Replaced("one zone twice", "zones: [cn-hangzhou-h, cn-hangzhou-i]", "zones: [cn-hangzhou-h, cn-hangzhou-h]", "ACK001",
            "cluster.create.network.new.zones"),
        Replaced("two nodes", "nodes: 3", "nodes: 2", "ACK003", "cluster.create.nodePools[0].nodes"),
        Replaced("nodes in words", "nodes: 3", "nodes: three", "CFG004", "cluster.create.nodePools[0].nodes"),
        Replaced("bounds the wrong way round", "nodes: 3", "nodes: 10-3", "CFG004", "cluster.create.nodePools[0].nodes"),
        Replaced("a pool without types", "- instanceTypes: [ecs.g7.xlarge]\n          nodes: 3", "- nodes: 3", "CFG003",
            "cluster.create.nodePools[0].instanceTypes"),
        Replaced("a type without its prefix", "instanceTypes: [ecs.g7.xlarge]", "instanceTypes: [g7.xlarge]", "CFG004",
            "cluster.create.nodePools[0].instanceTypes[0]"),
        Replaced("a node's limit with four decimals", "nodes: 3", "nodes: 3\n          spot: { onDemandBase: 3, priceLimits: { ecs.g7.xlarge: 0.2505 } }",
            "CFG004", "cluster.create.nodePools[0].spot.priceLimits.ecs.g7.xlarge"),
        Replaced("a version in another form", "version: v2.13.0", "version: 2.13", "CFG004", "cluster.create.virtualNode.version"),
        Replaced("an old virtual node", "version: v2.13.0", "version: v2.10.9", "SPOT004", "cluster.create.virtualNode.version"),
        Replaced("two clusters", "    create:\n", "    context: kind-kind\n    create:\n", "CFG004", "cluster"),
        File("an adopted cluster without ID", "config:\n  ack-knative-spot:cluster: { adopt: {} }\n  ack-knative-spot:knative: {}\n", "CFG003",
            "cluster.adopt.clusterId"),
        File("an adopted cluster with another ID",
            "config:\n  ack-knative-spot:cluster: { adopt: { clusterId: my-cluster } }\n  ack-knative-spot:knative: {}\n", "CFG004", "cluster.adopt.clusterId"),
        File("a cluster without a way", "config:\n  ack-knative-spot:cluster: {}\n  ack-knative-spot:knative: {}\n", "CFG003", "cluster"),
        File("a cluster without a value", "config:\n  ack-knative-spot:cluster:\n  ack-knative-spot:knative: {}\n", "CFG003", "cluster"),
    ];

    private static IEnumerable<BrokenStack> Serving =>
    [
        Knative("gateway: kourier", "CFG002", "gateway"),
        Knative("gateway: {}", "CFG003", "gateway"),
        Knative("gateway: { kourier: {}, alb: {} }", "CFG004", "gateway"),
        Knative("gateway: { nginx: {} }", "CFG001", "gateway.nginx"),
        Knative("protect: maybe", "CFG004", "protect"),
        Knative("config: { autoscaler: { stableWindow: 5s } }", "CFG004", "config.autoscaler.stableWindow"),
        Knative("config: { autoscaler: { panicThresholdPercentage: 50 } }", "CFG004", "config.autoscaler.panicThresholdPercentage"),
        Knative("config: { autoscaler: { concurrencyTarget: 0 } }", "CFG004", "config.autoscaler.concurrencyTarget"),
        Knative("config: { autoscaler: { maxScale: -1 } }", "CFG004", "config.autoscaler.maxScale"),
        Knative("config: { autoscaler: { stable-window: 60s } }", "CFG001", "config.autoscaler.stable-window"),
        Knative("config: { features: { kubernetes.podspec-affinity: on } }", "CFG004", "config.features.kubernetes.podspec-affinity"),
        Knative("config: { features: { multi-container: allowed } }", "ACK023", "config.features.multi-container"),
        Knative("config: { features: { kubernetes.podspec-affinity: AllowRootBounded } }", "ACK023", "config.features.kubernetes.podspec-affinity"),
        Knative("config: { features: { kubernetes.podspec-tolleration: enabled } }", "ACK022", "config.features.kubernetes.podspec-tolleration"),
        Knative("config: { defaults: { cpuLimit: one } }", "CFG004", "config.defaults.cpuLimit"),
        Knative("config: { network: { httpProtocol: https } }", "CFG004", "config.network.httpProtocol"),
        Knative("config: { domains: [example.com] }", "CFG002", "config.domains"),
        Replaced("two ways to install", "addon: {}", "addon: {}\n      upstream: {}", "CFG004", "knative.install"),
        Replaced("an add-on's configuration that is no JSON", "addon: {}", "addon: { config: \"{\" }", "CFG004", "knative.install.addon.config"),
        Replaced("an installer that does not exist", "addon: {}", "existing: openshift", "CFG004", "knative.install.existing"),
    ];

    private static IEnumerable<BrokenStack> Organisation =>
    [
        Top("ack-knative-spot:namespaces: { shop: adopted }", "CFG004", "namespaces.shop"),
        Top("ack-knative-spot:namespaces: { shop: { adopt: yes } }", "CFG004", "namespaces.shop.adopt"),
        Top("ack-knative-spot:namespaces: { shop: { adopts: true } }", "CFG001", "namespaces.shop.adopts"),
        Top("ack-knative-spot:namespaces: { default: { adopt: true } }", "ACK032", "namespaces.default"),
        Top("ack-knative-spot:guardrails: { namespaces: { Shop: { maxScale: 2 } } }", "CFG004", "guardrails.namespaces.Shop"),
        Top("ack-knative-spot:guardrails: { namespaces: { shop: { maxMonthly: none } } }", "CFG004", "guardrails.namespaces.shop.maxMonthly"),
        Top("ack-knative-spot:guardrails: { namespaces: { default: { maxMonthly: 2 } } }", "GUARD009", "guardrails.namespaces.default.maxMonthly"),
        Top("ack-knative-spot:guardrails: { maxScale: 20, namespaces: { shop: { maxScale: 21 } } }", "CFG013", "guardrails.namespaces.shop.maxScale"),
        Top("ack-knative-spot:guardrails: { namespaces: { default: { maxScale: 9 } } }", "GUARD007", "services[0].scale.max"),
        Top("ack-knative-spot:guardrails: { maxPrice: 0 }", "CFG004", "guardrails.maxPrice"),
        Top("ack-knative-spot:guardrails: { maxPrice: 0.1234 }", "CFG004", "guardrails.maxPrice"),
        Top("ack-knative-spot:guardrails: { maxPrices: { c6.large: 0.25 } }", "CFG004", "guardrails.maxPrices.c6.large"),
        Top("ack-knative-spot:guardrails: { allowedTypes: [] }", "CFG004", "guardrails.allowedTypes"),
        Top("ack-knative-spot:guardrails: { allowedFamilies: [c6] }", "CFG004", "guardrails.allowedFamilies[0]"),
        Top("ack-knative-spot:guardrails: { maxScale: 0 }", "CFG004", "guardrails.maxScale"),
        Top("ack-knative-spot:guardrails: { requireFallback: always }", "CFG004", "guardrails.requireFallback"),
        Top("ack-knative-spot:guardrails: { requireFallbacks: true }", "CFG001", "guardrails.requireFallbacks"),
        Top("ack-knative-spot:guardrails: [requireFallback]", "CFG002", "guardrails"),
        Top("ack-knative-spot:guardrails: { maxPrice: 0.001 }", "GUARD001", "services[0].spot.priceLimit"),
        Top("ack-knative-spot:guardrails: { allowedTypes: [ecs.c6.large, ecs.g7.xlarge] }", "GUARD005", "services[0].capacity.choices[1]"),
        Top("ack-knative-spot:guardrails: { maxScale: 9 }", "GUARD007", "services[0].scale.max"),
        Top("ack-knative-spot:guardrails: { forbidPublicEndpoints: true }", "GUARD008", "cluster.create.apiServer.public"),
        Top("ack-knative-spot:prices: { currency: CNY, region: cn-hangzhou }", "CFG003", "prices"),
        Top("ack-knative-spot:prices: { file: prices.yaml, date: 2026-05-01, currency: CNY, region: cn-hangzhou }", "CFG004", "prices"),
        Top("ack-knative-spot:prices: { file: prices.yaml, region: cn-hangzhou }", "CFG004", "prices.region"),
        Top("ack-knative-spot:prices: { file: nowhere.yaml }", "CFG004", "prices.file"),
        Top("ack-knative-spot:prices: {}", "CFG003", "prices"),
        Top("ack-knative-spot:prices: { date: 2026-05-01, currency: CNY, region: cn-hangzhou, spot: { nat: 1 } }", "CFG004", "prices.spot.nat"),
        Top("ack-knative-spot:guardrails: { availability: { ready: half } }", "CFG004", "guardrails.availability.ready"),
        Top("ack-knative-spot:guardrails: { maxMonthly: 0 }", "CFG004", "guardrails.maxMonthly"),
        Top("ack-knative-spot:guardrails: { maxMonthly: 5000 CNY }", "CFG004", "guardrails.maxMonthly"),
        Top("ack-knative-spot:guardrails: { maxMonthlyByNamespace: { shop: 900 } }", "CFG001", "guardrails.maxMonthlyByNamespace"),
        Top("ack-knative-spot:prices: { date: 1.5.2026, currency: CNY, region: cn-hangzhou }", "CFG004", "prices.date"),
        Top("ack-knative-spot:prices: { date: 2026-02-30, currency: CNY, region: cn-hangzhou }", "CFG004", "prices.date"),
        Top("ack-knative-spot:prices: { date: 2026-05-01, currency: RMB, region: cn-hangzhou }", "CFG004", "prices.currency"),
        Top("ack-knative-spot:prices: { date: 2026-05-01, currency: CNY, region: cn-shanghai }", "CFG004", "prices.region"),
        Top("ack-knative-spot:prices: { date: 2026-05-01, currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: -1 } }", "CFG004",
            "prices.payAsYouGo.ecs.c6.large"),
        Top("ack-knative-spot:prices: { date: 2026-05-01, currency: CNY, region: cn-hangzhou, payAsYouGo: [0.39] }", "CFG002", "prices.payAsYouGo"),
        Top("ack-knative-spot:registries: { shop: { server: r.example.com, username: puller, password: AAABBBCCC } }", "CFG009", "registries.shop.password"),
        Top("ack-knative-spot:registries: { shop: { server: r.example.com, username: puller } }", "CFG003", "registries.shop.password"),
        Top("ack-knative-spot:registries: { shop: { server: r.example.com, username: puller, password: } }", "CFG003", "registries.shop.password"),
        Top("ack-knative-spot:registries: { shop: { server: r.example.com, username: puller, password: [AAABBBCCC] } }", "CFG002", "registries.shop.password"),
        Top("ack-knative-spot:registries: { shop: { server: r.example.com, username: { secure: AAABBBCCC }, password: { secure: AAABBBCCC } } }", "CFG008",
            "registries.shop.username"),
        Top("ack-knative-spot:registries: { shop: { server: r.example.com, username: puller, password: { kms: a b } } }", "CFG004",
            "registries.shop.password.kms"),
        Top("ack-knative-spot:registries: { shop: { server: r.example.com, username: puller, password: { property: password } } }", "CFG003",
            "registries.shop.password.kms"),
        Top("ack-knative-spot:registries: { shop: { server: r.example.com, username: puller, password: { kms: pull, key: password } } }", "CFG001",
            "registries.shop.password.key"),
        Top("ack-knative-spot:registries: { shop: { server: r.example.com, username: puller, password: { kms: { secure: AAABBBCCC } } } }", "CFG008",
            "registries.shop.password.kms"),
        Top("ack-knative-spot:registries: { Shop: { server: r.example.com, username: puller, password: { secure: AAABBBCCC } } }", "CFG004", "registries.Shop"),
        Top("ack-knative-spot:registries: [{ server: r.example.com }]", "CFG002", "registries"),
    ];

    private static IEnumerable<BrokenStack> Policy =>
    [
        Replaced("a limit in a profile", "priceLimit: 0.250", "priceLimit: cheap", "SPOT001", "spot.profiles.cheap.priceLimit"),
        Replaced("a limit with a comma", "{ priceLimit: 0.250 }", "\n        priceLimit: 0,250", "SPOT001", "spot.profiles.cheap.priceLimit"),
        Replaced("a profile that is neither", "{ priceLimit: 0.250 }", "never", "CFG004", "spot.profiles.cheap"),
        Replaced("a profile of a profile", "{ priceLimit: 0.250 }", "{ profile: other }", "CFG001", "spot.profiles.cheap.profile"),
        Replaced("a profile without a name", "cheap: { priceLimit: 0.250 }", "\"\": { priceLimit: 0.250 }", "CFG004", "spot.profiles."),
        Replaced("a margin longer than the notice", "    profiles:\n", "    reclaimMargin: 181s\n    profiles:\n", "CFG004", "spot.reclaimMargin"),
        Replaced("no retry", "    profiles:\n", "    evictionRetry: 0s\n    profiles:\n", "CFG004", "spot.evictionRetry"),
        Top("ack-knative-spot:rules: { severity: { SPOT008: fatal } }", "CFG004", "rules.severity.SPOT008"),
        Top("ack-knative-spot:rules: { severity: { SPT008: error } }", "RULE002", "rules.severity.SPT008"),
        Top("ack-knative-spot:rules: { severity: { CFG004: info } }", "RULE002", "rules.severity.CFG004"),
        Top("ack-knative-spot:rules: { waivers: [{ rule: SPOT008, path: \"services[0]\" }] }", "CFG003", "rules.waivers[0].reason"),
        Top("ack-knative-spot:rules: { waivers: { SPOT008: \"services[0]\" } }", "CFG002", "rules.waivers"),
        Top("ack-knative-spot:alerts: { actionPolicy: on-call, repeat: 90s }", "CFG004", "alerts.repeat"),
        Top("ack-knative-spot:alerts: { actionPolicy: on-call, events: [Fire] }", "CFG004", "alerts.events[0]"),
    ];

    private static IEnumerable<BrokenStack> Pools =>
    [
        Pool("disk: { sizeGiB: 19 }", "CFG004", "disk.sizeGiB"),
        Pool("disk: { category: cloud_essd }", "CFG004", "disk.category"),
        Pool("disk: { category: ssd, performanceLevel: 1 }", "ACK050", "disk.performanceLevel"),
        Pool("dataDisks: [{ sizeGiB: 1000, performanceLevel: 3 }]", "ACK034", "dataDisks[0]"),
        Pool("dataDisks: [{}]", "CFG003", "dataDisks[0].sizeGiB"),
        Pool("dataDisks: [{ sizeGiB: 39 }]", "CFG004", "dataDisks[0].sizeGiB"),
        Pool("dataDisks: [{ sizeGiB: 400, performanceLevel: 2 }]", "ACK034", "dataDisks[0]"),
        Pool("dataDisks: [{ sizeGiB: 400, mount: data }]", "ACK050", "dataDisks[0].mount"),
        Pool("password: hunter2-Hunter2", "CFG009", "password"),
        Pool("password: { secure: AAABBBCCC }, keyName: ops", "ACK051", "password"),
        Pool("runtime: { name: docker }", "CFG004", "runtime.name"),
        Pool("runtime: { version: \"1.6\" }", "CFG004", "runtime.version"),
        Pool("imageId: AliyunLinux3", "CFG004", "imageId"),
        Pool("kubelet: { maxPods: 200 }", "CFG001", "kubelet.maxPods"),
        Pool("kubelet: { cpuManagerPolicy: dynamic }", "CFG004", "kubelet.cpuManagerPolicy"),
        Pool("kubelet: { evictionHard: { memory.availabel: 300Mi } }", "CFG004", "kubelet.evictionHard.memory.availabel"),
        Pool("kubelet: { evictionHard: { memory.available: much } }", "CFG004", "kubelet.evictionHard.memory.available"),
        Pool("kubelet: { kubeReserved: { cpu: 10% } }", "CFG004", "kubelet.kubeReserved.cpu"),
        Pool("kubelet: { imageGcHigh: 80%, imageGcLow: 80% }", "ACK052", "kubelet.imageGcLow"),
        Pool("kubelet: { imageGcHigh: 0.8 }", "CFG004", "kubelet.imageGcHigh"),
        BrokenStack.Cluster("proxyMode: IPVS", "CFG004", "proxyMode"),
        BrokenStack.Cluster("podNetwork: { terway: { networkPolicies: true } }", "CFG001", "podNetwork.terway.networkPolicies"),
        BrokenStack.Cluster("addons: [{ version: v1.0.0 }]", "CFG003", "addons[0].name"),
        BrokenStack.Cluster("addons: [{ name: csi-plugin, config: a=b }]", "CFG004", "addons[0].config"),
        BrokenStack.Cluster("addons: [{ name: csi-plugin, version: newest }]", "CFG004", "addons[0].version"),
        BrokenStack.Cluster("addons: [{ name: csi-plugin }, { name: csi-plugin }]", "ACK053", "addons[1].name"),
        BrokenStack.Cluster("addons: [{ name: knative }]", "ACK053", "addons[0].name"),
        BrokenStack.Cluster("addons: [{ name: terway-eniip }]", "ACK053", "addons[0].name"),
        Replaced("a webhook without roles", "    create:\n", "    create:\n      rrsa: false\n      addons: [{ name: ack-pod-identity-webhook }]\n", "ACK054",
            "cluster.create.rrsa"),
    ];

    private static BrokenStack Pool(string line, string rule, string path) => Replaced(
        $"pool: {line}", "instanceTypes: [ecs.g7.xlarge]\n",
        $"instanceTypes: [ecs.g7.xlarge]\n          {line.Replace(", keyName", "\n          keyName", StringComparison.Ordinal)}\n", rule,
        "cluster.create.nodePools[0]." + path);
}
