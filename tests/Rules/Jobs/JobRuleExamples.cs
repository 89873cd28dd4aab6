using AckKnativeSpot.Containers;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>For each rule about jobs a job that breaks it and one that differs only in keeping it.</summary>
internal static class JobRuleExamples
{
    private static readonly SpotJobSchedule s_nightly = new() { Job = Report, Cron = CronExpression.Of("0 3 * * *") };

    public static Dictionary<string, RuleExample> All { get; } = new()
    {
        ["JOB001"] = Job("name", Report with { Name = Long(64) }, Report with { Name = Long(63) }),
        ["JOB002"] = Schedule("name", s_nightly with { Job = Report with { Name = Long(53) } }, s_nightly with { Job = Report with { Name = Long(52) } }),
        ["JOB003"] = new(OfJobs(Report, Report), "jobs[1].name", OfJobs(Report, Report with { Namespace = "other" })),
        ["JOB004"] = Job("namespace", Report with { Namespace = "Team A" }, Report with { Namespace = "team-a" }),
        ["JOB005"] = Job("serviceAccount", Report with { ServiceAccount = "Report_Account" }, Report with { ServiceAccount = "report-account" }),
        ["JOB006"] = new(OfBoth(WithSecret), "jobs[0].name", OfBoth(WithSecret with { Namespace = "other" })),
        ["JOB007"] = Job("name", Report with { Name = Long(61), Completions = 11 }, Report with { Name = Long(61), Completions = 10 }),
        ["JOB008"] = Job("parallelism", Report with { Completions = 3, Parallelism = 4 }, Report with { Completions = 3, Parallelism = 3 }),
        ["JOB009"] = new(
            OfJobs(Report with { Ttl = "59s" }) with { CompletionTimeouts = Map<Duration>("jobs[0]", "1h") }, "jobs[0].ttl",
            OfJobs(Report with { Ttl = "60s" }) with { CompletionTimeouts = Map<Duration>("jobs[0]", "1h") }),
        ["JOB010"] = Job("completions", Report with { Completions = 0 }, Report with { Completions = 1 }),
        ["JOB011"] = Job("deadline", Report with { Deadline = "0s" }, Report with { Deadline = "1s" }),
        ["JOB012"] = Schedule("schedule.startingDeadline", s_nightly with { StartingDeadline = "9s" }, s_nightly with { StartingDeadline = "10s" }),
        ["JOB013"] = Job("restart", Report with { Restart = JobRestart.OnFailure }, Report),
        ["JOB014"] = Job("mode", Report with { Mode = JobMode.Indexed }, Report with { Mode = JobMode.Indexed, Completions = 1 }),
        ["JOB015"] = Job("parallelism", Report with { Parallelism = 4 }, Report with { Parallelism = 3 }),
        ["JOB016"] = Job("deadline", Report with { Deadline = "40s" }, Report with { Deadline = "41s" }),
        ["JOB017"] = new(
            On("1.28.15-aliyun.1", Report with { Completions = 20 }), "jobs[0].mode", On("1.29.0-aliyun.1", Report with { Completions = 20 })),
        ["JOB018"] = Schedule("schedule.cron", s_nightly with { Cron = "0 3 31 2 *" }, s_nightly with { Cron = "0 3 28 2 *" }),
        ["JOB019"] = new(
            OfJobs(Report with { Suspend = true }) with { CompletionTimeouts = Map<Duration>("jobs[0]", "1h") }, "jobs[0].suspend",
            OfJobs(Report) with { CompletionTimeouts = Map<Duration>("jobs[0]", "1h") }),
        ["JOB020"] = Job("containers[1].name", Containers("work", "work"), Containers("work", "log")),
        ["JOB021"] = Job("containers[0].env.A=B", Variable("A=B", new EnvironmentValue.Literal("1")), Variable("2ND", new EnvironmentValue.Literal("1"))),
        ["JOB022"] = Job(
            "containers[0].env.TOKEN",
            Variable("TOKEN", new EnvironmentValue.FromSecret("Web_Secrets", "token")),
            Variable("TOKEN", new EnvironmentValue.FromSecret("web-secrets", "token"))),
        ["JOB023"] = Job("containers[0].image", With(c => c with { Image = "Shop/Report" }), With(c => c with { Image = "shop/report" })),
        ["JOB024"] = Job(
            "containers[0].resources.cpuRequest", With(c => c with { Resources = Cpu(2000, 1000) }), With(c => c with { Resources = Cpu(1000, 1000) })),
        ["JOB025"] = Job(
            "containers[0].env.TARGET",
            Variable("TARGET", new EnvironmentValue.Literal("$(BUCKET)/report")),
            Variable("TARGET", new EnvironmentValue.Literal("$(REDIS_SERVICE_HOST)/report"))),
        ["JOB026"] = Job(
            "deadline", Report with { ExpectedDuration = "61m", Deadline = "1h" }, Report with { ExpectedDuration = "60m", Deadline = "1h" }),
        ["JOB030"] = Job("volumes.Work_Dir", Volume("Work_Dir", "/work"), Volume("work-dir", "/work")),
        ["JOB031"] = Job("containers[0].mounts.work", With(c => c with { Mounts = [new("work", "/work")] }), Volume("work", "/work")),
        ["JOB032"] = Job("containers[0].mounts.work", Volume("work", "/work:rw"), Volume("work", "/work")),
        ["JOB033"] = Job(
            "volumes.work.secret", Volume("work", "/work", new VolumeSource.Secret("Keys")), Volume("work", "/work", new VolumeSource.Secret("keys"))),
        ["JOB034"] = Job(
            "containers[0].security.runAsUser",
            With(c => c with { Security = SecurityOptions.Restricted with { RunAsUser = 0 } }),
            With(c => c with { Security = SecurityOptions.Restricted with { RunAsUser = 1000 } })),
        ["JOB035"] = Job(
            "placement.tolerations[0].duration",
            Report with { Placement = new() { Tolerations = [new() { Key = "spot", Duration = "60s" }] } },
            Report with { Placement = new() { Tolerations = [new() { Key = "spot", Effect = TaintEffect.NoExecute, Duration = "60s" }] } }),
        ["JOB040"] = Job("podLabels.team", Report with { PodLabels = Map("team", "web shop") }, Report with { PodLabels = Map("team", "web-shop") }),
    };

    private static SpotJobSpec WithSecret => Report with { SecretEnv = Map<SecretSource>("TOKEN", new SecretSource.Kms(new() { Name = "token" })) };

    private static RuleExample Job(string path, SpotJobSpec broken, SpotJobSpec kept) => new(OfJobs(broken), "jobs[0]." + path, OfJobs(kept));

    private static RuleInput On(string version, SpotJobSpec job) => OfJobs(job) with
    {
        Region = "cn-hangzhou",
        Cluster = ClusterRuleExamples.Check(
            $"cluster: {{ create: {{ apiServer: {{ runnerInside: true }}, nodePools: [{{ instanceTypes: [ecs.g7.xlarge, ecs.g6.xlarge], nodes: 3 }}], "
                + $"kubernetesVersion: {version} }} }}").Settings!.Cluster,
    };

    private static RuleInput OfBoth(SpotJobSpec job) => OfJobs(job) with
    {
        Services = [new("services[0]", Kept with { Name = WithSecret.Name, Namespace = WithSecret.Namespace, SecretEnv = WithSecret.SecretEnv })],
    };

    private static RuleExample Schedule(string path, SpotJobSchedule broken, SpotJobSchedule kept) =>
        new(OfSchedules(broken), "jobs[0]." + path, OfSchedules(kept));

    private static string Long(int length) => new('a', length);

    private static SpotJobSpec With(Func<JobContainer, JobContainer> change) => Report with { Containers = [change(Report.Containers[0])] };

    private static SpotJobSpec Containers(params string[] names) =>
        Report with { Containers = names.Select(name => Report.Containers[0] with { Name = name }).ToValueList() };

    private static SpotJobSpec Variable(string name, EnvironmentValue value) => With(container => container with { Env = Map(name, value) });

    private static ContainerResources Cpu(int request, int limit) => new() { CpuRequest = new(request), CpuLimit = new(limit) };

    private static SpotJobSpec Volume(string name, string path, VolumeSource? source = null) =>
        With(container => container with { Mounts = [new VolumeMount(name, path)] }) with { Volumes = Map(name, source ?? new VolumeSource.EmptyDir()) };

    private static ValueMap<T> Map<T>(string key, T value) => new([KeyValuePair.Create(key, value)]);
}
