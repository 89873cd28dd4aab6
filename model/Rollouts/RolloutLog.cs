using System.Collections.Immutable;

namespace AckKnativeSpot.Rollouts;

/// <summary>
/// What has been said of a rollout so far, and what is to be said now: progress when it changes, a trouble once, the end once. A value; nothing happens
/// here.
/// </summary>
internal sealed record RolloutLog
{
    /// <summary>After this time the same progress is said again, so that a log shows that somebody still looks.</summary>
    public static readonly TimeSpan Repetition = TimeSpan.FromSeconds(30);

    // An update is sent a moment after it is announced; until then the old state is what is seen.
    private static readonly TimeSpan s_settling = TimeSpan.FromSeconds(5);

    private RolloutLog()
    {
    }

    /// <summary>The target.</summary>
    public required RolloutTarget Target { get; init; }

    /// <summary>When the rollout began, by the clock of this machine.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>Whether the object was there before, so that its state at first is the old one.</summary>
    public required bool IsUpdate { get; init; }

    private string Said { get; init; } = "";

    private DateTimeOffset SaidAt { get; init; }

    private long? FirstGeneration { get; init; }

    /// <summary>What has been said, in the order of saying.</summary>
    internal ImmutableList<Trouble> Troubles { get; private init; } = [];

    /// <summary>A log in which nothing is said yet.</summary>
    /// <param name="target">What is to come.</param>
    /// <param name="began">When the rollout began.</param>
    /// <param name="isUpdate">Whether the object was there before.</param>
    public static RolloutLog Start(RolloutTarget target, DateTimeOffset began, bool isUpdate) => new() { Target = target, Began = began, IsUpdate = isUpdate };

    /// <summary>Whether what is seen is still what was there before the update.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="now">The time.</param>
    public bool IsStale(SeenRollout seen, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return IsUpdate && now - Began < s_settling && (FirstGeneration is null || seen.Service is null || seen.Service.Generation == FirstGeneration);
    }

    /// <summary>What is to be said now.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="now">The time.</param>
    /// <returns>The log after it, and the lines.</returns>
    public (RolloutLog After, ImmutableArray<RolloutLine> Lines) Say(SeenRollout seen, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var log = FirstGeneration is null && seen.Service is { } service ? this with { FirstGeneration = service.Generation } : this;
        return log.IsStale(seen, now) ? (log, []) : log.Say(Diagnosis.Of(Target, seen, now), now);
    }

    /// <summary>The line after the object has become ready.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="now">The time.</param>
    public RolloutLine Ready(SeenRollout seen, DateTimeOffset now) => new(RolloutLineKind.Information, ReadyText.Of(Target, seen, now - Began));

    private (RolloutLog After, ImmutableArray<RolloutLine> Lines) Say(Diagnosis diagnosis, DateTimeOffset now)
    {
        var log = this;
        var lines = ImmutableArray.CreateBuilder<RolloutLine>();
        if (!diagnosis.IsReady && (diagnosis.Progress != Said || now - SaidAt >= Repetition))
        {
            lines.Add(new(RolloutLineKind.Progress, $"{diagnosis.Progress} ({DurationText.Of(now - Began)})"));
            log = log with { Said = diagnosis.Progress, SaidAt = now };
        }

        foreach (var trouble in diagnosis.Troubles.Where(trouble => !log.Troubles.Exists(trouble.IsSameAs)))
        {
            lines.Add(new(RolloutLineKind.Trouble, trouble.Sentence(now)));
            log = log with { Troubles = log.Troubles.Add(trouble) };
        }

        return (log, lines.ToImmutable());
    }
}
