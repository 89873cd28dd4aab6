using AckKnativeSpot.Drain;
using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of a batch job. Bounds are checked by the job rules (JOB), so that all of them speak at once.</summary>
internal static class JobSettings
{
    private static readonly Key<string> s_name = new("name", Types.Text, "Name of the Job, or of the CronJob when it has a schedule; also of its container.") { Required = true };

    private static readonly Key<ValueList<At<ContainerSetting<JobContainer>>>> s_containers = new(
        "containers", new ListType<ContainerSetting<JobContainer>>(JobContainerSettings.Section, min: 1), "Containers of the pod, in place of the keys of a single one.");

    private static readonly Key<Func<SpotJobSpec, SpotJobSchedule>> s_schedule = new("schedule", ScheduleSettings.Section, "When it runs again and again. Default: it runs once.");

    private static readonly Key<int> s_grace = new("grace", Types.AnySeconds, "How long an evicted pod may take to save its work. Must fit in the 180 s notice of a reclaim.")
    {
        Default = SpotJobSpec.DefaultGraceSeconds,
        DefaultText = "30s",
    };

    private static readonly Key<JobRestart> s_restart = new(
        "restart",
        Types.Choice(("never", JobRestart.Never), ("onFailure", JobRestart.OnFailure)),
        "What happens when a container fails: its pod fails and another one is made, or it is started again in its pod, where a reclaim counts as a failure.")
    {
        Default = JobRestart.Never,
        DefaultText = "never",
    };

    private static readonly Key<int> s_backoffLimit = new(
        "backoffLimit", Types.AnyInteger, "Failures forgiven before the job fails. Default: 6, and on preemptible instances 3 more for each pod that runs at once.");

    private static readonly Key<int> s_deadline = new("deadline", Types.AnySeconds, "Time the whole job may take, waiting for capacity included. Default: no limit.");

    private static readonly Key<int> s_completions = new("completions", Types.AnyInteger, "Pods that must succeed. Default: Kubernetes', 1.");

    private static readonly Key<int> s_parallelism = new("parallelism", Types.AnyInteger, "Pods that run at once. Default: Kubernetes', 1.");

    private static readonly Key<int> s_ttl = new("ttl", Types.AnySeconds, "Time after its end until the job is deleted. Default: never.");

    private static readonly Key<ValueMap<string>> s_labels = WorkloadSettings.Texts("labels", "Labels of the job itself. Default: none.");

    private static readonly Key<ValueMap<string>> s_annotations = WorkloadSettings.Texts("annotations", "Annotations of the job itself. Default: none.");

    /// <summary>One item of <c>jobs</c>.</summary>
    public static SettingType<JobSetting> Section { get; } = new CheckedType<JobSetting>(
        new SectionType<JobSetting>(
            Build,
            [s_name, WorkloadSettings.Namespace, .. JobContainerSettings.Keys, s_containers, s_schedule, WorkloadSettings.Spot, WorkloadSettings.Capacity, s_grace, s_restart,
                s_backoffLimit, s_deadline, s_completions, s_parallelism, s_ttl, WorkloadSettings.Volumes, WorkloadSettings.ServiceAccount,
                WorkloadSettings.PullSecrets, s_labels, s_annotations, WorkloadSettings.PodLabels, WorkloadSettings.PodAnnotations]),
        (section, context) => WorkloadSettings.CheckContainers(section, context, JobContainerSettings.Keys, s_containers),
        keep: true,
        oneOf: [ContainerSettings.Image, s_containers]);

    private static JobSetting Build(SectionValues values)
    {
        var containers = values.Get(s_containers)?.Select(c => c.Value).ToArray() ?? [ContainerSettings.BuildOfJob(values, values.Require(s_name))];
        return new(
            values.Get(WorkloadSettings.Spot)!, WithContainers(BuildSpec(values), containers), values.Get(s_schedule), HasContainerInline: values.Get(s_containers) is null);
    }

    private static SpotJobSpec BuildSpec(SectionValues values) => new()
    {
        Name = values.Require(s_name),
        Namespace = values.Get(WorkloadSettings.Namespace)!,
        Capacity = values.Get(WorkloadSettings.Capacity)!,
        Containers = [],
        Volumes = values.Get(WorkloadSettings.Volumes)!,
        ServiceAccount = values.Get(WorkloadSettings.ServiceAccount),
        ImagePullSecrets = values.Get(WorkloadSettings.PullSecrets)!.Select(p => p.Value).ToValueList(),
        Restart = values.Get(s_restart),
        BackoffLimit = values.Given(s_backoffLimit),
        ActiveDeadlineSeconds = values.Given(s_deadline),
        Completions = values.Given(s_completions),
        Parallelism = values.Given(s_parallelism),
        TtlSecondsAfterFinished = values.Given(s_ttl),
        Grace = new GracePeriod(values.Get(s_grace)),
        Labels = values.Get(s_labels)!,
        Annotations = values.Get(s_annotations)!,
        PodLabels = values.Get(WorkloadSettings.PodLabels)!,
        PodAnnotations = values.Get(WorkloadSettings.PodAnnotations)!,
    };

    private static SpotJobSpec WithContainers(SpotJobSpec spec, ContainerSetting<JobContainer>[] containers) => spec with
    {
        Containers = containers.Select((c, i) => c.Container with { Environment = EnvironmentSettings.ValuesOf(c.Environment, i, spec.EnvironmentSecret) }).ToValueList(),
        SecretEnvironment = EnvironmentSettings.SecretsOf(containers.Select(c => c.Environment)),
    };
}
