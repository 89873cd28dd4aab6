namespace AckKnativeSpot.Plan.Observation;

/// <summary>A resource as the program declared it.</summary>
/// <param name="Type">Type token.</param>
/// <param name="Name">Name, unique for its type.</param>
/// <param name="Parent">Key of the parent; <see langword="null"/> for the stack itself.</param>
/// <param name="Inputs">Inputs as they reach the engine, keys in ordinal order. Values are text, number (double), truth value, list or map.</param>
/// <param name="Options">Options that are set, by name.</param>
internal sealed record PlannedResource(
    string Type,
    string Name,
    string? Parent,
    IReadOnlyDictionary<string, object?> Inputs,
    IReadOnlyDictionary<string, object?> Options)
{
    /// <summary>Name of the option that says by which ID a resource is taken over.</summary>
    internal const string Import = "import";

    /// <summary>Whether it is there already and is taken over instead of being created.</summary>
    public bool IsAdopted => Options.ContainsKey(Import);

    /// <summary>Identifies the resource in its plan: <c>type::name</c>.</summary>
    public string Key => KeyOf(Type, Name);

    /// <summary>Whether it only groups others.</summary>
    public bool IsComponent => Type.StartsWith("ack-knative-spot:", StringComparison.Ordinal);

    /// <summary>
    /// Whether it is a Kubernetes object that <c>kubectl apply</c> takes: a whole one, or keys of a ConfigMap. Other patches hold only the fields they
    /// change, which kubectl refuses.
    /// </summary>
    public bool IsManifest =>
        Type.StartsWith("kubernetes:", StringComparison.Ordinal)
        && Inputs.ContainsKey("apiVersion")
        && Inputs.ContainsKey("kind")
        && (!Type.EndsWith("Patch", StringComparison.Ordinal) || Type == "kubernetes:core/v1:ConfigMapPatch");

    internal static string KeyOf(string type, string name) => $"{type}::{name}";
}
