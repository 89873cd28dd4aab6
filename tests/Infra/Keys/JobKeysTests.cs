using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

public class JobKeysTests
{
    [Fact]
    public void Job_NothingSaid_IsTheDefault() => Assert.Equal(
        [
            new("jobs[0]", new SpotJobSpec { Name = "report", Containers = [new JobContainer { Name = "report", Image = "shop/report" }] })
            {
                HasContainerInline = true,
            },
        ],
        Read("jobs: [{ name: report, image: shop/report }]").Jobs);

    [Fact]
    public void Job_EveryKey_IsRead()
    {
        var settings = Read("""
            spot: { profiles: { cheap: { priceLimit: 0.250, protection: none } } }
            jobs:
              - name: report
                namespace: shop
                image: registry-vpc.{region}.aliyuncs.com/shop/report:1
                command: [/report]
                args: [--day, yesterday]
                env: { MODE: fast, TOKEN: { secret: keys, key: token } }
                resources: { cpuRequest: 500m, cpuLimit: "1", memoryRequest: 1Gi, memoryLimit: 2Gi }
                mounts: { work: /work }
                volumes: { work: { emptyDir: disk } }
                spot: { profile: cheap, fallback: false }
                capacity: { choices: [ecs.c6.large, 2-4Gi] }
                grace: 90s
                restart: onFailure
                backoffLimit: 4
                deadline: 5h
                completions: 20
                parallelism: 4
                ttl: 24h
                serviceAccount: reporter
                imagePullSecrets: [pull]
                labels: { a: b }
                annotations: { c: d }
                podLabels: { e: f }
                podAnnotations: { g: h }
            """);

        var expected = new SpotJobSpec
        {
            Name = "report",
            Namespace = "shop",
            Spot = new()
            {
                PriceLimit = 0.250m,
                Protection = ProtectionPeriod.None,
                Fallback = false,
            },
            Capacity = new CapacityOptions { Choices = Stacks.Choices("ecs.c6.large", "2-4Gi") },
            Containers =
            [
                new JobContainer
                {
                    Name = "report",
                    Image = "registry-vpc.cn-hangzhou.aliyuncs.com/shop/report:1",
                    Command = ["/report"],
                    Args = ["--day", "yesterday"],
                    Env = new([new("MODE", new EnvironmentValue.Literal("fast")), new("TOKEN", new EnvironmentValue.FromSecret("keys", "token"))]),
                    Resources = new() { CpuRequest = new(500), CpuLimit = new(1000), MemoryRequest = new(1L << 30), MemoryLimit = new(2L << 30) },
                    Mounts = [new("work", "/work")],
                },
            ],
            Volumes = new([new("work", new VolumeSource.EmptyDir())]),
            Grace = new GracePeriod(90),
            Restart = JobRestart.OnFailure,
            BackoffLimit = 4,
            Deadline = "18000s",
            Completions = 20,
            Parallelism = 4,
            Ttl = "86400s",
            ServiceAccount = "reporter",
            ImagePullSecrets = ["pull"],
            Labels = new([new("a", "b")]),
            Annotations = new([new("c", "d")]),
            PodLabels = new([new("e", "f")]),
            PodAnnotations = new([new("g", "h")]),
        };
        Assert.Equal(expected, Assert.Single(settings.Jobs).Value);
    }

    [Fact]
    public void Job_WithASchedule_IsAScheduledOneAndNoOther()
    {
        var settings = Read("""
            jobs:
              - { name: once, image: shop/report }
              - name: nightly
                image: shop/report
                schedule:
                  cron: 0 3 * * mon-fri
                  timeZone: Asia/Shanghai
                  concurrency: replace
                  startingDeadline: 1h
                  successfulHistory: 1
                  failedHistory: 5
            """);

        Assert.Equal("jobs[0]", Assert.Single(settings.Jobs).Path);
        var (path, schedule) = Assert.Single(settings.Schedules);
        Assert.Equal(("jobs[1]", "nightly"), (path, schedule.Job.Name));
        Assert.Equal(("0 3 * * mon-fri", "Asia/Shanghai", ConcurrencyPolicy.Replace), (schedule.Cron.Text, schedule.TimeZone, schedule.Concurrency));
        Assert.Equal<(Duration?, int?, int?)>(("1h", 1, 5), (schedule.StartingDeadline, schedule.SuccessfulHistory, schedule.FailedHistory));
    }

    [Fact]
    public void Job_SeveralContainers_KeepTheirNames()
    {
        var job = Assert.Single(Read("jobs: [{ name: report, containers: [{ name: work, image: a }, { name: log, image: b }] }]").Jobs);

        Assert.False(job.HasContainerInline);
        Assert.Equal(["work", "log"], job.Value.Containers.Select(container => container.Name));
    }

    [Fact]
    public void Job_SecretVariables_AreKeysOfItsSecret()
    {
        var job = Assert.Single(Read("""
            jobs:
              - name: report
                containers:
                  - { name: work, image: a, env: { TOKEN: { secure: AAAB }, MODE: fast } }
                  - { name: log, image: b, env: { TOKEN: { kms: log/token, property: token, stage: ACSPrevious } } }
            """).Jobs).Value;

        Assert.Equal(
            [new("MODE", new EnvironmentValue.Literal("fast")), new("TOKEN", new EnvironmentValue.FromSecret("report-env", "TOKEN"))],
            job.Containers[0].Env);
        Assert.Equal([new("TOKEN", new EnvironmentValue.FromSecret("report-env", "1.TOKEN"))], job.Containers[1].Env);
        Assert.Equal(["1.TOKEN", "TOKEN"], job.SecretEnv.Keys);
        Assert.Equal(
            new SecretSource.Kms(new() { Name = "log/token", Property = "token", Stage = "ACSPrevious" }), job.SecretEnv["1.TOKEN"]);
        Assert.IsType<SecretSource.Configured>(job.SecretEnv["TOKEN"]);
    }

    [Fact]
    public void Job_VariableThatLooksLikeTheKeyOfAnother_IsReportedByItsName() => Assert.Contains(
        ClusterRuleExamples.Check("""
            jobs:
              - name: report
                containers:
                  - { name: work, image: a, env: { 1.TOKEN: { secure: AAAB } } }
                  - { name: log, image: b, env: { TOKEN: { secure: AAAB } } }
            """).Findings,
        finding => (finding.RuleId, finding.Path) == ("JOB021", "jobs[0].containers[0].env.1.TOKEN"));

    [Theory]
    [InlineData("jobs: [{ name: a, image: b, env: { A: { kms: a, key: k } } }]", "CFG004", "jobs[0].env.A.key")]
    [InlineData("jobs: [{ name: a, image: b, env: { A: { secret: a } } }]", "CFG003", "jobs[0].env.A.key")]
    [InlineData("jobs: [{ image: a }]", "CFG003", "jobs[0].name")]
    [InlineData("jobs: [{ name: a }]", "CFG003", "jobs[0]")]
    [InlineData("jobs: [{ name: a, image: b, containers: [{ name: c, image: d }] }]", "CFG004", "jobs[0]")]
    [InlineData("jobs: [{ name: a, containers: [{ image: d }] }]", "CFG003", "jobs[0].containers[0].name")]
    [InlineData("jobs: [{ name: a, image: b, port: 80 }]", "CFG001", "jobs[0].port")]
    [InlineData("jobs: [{ name: a, image: b, schedule: {} }]", "CFG003", "jobs[0].schedule.cron")]
    [InlineData("jobs: [{ name: a, image: b, schedule: { cron: daily } }]", "CFG004", "jobs[0].schedule.cron")]
    [InlineData("jobs: [{ name: a, image: b, restart: always }]", "CFG004", "jobs[0].restart")]
    [InlineData("jobs: [{ name: a, image: b, deadline: 60 }]", "CFG004", "jobs[0].deadline")]
    public void Job_Mistake_IsReportedAtItsKey(string excerpt, string rule, string path) =>
        Assert.Contains(ClusterRuleExamples.Check(excerpt).Findings, finding => (finding.RuleId, finding.Path) == (rule, path));

    /// <summary>A key that only the other kind of workload has is no misspelling of one that this kind has.</summary>
    [Theory]
    [InlineData("jobs: [{ name: a, image: b, port: 80 }]", "'port' is a key of services, and jobs have no such key.")]
    [InlineData("jobs: [{ name: a, image: b, scale: { max: 3 } }]", "'scale' is a key of services, and jobs have no such key.")]
    [InlineData("jobs: [{ name: a, image: b, readiness: { tcp: true } }]", "'readiness' is a key of services, and jobs have no such key.")]
    [InlineData("services: [{ name: a, image: b, schedule: { cron: '@daily' } }]", "'schedule' is a key of jobs, and services have no such key.")]
    [InlineData("services: [{ name: a, image: b, ttl: 1h }]", "'ttl' is a key of jobs, and services have no such key.")]
    [InlineData("services: [{ name: a, image: b, mode: plain }]", "'mode' is a key of jobs, and services have no such key.")]
    [InlineData(
        "jobs: [{ name: a, containers: [{ name: c, image: d, port: 80 }] }]",
        "'port' is a key of containers of services, and containers of jobs have no such key.")]
    [InlineData(
        "services: [{ name: a, image: b, initContainers: [{ name: c, image: d, liveness: { tcp: true } }] }]",
        "'liveness' is a key of containers of services, and init containers have no such key.")]
    public void KeyOfTheOtherKind_IsSaidToBeOne(string excerpt, string said) =>
        Assert.Contains(ClusterRuleExamples.Check(excerpt).Findings, finding => (finding.RuleId, finding.Fix) == ("CFG001", $"Leave it out: {said}"));

    private static StackSettings Read(string excerpt)
    {
        var check = ClusterRuleExamples.Check(excerpt);
        Assert.DoesNotContain(check.Findings, finding => finding.RuleId.StartsWith("CFG", StringComparison.Ordinal));
        return check.Settings!;
    }
}
