using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Tests.Support;

/// <summary>
/// Checks a value against the keywords that the stack files' schema uses, and throws for any other. Written out because no JSON schema library
/// can be counted on where only a part of the package registry is mirrored.
/// </summary>
internal static class SchemaValidator
{
    public static bool Accepts(JsonNode? schema, JsonNode? value) => schema switch
    {
        JsonObject keywords => keywords.All(keyword => Holds(keyword.Key, keyword.Value!, keywords, value)),
        JsonValue allowed => allowed.GetValue<bool>(),
        _ => throw new NotSupportedException("A schema is an object or a truth value."),
    };

    private static bool Holds(string keyword, JsonNode argument, JsonObject schema, JsonNode? value) => keyword switch
    {
        "$schema" or "title" or "description" or "default" or "examples" or "patternProperties" => true,
        "type" => (argument is JsonArray many ? many.Select(t => t!.GetValue<string>()) : [argument.GetValue<string>()]).Any(t => IsOf(t, value)),
        "enum" => argument.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)),
        "const" => JsonNode.DeepEquals(argument, value),
        "pattern" => Text(value) is not { } text || IsMatch(text, argument.GetValue<string>()),
        "minLength" => Text(value) is not { } text || text.Length >= argument.GetValue<int>(),
        "minimum" => Number(value) is not { } number || number >= Number(argument),
        "maximum" => Number(value) is not { } number || number <= Number(argument),
        "exclusiveMinimum" => Number(value) is not { } number || number > Number(argument),
        "multipleOf" => Number(value) is not { } number || number % Number(argument)!.Value == 0,
        "items" => value is not JsonArray list || list.All(item => Accepts(argument, item)),
        "minItems" => value is not JsonArray list || list.Count >= argument.GetValue<int>(),
        "maxItems" => value is not JsonArray list || list.Count <= argument.GetValue<int>(),
        "uniqueItems" => value is not JsonArray list || list.DistinctBy(item => item?.ToJsonString()).Count() == list.Count,
        "required" => value is not JsonObject map || argument.AsArray().All(key => map.ContainsKey(key!.GetValue<string>())),
        "minProperties" => value is not JsonObject map || map.Count >= argument.GetValue<int>(),
        "maxProperties" => value is not JsonObject map || map.Count <= argument.GetValue<int>(),
        "properties" => value is not JsonObject map || map.All(entry => argument[entry.Key] is not { } known || Accepts(known, entry.Value)),
        "propertyNames" => value is not JsonObject map || map.All(entry => Accepts(argument, JsonValue.Create(entry.Key))),
        "additionalProperties" => value is not JsonObject map || map.All(entry => IsNamed(entry.Key, schema) || Accepts(argument, entry.Value)),
        "anyOf" => argument.AsArray().Any(one => Accepts(one, value)),
        "oneOf" => argument.AsArray().Count(one => Accepts(one, value)) == 1,
        "allOf" => argument.AsArray().All(one => Accepts(one, value)),
        "not" => !Accepts(argument, value),
        _ => throw new NotSupportedException($"The validator does not know the keyword '{keyword}'."),
    };

    /// <summary>In ECMAScript the dollar sign stands for the very end, here also for the place before a last line feed.</summary>
    private static bool IsMatch(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.ECMAScript) && !(pattern.EndsWith('$') && text.EndsWith('\n'));

    private static bool IsNamed(string key, JsonObject schema) =>
        schema["properties"]?[key] is not null
            || (schema["patternProperties"] as JsonObject)?.Any(p => Regex.IsMatch(key, p.Key, RegexOptions.ECMAScript)) == true;

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Text(value) is not null,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => Number(value) is not null,
        "integer" => Number(value) is { } number && number == decimal.Truncate(number),
        _ => throw new NotSupportedException($"The validator does not know the type '{type}'."),
    };

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static decimal? Number(JsonNode? value) => value?.GetValueKind() != JsonValueKind.Number ? null
        : decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : double.IsNegative(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)) ? decimal.MinValue
        : decimal.MaxValue;
}
