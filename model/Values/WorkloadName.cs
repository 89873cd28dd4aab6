namespace AckKnativeSpot.Values;

/// <summary>Name of a service or job where those of several namespaces stand together.</summary>
internal static class WorkloadName
{
    /// <summary>The namespace that is meant when none is named, and that every cluster has.</summary>
    public const string DefaultNamespace = "default";

    /// <summary>The name, with its namespace and a slash before it unless that is the default one. No Kubernetes name has a slash.</summary>
    /// <param name="inNamespace">Namespace.</param>
    /// <param name="name">Name.</param>
    public static string Of(string inNamespace, string name) => inNamespace == DefaultNamespace ? name : $"{inNamespace}/{name}";
}
