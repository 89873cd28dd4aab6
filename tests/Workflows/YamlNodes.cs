using YamlDotNet.RepresentationModel;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>Reading a YAML tree without caring what is missing.</summary>
internal static class YamlNodes
{
    public static YamlNode? Get(this YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static string? Text(this YamlMappingNode mapping, string key) => mapping.Get(key)?.Scalar();

    public static string? Scalar(this YamlNode node) => (node as YamlScalarNode)?.Value;

    public static IEnumerable<KeyValuePair<string, YamlNode>> Entries(this YamlMappingNode mapping, string key) =>
        mapping.Get(key) is YamlMappingNode entries
            ? entries.Children.Select(entry => KeyValuePair.Create(entry.Key.Scalar() ?? "", entry.Value))
            : [];

    public static IEnumerable<string> Scalars(this YamlNode node) => node.AllNodes.OfType<YamlScalarNode>().Select(scalar => scalar.Value ?? "");
}
