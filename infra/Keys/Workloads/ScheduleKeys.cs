using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a job's schedule. Bounds are checked by the job rules (JOB), so that all of them speak at once.</summary>
internal static class ScheduleKeys
{
    private static readonly ScalarType<CronExpression> s_expression = new(
        text => CronExpression.TryParse(text, out var expression) ? new(expression) : null,
        CronExpression.Allowed,
        explain: CronExpression.Problem);

    private static readonly SettingKey<CronExpression> s_cron = new(
        "cron", s_expression, "When it runs: minute, hour, day of month, month, day of week.")
    { Required = true, Example = "\"0 3 * * *\"" };

    private static readonly SettingKey<string> s_timeZone = new(
        "timeZone", Scalars.Text, "Time zone of the expression, such as Asia/Shanghai. Default: that of the cluster's controller.")
    {
        Example = "Asia/Shanghai",
    };

    private static readonly SettingKey<ConcurrencyPolicy> s_concurrency = new(
        "concurrency",
        Scalars.Choice(("forbid", ConcurrencyPolicy.Forbid), ("allow", ConcurrencyPolicy.Allow), ("replace", ConcurrencyPolicy.Replace)),
        "What happens when the previous run is not finished: the new one is skipped, runs beside it, or takes its place.")
    {
        Default = ConcurrencyPolicy.Forbid,
    };

    private static readonly SettingKey<Duration> s_startingDeadline = new(
        "startingDeadline", Scalars.AnyDuration, "How long after its time a missed run is still started, from 10s. Default: Kubernetes', without end.")
    {
        Example = "1h",
    };

    private static readonly SettingKey<int> s_successful = new(
        "successfulHistory", Scalars.AnyInteger, "Successful runs that are kept. Default: Kubernetes', 3.")
    {
        Example = "1",
    };

    private static readonly SettingKey<int> s_failed = new("failedHistory", Scalars.AnyInteger, "Failed runs that are kept. Default: Kubernetes', 1.")
    {
        Example = "5",
    };

    /// <summary>Reads a schedule as what it makes of a job.</summary>
    public static SectionType<Func<SpotJobSpec, SpotJobSchedule>> Section { get; } = new(
        values => job => new SpotJobSchedule
        {
            Job = job,
            Cron = values.Require(s_cron),
            TimeZone = values.Get(s_timeZone),
            Concurrency = values.Get(s_concurrency),
            StartingDeadline = values.Given(s_startingDeadline),
            SuccessfulHistory = values.Given(s_successful),
            FailedHistory = values.Given(s_failed),
        },
        s_cron, s_timeZone, s_concurrency, s_startingDeadline, s_successful, s_failed);
}
