using static AckKnativeSpot.Tests.Infra.Corpus.BrokenStack;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>Mistakes in a service.</summary>
internal static class ServiceCorpus
{
    public static IEnumerable<BrokenStack> All => [.. Keys, .. Kinds, .. Missing, .. Values, .. Spot, .. Capacity, .. Containers, .. Secrets, .. ByRules];

    private static IEnumerable<BrokenStack> Keys =>
    [
        Service("grase: 60s", "CFG001", "grase"),
        Service("Grace: 60s", "CFG001", "Grace"),
        Service("timeoutSeconds: 60", "CFG001", "timeoutSeconds"),
        Service("\"\": 60s", "CFG001", "") with { Path = "services[0]." },
        Service("größe: 1", "CFG001", "größe"),
        Service("宽限: 60s", "CFG001", "宽限"),
        Service("spot: { fallbak: true }", "CFG001", "spot.fallbak"),
        Service("spot: { price-limit: 0.2 }", "CFG001", "spot.price-limit"),
        Service("readiness: { tcp: true, intervall: 10s }", "CFG001", "readiness.intervall"),
        Service("traffic: { canary: { stable: web-1, steps: [5], step: 1, wait: 5m } }", "CFG001", "traffic.canary.wait"),
        Service("resources: { cpu: 1 }", "CFG001", "resources.cpu"),
        Service($"{new string('k', 500)}: 1", "CFG001", new string('k', 80) + "…"),
    ];

    private static IEnumerable<BrokenStack> Kinds =>
    [
        Service("grace: [60s]", "CFG002", "grace"),
        Service("grace: { seconds: 60 }", "CFG002", "grace"),
        Service("spot: [cheap]", "CFG002", "spot"),
        Service("env: [A=1]", "CFG002", "env"),
        Service("env: A=1", "CFG002", "env"),
        Service("env: { A: [1] }", "CFG002", "env.A"),
        Service("command: /bin/server", "CFG002", "command"),
        Service("command: [[/bin/server]]", "CFG002", "command[0]"),
        Service("readiness: /healthz", "CFG002", "readiness"),
        Service("imagePullSecrets: shop", "CFG002", "imagePullSecrets"),
        Service("labels: [team]", "CFG002", "labels"),
        Service("labels: { team: { name: shop } }", "CFG002", "labels.team"),
        Service("budget: 25%", "CFG002", "budget"),
        Instead("scale:", "scale: 10", "CFG005", "") with { Path = "(file)" },
        Instead("choices:", "choices: ecs.c6.large", "CFG002", "capacity.choices"),
        Instead("choices:", "choices: { first: ecs.c6.large }", "CFG002", "capacity.choices"),
        Replaced("services is a section", "    - name: web\n", "      name: web\n", "CFG002", "services"),
        Replaced("a service is a text", "    - name: web\n", "    - api\n    - name: web\n", "CFG002", "services[0]"),
        Replaced("a service is a list", "    - name: web\n", "    - [api]\n    - name: web\n", "CFG002", "services[0]"),
    ];

    private static IEnumerable<BrokenStack> Missing =>
    [
        Instead("name: web", "port: 8080", "CFG003", "name"),
        Instead("image:", "args: [serve]", "CFG003", ""),
        Instead("name: web", "name:", "CFG003", "name"),
        Instead("name: web", "name: ~", "CFG003", "name"),
        Instead("name: web", "name: null", "CFG003", "name"),
        Instead("image:", "image: NULL", "CFG003", "image"),
        Service("grace:", "CFG003", "grace"),
        Service("port: ~", "CFG003", "port"),
        Service("budget:", "CFG003", "budget"),
        Service("command:", "CFG003", "command"),
        Service("command: [~]", "CFG003", "command[0]"),
        Service("env: { A: }", "CFG003", "env.A"),
        Service("env: { A: { secret: db } }", "CFG003", "env.A.key"),
        Service("env: { A: { key: db } }", "CFG003", "env.A"),
        Service("readiness: { period: 5s }", "CFG003", "readiness"),
        Service("budget: {}", "CFG003", "budget"),
        Service("traffic: { canary: { stable: web-1, step: 1 } }", "CFG003", "traffic.canary.steps"),
        Service("traffic: { split: [{ percent: 100 }] }", "CFG003", "traffic.split[0].revision"),
        Service("volumes: { data: }", "CFG003", "volumes.data"),
        Replaced("a service without anything", "    - name: web\n", "    -\n    - name: web\n", "CFG003", "services[0]"),
    ];

    private static IEnumerable<BrokenStack> Values =>
    [
        Service("grace: 60", "CFG004", "grace"),
        Service("grace: 60sec", "CFG004", "grace"),
        Service("grace: 60 s", "CFG004", "grace"),
        Service("grace: 1.5m", "CFG004", "grace"),
        Service("grace: 1,5m", "CFG004", "grace"),
        Service("grace: -60s", "CFG004", "grace"),
        Service("grace: 0s", "CFG004", "grace"),
        Service("grace: 25h", "CFG004", "grace"),
        Service("grace: 60S", "CFG004", "grace"),
        Service("grace: ６０s", "CFG004", "grace"),
        Service("grace: 999999h999999m999999s", "CFG004", "grace"),
        Service("grace: 99999999999999999999s", "CFG004", "grace"),
        Service("grace: \"60s\\n\"", "CFG004", "grace"),
        Service("grace: \"\"", "CFG004", "grace"),
        Service("startup: 1d", "CFG004", "startup"),
        Service("startup: PT30S", "CFG004", "startup"),
        Service("port: 0", "CFG004", "port"),
        Service("port: 65536", "CFG004", "port"),
        Service("port: 8080/tcp", "CFG004", "port"),
        Service("port: 0x1F90", "CFG004", "port"),
        Service("port: 010", "CFG004", "port"),
        Service("port: 8_080", "CFG004", "port"),
        Service("port: 8080.0", "CFG004", "port"),
        Service("port: 99999999999", "CFG004", "port"),
        Service("port: ٨٠٨٠", "CFG004", "port"),
        Service("protocol: grpc", "CFG004", "protocol"),
        Service("protocol: HTTP1", "CFG004", "protocol"),
        Service("concurrency: 1e2", "CFG004", "concurrency"),
        Service("concurrency: many", "CFG004", "concurrency"),
        Service("resources: { cpuLimit: 2 cores }", "CFG004", "resources.cpuLimit"),
        Service("resources: { cpuLimit: 0.0005 }", "CFG004", "resources.cpuLimit"),
        Service("resources: { memoryLimit: 4GB }", "CFG004", "resources.memoryLimit"),
        Service("resources: { memoryLimit: 4gi }", "CFG004", "resources.memoryLimit"),
        Service("resources: { memoryLimit: \"4,5Gi\" }", "CFG004", "resources.memoryLimit"),
        Service("resources: { memoryLimit: -1 }", "CFG004", "resources.memoryLimit"),
        Service("budget: { maxUnavailable: 25.5% }", "CFG004", "budget.maxUnavailable"),
        Service("budget: { maxUnavailable: 101% }", "CFG004", "budget.maxUnavailable"),
        Service("budget: { maxUnavailable: -1 }", "CFG004", "budget.maxUnavailable"),
        Service("budget: { maxUnavailable: 25 % }", "CFG004", "budget.maxUnavailable"),
        Service("budget: { maxUnavailable: 1, minAvailable: 1 }", "CFG004", "budget"),
        Service("readiness: { tcp: false }", "CFG004", "readiness.tcp"),
        Service("readiness: { tcp: true, httpGet: / }", "CFG004", "readiness"),
        Service("readiness: { exec: [] }", "KN048", "readiness.exec"),
        Service("traffic: { split: [{ revision: latest, percent: half }] }", "CFG004", "traffic.split[0].percent"),
        Service("traffic: { canary: { stable: web-1, steps: [5, 101], step: 1 } }", "CFG004", "traffic.canary.steps[1]"),
        Service("traffic: { split: [{ revision: latest, percent: 100 }], canary: { stable: web-1, steps: [5], step: 1 } }", "CFG004", "traffic"),
        Service("volumes: { data: { emptyDir: ssd } }", "CFG004", "volumes.data.emptyDir"),
        Service("volumes: { data: { emptyDir: disk, secret: s } }", "CFG004", "volumes.data"),
        Service("labels: { \"\": shop }", "CFG004", "labels."),
        Service("reserve: enabled", "CFG004", "reserve"),
        Service("reserve: { type: fargate }", "CFG004", "reserve.type"),
        Service("reserve: { replicas: 0 }", "CFG004", "reserve.replicas"),
        Instead("min: 0", "min: zero", "CFG004", "scale.min"),
        Instead("max: 10", "max: 10.5", "CFG004", "scale.max"),
        Instead("max: 10", "window: 60", "CFG004", "scale.window"),
        Instead("max: 10", "utilization: 0.7", "CFG004", "scale.utilization"),
        Instead("max: 10", "utilization: 70,5%", "CFG004", "scale.utilization"),
        Instead("max: 10", "target: 1.000,5", "CFG004", "scale.target"),
        Instead("max: 10", "metric: qps", "CFG004", "scale.metric"),
        Instead("max: 10", "metric: \"\"", "CFG004", "scale.metric"),
    ];

    private static IEnumerable<BrokenStack> Spot =>
    [
        Service("spot: chaep", "CFG004", "spot"),
        Service("spot: \"\"", "CFG004", "spot"),
        Service("spot: { profile: chaep }", "CFG004", "spot"),
        Service("spot: { fallback: yes }", "CFG004", "spot.fallback"),
        Service("spot: { fallback: True }", "CFG004", "spot.fallback"),
        Service("spot: { fallback: 1 }", "CFG004", "spot.fallback"),
        Service("spot: { reclaim: drain }", "CFG004", "spot.reclaim"),
        Service("spot: { priceLimit: \"0,250\" }", "SPOT001", "spot.priceLimit"),
        Service("spot: { priceLimit: 0.2505 }", "SPOT001", "spot.priceLimit"),
        Service("spot: { priceLimit: 0 }", "SPOT001", "spot.priceLimit"),
        Service("spot: { priceLimit: -0.250 }", "SPOT001", "spot.priceLimit"),
        Service("spot: { priceLimit: ¥0.250 }", "SPOT001", "spot.priceLimit"),
        Service("spot: { priceLimit: 0.250 CNY }", "SPOT001", "spot.priceLimit"),
        Service("spot: { priceLimit: 2.5e-1 }", "SPOT001", "spot.priceLimit"),
        Service("spot: { priceLimit: .inf }", "SPOT001", "spot.priceLimit"),
        Service("spot: { priceLimit: 99999999999999999999999999999999 }", "SPOT001", "spot.priceLimit"),
        Service("spot: { protection: 3h }", "SPOT002", "spot.protection"),
        Service("spot: { protection: 60m }", "SPOT002", "spot.protection"),
        Service("spot: { protection: 1 }", "SPOT002", "spot.protection"),
    ];

    private static IEnumerable<BrokenStack> Capacity =>
    [
        Instead("choices:", "choices: [c6.large]", "SPOT006", "capacity.choices[0]"),
        Instead("choices:", "choices: [ecs.c6.large, 2-4]", "SPOT006", "capacity.choices[1]"),
        Instead("choices:", "choices: [2-4GiB]", "SPOT006", "capacity.choices[0]"),
        Instead("choices:", "choices: [\"2,5-4Gi\"]", "SPOT006", "capacity.choices[0]"),
        Instead("choices:", "choices: [ecs.c6.large, ecs.c7.large, ecs.g6.large, ecs.g7.large, ecs.r6.large, ecs.r7.large]", "SPOT006", "capacity.choices[5]"),
        Instead("choices:", "families: [ecs.c6, -ecs.t5]", "CFG004", "capacity.families"),
        Instead("choices:", "families: [-ecs.t5, \"-\"]", "CFG004", "capacity.families[1]"),
        Instead("choices:", "families: []", "CFG004", "capacity.families"),
        Instead("choices:", "families: ecs.c6", "CFG002", "capacity.families"),
        Instead("choices:", "generations: [6, -5]", "CFG004", "capacity.generations"),
        Instead("choices:", "generations: [six]", "CFG004", "capacity.generations[0]"),
        Instead("choices:", "generations: [0]", "CFG004", "capacity.generations[0]"),
        Instead("choices:", "categories: [premium]", "CFG004", "capacity.categories[0]"),
        Instead("choices:", "vswitchStrategy: round-robin", "CFG004", "capacity.vswitchStrategy"),
        Instead("choices:", "failStrategy: retry", "CFG004", "capacity.failStrategy"),
        Instead("choices:", "maxPending: 9m", "CFG004", "capacity.maxPending"),
        Instead("choices:", "maxPending: 10m30s", "CFG004", "capacity.maxPending"),
        Instead("choices:", "maxPending: 2d", "CFG004", "capacity.maxPending"),
        Instead("choices:", "extraEphemeralStorage: 20GB", "CFG004", "capacity.extraEphemeralStorage"),
        Instead("choices:", "extraEphemeralStorage: 0Gi", "CFG004", "capacity.extraEphemeralStorage"),
        Instead("choices:", "imageCache: \"\"", "CFG004", "capacity.imageCache"),
        Instead("choices:", "tags: { a: 1, b: 2, c: 3, d: 4 }", "SPOT010", "capacity.tags"),
        Instead("choices:", "annotations: { k8s.aliyun.com/eci-spot-fallback: \"true\" }", "SPOT011", "capacity.annotations"),
    ];

    private static IEnumerable<BrokenStack> Containers =>
    [
        Service("containers: [{ image: registry.example.com/other:1 }]", "CFG004", ""),
        Instead("image:", "containers: []", "CFG004", "containers"),
        Instead("image:", "containers: [{ name: app }]", "CFG003", "containers[0].image"),
        Instead("image:", "containers: [{ image: registry.example.com/web:1, grace: 5s }]", "CFG001", "containers[0].grace"),
        Replaced("a container's key beside containers", "image: registry.example.com/web:1\n", "port: 80\n      containers: [{ image: registry.example.com/web:1 }]\n", "CFG004", "services[0].port"),
        Instead("image:", "image: registry.example.com/WEB:1", "KN044", "image"),
    ];

    private static IEnumerable<BrokenStack> Secrets =>
    [
        Service("grace: { secure: AAABBBCCC }", "CFG008", "grace"),
        Service("spot: { secure: AAABBBCCC }", "CFG008", "spot"),
        Service("spot: { priceLimit: { secure: AAABBBCCC } }", "CFG008", "spot.priceLimit"),
        Service("env: { secure: AAABBBCCC }", "CFG008", "env"),
        Service("command: [{ secure: AAABBBCCC }]", "CFG008", "command[0]"),
        Service("podAnnotations: { token: { secure: AAABBBCCC } }", "CFG008", "podAnnotations.token"),
        Service("env: { A: { secure: [AAABBBCCC] } }", "CFG002", "env.A.secure"),
        Service("env: { A: { secure: { secure: AAABBBCCC } } }", "CFG002", "env.A.secure"),
        Service("env: { A: { secure: } }", "CFG002", "env.A.secure"),
        Replaced("a secret service", "    - name: web\n", "    - secure: AAABBBCCC\n    - name: web\n", "CFG008", "services[0]"),
    ];

    private static IEnumerable<BrokenStack> ByRules =>
    [
        Service("grace: 181s", "DRAIN001", "grace"),
        Instead("name: web", "name: Web", "KN001", "name"),
        Instead("name: web", "name: café", "KN001", "name"),
        Instead("name: web", "name: 服务", "KN001", "name"),
        Instead("max: 10", "max: -1", "KN010", "scale.max"),
        Service("concurrency: 1001", "KN021", "concurrency"),
        Service("traffic: { split: [{ revision: latest, percent: 50 }] }", "KN030", "traffic.split"),
        Service("namespace: Shop", "KN002", "namespace"),
    ];
}
