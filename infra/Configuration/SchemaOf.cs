using System.Text.Json.Nodes;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>JSON schemas of single values. YAML readers turn an unquoted 0.250 into a number and true into a truth value, so texts allow those too.</summary>
public static class SchemaOf
{
    /// <summary>Any single value.</summary>
    public static JsonObject AnyScalar() => new() { ["type"] = new JsonArray("string", "number", "boolean") };

    /// <summary>A text of a pattern, or a number.</summary>
    /// <param name="pattern">Regular expression (ECMA 262) that every legal text matches.</param>
    public static JsonObject Pattern(string pattern) => new() { ["type"] = new JsonArray("string", "number"), ["pattern"] = pattern };

    /// <summary>One of a few texts.</summary>
    /// <param name="choices">The texts.</param>
    public static JsonObject Choices(IEnumerable<string> choices) => new() { ["enum"] = new JsonArray([.. choices.Select(c => (JsonNode)c)]) };

    /// <summary>True or false.</summary>
    public static JsonObject Boolean() => new() { ["type"] = "boolean" };

    /// <summary>A whole number.</summary>
    /// <param name="min">Smallest.</param>
    /// <param name="max">Largest.</param>
    public static JsonObject WholeNumber(int min, int max)
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (min != int.MinValue)
        {
            schema["minimum"] = min;
        }

        if (max != int.MaxValue)
        {
            schema["maximum"] = max;
        }

        return schema;
    }
}
