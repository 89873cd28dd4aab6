using Pulumi;

namespace AckKnativeSpot.Jobs;

/// <summary>What a <see cref="ScheduledSpotJob"/> needs: its specification, which is plain, and what may come from other resources.</summary>
public sealed class ScheduledSpotJobArgs : ResourceArgs
{
    /// <summary>The schedule and its job.</summary>
    public required SpotJobSchedule Spec { get; init; }

    /// <summary>Image of the first container, when another resource decides it. Default: the image of the specification.</summary>
    public Input<string>? Image { get; init; }

    /// <summary>
    /// Further environment variables of the first container, whose values come from other resources; each wins over one of the same name in the
    /// specification. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Env { get; init; } = new Dictionary<string, Input<string>>();

    /// <summary>Last word over the finished manifest, for what the specification does not model. Default: leaves it as it is.</summary>
    public Action<IDictionary<string, object>>? Transform { get; init; }
}
