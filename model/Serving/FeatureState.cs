namespace AckKnativeSpot.Serving;

/// <summary>State of a feature flag of <c>config-features</c>.</summary>
public enum FeatureState
{
    /// <summary>Off.</summary>
    Disabled,

    /// <summary>Left to the service.</summary>
    Allowed,

    /// <summary>Like on, but containers may run as root; of <c>secure-pod-defaults</c> only, since release 1.20.</summary>
    AllowRootBounded,

    /// <summary>On.</summary>
    Enabled,
}
