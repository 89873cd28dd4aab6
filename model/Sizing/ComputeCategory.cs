namespace AckKnativeSpot.Sizing;

/// <summary>Category of the machines behind a vCPU-memory pair. Source: Alibaba Cloud, "Specify the compute category to create a pod".</summary>
public enum ComputeCategory
{
    /// <summary>The cheaper machines.</summary>
    Economy,

    /// <summary>The dearer machines.</summary>
    General,
}
