using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>Compares manifests by what they say: order of keys and spelling of quantities do not matter, types do.</summary>
internal static class Tree
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true };

    public static string OfYaml(string yaml) =>
        Canonical(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml));

    public static string Canonical(object tree) => ToNode(tree, "").ToJsonString(s_options);

    public static object At(object tree, params string[] path) =>
        path.Aggregate(tree, (node, key) => node is IReadOnlyList<object> list
            ? list[int.Parse(key, CultureInfo.InvariantCulture)]
            : ((Dictionary<string, object>)node)[key]);

    private static JsonNode ToNode(object tree, string parent) => tree switch
    {
        IDictionary<object, object> map => ToObject(map.Select(entry => ((string)entry.Key, entry.Value)), parent),
        IDictionary<string, object> map => ToObject(map.Select(entry => (entry.Key, entry.Value)), parent),
        IEnumerable<object> list => new JsonArray([.. list.Select(item => ToNode(item, parent))]),
        string text when parent is "limits" or "requests" => JsonValue.Create(Quantities.Parse(text)!.Value / 1.000000000m),
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        _ => JsonValue.Create(Convert.ToDecimal(tree, CultureInfo.InvariantCulture)),
    };

    private static JsonObject ToObject(IEnumerable<(string Key, object Value)> entries, string parent) => new(entries
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => KeyValuePair.Create<string, JsonNode?>(
            entry.Key, ToNode(entry.Value, parent is "limits" or "requests" ? parent : entry.Key))));
}
