using AckKnativeSpot.Values;

namespace AckKnativeSpot.Alerts;

/// <summary>
/// Alerts on what happens to preemptible instances. Sources: Alibaba Cloud, "Event monitoring" and "Simple Log Service alerts".
/// </summary>
public sealed record AlertSpec
{
    /// <summary>Bounds of <see cref="Repeat"/>: a minute to a week.</summary>
    internal static WholeRange RepeatSeconds { get; } = new(60, 7 * 24 * 3600);

    /// <summary>Bounds of <see cref="CheckEvery"/>: a minute to an hour.</summary>
    internal static WholeRange CheckEverySeconds { get; } = new(60, 3600);

    /// <summary>ID of the SLS action policy that names the receivers: mail, SMS, DingTalk, webhooks.</summary>
    public required string ActionPolicy { get; init; }

    /// <summary>ID of the SLS alert policy. Default: <c>sls.builtin.dynamic</c>, which hands every alert to its action policy.</summary>
    public string AlertPolicy { get; init; } = "sls.builtin.dynamic";

    /// <summary>Time in whole minutes after which an alert that still holds is sent again. Default: an hour.</summary>
    public Duration Repeat { get; init; } = Duration.FromSeconds(3600);

    /// <summary>Time between checks, from 60 s, which is the least that SLS allows. Default: 60 s.</summary>
    public Duration CheckEvery { get; init; } = Duration.FromSeconds(60);

    /// <summary>Events to alert on. Default: all.</summary>
    public ValueList<SpotEvent> Events { get; init; } = [SpotEvent.SpotToBeReleased, SpotEvent.SpotDegraded];

    /// <summary>
    /// How far back a check looks. Events arrive up to 30 s late and are stamped with when they happened, so a window of just the time between two checks
    /// misses some; what is seen twice is sent once, by <see cref="Repeat"/>. Source: kube-eventer, and Simple Log Service, "Monitoring timeliness".
    /// </summary>
    internal Duration Window => Duration.FromSeconds(CheckEvery.Seconds + 120);

    /// <summary>
    /// SLS project of an event centre that exists. Default: <see langword="null"/>, that of a cluster that the stack creates; for one that it adopts the stack
    /// creates a project and installs ack-node-problem-detector, whose kube-eventer fills it.
    /// </summary>
    public string? Project { get; init; }

    /// <summary>Logstore of the event centre. Default: <c>k8s-event</c>.</summary>
    public string Logstore { get; init; } = "k8s-event";
}
