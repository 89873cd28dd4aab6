using System.Collections.Immutable;
using Pulumi;

namespace AckKnativeSpot.MockEngine;

/// <summary>An object for Kubernetes: what a Knative Service and a PodDisruptionBudget consist of.</summary>
internal sealed class ObjectArgs : ResourceArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; init; }

    [Input("kind")]
    public Input<string>? Kind { get; init; }

    [Input("metadata")]
    public InputMap<object>? Metadata { get; init; }

    [Input("spec")]
    public InputMap<object>? Spec { get; init; }

    /// <summary>The arguments of an object.</summary>
    /// <param name="manifest">The object.</param>
    public static ObjectArgs Of(ImmutableDictionary<string, object> manifest) => new()
    {
        ApiVersion = (string)manifest["apiVersion"],
        Kind = (string)manifest["kind"],
        Metadata = Map(manifest, "metadata"),
        Spec = Map(manifest, "spec"),
    };

    private static InputMap<object>? Map(ImmutableDictionary<string, object> manifest, string key) =>
        manifest.GetValueOrDefault(key) is ImmutableDictionary<string, object> value ? (InputMap<object>)value : null;
}
