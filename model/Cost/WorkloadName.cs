namespace AckKnativeSpot.Cost;

/// <summary>How a workload is named for people.</summary>
internal static class WorkloadName
{
    /// <summary>The name, with its namespace unless that is the default one.</summary>
    public static string Of(string inNamespace, string name) => inNamespace == "default" ? name : $"{inNamespace}/{name}";
}
