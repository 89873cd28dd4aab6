using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a batch job. Bounds are checked by the job rules (JOB), so that all of them speak at once.</summary>
internal static class JobKeys
{
    private static readonly SettingKey<string> s_name = new(
        "name", Scalars.Text, "Name of the Job, or of the CronJob when it has a schedule; also of its container.")
    { Required = true, Example = "settlement" };

    private static readonly SettingKey<ValueList<Located<ParsedContainer<JobContainer>>>> s_containers = new(
        "containers", new ListType<ParsedContainer<JobContainer>>(JobContainerKeys.Section, min: 1),
        "Containers of the pod, in place of the keys of a single one.")
    {
        Example = "[{ name: report, image: registry.example.com/shop/report:2.0.0 }]",
    };

    private static readonly SettingKey<Func<SpotJobSpec, SpotJobSchedule>> s_schedule = new(
        "schedule", ScheduleKeys.Section, "When it runs again and again. Default: it runs once.")
    {
        Example = "{ cron: \"0 3 * * *\", timeZone: Asia/Shanghai }",
    };

    private static readonly SettingKey<GracePeriod> s_grace = new(
        "grace", WorkloadKeys.GracePeriod, "How long an evicted pod may take to save its work. Must fit in the 180 s notice of a reclaim.")
    {
        Default = SpotJobSpec.DefaultGrace,
        Example = "90s",
    };

    private static readonly SettingKey<JobRestart> s_restart = new(
        "restart",
        Scalars.Choice(("never", JobRestart.Never), ("onFailure", JobRestart.OnFailure)),
        "What happens when a container fails: its pod fails and another one is made, or it is started again in its pod, where a reclaim counts as a failure.")
    {
        Default = JobRestart.Never,
    };

    private static readonly SettingKey<int> s_backoffLimit = new(
        "backoffLimit", Scalars.AnyInteger,
        "Failures forgiven before the job fails. Default: 6, and on preemptible instances 3 more for each pod that runs at once.")
    {
        Example = "3",
    };

    private static readonly SettingKey<Duration> s_deadline = new(
        "deadline", Scalars.AnyDuration, "Time the whole job may take, waiting for capacity included. Default: no limit.")
    {
        Example = "5h",
    };

    private static readonly SettingKey<Duration> s_expectedDuration = new(
        "expectedDuration", Scalars.Duration(1, Duration.MaxSeconds),
        "Time a run usually takes, for its cost and to be compared with its time limits; nothing enforces it. Default: not known.")
    {
        Example = "40m",
    };

    private static readonly SettingKey<Duration> s_completionTimeout = new(
        "completionTimeout",
        Scalars.Duration(SpotJobSpec.CompletionTimeoutSeconds),
        "How long `pulumi up` waits for the job to complete, and fails if it does not. Not with a schedule. Default: it does not wait.")
    {
        Example = "45m",
    };

    private static readonly SettingKey<int> s_completions = new("completions", Scalars.AnyInteger, "Pods that must succeed. Default: Kubernetes', 1.")
    {
        Example = "20",
    };

    private static readonly SettingKey<JobMode> s_mode = new(
        "mode",
        Scalars.Choice(("plain", JobMode.Plain), ("indexed", JobMode.Indexed)),
        "How its pods are told apart: 'indexed' gives each an index, one of each must succeed, and lost pods count for their index alone; 'plain' takes any "
            + "that succeed. Default: indexed with more than one completion, unless pods are restarted in place.")
    {
        Example = "indexed",
    };

    private static readonly SettingKey<int> s_parallelism = new("parallelism", Scalars.AnyInteger, "Pods that run at once. Default: Kubernetes', 1.")
    {
        Example = "4",
    };

    private static readonly SettingKey<bool> s_suspend = new(
        "suspend", Scalars.Boolean,
        "Whether it waits: no pod is made, and of a schedule no run is started, until this is false again. Pods that run are ended.")
    {
        Default = false,
    };

    private static readonly SettingKey<Duration> s_ttl = new("ttl", Scalars.AnyDuration, "Time after its end until the job is deleted. Default: never.")
    {
        Example = "24h",
    };

    private static readonly SettingKey<ValueMap<string>> s_labels = WorkloadKeys.Texts(
        "labels", "Labels of the job itself. Default: none.", "{ team: shop }");

    private static readonly SettingKey<ValueMap<string>> s_annotations = WorkloadKeys.Texts(
        "annotations", "Annotations of the job itself. Default: none.", "{ example.com/owner: shop@example.com }");

    /// <summary>One item of <c>jobs</c>.</summary>
    public static SettingReader<ParsedJob> Section { get; } = new ConstrainedSectionType<ParsedJob>(
        new SectionType<ParsedJob>(
            Build,
            [s_name, WorkloadKeys.Namespace, WorkloadKeys.Adopt,
                .. JobContainerKeys.Keys, s_containers, InitContainerKeys.Key, s_schedule, WorkloadKeys.Spot,
                WorkloadKeys.Capacity, s_grace, s_restart,
                s_backoffLimit, s_deadline, s_completionTimeout, s_expectedDuration, s_completions, s_mode, s_parallelism, s_suspend, s_ttl,
                WorkloadKeys.Volumes, PlacementKeys.Key,
                WorkloadKeys.ServiceAccount,
                WorkloadKeys.PullSecrets, s_labels, s_annotations, WorkloadKeys.PodLabels, WorkloadKeys.PodAnnotations])
        {
            KeysOfAnother = new("services", "jobs", () => ServiceKeys.Section),
        },
        Check,
        keep: true,
        oneOf: [ContainerKeys.Image, s_containers]);

    private static ParsedJob Build(SectionValues values)
    {
        var containers = values.Get(s_containers)?.Select(c => c.Value).ToArray() ?? [JobContainerKeys.Build(values, values.Require(s_name))];
        return new(
            values.Get(WorkloadKeys.Spot)!, WithContainers(BuildSpec(values), containers, values.Items(InitContainerKeys.Key)), values.Get(s_schedule),
            values.Given(s_completionTimeout),
            HasContainerInline: values.Get(s_containers) is null);
    }

    private static void Check(ConfigMapping section, ReadContext context)
    {
        WorkloadKeys.CheckContainers(section, context, JobContainerKeys.Keys, s_containers);
        if (section[s_completionTimeout.Name] is { } timeout && section[s_schedule.Name] is not null)
        {
            context.Key(s_completionTimeout.Name).Report(
                ConfigurationRules.BadValue, timeout, "A job on a schedule does not run when it is deployed, so there is no completion to wait for.",
                "Leave it out, or leave the schedule out.");
        }
    }

    private static SpotJobSpec BuildSpec(SectionValues values) => new()
    {
        Name = values.Require(s_name),
        Namespace = values.Get(WorkloadKeys.Namespace)!,
        Adopt = values.Get(WorkloadKeys.Adopt),
        Capacity = values.Get(WorkloadKeys.Capacity)!,
        Containers = [],
        Volumes = values.Get(WorkloadKeys.Volumes)!,
        Placement = values.Get(PlacementKeys.Key)!,
        ServiceAccount = values.Get(WorkloadKeys.ServiceAccount),
        ImagePullSecrets = values.Items(WorkloadKeys.PullSecrets),
        Restart = values.Get(s_restart),
        BackoffLimit = values.Given(s_backoffLimit),
        Deadline = values.Given(s_deadline),
        ExpectedDuration = values.Given(s_expectedDuration),
        Completions = values.Given(s_completions),
        Mode = values.Given(s_mode),
        Parallelism = values.Given(s_parallelism),
        Suspend = values.Get(s_suspend),
        Ttl = values.Given(s_ttl),
        Grace = values.Get(s_grace),
        Labels = values.Get(s_labels)!,
        Annotations = values.Get(s_annotations)!,
        PodLabels = values.Get(WorkloadKeys.PodLabels)!,
        PodAnnotations = values.Get(WorkloadKeys.PodAnnotations)!,
    };

    private static SpotJobSpec WithContainers(SpotJobSpec spec, ParsedContainer<JobContainer>[] containers, ValueList<ParsedContainer<InitContainer>> before) =>
        spec with
        {
            Containers = EnvironmentKeys.WithVariables(containers, spec.EnvSecret),
            InitContainers = EnvironmentKeys.WithVariables(before, spec.EnvSecret, before: true),
            SecretEnv = EnvironmentKeys.SecretsOf(containers.Select(c => c.Environment), before.Select(c => c.Environment)),
        };
}
