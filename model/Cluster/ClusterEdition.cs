namespace AckKnativeSpot.Cluster;

/// <summary>Size of the control plane. Source: Alibaba Cloud, "Cluster management fees".</summary>
public enum ClusterEdition
{
    /// <summary>ACK Basic (<c>ack.standard</c>): for trying out.</summary>
    Basic,

    /// <summary>ACK Pro (<c>ack.pro.small</c>).</summary>
    Pro,

    /// <summary>ACK Pro with a provisioned control plane of size XL.</summary>
    ProXLarge,

    /// <summary>ACK Pro with a provisioned control plane of size 2XL.</summary>
    Pro2XLarge,

    /// <summary>ACK Pro with a provisioned control plane of size 4XL; the account has to be allowed to order it.</summary>
    Pro4XLarge,
}
