using System.Collections.Immutable;
using System.Text.Json;

namespace AckKnativeSpot.Plan.Contract;

/// <summary>
/// What the Alibaba Cloud provider accepts as inputs, so that a plan without credentials refuses what <c>pulumi preview</c> and <c>pulumi up</c> would.
/// Read out of the running provider: the file <c>alicloud-3.108.0-inputs.json</c> names its source.
/// </summary>
internal static class ProviderContract
{
    private const string Prefix = "alicloud:";
    private const string Resource = "AckKnativeSpot.Plan.Contract.alicloud-3.108.0-inputs.json";

    // Once a run asks, and never for a stack without Alibaba Cloud; of each type when there is a resource of it.
    private static readonly Lazy<ImmutableSortedDictionary<string, Lazy<ImmutableSortedDictionary<string, InputSchema>>>> s_types = new(Load);

    /// <summary>The resource types it knows.</summary>
    public static IEnumerable<string> Types => s_types.Value.Keys;

    /// <summary>What the provider would refuse about a resource. Values that a plan cannot know are accepted.</summary>
    /// <param name="type">Type token of the resource; one of another provider is not looked at.</param>
    /// <param name="inputs">Its inputs as they reach the engine.</param>
    public static IReadOnlyList<Refusal> Check(string type, IReadOnlyDictionary<string, object> inputs)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(inputs);
        return !IsCovered(type) ? []
            : s_types.Value.TryGetValue(type, out var schemas) ? InputCheck.Of(schemas.Value, inputs)
            : [new("(type)", "is of a type whose inputs nobody has read out of the provider")];
    }

    /// <summary>The inputs whose change replaces a resource; <see langword="null"/> for a type it does not know.</summary>
    /// <param name="type">Type token of the resource.</param>
    public static IReadOnlyList<string>? ReplacingInputs(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return IsCovered(type) && s_types.Value.TryGetValue(type, out var schemas) ? [.. Replacing("", schemas.Value)] : null;
    }

    /// <summary>Whether the provider fills an input in, so that it keeps its value when it is left out.</summary>
    /// <param name="type">Type token of the resource.</param>
    /// <param name="input">Name of the input.</param>
    public static bool IsFilledIn(string type, string input)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(input);
        return IsCovered(type) && s_types.Value.TryGetValue(type, out var schemas) && schemas.Value.GetValueOrDefault(input) is { Computed: true };
    }

    private static bool IsCovered(string type) => type.StartsWith(Prefix, StringComparison.Ordinal);

    private static IEnumerable<string> Replacing(string prefix, ImmutableSortedDictionary<string, InputSchema> schemas) => schemas.SelectMany(input =>
        input.Value.ForceNew ? [prefix + input.Key]
        : input.Value.Properties is { } properties ? Replacing($"{prefix}{input.Key}.", properties)
        : []);

    private static ImmutableSortedDictionary<string, Lazy<ImmutableSortedDictionary<string, InputSchema>>> Load()
    {
        using var stream = typeof(ProviderContract).Assembly.GetManifestResourceStream(Resource)!;

        // Not disposed of: types are read out of it until the run ends.
        return JsonDocument.Parse(stream).RootElement.EnumerateObject()
            .Where(type => type.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(
                type => type.Name,
                type => new Lazy<ImmutableSortedDictionary<string, InputSchema>>(() => InputSchema.ReadAll(type.Value.GetProperty("inputs"))),
                StringComparer.Ordinal);
    }
}
