using Pulumi;

namespace AckKnativeSpot.Jobs;

/// <summary>What a <see cref="SpotJob"/> needs: its specification, which is plain so that rules see it at plan time, and what may come from other resources.</summary>
public sealed class SpotJobArgs : ResourceArgs
{
    /// <summary>The job.</summary>
    public required SpotJobSpec Spec { get; init; }

    /// <summary>Image of the first container, when another resource decides it. Default: the image of the specification.</summary>
    public Input<string>? Image { get; init; }

    /// <summary>
    /// Further environment variables of the first container, whose values come from other resources; each wins over one of the same name in the
    /// specification. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Env { get; init; } = new Dictionary<string, Input<string>>();

    /// <summary>
    /// How long a deployment waits for the job to complete, and fails if it does not. Default: <see langword="null"/>, it does not wait: a job on
    /// preemptible instances may run for hours, and may have to wait for capacity first.
    /// </summary>
    public TimeSpan? CompletionTimeout { get; init; }

    /// <summary>Last word over the finished manifest, for what the specification does not model. Default: leaves it as it is.</summary>
    public Action<IDictionary<string, object>>? Transform { get; init; }
}
