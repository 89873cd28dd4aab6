using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;

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
            .Concat(Violation.If(
                schedule.TimeZone is { } zone && !TimeZoneName().IsMatch(zone),
                ".schedule.timeZone",
                $"'{schedule.TimeZone}' is not a time zone.",
                "Write a name of the IANA database such as Asia/Shanghai or Etc/UTC.")));

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
            $"'{job.Name}' is restarted in place, so each reclaim counts as one of the {job.EffectiveBackoffLimit} failures it is forgiven.",
            "Leave `restart` out."),
        Severity.Warning);

    // Not Local: the API server wants to be told. Whether a name of this form exists depends on the controller's time zone database.
    [GeneratedRegex(@"^(?!Local\z)[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9][A-Za-z0-9_+-]*)*\z")]
    private static partial Regex TimeZoneName();
}
