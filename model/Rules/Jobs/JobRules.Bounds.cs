using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class JobRules
{
    internal static Rule Counts { get; } = OfJob(
        "JOB010",
        "completions and parallelism are at least 1 and the back-off limit is not negative",
        "The API server refuses what is negative; with 0 completions or 0 pods at once the job never does anything (Kubernetes, \"Jobs\").",
        ExampleYaml.Job("parallelism: 0"),
        ExampleYaml.Job("parallelism: 1"),
        job => PodChecks.AtLeast(".completions", job.Completions, 1)
            .Concat(PodChecks.AtLeast(".parallelism", job.Parallelism, 1))
            .Concat(PodChecks.AtLeast(".backoffLimit", job.BackoffLimit, 0)));

    internal static Rule Durations { get; } = OfJob(
        "JOB011",
        "a deadline is at least a second",
        "A job without time fails at once (Kubernetes, \"Jobs\").",
        ExampleYaml.Job("deadline: 0s"),
        ExampleYaml.Job("deadline: 2h"),
        job => PodChecks.AtLeast(".deadline", job.Deadline?.Seconds, 1, "s"));

    internal static Rule ScheduleBounds { get; } = OfSchedule(
        "JOB012",
        "a schedule's deadline, history and time zone are ones that the controller can keep",
        "The controller looks every ten seconds, so a shorter starting deadline can miss every run. History is not negative, and a time zone is a name such "
            + "as Asia/Shanghai (Kubernetes, \"CronJob\").",
        ExampleYaml.Job("schedule: { cron: \"0 3 * * *\", startingDeadline: 5s }"),
        ExampleYaml.Job("schedule: { cron: \"0 3 * * *\", startingDeadline: 5m }"),
        schedule => PodChecks.AtLeast(".schedule.startingDeadline", schedule.StartingDeadline?.Seconds, 10, "s")
            .Concat(PodChecks.AtLeast(".schedule.successfulHistory", schedule.SuccessfulHistory, 0))
            .Concat(PodChecks.AtLeast(".schedule.failedHistory", schedule.FailedHistory, 0))
            .Concat(schedule.TimeZone is { } zone && !TimeZones.IsKnown(zone)
                ? [new Violation(
                    ".schedule.timeZone",
                    $"'{zone}' is not a time zone.",
                    TimeZones.Nearest(zone) is { } near ? $"Did you mean '{near}'?" : "Write a name of the IANA database such as Asia/Shanghai or Etc/UTC.")]
                : []));

    internal static Rule ScheduleRuns { get; } = OfSchedule(
        "JOB018",
        "a schedule runs on some day",
        "The API server takes the 31st of a month that has 30 days, and the controller then finds no next run and never starts one (Kubernetes, \"CronJob\").",
        ExampleYaml.Job("schedule: { cron: \"0 3 31 2 *\" }"),
        ExampleYaml.Job("schedule: { cron: \"0 3 28 2 *\" }"),
        schedule => Violation.If(
            schedule.Cron.RunsPerMonth() == 0, ".schedule.cron", $"No year has a day on which '{schedule.Cron}' runs.", "Write a day that the months have."));

    internal static Rule WaitedForRuns { get; } = new(
        "JOB019",
        Severity.Error,
        "a job whose completion is waited for is not suspended",
        "A suspended job has no pods until it is resumed, so it never completes, and the deployment that waits for it fails when its time is up (Kubernetes, "
            + "\"Jobs\", suspending a Job).",
        ExampleYaml.Job("suspend: true", "completionTimeout: 1h"),
        ExampleYaml.Job("suspend: true"),
        stack =>
            from job in stack.Jobs
            where job.Value.Suspend && stack.CompletionTimeouts.ContainsKey(job.Path)
            select new Violation(
                job.PathOf(".suspend"),
                $"'{job.Value.Name}' is suspended and never completes, but a deployment waits {stack.CompletionTimeouts[job.Path]} for it.",
                "Leave `suspend` out, or do not wait for its completion."));

    internal static Rule RestartInPlace { get; } = OfJob(
        "JOB013",
        "a job on preemptible instances is not restarted in place",
        "Kubernetes tells a reclaim from a failure only when a failed container ends its pod. Restarted in place, every reclaim counts against the back-off "
            + "limit (Kubernetes, \"Handling retriable and non-retriable pod failures with Pod failure policy\").",
        ExampleYaml.Job("restart: onFailure"),
        ExampleYaml.Job("restart: never"),
        job => Violation.If(
            job.Restart is JobRestart.OnFailure && job.Purchase.EvictsOnReclaim,
            ".restart",
            $"'{job.Name}' is restarted in place, so each reclaim counts against the {Counted.Of(job.EffectiveBackoffLimit, "failure")} that it is forgiven.",
            "Leave `restart` out."),
        Severity.Warning);
}
