namespace AckKnativeSpot.Cluster;

/// <summary>An add-on of ACK that the stack installs beside its own, such as <c>ack-pod-identity-webhook</c>.</summary>
public sealed record AddonSpec
{
    /// <summary>The add-on that gives pods the RAM roles of their service accounts.</summary>
    internal const string PodIdentityWebhook = "ack-pod-identity-webhook";

    /// <summary>Its name in ACK.</summary>
    public required string Name { get; init; }

    /// <summary>Version to pin. Default: <see langword="null"/>, the newest at the time of installation, then whatever ACK upgrades it to.</summary>
    public AddonVersion? Version { get; init; }

    /// <summary>Configuration as a JSON object. Default: <see langword="null"/>, none.</summary>
    public string? Config { get; init; }
}
