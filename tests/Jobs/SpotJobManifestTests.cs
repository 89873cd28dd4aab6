using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Admission;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Jobs;

public class SpotJobManifestTests
{
    private static readonly SpotOptions s_bare = new() { Protection = null, Fallback = false, Reclaim = Reclaim.Leave };

    private static readonly SpotJobSpec s_pi = new()
    {
        Name = "test",
        PodLabels = new([KeyValuePair.Create("app", "perl")]),
        BackoffLimit = SpotJobSpec.DefaultBackoffLimit,
        Containers =
        [
            new JobContainer
            {
                Name = "pi",
                Image = "registry.cn-shanghai.aliyuncs.com/eci_open/perl:5",
                Command = ["perl", "-Mbignum=bpi", "-wle", "print bpi(2000)"],
            },
        ],
    };

    [Fact]
    public void Render_FixedTypeWithPriceCap_IsTheDocumentedJob() => AssertRenders(
        Sized("ecs.c6.large", s_bare with { PriceLimit = Price("0.25") }),
        """
        k8s.aliyun.com/eci-use-specs: "ecs.c6.large"
        k8s.aliyun.com/eci-spot-strategy: "SpotWithPriceLimit"
        k8s.aliyun.com/eci-spot-price-limit: "0.25"
        """);

    [Fact]
    public void Render_SizedByLimits_IsTheDocumentedJob()
    {
        Assert.True(CpuQuantity.TryParse("2000m", out var cpu));
        Assert.True(MemoryQuantity.TryParse("4096Mi", out var memory));

        AssertRenders(
            s_pi with
            {
                Spot = s_bare,
                Containers = [s_pi.Containers[0] with { Resources = new() { CpuLimit = cpu, MemoryLimit = memory } }],
            },
            """k8s.aliyun.com/eci-spot-strategy: "SpotAsPriceGo" """,
            "{ limits: { cpu: 2000m, memory: 4096Mi } }");
    }

    [Fact]
    public void Render_SizedByAnnotation_IsTheDocumentedJob() => AssertRenders(
        Sized("2-4Gi", s_bare),
        """
        k8s.aliyun.com/eci-use-specs: "2-4Gi"
        k8s.aliyun.com/eci-spot-strategy: "SpotAsPriceGo"
        """);

    [Fact]
    public void Render_NoProtectionPeriod_IsTheDocumentedJob() => AssertRenders(
        Sized("ecs.c6.large", s_bare with { PriceLimit = Price("0.05"), Protection = ProtectionPeriod.None }),
        """
        k8s.aliyun.com/eci-use-specs: "ecs.c6.large"
        k8s.aliyun.com/eci-spot-strategy: "SpotWithPriceLimit"
        k8s.aliyun.com/eci-spot-price-limit: "0.05"
        k8s.aliyun.com/eci-spot-duration: "0"
        """);

    [Fact]
    public void Render_Fallback_IsTheDocumentedJob() => AssertRenders(
        Sized("ecs.c6.large", s_bare with { PriceLimit = Price("0.05"), Fallback = true }),
        """
        k8s.aliyun.com/eci-use-specs: "ecs.c6.large"
        k8s.aliyun.com/eci-spot-strategy: "SpotWithPriceLimit"
        k8s.aliyun.com/eci-spot-price-limit: "0.05"
        k8s.aliyun.com/eci-spot-fallback: "true"
        """);

    [Fact]
    public void Render_PlainJobWithCompletions_HasNoIndexes()
    {
        var spec = Tree.Canonical(Tree.At(SpotJobManifest.Render(s_pi with { Completions = 20, Mode = JobMode.Plain }), "spec"));

        Assert.DoesNotContain("completionMode", spec, StringComparison.Ordinal);
        Assert.DoesNotContain("backoffLimitPerIndex", spec, StringComparison.Ordinal);
    }

    /// <summary>With a limit per index alone, Kubernetes would forgive the job any number of failures.</summary>
    [Fact]
    public void Render_IndexedJobWithKubernetesOwnLimit_WritesItOut()
    {
        var spec = Tree.Canonical(Tree.At(SpotJobManifest.Render(s_pi with { Completions = 20, BackoffLimit = 6 }), "spec"));

        Assert.Contains("\"backoffLimit\":6", spec.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_EverythingSaid_IsWrittenUnderItsKey()
    {
        var job = s_pi with
        {
            Namespace = "batch",
            BackoffLimit = null,
            Parallelism = 4,
            Completions = 20,
            Deadline = "7200s",
            Ttl = "600s",
            Grace = new GracePeriod(120),
            Volumes = new([KeyValuePair.Create<string, VolumeSource>("work", new VolumeSource.EmptyDir(SizeLimit: new MemoryQuantity(1L << 30)))]),
            Containers = [s_pi.Containers[0] with { Mounts = [new VolumeMount("work", "/data")] }],
        };

        var spec = Tree.Canonical(Tree.At(SpotJobManifest.Render(job), "spec"));

        Assert.Equal(
            Tree.OfYaml("""
                parallelism: 4
                completions: 20
                completionMode: Indexed
                activeDeadlineSeconds: 7200
                ttlSecondsAfterFinished: 600
                backoffLimit: 18
                backoffLimitPerIndex: 18
                podFailurePolicy:
                  rules:
                  - action: Ignore
                    onPodConditions:
                    - { type: DisruptionTarget, status: "True" }
                    - { type: ContainerInstanceExpired, status: "True" }
                template:
                  metadata:
                    labels: { app: perl, alibabacloud.com/eci: "true" }
                    annotations:
                      ack-knative-spot/runs: once
                      k8s.aliyun.com/eci-spot-strategy: SpotAsPriceGo
                      k8s.aliyun.com/eci-spot-duration: "1"
                      k8s.aliyun.com/eci-spot-fallback: "true"
                      k8s.aliyun.com/eci-spot-release-strategy: api-evict
                  spec:
                    restartPolicy: Never
                    terminationGracePeriodSeconds: 120
                    containers:
                    - name: pi
                      image: registry.cn-shanghai.aliyuncs.com/eci_open/perl:5
                      command: [perl, "-Mbignum=bpi", "-wle", "print bpi(2000)"]
                      volumeMounts: [{ name: work, mountPath: /data }]
                    volumes: [{ name: work, emptyDir: { sizeLimit: 1Gi } }]
                """),
            spec);
    }

    [Fact]
    public void Render_RestartInPlace_HasNoFailurePolicy()
    {
        var spec = (Dictionary<string, object>)Tree.At(SpotJobManifest.Render(s_pi with { Restart = JobRestart.OnFailure }), "spec");

        Assert.DoesNotContain("podFailurePolicy", spec.Keys);
        Assert.Equal("OnFailure", Tree.At(spec, "template", "spec", "restartPolicy"));
    }

    [Fact]
    public void Render_PayAsYouGo_HasNeitherFailurePolicyNorHeadroom()
    {
        var job = s_pi with { Spot = null, BackoffLimit = null, Parallelism = 8 };

        var spec = (Dictionary<string, object>)Tree.At(SpotJobManifest.Render(job), "spec");

        Assert.Equal(["parallelism", "template"], spec.Keys);
    }

    [Fact]
    public void Render_Suspended_IsOfTheJobOrOfItsScheduleAndNotOfItsRuns()
    {
        var schedule = SpotJobManifest.Render(new SpotJobSchedule { Job = s_pi with { Suspend = true }, Cron = CronExpression.Of("@daily") });

        Assert.Equal(true, Tree.At(SpotJobManifest.Render(s_pi with { Suspend = true }), "spec", "suspend"));
        Assert.Equal(true, Tree.At(schedule, "spec", "suspend"));
        Assert.DoesNotContain("suspend", ((Dictionary<string, object>)Tree.At(schedule, "spec", "jobTemplate", "spec")).Keys);
    }

    [Fact]
    public void Render_Schedule_IsACronJobAroundTheSameJobWithoutItsMark()
    {
        var schedule = new SpotJobSchedule
        {
            Job = s_pi,
            Cron = CronExpression.Of("0 3 * * mon-fri"),
            TimeZone = "Asia/Shanghai",
            StartingDeadline = "300s",
            SuccessfulHistory = 1,
            FailedHistory = 5,
        };

        var manifest = SpotJobManifest.Render(schedule);

        var once = SpotJobManifest.Render(s_pi);
        Assert.True(((Dictionary<string, object>)Tree.At(once, "spec", "template", "metadata", "annotations")).Remove("ack-knative-spot/runs"));
        Assert.Equal(Tree.Canonical(Tree.At(once, "spec")), Tree.Canonical(Tree.At(manifest, "spec", "jobTemplate", "spec")));
        ((Dictionary<string, object>)manifest["spec"]).Remove("jobTemplate");
        Assert.Equal(
            Tree.OfYaml("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: { name: test, namespace: default }
                spec:
                  schedule: 0 3 * * mon-fri
                  timeZone: Asia/Shanghai
                  startingDeadlineSeconds: 300
                  concurrencyPolicy: Forbid
                  successfulJobsHistoryLimit: 1
                  failedJobsHistoryLimit: 5
                """),
            Tree.Canonical(manifest));
    }

    private static SpotJobSpec Sized(string choice, SpotOptions spot) => s_pi with
    {
        Spot = spot,
        Capacity = new CapacityOptions
        {
            Choices = [choice.StartsWith("ecs.", StringComparison.Ordinal) ? new CapacityChoice.InstanceType(choice) : new CapacityChoice.VcpuMemory(2, 4)],
        },
    };

    private static void AssertRenders(SpotJobSpec job, string annotations, string resources = "{}")
    {
        var expected = $"""
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: test
              namespace: default
            spec:
              template:
                metadata:
                  labels:
                    app: perl
                    alibabacloud.com/eci: "true"
                  annotations:
                    ack-knative-spot/runs: once
                    {annotations.ReplaceLineEndings("\n        ")}
                spec:
                  containers:
                  - name: pi
                    image: registry.cn-shanghai.aliyuncs.com/eci_open/perl:5
                    command: ["perl", "-Mbignum=bpi", "-wle", "print bpi(2000)"]
                    {(resources == "{}" ? "" : "resources: " + resources)}
                  restartPolicy: Never
            """;

        Assert.Equal(Tree.OfYaml(expected), Tree.Canonical(SpotJobManifest.Render(job)));
    }

    private static HourlyPrice Price(string limit)
    {
        Assert.True(HourlyPrice.TryParse(limit, out var price));
        return price;
    }
}
