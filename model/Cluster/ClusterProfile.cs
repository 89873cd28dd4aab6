namespace AckKnativeSpot.Cluster;

/// <summary>Kind of ACK cluster.</summary>
public enum ClusterProfile
{
    /// <summary>Managed cluster with node pools.</summary>
    Managed,

    /// <summary>
    /// ACK Serverless: every pod is an Elastic Container Instance, no node pools, the virtual node is built in.
    /// Closed to new users since 17 February 2025 (Alibaba Cloud, "Create an ACK Serverless cluster").
    /// </summary>
    Serverless,
}
