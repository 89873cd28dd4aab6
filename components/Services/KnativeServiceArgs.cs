using AckKnativeSpot.Serving;
using Pulumi;

namespace AckKnativeSpot.Services;

/// <summary>What a <see cref="KnativeService"/> needs: its specification, which is plain so that rules see it at plan time, and what may come from other resources.</summary>
public sealed class KnativeServiceArgs : ResourceArgs
{
    /// <summary>The service.</summary>
    public required KnativeServiceSpec Spec { get; init; }

    /// <summary>
    /// What is known of cluster and Knative, for the budget that is derived when the specification names none and for what the manifest may leave out.
    /// Default: nothing is known, so the manifest leaves nothing to the cluster's defaults.
    /// </summary>
    public PlatformFacts Platform { get; init; } = PlatformFacts.Unknown;

    /// <summary>Image of the first container, when another resource decides it. Default: the image of the specification.</summary>
    public Input<string>? Image { get; init; }

    /// <summary>
    /// Further environment variables of the first container, whose values come from other resources; each wins over one of the same name in the
    /// specification. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> Env { get; init; } = new Dictionary<string, Input<string>>();

    /// <summary>
    /// How long to wait for the Service to become Ready. Default: ten minutes. A service without fallback waits as long when there is no spot stock.
    /// </summary>
    public TimeSpan ReadyTimeout { get; init; } = TimeSpan.FromSeconds(ServiceDrain.ReadyTimeoutSeconds);

    /// <summary>Last word over the finished manifest of the Service, for what the specification does not model. Default: leaves it as it is.</summary>
    public Action<IDictionary<string, object>>? Transform { get; init; }
}
