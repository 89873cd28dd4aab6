namespace AckKnativeSpot.Eci;

/// <summary>The pod label that places a pod on the virtual node. Source: Alibaba Cloud, "Schedule pods to Elastic Container Instance".</summary>
internal static class EciLabel
{
    /// <summary>Key of the label.</summary>
    public const string Key = "alibabacloud.com/eci";

    /// <summary>Value of the label; a string, not a boolean.</summary>
    public const string Value = "true";
}
