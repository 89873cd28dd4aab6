using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>
/// What Alibaba Cloud takes as tags, which go to resources of several products. Sources: "TagResources" and "Limits" of Elastic Compute Service, "TagResources"
/// of Container Service for Kubernetes, which refuses values that begin with <c>aliyun</c>, too.
/// </summary>
internal static class TagChecks
{
    private const int MaxTags = 20;
    private const int MaxLength = 128;

    private static readonly string[] s_reserved = ["aliyun", "acs:"];
    private static readonly string[] s_addresses = ["http://", "https://"];

    /// <summary>Tags of a resource that it does not take, or has no room for beside others.</summary>
    public static IEnumerable<Violation> OfResource(string path, ValueMap<string> tags, int others) => Violation.If(
            tags.Count > 0 && tags.Count + others > MaxTags, path, $"There would be {tags.Count + others} tags on one resource, and it takes {MaxTags}.",
            "Leave some out.")
        .Concat(Texts(path, tags));

    /// <summary>Keys and values that no resource takes.</summary>
    public static IEnumerable<Violation> Texts(string path, IEnumerable<KeyValuePair<string, string>> tags) =>
        from tag in tags
        from violation in Violation.If(
                tag.Key.Length == 0 || !IsTaken(tag.Key), $"{path}.{tag.Key}", $"'{tag.Key}' cannot be the key of a tag.",
                "Write 1 to 128 characters without http:// or https:// that do not begin with aliyun or acs:.")
            .Concat(Violation.If(
                !IsTaken(tag.Value), $"{path}.{tag.Key}", $"'{tag.Value}' cannot be the value of a tag.",
                "Write at most 128 characters without http:// or https:// that do not begin with aliyun or acs:."))
        select violation;

    private static bool IsTaken(string text) => text.Length <= MaxLength
        && !s_reserved.Any(prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        && !s_addresses.Any(address => text.Contains(address, StringComparison.OrdinalIgnoreCase));
}
