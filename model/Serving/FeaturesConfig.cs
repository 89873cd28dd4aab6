using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>
/// <c>config-features</c>. Knative accepts any key and any value here and ignores those it does not know, so this type does not.
/// Source: Knative, "Feature and extension flags".
/// </summary>
public sealed record FeaturesConfig
{
    /// <summary>Flags by name. Default: none, as installed.</summary>
    public ValueMap<FeatureState> Flags { get; init; } = new();

    /// <summary>Whether a flag is enabled, as far as the stack decides it; one that it leaves alone has Knative's default.</summary>
    /// <param name="name">The flag.</param>
    internal bool IsEnabled(string name) => (Flags.TryGetValue(name, out var state) ? state : FeatureFlag.Find(name)?.Default) == FeatureState.Enabled;

    /// <summary>Entries of the config map.</summary>
    internal ValueMap<string> ToData() => new(Flags.Select(f => KeyValuePair.Create(f.Key, f.Value switch
    {
        FeatureState.Enabled => "enabled",
        FeatureState.Allowed => "allowed",
        FeatureState.AllowRootBounded => "AllowRootBounded",
        _ => "disabled",
    })));
}
