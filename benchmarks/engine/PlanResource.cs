using System.Collections.Immutable;
using System.Text.Json;

namespace AckKnativeSpot.MockEngine;

/// <summary>A component or an object for Kubernetes, as a plan has it.</summary>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The key of its parent; <see langword="null"/> for none.</param>
/// <param name="Object">The object; empty for a component.</param>
internal sealed record PlanResource(string Type, string Name, string? Parent, ImmutableDictionary<string, object> Object)
{
    public string Key => $"{Type}::{Name}";

    /// <summary>Components have types of this project and no inputs.</summary>
    public bool IsComponent => Type.StartsWith("ack-knative-spot:", StringComparison.Ordinal);

    /// <summary>Whether it is a whole object, and not a patch of one or something of a provider's own.</summary>
    public bool IsObject => Object.ContainsKey("apiVersion") && !Type.EndsWith("Patch", StringComparison.Ordinal);

    /// <summary>Reads what a plan in JSON declares.</summary>
    /// <param name="file">The file.</param>
    public static IReadOnlyList<PlanResource> ReadAll(string file)
    {
        using var plan = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. plan.RootElement.GetProperty("resources").EnumerateArray().Select(Of).Where(each => each.IsComponent || each.IsObject),
        ];
    }

    private static PlanResource Of(JsonElement resource) => new(
        resource.GetProperty("type").GetString()!,
        resource.GetProperty("name").GetString()!,
        resource.TryGetProperty("parent", out var parent) ? parent.GetString() : null,
        MapOf(resource.GetProperty("inputs")));

    private static ImmutableDictionary<string, object> MapOf(JsonElement element) =>
        element.EnumerateObject().ToImmutableDictionary(each => each.Name, each => ValueOf(each.Value));

    private static object ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => MapOf(element),
        JsonValueKind.Array => element.EnumerateArray().Select(ValueOf).ToImmutableArray(),
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        var kind => throw new FormatException($"A plan has no input of the kind {kind}."),
    };
}
