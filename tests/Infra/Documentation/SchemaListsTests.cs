using System.Text.Json;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Documentation;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Documentation;

/// <summary>Every list of a stack file refuses an item that occurs again and says nothing more, or says here why it does not.</summary>
public class SchemaListsTests
{
    private const string DoesNothing = "a warning, because servers or this program take it: CFG014";

    /// <summary>The last keys of lists whose items may repeat for the schema, and why.</summary>
    private static readonly Dictionary<string, string> s_free = new()
    {
        ["command"] = "words of a command line",
        ["args"] = "words of a command line",
        ["exec"] = "words of a command line",
        ["dataDisks"] = "two equal disks are two disks",
        ["preferred"] = "weights add up",
        ["envFrom"] = "the last one that has a key wins, so one that occurs again may stand between others",
        ["mounts"] = "a path is used once: KN052, JOB032",
        ["steps"] = "they rise: KN034",
        ["split"] = "shares add up, and a tag is used once: KN032",
        ["services"] = "names are used once: KN003",
        ["jobs"] = "names are used once: JOB003",
        ["containers"] = "names are used once: KN042, JOB020",
        ["initContainers"] = "names are used once: KN042, JOB020",
        ["nodePools"] = "names are used once: ACK014",
        ["addons"] = "names are used once: ACK053",
        ["domains"] = "a domain leads to one service: KN077",
        ["imagePullSecrets"] = "KN006, JOB005",
        ["zones"] = "ACK001",
        ["nodeVswitches"] = "ACK046",
        ["podVswitches"] = "ACK046",
        ["alb.vswitches"] = "ACK046",
        ["tolerations"] = DoesNothing,
        ["required"] = DoesNothing,
        ["in"] = DoesNothing,
        ["notIn"] = DoesNothing,
        ["projected"] = DoesNothing,
        ["dropCapabilities"] = DoesNothing,
        ["addCapabilities"] = DoesNothing,
        ["registriesSkippingTagResolving"] = DoesNothing,
        ["allowedTypes"] = DoesNothing,
        ["allowedFamilies"] = DoesNothing,
        ["waivers"] = DoesNothing,
        ["workloads"] = DoesNothing,
    };

    [Fact]
    public void Lists_RefuseWhatSaysNothingMore()
    {
        var lists = Lists(JsonNode.Parse(StackFileSchema.Render())!["properties"]!["config"]!, "").Distinct().ToList();

        Assert.True(lists.Count > 40, $"{lists.Count}");
        Assert.Equal([], lists.Where(list => !list.IsSet && !s_free.Keys.Any(key => IsAt(list.Path, key))).Select(list => list.Path));
        Assert.All(s_free.Keys, key => Assert.Contains(lists, list => !list.IsSet && IsAt(list.Path, key)));
    }

    private static bool IsAt(string path, string key) => path == key || path.EndsWith("." + key, StringComparison.Ordinal)
        || path.EndsWith(":" + key, StringComparison.Ordinal);

    private static IEnumerable<(string Path, bool IsSet)> Lists(JsonNode? schema, string path)
    {
        if (schema is not JsonObject)
        {
            return [];
        }

        (string, bool)[] own = schema["type"]?.GetValueKind() == JsonValueKind.String && schema["type"]!.GetValue<string>() == "array"
            ? [(path, schema["uniqueItems"] is not null)]
            : [];
        var below = (schema["properties"] as JsonObject ?? []).SelectMany(key => Lists(key.Value, path.Length == 0 ? key.Key : $"{path}.{key.Key}"));
        var within = new[] { schema["items"], schema["additionalProperties"] }.OfType<JsonObject>()
            .Concat(new[] { "anyOf", "oneOf", "allOf" }.SelectMany(word => schema[word] as JsonArray ?? []).OfType<JsonObject>())
            .SelectMany(part => Lists(part, path));
        return own.Concat(below).Concat(within);
    }
}
