namespace AckKnativeSpot.Infra.Reading;

/// <summary>One YAML document of a workload file.</summary>
/// <param name="Path">What the property paths of its values begin with.</param>
/// <param name="Root">What it holds.</param>
internal sealed record WorkloadDocument(string Path, ConfigNode Root);
