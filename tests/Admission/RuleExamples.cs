using AckKnativeSpot.Containers;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>For each rule a service that breaks it, where, and one that differs only in keeping it.</summary>
internal static class RuleExamples
{
    public static KnativeServiceSpec Legal { get; } = new() { Name = "web", Containers = [new ContainerSpec { Image = "shop/web:1.4" }] };

    private static readonly Probe s_probe = new(new ProbeAction.HttpGet("/ready"));

    public static ValueList<(string Rule, string Path, KnativeServiceSpec Broken, KnativeServiceSpec Kept)> All { get; } =
    [
        ("KN001", ".name", Legal with { Name = "1_Web" }, Legal with { Name = "web" }),
        ("KN002", ".namespace", Legal with { Namespace = "Team A" }, Legal with { Namespace = "team-a" }),
        ("KN004", ".name", Legal with { Name = Long(53), Traffic = This }, Legal with { Name = Long(52), Traffic = This }),
        ("KN005", ".traffic.split[0].revision", Split(Old("api-00001", 100)), Split(Old("web-00001", 100))),
        ("KN005", ".traffic.canary.stable", Canary("api-00001", [50], 1), Canary("web-00001", [50], 1)),
        ("KN006", ".serviceAccount", Legal with { ServiceAccount = "Web_Account" }, Legal with { ServiceAccount = "web-account" }),
        ("KN006", ".imagePullSecrets[1]", Legal with { ImagePullSecrets = ["pull", "pull"] }, Legal with { ImagePullSecrets = ["pull", "pull-2"] }),
        ("KN007", ".revision", Legal with { Revision = new RevisionNaming.Named("v2") }, Legal with { Revision = new RevisionNaming.Named("web-v2") }),
        ("KN007", ".traffic.canary.stable",
            Canary("web-v2", [50], 1) with { Revision = new RevisionNaming.Named("web-v2") },
            Canary("web-v1", [50], 1) with { Revision = new RevisionNaming.Named("web-v2") }),
        ("KN010", ".scale.max", Scale(new() { Min = 5, Max = 2 }), Scale(new() { Min = 5, Max = 0 })),
        ("KN010", ".scale.min", Scale(new() { Min = -1 }), Scale(new() { Min = 0 })),
        ("KN011", ".scale.initial", Scale(new() { Initial = 10, Max = 2 }), Scale(new() { Initial = 2, Max = 2 })),
        ("KN011", ".scale.initial", Scale(new() { Initial = 0 }), Scale(new() { Initial = 1 })),
        ("KN012", ".scale.activation", Kpa(new() { Activation = 1 }), Kpa(new() { Activation = 2 })),
        ("KN013", ".scale.target", Kpa(new() { Target = 0.009m }), Kpa(new() { Target = 0.01m })),
        ("KN013", ".scale.target", Hpa(HpaMetric.Memory, null), Hpa(HpaMetric.Memory, 512)),
        ("KN014", ".scale.utilization", Kpa(new() { Utilization = 0.7m }), Kpa(new() { Utilization = 70 })),
        ("KN015", ".scale.window", Scale(new() { Window = "5s" }), Scale(new() { Window = "6s" })),
        ("KN016", ".scale.scaleDownDelay", Kpa(new() { ScaleDownDelay = "3601s" }), Kpa(new() { ScaleDownDelay = "3600s" })),
        ("KN017", ".scale.panicWindow", Kpa(new() { PanicWindow = 101 }), Kpa(new() { PanicWindow = 100 })),
        ("KN018", ".scale.panicThreshold", Kpa(new() { PanicThreshold = 109 }), Kpa(new() { PanicThreshold = 110 })),
        ("KN019", ".scale.burstCapacity", Kpa(new() { BurstCapacity = -2 }), Kpa(new() { BurstCapacity = -1 })),
        ("KN020", ".scale.retention", Kpa(new() { Retention = "3660s" }), Kpa(new() { Retention = "0s" })),
        ("KN021", ".concurrency", Legal with { Concurrency = 1001 }, Legal with { Concurrency = 1000 }),
        ("KN022", ".responseStartTimeout", Legal with { ResponseStartTimeout = "61s" }, Legal with { ResponseStartTimeout = "60s" }),
        ("KN022", ".idleTimeout", Legal with { IdleTimeout = "61s" }, Legal with { IdleTimeout = "0s" }),
        ("KN030", ".traffic.split", Split(Old("web-1", 50), Latest(40)), Split(Old("web-1", 60), Latest(40))),
        ("KN031", ".traffic.split[0].percent", Split(Old("web-1", -5), Latest(100), Old("web-2", 5)), Split(Old("web-1", 0), Latest(95), Old("web-2", 5))),
        ("KN032", ".traffic.split[1].tag", Split(Latest(100, "a"), Old("web-1", 0, "a")), Split(Latest(100, "a"), Old("web-1", 0, "b"))),
        ("KN033", ".traffic.split[0].tag", Split(Latest(100, "Next_One")), Split(Latest(100, "next"))),
        ("KN033", ".traffic.split[0].tag", Split(Latest(100, Long(60))), Split(Latest(100, Long(59)))),
        ("KN034", ".traffic.canary.step", Canary("web-1", [25, 50, 100], 4), Canary("web-1", [25, 50, 100], 3)),
        ("KN034", ".traffic.canary.steps", Canary("web-1", [50, 25], 1), Canary("web-1", [25, 50], 1)),
        ("KN040", ".containers", Legal with { Containers = [] }, Legal),
        ("KN040", ".containers", Two(8080, 9000), Two(8080, null)),
        ("KN041", ".containers[0].port", Container(new() { Image = "shop/web", Port = new(8012) }), Container(new() { Image = "shop/web", Port = new(8080) })),
        ("KN042", ".containers[0].name", Container(new() { Image = "shop/web", Name = "queue-proxy" }), Container(new() { Image = "shop/web", Name = "app" })),
        ("KN043", ".containers[0].env.PORT", Variable("PORT", new EnvironmentValue.Literal("1")), Variable("PORT2", new EnvironmentValue.Literal("1"))),
        ("KN044", ".containers[0].image", Container(new() { Image = "Shop/Web" }), Container(new() { Image = "shop/web" })),
        ("KN045", ".containers[0].resources.cpuRequest", Cpu(2000, 1000), Cpu(1000, 2000)),
        ("KN046", ".containers[0].readiness.failures",
            Ready(s_probe with { Failures = 3 }), Ready(s_probe with { Failures = 3, Period = "5s" })),
        ("KN046", ".containers[0].liveness.successes",
            Alive(s_probe with { Successes = 2 }), Alive(s_probe with { Successes = 1 })),
        ("KN047", ".containers[1].liveness", Two(8080, null, s_probe), Two(8080, null)),
        ("KN048", ".containers[0].liveness.exec", Alive(new(new ProbeAction.Exec([]))), Alive(new(new ProbeAction.Exec(["/bin/alive"])))),
        ("KN049", ".containers[0].envFrom[1].configMap",
            Container(new() { Image = "shop/web", EnvFrom = [new EnvironmentSource.Secret("a"), new EnvironmentSource.ConfigMap("B")] }),
            Container(new() { Image = "shop/web", EnvFrom = [new EnvironmentSource.Secret("a"), new EnvironmentSource.ConfigMap("b")] })),
        ("KN049", ".containers[0].envFrom[0].prefix",
            Container(new() { Image = "shop/web", EnvFrom = [new EnvironmentSource.Secret("a") { Prefix = "A=" }] }),
            Container(new() { Image = "shop/web", EnvFrom = [new EnvironmentSource.Secret("a") { Prefix = "1_" }] })),
        ("KN049", ".containers[0].env.TOKEN",
            Variable("TOKEN", new EnvironmentValue.FromSecret("Web_Secrets", "token")),
            Variable("TOKEN", new EnvironmentValue.FromSecret("web-secrets", "token"))),
        ("KN050", ".volumes.Web_Data", Volume("Web_Data", "/data"), Volume("web-data", "/data")),
        ("KN051", ".volumes.data", Legal with { Volumes = Map<VolumeSource>("data", new VolumeSource.EmptyDir()) }, Volume("data", "/data")),
        ("KN051", ".containers[0].mounts.data", Volume("data", "/data") with { Volumes = ValueMap<VolumeSource>.Empty }, Volume("data", "/data")),
        ("KN052", ".containers[0].mounts.data", Volume("data", "/dev/"), Volume("data", "/device")),
        ("KN052", ".containers[0].mounts.data.subPath", Volume("data", "/data", "../up"), Volume("data", "/data", "down")),
        ("KN053", ".volumes.data.items.k", Volume("data", "/data", source: Secret("../f")), Volume("data", "/data", source: Secret("f"))),
        ("KN053", ".volumes.data.projected[0].expiration", Volume("data", "/data", source: Token(599)), Volume("data", "/data", source: Token(600))),
        ("KN053", ".volumes.data.projected", Volume("data", "/data", source: new VolumeSource.Projected([])), Volume("data", "/data", source: Token(600))),
        ("KN054", ".containers[0].env.ADDRESS",
            Variable("ADDRESS", new EnvironmentValue.Literal("$(HOST):5432")), Variable("ADDRESS", new EnvironmentValue.Literal("$$(HOST):5432"))),
        ("KN054", ".containers[0].env.ADDRESS",
            Variable("ADDRESS", new EnvironmentValue.Literal("$(ADDRESS):5432")),
            Variable("ADDRESS", new EnvironmentValue.Literal("$(KUBERNETES_SERVICE_HOST)"))),
        ("KN055", ".containers[0].security.runAsUser", Secure(new() { RunAsUser = -1 }), Secure(new() { RunAsUser = 0 })),
        ("KN055", ".containers[0].security.runAsUser",
            Secure(SecurityOptions.Restricted with { RunAsUser = 0 }), Secure(SecurityOptions.Restricted with { RunAsUser = 1 })),
        ("KN055", ".containers[0].security.dropCapabilities[1]",
            Secure(new() { DropCapabilities = ["NET_RAW", "CAP_CHOWN"] }), Secure(new() { DropCapabilities = ["NET_RAW", "CHOWN"] })),
        ("KN057", ".domains[0]", Legal with { Domains = ["shop"] }, Legal with { Domains = ["shop.example.com"] }),
        ("KN057", ".domains[1]", Legal with { Domains = ["a.example.com", "web.default.svc.cluster.local"] }, Legal with
        {
            Domains = ["a.example.com", "cluster.local.example.com"],
        }),
        ("KN057", ".domains[0].tls",
            Legal with { Domains = [new("shop.example.com") { TlsSecret = "Shop_Tls" }] },
            Legal with { Domains = [new("shop.example.com") { TlsSecret = "shop-tls" }] }),
        ("KN057", ".domains",
            Legal with { Domains = ["shop.example.com"], Visibility = Visibility.Cluster }, Legal with { Domains = ["shop.example.com"] }),
        ("KN060", ".podLabels.team", Legal with { PodLabels = Map("team", "web shop") }, Legal with { PodLabels = Map("team", "web-shop") }),
        ("KN061", ".podAnnotations.a b", Legal with { PodAnnotations = Map("a b", "x") }, Legal with { PodAnnotations = Map("a-b", "x y") }),
        ("KN071", ".containers[0].liveness.port",
            Alive(new(new ProbeAction.HttpGet("/healthz", 9000))), Alive(new(new ProbeAction.HttpGet("/healthz", 8080)))),
    ];

    private static Traffic This => new Traffic.Split([new TrafficTarget.ThisTemplate { Percent = 100 }]);

    public static ValueMap<T> Map<T>(string key, T value) => new([KeyValuePair.Create(key, value)]);

    private static string Long(int length) => new('a', length);

    private static TrafficTarget.Revision Old(string name, int percent, string? tag = null) => new(name) { Percent = percent, Tag = tag };

    private static TrafficTarget.Latest Latest(int percent, string? tag = null) => new() { Percent = percent, Tag = tag };

    private static KnativeServiceSpec Split(params TrafficTarget[] targets) => Legal with { Traffic = new Traffic.Split([.. targets]) };

    private static KnativeServiceSpec Canary(string stable, ValueList<int> steps, int step) =>
        Legal with { Traffic = new Traffic.Canary(stable, steps, step) };

    private static KnativeServiceSpec Scale(ScaleOptions autoscaling) => Legal with { Scale = autoscaling };

    private static KnativeServiceSpec Kpa(Autoscaler.Kpa kpa) => Scale(new() { Autoscaler = kpa });

    private static KnativeServiceSpec Hpa(HpaMetric metric, int? target) =>
        Scale(new() { Autoscaler = new Autoscaler.Hpa { Metric = metric, Target = target } }) with
        {
            Containers = [Legal.Containers[0] with { Resources = new() { CpuRequest = "500m", MemoryRequest = "512Mi" } }],
        };

    private static KnativeServiceSpec Container(ContainerSpec container) => Legal with { Containers = [container] };

    private static KnativeServiceSpec Two(int first, int? second, Probe? liveness = null) => Legal with
    {
        Containers =
        [
            new() { Name = "app", Image = "shop/web", Port = new(first) },
            new() { Name = "log", Image = "shop/log", Port = second is { } port ? new(port) : null, Liveness = liveness },
        ],
    };

    private static KnativeServiceSpec Variable(string name, EnvironmentValue value) =>
        Container(new() { Image = "shop/web", Env = Map(name, value) });

    private static KnativeServiceSpec Cpu(int request, int limit) => Container(new()
    {
        Image = "shop/web",
        Resources = new() { CpuRequest = new(request), CpuLimit = new(limit) },
    });

    private static KnativeServiceSpec Secure(SecurityOptions security) => Container(new() { Image = "shop/web", Security = security });

    private static KnativeServiceSpec Ready(Probe probe) => Container(new() { Image = "shop/web", Readiness = probe });

    private static KnativeServiceSpec Alive(Probe probe) => Container(new() { Image = "shop/web", Liveness = probe });

    private static KnativeServiceSpec Volume(string name, string path, string? subPath = null, VolumeSource? source = null) =>
        Container(new() { Image = "shop/web", Mounts = [new(name, path, subPath)] }) with
        {
            Volumes = Map(name, source ?? new VolumeSource.EmptyDir()),
        };

    private static VolumeSource.Secret Secret(string file) => new("keys") { Items = Map("k", file) };

    private static VolumeSource.Projected Token(int seconds) =>
        new([new ProjectedSource.ServiceAccountToken("token", Expiration: Duration.FromSeconds(seconds))]);
}
