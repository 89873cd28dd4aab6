using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys that say how long a new revision may take.</summary>
internal static class RolloutKeys
{
    private const int Hour = 3600;
    private const int Day = 24 * Hour;

    private static readonly SettingKey<Duration> s_instance = new(
        "instance", Scalars.Duration(0, Hour), "Time that a pod's instance and its image take, on top of startup.")
    {
        Default = new RolloutOptions().Instance,
        Example = "2m",
    };

    private static readonly SettingKey<Duration> s_spotWait = new(
        "spotWait", Scalars.Duration(1, Day),
        "Time that a service without fallback may wait for spot stock before its revision is given up. Default: 30m without fallback, none otherwise.")
    {
        Example = "1h",
    };

    private static readonly SettingKey<Duration> s_deadline = new(
        "deadline",
        Scalars.Duration(0, Day),
        "Progress deadline of a revision, in place of the sum of startup, instance and spotWait. Default: knative.config.deployment.progressDeadline, else "
            + "that sum.")
    {
        Example = "15m",
    };

    /// <summary>The section <c>rollout</c> of a service.</summary>
    public static SectionType<RolloutOptions> Section { get; } = new(
        values => new RolloutOptions { Instance = values.Get(s_instance), SpotWait = values.Given(s_spotWait), Deadline = values.Given(s_deadline) },
        s_instance, s_spotWait, s_deadline);
}
