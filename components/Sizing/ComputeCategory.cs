namespace AckKnativeSpot.Sizing;

/// <summary>Category of the machines behind a vCPU-memory pair. Source: Alibaba Cloud, "Specify the compute category to create a pod".</summary>
public enum ComputeCategory
{
    /// <summary>Cheaper, with shared and less predictable performance.</summary>
    Economy,

    /// <summary>The usual machines.</summary>
    General,
}
