using AckKnativeSpot.Drain;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>Random services, with and without faults, over everything the types can express.</summary>
internal static class SpecGenerator
{
    private static readonly string s_longest = new('a', 63);

    private static readonly Gen<SpotOptions?> s_spot = Gen.Elements<SpotOptions?>(
        null,
        new SpotOptions(),
        new SpotOptions { PriceLimit = 0.25m, Protection = null, Reclaim = Reclaim.Leave });

    private static readonly Gen<CapacityOptions> s_capacity =
        from choices in Gen.Elements<ValueList<CapacityChoice>>([], [new CapacityChoice.InstanceType("ecs.c6.large")], [new CapacityChoice.VcpuMemory(2, 4)])
        from extra in Pick.Map(
            Pick.Mostly(["k8s.aliyun.com/eci-ntp-server", "example.com/x"], "bad key", "autoscaling.knative.dev/minScale"), Gen.Elements("1", "x y"), 1)
        select new CapacityOptions { Choices = choices, Annotations = extra };

    private static readonly Gen<Autoscaler> s_kpa =
        from metric in Gen.Elements(KpaMetric.Concurrency, KpaMetric.RequestsPerSecond)
        from target in Pick.Maybe([0.01m, 1m, 70.5m, 100000m], 0m, -5m, 0.001m)
        from utilization in Pick.Maybe([1m, 70m, 100m], 0m, 0.7m, 101m)
        from activation in Pick.Maybe([5], -1, 0, 1, 60)
        from delay in Pick.Maybe(Seconds(0, 900, 3600), Seconds(3601))
        from retention in Pick.Maybe(Seconds(0, 60, 3600), Seconds(3660))
        from panicWindow in Pick.Maybe([1m, 10m, 100m], 0.5m, 101m)
        from panicThreshold in Pick.Maybe([110m, 200m, 1000m], 109m, 1001m)
        from burst in Pick.Maybe([-1, 0, 200], -2)
        select (Autoscaler)new Autoscaler.Kpa
        {
            Metric = metric,
            Target = target,
            Utilization = utilization,
            Activation = activation,
            ScaleDownDelay = delay,
            Retention = retention,
            PanicWindow = panicWindow,
            PanicThreshold = panicThreshold,
            BurstCapacity = burst,
        };

    private static readonly Gen<Autoscaler> s_hpa =
        from metric in Gen.Elements(HpaMetric.Cpu, HpaMetric.Memory)
        from target in Pick.Mostly<int?>([80, 1], 0, null)
        select (Autoscaler)new Autoscaler.Hpa { Metric = metric, Target = target };

    private static readonly Gen<ScaleOptions> s_autoscaling =
        from autoscaler in Gen.Frequency((4, s_kpa), (1, s_hpa))
        from min in Pick.Mostly([0, 1, 3], -1, 70)
        from max in Pick.Mostly([0, 5, 50], -1, 2)
        from initial in Pick.Maybe([1, 2, 5], 0, -1, 60)
        from window in Pick.Maybe(Seconds(6, 60, 3600), Seconds(5, 3601, 0))
        select new ScaleOptions { Autoscaler = autoscaler, Min = min, Max = max, Initial = initial, Window = window };

    private static readonly Gen<ValueMap<string>> s_podAnnotations = Pick.Map(
        Pick.Mostly(
            [
                "team", "example.com/Note", "autoscaling.knative.dev/metric-aggregation-algorithm",
            ],
            "bad key", "", "/x", "a/b/c", "autoscaling.knative.dev/bogus", "autoscaling.knative.dev/maxScale", "networking.knative.dev/bogus",
            "networking.knative.dev/http-protocol",
            "serving.knative.dev/creator", "queue.sidecar.serving.knative.dev/resource-percentage"),
        Gen.Elements("linear", "weighted-exponential"),
        2);

    private static readonly Gen<ValueMap<string>> s_annotations = Pick.Map(
        Pick.Mostly(["team", "serving.knative.dev/rollout-duration"], "bad key", "autoscaling.knative.dev/min-scale", "serving.knative.dev/lastModifier"),
        Pick.Mostly(["10s", "1h", "2m30s", "0"], "10", "1500ms", "-1s"),
        2);

    private static readonly Gen<ValueMap<string>> s_labels = Pick.Map(
        Pick.Mostly(["app", "example.com/team", "a.b_c-D"], "-a", "a/b/c", "serving.knative.dev/service", "Example.com/x", s_longest + "a"),
        Pick.Mostly(["", "web", "1.2_3-x", s_longest], "yes please", "-", s_longest + "a", "x\n"),
        2);

    public static Gen<KnativeServiceSpec> Service { get; } =
        from name in Pick.Mostly(["web", "a", "web-1", new string('b', 40)], "", "1web", "web.x", "Web", "web-", s_longest + "a", new string('c', 60))
        from space in Pick.Mostly(["default", "1-team", "a"], "", "Team", "a.b")
        from pod in PodGenerator.Pod
        from autoscaling in s_autoscaling
        from traffic in TrafficGenerator.For(name)
        from revision in Gen.Frequency(
            (8, Gen.Constant<RevisionNaming>(new RevisionNaming.Numbered())),
            (1, Gen.Constant<RevisionNaming>(new RevisionNaming.ByContent())),
            (1, Pick.Mostly([$"{name}-v2"], "v2", name, $"{name}-", $"{name}-V2").Select(own => (RevisionNaming)new RevisionNaming.Named(own))))
        from spot in s_spot
        from capacity in s_capacity
        from reserve in Gen.Elements<ReserveOptions?>(null, null, new ReserveOptions { Replicas = 2 })
        from grace in Gen.Elements(1, 60, 300, 600)
        from concurrency in Pick.Mostly([0, 1, 100, 1000], -1, 1001)
        from responseStart in Pick.Maybe(Seconds(1), Seconds(0, 601))
        from idle in Pick.Maybe(Seconds(1), Seconds(0, 5000))
        from deadline in Pick.Maybe(Seconds(1, 300, 86_400), Seconds(0))
        from account in Pick.Optional(Pick.Mostly(["web", "a.b"], "", "Web_1"))
        from secrets in Pick.List(Pick.Mostly(["pull", "pull-2", "pull.3"], "Pull_Secret"), 0, 1)
        from labels in s_labels
        from podLabels in s_labels
        from annotations in s_annotations
        from podAnnotations in s_podAnnotations
        select new KnativeServiceSpec
        {
            Name = name,
            Namespace = space,
            Containers = pod.Containers,
            Volumes = pod.Volumes,
            Scale = autoscaling,
            Traffic = traffic,
            Revision = revision,
            Spot = spot,
            Capacity = capacity,
            Reserve = reserve,
            Grace = new GracePeriod(grace),
            Concurrency = concurrency,
            ResponseStartTimeout = responseStart,
            IdleTimeout = idle,
            Rollout = new() { Deadline = deadline },
            ServiceAccount = account,
            ImagePullSecrets = secrets,
            Labels = labels,
            PodLabels = podLabels,
            Annotations = annotations,
            PodAnnotations = podAnnotations,
        };

    private static Duration[] Seconds(params int[] seconds) => Array.ConvertAll(seconds, Duration.FromSeconds);
}
