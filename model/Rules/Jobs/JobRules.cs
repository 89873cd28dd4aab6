using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>
/// What the API server refuses of a job or its schedule, and what it admits although no pod can come of it. Sources: Kubernetes, "Jobs", "CronJob" and
/// pod validation.
/// </summary>
internal static partial class JobRules
{
    /// <summary>The rules in order of their IDs.</summary>
    public static ValueList<Rule> All =>
    [
        JobName, ScheduleName, DuplicateJob, NamespaceName, AccountNames, SharedSecret, IndexedName, Effective, OutlivesItsEnd,
        Counts, Durations, ScheduleBounds, RestartInPlace, IndexedBounds, ShortStop, DeadlineSurvives, IndexedKnown, ScheduleRuns, WaitedForRuns,
        ContainerNames, EnvironmentNames, References, Images, RequestWithinLimit, VariableReferences, UsualRunFits,
        VolumeNames, VolumesThere, MountPaths, VolumeSources, Security, Placement,
        MetadataSyntax,
    ];

    private static Rule OfJob(
        string id, string title, string why, string example, string fix, Func<SpotJobSpec, IEnumerable<Violation>> check, Severity severity = Severity.Error) =>
        new(id, severity, title, why, example, fix, stack =>
            from job in stack.AllJobs
            from violation in check(job.Value)
            select violation with { Path = job.PathOf(violation.Path) });

    private static Rule OfSchedule(string id, string title, string why, string example, string fix, Func<SpotJobSchedule, IEnumerable<Violation>> check) =>
        new(id, Severity.Error, title, why, example, fix, stack =>
            from schedule in stack.Schedules
            from violation in check(schedule.Value)
            select violation with { Path = schedule.PathOf(violation.Path) });

    private static IEnumerable<(string Path, PodContainer Value)> Containers(SpotJobSpec job) =>
        PodChecks.WithPaths<PodContainer>(job.Containers).Concat(PodChecks.WithPaths<PodContainer>(job.InitContainers, "initContainers"));
}
