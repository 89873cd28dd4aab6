using System.Text.Json;
using System.Text.RegularExpressions;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Tests.Upgrades;

/// <summary>A break with a released version that its users were told about.</summary>
/// <param name="Since">The last released version without it.</param>
/// <param name="Resource">Key of the resource as it was, <c>type::name</c>; * stands for any text.</param>
/// <param name="What">What happens to it.</param>
/// <param name="Note">What CHANGELOG.md says, word for word.</param>
/// <param name="Alias">Key of the resource that it has become under an alias, when nothing happens to it in the cloud.</param>
internal sealed record Migration(string Since, string Resource, UpgradeBreakKind What, string Note, string? Alias = null)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The migrations of a file.</summary>
    public static IReadOnlyList<Migration> Read(string json) => JsonSerializer.Deserialize<Migration[]>(json, s_options)!;

    /// <summary>Whether it speaks of what happened to a resource.</summary>
    public bool Covers(UpgradeBreak broken, IReadOnlyList<PlannedResource> current) =>
        broken.Kind == What && Regex.IsMatch(broken.Resource, $"^{Regex.Escape(Resource).Replace("\\*", ".*", StringComparison.Ordinal)}$")
        && (Alias is null || current.Any(resource => resource.Key == Alias && resource.Options.GetValueOrDefault("aliases") is > 0d));
}
