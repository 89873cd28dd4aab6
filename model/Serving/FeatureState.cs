namespace AckKnativeSpot.Serving;

/// <summary>State of a feature flag of <c>config-features</c>.</summary>
public enum FeatureState
{
    /// <summary>Off.</summary>
    Disabled,

    /// <summary>Left to the service.</summary>
    Allowed,

    /// <summary>On.</summary>
    Enabled,
}
