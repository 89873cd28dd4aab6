using AckKnativeSpot.Findings;
using AckKnativeSpot.Sizing;

namespace AckKnativeSpot.Rules;

internal static partial class SpotRules
{
    internal static Rule PlacementLimits { get; } = new(
        "SPOT010",
        Severity.Error,
        "vSwitches, security groups, tags, families and extra storage are within the platform's limits",
        "Ten vSwitches, five security groups and three tags are the most a pod takes, and the lists are joined with commas (Alibaba Cloud, \"ECI Pod "
            + "Annotation\"). Beyond that every pod fails at creation, as it does with a tag that no resource takes (ACK062).",
        ExampleYaml.Service("capacity: { tags: { team: shop, env: prod, tier: web, owner: alice } }"),
        ExampleYaml.Service("capacity: { tags: { team: shop, env: prod, tier: web } }"),
        model =>
            from each in model.Workloads
            from violation in CheckPlacement(each.Capacity)
            select violation with { Path = $"{each.Path}.capacity{violation.Path}" });

    private static IEnumerable<Violation> CheckPlacement(CapacityOptions capacity)
    {
        var families = capacity.Families?.All ?? [];
        return
        [
            .. AtMost(".vswitches", "vSwitches", capacity.Vswitches.Count, CapacityOptions.MaxVswitches),
            .. AtMost(".securityGroups", "security groups", capacity.SecurityGroups.Count, CapacityOptions.MaxSecurityGroups),
            .. AtMost(".tags", "tags", capacity.Tags.Count, CapacityOptions.MaxTags),
            .. Separable(".vswitches", capacity.Vswitches, ','),
            .. Separable(".securityGroups", capacity.SecurityGroups, ','),
            .. Separable(".families", families, ','),
            .. Separable(".tags", capacity.Tags.SelectMany(tag => new[] { tag.Key, tag.Value }), ',', ':'),
            .. TagChecks.Texts(".tags", capacity.Tags.Where(tag => IsSeparable(tag.Key, ',', ':') && IsSeparable(tag.Value, ',', ':'))),
            .. NotEmpty(".families", capacity.Families?.All.Count),
            .. NotEmpty(".generations", capacity.Generations?.All.Count),
            .. FromOne(".extraEphemeralStorage", capacity.ExtraEphemeralStorageGiB),
        ];
    }

    private static IEnumerable<Violation> AtMost(string path, string what, int count, int most) => count > most
        ? [new Violation(path, $"{count} {what}; the platform takes {most}.", $"Remove all but {most}.")]
        : [];

    private static IEnumerable<Violation> Separable(string path, IEnumerable<string> items, params char[] separators) =>
        from item in items
        where !IsSeparable(item, separators)
        select new Violation(
            path,
            $"'{item}' is empty or has a blank or one of the separators {string.Join(' ', separators)} in it.",
            "Write each item on its own, without blanks and separators.");

    private static bool IsSeparable(string item, params char[] separators) =>
        item.Length > 0 && item.AsSpan().IndexOfAny(separators) < 0 && !item.Any(char.IsWhiteSpace);

    private static IEnumerable<Violation> NotEmpty(string path, int? count) => count == 0
        ? [new Violation(path, "The list is empty, so it selects nothing.", "Name at least one item, or leave the key out.")]
        : [];

    private static IEnumerable<Violation> FromOne(string path, int? gibibytes) => gibibytes < 1
        ? [new Violation(path, $"The extra storage is {gibibytes}Gi; it must be at least 1Gi.", "Write 1Gi or more, or leave the key out.")]
        : [];
}
