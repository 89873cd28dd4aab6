using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace AckKnativeSpot.Plan.Contract;

/// <summary>What a provider accepts for one input.</summary>
internal sealed record InputSchema
{
    // What the provider does with an input, not what it accepts, and what has no rule that could be checked here.
    private static readonly string[] s_ignored = ["default", "validated"];

    public string Type { get; private init; } = "";

    public bool Required { get; private init; }

    /// <summary>Whether a change of the input replaces the resource.</summary>
    public bool ForceNew { get; private init; }

    /// <summary>Whether the provider fills the input in when nobody does.</summary>
    public bool Computed { get; private init; }

    public bool Deprecated { get; private init; }

    public bool NotEmpty { get; private init; }

    public int? MaxLength { get; private init; }

    public int? MinItems { get; private init; }

    public int? MaxItems { get; private init; }

    public double? Min { get; private init; }

    public double? Max { get; private init; }

    public ImmutableArray<string> OneOf { get; private init; } = [];

    /// <summary>Inputs that may not stand beside this one.</summary>
    public ImmutableArray<string> ConflictsWith { get; private init; } = [];

    /// <summary>Inputs of which exactly one is given, this one among them.</summary>
    public ImmutableArray<string> ExactlyOneOf { get; private init; } = [];

    /// <summary>The inputs of a nested object, or of each object of a list; <see langword="null"/> for simple values.</summary>
    public ImmutableSortedDictionary<string, InputSchema>? Properties { get; private init; }

    /// <summary>What each simple value of a list or map has to be; <see langword="null"/> when the provider does not say.</summary>
    public InputSchema? Items { get; private init; }

    /// <summary>Reads the inputs of a resource type, or of a nested object.</summary>
    /// <exception cref="InvalidOperationException">There is a keyword that nothing here checks.</exception>
    public static ImmutableSortedDictionary<string, InputSchema> ReadAll(JsonElement inputs) =>
        inputs.EnumerateObject().ToImmutableSortedDictionary(input => input.Name, input => Read(input.Value), StringComparer.Ordinal);

    private static InputSchema Read(JsonElement input) => input.EnumerateObject().Aggregate(new InputSchema(), With);

    private static InputSchema With(InputSchema schema, JsonProperty keyword)
    {
        var value = keyword.Value;
        return keyword.Name switch
        {
            "type" => schema with { Type = value.GetString()! },
            "required" => schema with { Required = value.GetBoolean() },
            "forceNew" => schema with { ForceNew = value.GetBoolean() },
            "computed" => schema with { Computed = value.GetBoolean() },
            "deprecated" => schema with { Deprecated = value.GetBoolean() },
            "notEmpty" => schema with { NotEmpty = value.GetBoolean() },
            "maxLength" => schema with { MaxLength = value.GetInt32() },
            "minItems" => schema with { MinItems = value.GetInt32() },
            "maxItems" => schema with { MaxItems = value.GetInt32() },
            "min" => schema with { Min = Number(value) },
            "range" => schema with { Min = Number(value[0]), Max = Number(value[1]) },
            "oneOf" => schema with { OneOf = Texts(value) },
            "conflictsWith" => schema with { ConflictsWith = Texts(value) },
            "exactlyOneOf" => schema with { ExactlyOneOf = Texts(value) },
            "properties" => schema with { Properties = ReadAll(value) },
            "items" => schema with { Items = Read(value) },
            _ when s_ignored.Contains(keyword.Name) => schema,
            _ => throw new InvalidOperationException($"The contract of the provider has the keyword '{keyword.Name}', which nothing checks."),
        };
    }

    private static double Number(JsonElement value) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture);

    private static ImmutableArray<string> Texts(JsonElement value) => [.. value.EnumerateArray().Select(each => each.GetString()!)];
}
