using System.Globalization;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>JSON schemas of single values. YAML readers turn an unquoted 0.250 into a number and true into a truth value, so texts allow those too.</summary>
internal static class SchemaOf
{
    /// <summary>Pattern of a number without a sign, with or without decimals.</summary>
    public const string NumberPattern = @"^(\d+\.?\d*|\.\d+)$";

    /// <summary>Any single value.</summary>
    public static JsonObject AnyScalar() => new() { ["type"] = new JsonArray("string", "number", "boolean") };

    /// <summary>Any single value but the empty text.</summary>
    public static JsonObject AnyText() => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["minLength"] = 1 };

    /// <summary>Any single value; when it is a text, one of a pattern.</summary>
    /// <param name="pattern">Regular expression (ECMA 262) that every legal text matches.</param>
    public static JsonObject AnyMatching(string pattern) => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = pattern };

    /// <summary>A text of a pattern that no number matches.</summary>
    /// <param name="pattern">Regular expression (ECMA 262) that every legal text matches.</param>
    public static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    /// <summary>A number, or a text of a pattern.</summary>
    /// <param name="pattern">Regular expression (ECMA 262) that every legal text matches.</param>
    /// <param name="min">Smallest number. Default: any.</param>
    /// <param name="max">Largest number. Default: any.</param>
    public static JsonObject Number(string pattern, decimal? min = null, decimal? max = null) =>
        Bounded(new() { ["type"] = new JsonArray("string", "number"), ["pattern"] = pattern }, min, max);

    /// <summary>One of a few texts.</summary>
    /// <param name="choices">The texts.</param>
    public static JsonObject Choices(IEnumerable<string> choices) => new()
    {
        ["enum"] = new JsonArray([.. choices.SelectMany(c => IsText(c) ? [(JsonNode)c] : new[] { Plain(c), (JsonNode)c })]),
    };

    /// <summary>A whole number.</summary>
    /// <param name="min">Smallest; <see cref="int.MinValue"/> for any.</param>
    /// <param name="max">Largest; <see cref="int.MaxValue"/> for any.</param>
    public static JsonObject WholeNumber(int min, int max) => Bounded(
        new() { ["type"] = new JsonArray("integer", "string"), ["pattern"] = min < 0 ? "^-?(0|[1-9][0-9]*)$" : "^(0|[1-9][0-9]*)$" },
        min == int.MinValue ? null : min,
        max == int.MaxValue ? null : max);

    /// <summary>A text as a YAML reader reads it when it is not quoted.</summary>
    /// <param name="text">The text.</param>
    public static JsonNode Plain(string text) =>
        bool.TryParse(text, out var truth) ? truth
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : text;

    /// <summary>A value as YAML writes it.</summary>
    /// <param name="yaml">The value, in one line.</param>
    public static JsonNode Written(string yaml)
    {
        var context = new ReadContext("", [], []);
        return YamlFile.ReadSection($"value: {yaml}", "example", context) is ConfigMapping { Entries: [{ Value: var value }] } && context.Findings.Count == 0
            ? Json(value)
            : throw new InvalidOperationException($"'{yaml}' is not YAML of one value.");
    }

    private static JsonNode Json(ConfigNode node) => node switch
    {
        ConfigScalar { IsPlain: true, Text: var text } => Plain(text),
        ConfigScalar { Text: var text } => text,
        ConfigSequence { Items: var items } => new JsonArray([.. items.Select(Json)]),
        ConfigMapping { Entries: var entries } => new JsonObject(entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Json(entry.Value)))),
        _ => throw new InvalidOperationException($"An example has {node.Kind}."),
    };

    private static bool IsText(string text) => Plain(text).GetValueKind() == System.Text.Json.JsonValueKind.String;

    private static JsonObject Bounded(JsonObject schema, decimal? min, decimal? max)
    {
        if (min is { } least)
        {
            schema["minimum"] = least;
        }

        if (max is { } most)
        {
            schema["maximum"] = most;
        }

        return schema;
    }
}
