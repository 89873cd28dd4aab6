using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Documentation;

/// <summary>The JSON schema of stack files, with which editors complete and check keys.</summary>
public static class StackFileSchema
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as a JSON text that ends with a line feed.</summary>
    public static string Render() => Create().ToJsonString(s_options) + "\n";

    private static JsonObject Create() => new()
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "Stack file of ack-knative-spot",
        ["type"] = "object",
        ["required"] = new JsonArray(YamlConfiguration.Config),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(YamlConfiguration.RootKeys.Select(name =>
            KeyValuePair.Create(name, (JsonNode?)(name == YamlConfiguration.Config ? Config() : new JsonObject { ["description"] = "Written by Pulumi." })))),
    };

    private static JsonObject Config() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. StackSection.RequiredKeys.Select(k => (JsonNode)k)]),
        ["properties"] = new JsonObject(StackSection.FullKeys.Select(k => KeyValuePair.Create(k.FullName, (JsonNode?)k.Key.ToSchema()))),
        ["patternProperties"] = new JsonObject { [StackSection.ForeignKeyPattern] = true },
        ["additionalProperties"] = false,
    };
}
