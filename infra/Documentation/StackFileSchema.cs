using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Documentation;

/// <summary>The JSON schemas of stack files and workload files, with which editors complete and check keys.</summary>
internal static class StackFileSchema
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema of stack files as a JSON text that ends with a line feed.</summary>
    public static string Render() => Create().ToJsonString(s_options) + "\n";

    /// <summary>The schema of workload files as a JSON text that ends with a line feed.</summary>
    public static string RenderOfWorkloads()
    {
        var schema = WorkloadFileKeys.Section.ToSchema();
        schema.Insert(0, "$schema", Draft);
        schema.Insert(1, "title", "Workload file of ack-knative-spot");
        return schema.ToJsonString(s_options) + "\n";
    }

    private static JsonObject Create() => new()
    {
        ["$schema"] = Draft,
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
