namespace AckKnativeSpot.Serving;

/// <summary>Knative Serving's config maps as far as the stack decides them; the rest stays as installed.</summary>
public sealed record KnativeConfig
{
    /// <summary><c>config-autoscaler</c>.</summary>
    public AutoscalerConfig Autoscaler { get; init; } = new();

    /// <summary><c>config-defaults</c>.</summary>
    public DefaultsConfig Defaults { get; init; } = new();

    /// <summary><c>config-features</c>.</summary>
    public FeaturesConfig Features { get; init; } = new();

    /// <summary><c>config-network</c>.</summary>
    public NetworkConfig Network { get; init; } = new();

    /// <summary><c>config-domain</c>.</summary>
    public DomainConfig Domain { get; init; } = new();

    /// <summary><c>config-deployment</c>.</summary>
    public DeploymentConfig Deployment { get; init; } = new();

    /// <summary><c>config-gc</c>.</summary>
    public GcConfig Gc { get; init; } = new();
}
