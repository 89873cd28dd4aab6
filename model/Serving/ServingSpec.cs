namespace AckKnativeSpot.Serving;

/// <summary>Knative Serving of the stack.</summary>
public sealed record ServingSpec
{
    /// <summary>Namespace of Serving and its config maps.</summary>
    public const string Namespace = "knative-serving";

    private readonly Gateway? _gateway;

    /// <summary>How it is installed. Default: the managed add-on.</summary>
    public ServingInstall Install { get; init; } = new ServingInstall.ManagedAddon();

    /// <summary>
    /// Gateway. Default: the one that <see cref="Install"/> brings; <see langword="null"/> with a Knative that is there already, whose gateway stays.
    /// </summary>
    public Gateway? Gateway
    {
        get => _gateway ?? Install.DefaultGateway;
        init => _gateway = value;
    }

    /// <summary>
    /// Pods of Knative's own components that need a node, one of each: activator, autoscaler, controller and webhook; Kourier's controller and gateway; what
    /// the operator adds, which is itself, its webhook and the autoscaler for the HPA class. Source: the release files in knative/operator.
    /// </summary>
    internal int PodsOnNodes => 4 + (Gateway is Gateway.Kourier ? 2 : 0) + (Install is ServingInstall.Upstream ? 3 : 0);

    /// <summary>Configuration; what is not given stays as installed.</summary>
    public KnativeConfig Config { get; init; } = new();

    /// <summary>
    /// Whether Pulumi refuses to uninstall it. Default: true, because its CRDs go with it and with them every Knative Service
    /// (Alibaba Cloud, "Deploy Knative components").
    /// </summary>
    public bool Protect { get; init; } = true;
}
