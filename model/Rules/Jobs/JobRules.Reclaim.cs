using System.Globalization;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;

namespace AckKnativeSpot.Rules;

internal static partial class JobRules
{
    /// <summary>Seconds of standing still from which on something can be done about it.</summary>
    private const int LongStop = 60;

    /// <summary>Longest name of a job that runs once, in characters.</summary>
    private const int LongestName = 63;

    internal static Rule IndexedName { get; } = new(
        "JOB007",
        Severity.Error,
        "the name of an indexed job leaves room for its indexes",
        "A dash and the index follow the name in the host names of the pods, which have at most 63 characters, and the API server refuses a job whose highest "
            + "index does not fit. A schedule appends eleven characters before that (kubernetes/kubernetes, batch validation; Kubernetes, \"CronJob\").",
        """
        jobs:
          - name: a-report-whose-name-is-as-long-as-that-of-a-job-can-ever-be-1
            image: example.com/report:1
            completions: 20
        """,
        ExampleYaml.Job("completions: 20"),
        stack => stack.Jobs.SelectMany(job => LongName(job.Value, LongestName).Select(each => each with { Path = job.PathOf(each.Path) }))
            .Concat(stack.Schedules.SelectMany(schedule => LongName(schedule.Value.Job, SpotJobSchedule.MaxNameLength)
                .Select(each => each with { Path = schedule.PathOf(each.Path) }))));

    internal static Rule IndexedBounds { get; } = OfJob(
        "JOB014",
        "an indexed job says how many completions it has, within what the API server counts",
        "Without completions there are no indexes. With a limit per index, the API server takes 100,000 indexes and as many pods at once "
            + "(kubernetes/kubernetes, batch validation).",
        ExampleYaml.Job("mode: indexed", "parallelism: 4"),
        ExampleYaml.Job("mode: indexed", "parallelism: 4", "completions: 20"),
        job => job.EffectiveMode is not JobMode.Indexed ? [] : new[]
            {
                Violation.If(
                    job.Completions is null, ".mode", $"'{job.Name}' is indexed, but has no completions.", "Write `completions`, or leave `mode` out."),
                Violation.If(
                    job.Completions > SpotJobSpec.MaxIndexes,
                    ".completions",
                    $"'{job.Name}' has {job.Completions} indexes; the API server takes {SpotJobSpec.MaxIndexes}.",
                    FormattableString.Invariant($"Write at most {SpotJobSpec.MaxIndexes}, or `mode: plain`.")),
                Violation.If(
                    job.Parallelism > SpotJobSpec.MaxIndexes,
                    ".parallelism",
                    $"'{job.Name}' runs {job.Parallelism} pods at once; the API server takes {SpotJobSpec.MaxIndexes} of an indexed job.",
                    FormattableString.Invariant($"Write at most {SpotJobSpec.MaxIndexes}, or `mode: plain`.")),
            }.SelectMany(each => each)) with
    {
        AlsoReads = [".completions", ".parallelism", ".mode"],
    };

    internal static Rule ShortStop { get; } = OfJob(
        "JOB015",
        "a reclaim of everything stops a job for no longer than a minute",
        "The job controller makes replacements only min(10 s · 2^(f − 1), 600 s) after the last loss, f being all pods lost since the last success, "
            + "reclaimed ones that are not counted as failures included (kubernetes/kubernetes, job controller; seen on 1.36: eight pods reclaimed at once, "
            + "600 s with nothing running). An indexed job with a limit per index counts for each index alone, and the same eight were back after 10 s.",
        ExampleYaml.Job("completions: 20", "parallelism: 8", "mode: plain"),
        ExampleYaml.Job("completions: 20", "parallelism: 8"),
        job => job.WhenReclaimed is not { } reclaim ? [] : Violation.If(
            reclaim.StopSeconds > LongStop,
            ".parallelism",
            $"When the {reclaim.PodsAtOnce} pods of '{job.Name}' are reclaimed at once, nothing runs for {reclaim.StopSeconds} s.",
            StopFix(job, reclaim)),
        Severity.Warning) with
    {
        AlsoReads = [".completions", ".parallelism", ".mode"],
    };

    internal static Rule DeadlineSurvives { get; } = OfJob(
        "JOB016",
        "the deadline of a job is longer than a reclaim of everything",
        "The deadline runs on while pods save their work and while the controller waits with replacements. When that alone takes as long, one "
            + "reclaim fails the job.",
        ExampleYaml.Job("deadline: 30s"),
        ExampleYaml.Job("deadline: 2h"),
        job => job.WhenReclaimed is not { LostSeconds: var lost, StopSeconds: var stop } ? [] : Violation.If(
            job.Deadline is { Seconds: > 0 and var deadline } && deadline <= lost,
            ".deadline",
            $"A reclaim costs '{job.Name}' {lost} s ({lost - stop} s to save work, {stop} s until replacements); its deadline is {job.Deadline?.Seconds} s.",
            FormattableString.Invariant($"Write `deadline: {lost + 1}s` at least, and add the time that its work takes.")),
        Severity.Warning);

    internal static Rule IndexedKnown { get; } = new(
        "JOB017",
        Severity.Error,
        "the cluster's Kubernetes knows a limit per index",
        "`backoffLimitPerIndex` is on by default from Kubernetes 1.29. An older API server drops it without a word, and lost pods then count for the whole job "
            + "(Kubernetes, \"Jobs\"; kubernetes/kubernetes, feature gate JobBackoffLimitPerIndex).",
        "cluster: { create: { kubernetesVersion: 1.28.15-aliyun.1 } }\n" + ExampleYaml.Job("completions: 20"),
        "cluster: { create: { kubernetesVersion: 1.34.3-aliyun.1 } }\n" + ExampleYaml.Job("completions: 20"),
        stack => stack.Cluster is not ClusterSource.Create { Spec.Version: { } version } || version.IsAtLeast(KubernetesVersion.FirstWithLimitPerIndex) ? [] :
            from job in stack.AllJobs
            where job.Value.CountsPerIndex
            select new Violation(
                job.PathOf(".mode"),
                $"'{job.Value.Name}' is indexed, and counts lost pods per index; Kubernetes {version} does not know that.",
                $"Write `cluster.create.kubernetesVersion` {KubernetesVersion.FirstWithLimitPerIndex} or later, or `mode: plain`."));

    private static IEnumerable<Violation> LongName(SpotJobSpec job, int most) => Violation.If(
        job is { EffectiveMode: JobMode.Indexed, Completions: > 0 and var completions }
            && job.Name.Length <= most && job.Name.Length + 1 + (completions - 1).ToString(CultureInfo.InvariantCulture).Length > most,
        ".name",
        $"'{job.Name}' has no room for the index of its last pod.",
        "Shorten the name, or write `mode: plain`.");

    private static string StopFix(SpotJobSpec job, JobReclaim reclaim)
    {
        var fewer = FormattableString.Invariant($"`parallelism: {reclaim.MostPodsStoppedWithin(LongStop)}`, in several jobs if need be");
        return job switch
        {
            { Restart: not JobRestart.Never } => $"Write {fewer}, or leave `restart` out.",
            { Completions: null } => $"Write `completions`, which makes the job indexed, or {fewer}.",
            _ => $"Write `mode: indexed`, or {fewer}.",
        };
    }
}
