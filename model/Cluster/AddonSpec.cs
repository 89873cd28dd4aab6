namespace AckKnativeSpot.Cluster;

/// <summary>An add-on of ACK that the stack installs beside its own, such as <c>ack-pod-identity-webhook</c>.</summary>
public sealed record AddonSpec
{
    /// <summary>The add-on that gives pods the RAM roles of their service accounts.</summary>
    internal const string PodIdentityWebhook = "ack-pod-identity-webhook";

    /// <summary>The add-on of Terway, whose pods have addresses of vSwitches.</summary>
    internal const string Terway = "terway-eniip";

    /// <summary>The control plane of Terway, which trunking needs.</summary>
    internal const string TerwayControlPlane = "terway-controlplane";

    /// <summary>The add-on of Flannel.</summary>
    internal const string Flannel = "flannel";

    /// <summary>The add-on whose kube-eventer writes a cluster's events to Simple Log Service.</summary>
    internal const string EventCentre = "ack-node-problem-detector";

    /// <summary>The controller of ALB gateways.</summary>
    internal const string AlbController = "alb-ingress-controller";

    /// <summary>Its name in ACK.</summary>
    public required string Name { get; init; }

    /// <summary>Version to pin. Default: <see langword="null"/>, the newest at the time of installation, then whatever ACK upgrades it to.</summary>
    public AddonVersion? Version { get; init; }

    /// <summary>Configuration as a JSON object. Default: <see langword="null"/>, none.</summary>
    public string? Config { get; init; }
}
