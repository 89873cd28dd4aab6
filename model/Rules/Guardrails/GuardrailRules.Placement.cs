using AckKnativeSpot.Reserve;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class GuardrailRules
{
    // Labels that hand a pod to Container Compute Service, which sells no instance types, or let it choose the model of the GPU.
    private static readonly string[] s_chosenElsewhere =
    [
        "alibabacloud.com/acs", "alibabacloud.com/compute-class", "alibabacloud.com/compute-qos", "alibabacloud.com/gpu-model-series",
    ];

    internal static Rule TypesAllowed { get; } = Guard(
        "GUARD005",
        "instances are of the types and sizes that the organisation allows",
        "Contracts, quotas and licences are about certain types. A workload that names none leaves the choice to the platform, which knows no such list, and "
            + "so does one whose labels hand it to Container Compute Service.",
        "guardrails: { allowedTypes: [ecs.c6.large] }\n" + ExampleYaml.Service("capacity: { choices: [ecs.g6.large] }"),
        "guardrails: { allowedTypes: [ecs.c6.large] }\n" + ExampleYaml.Service("capacity: { choices: [ecs.c6.large] }"),
        stack =>
            from each in Chosen(stack)
            let allowed = each.Guardrails.AllowedTypes
            where allowed.Count > 0 && (each.Choice is null || !allowed.Contains(each.Choice))
            select new Violation(
                each.Path,
                each.Choice is null
                    ? $"{each.Who} names no types, so the platform may take any."
                    : $"'{each.Choice}' is not among the types that guardrails.allowedTypes allows.",
                $"Choose among {string.Join(", ", allowed)}."));

    internal static Rule FamiliesAllowed { get; } = Guard(
        "GUARD006",
        "instances are of the families that the organisation allows",
        "A size such as 2-4Gi, and a workload that names nothing, may become any family unless `capacity.families` narrows it down.",
        "guardrails: { allowedFamilies: [ecs.c6, ecs.c7] }\n" + ExampleYaml.Service("capacity: { choices: [ecs.g6.large, 2-4Gi] }"),
        "guardrails: { allowedFamilies: [ecs.c6, ecs.c7] }\n" + ExampleYaml.Service("capacity: { choices: [ecs.c6.large, 2-4Gi], families: [ecs.c6] }"),
        stack =>
            from each in Chosen(stack)
            let allowed = each.Guardrails.AllowedFamilies
            where allowed.Count > 0 && !IsOf(allowed, each.Choice, each.Families)
            select new Violation(
                each.Path,
                each.Choice is CapacityChoice.InstanceType type ? $"'{type}' is of none of the families that guardrails.allowedFamilies allows."
                    : $"{(each.Choice is null ? each.Who : $"'{each.Choice}'")} may become an instance of any family.",
                $"Keep to {string.Join(", ", allowed)}, by type or with `families`.")) with
    {
        AlsoReads = ["guardrails", ".capacity", ".reserve"],
    };

    internal static Rule ScaleCeiling { get; } = Guard(
        "GUARD007",
        "no service scales beyond the organisation's limit",
        "The upper bound of a service is the upper bound of its bill.",
        "guardrails: { maxScale: 20 }\n" + ExampleYaml.Service("scale: { max: 0 }"),
        "guardrails: { maxScale: 20 }\n" + ExampleYaml.Service("scale: { max: 20 }"),
        stack =>
            from each in stack.Services
            let limit = stack.Guardrails.For(each.Value.Namespace).MaxScale
            let most = each.Value.Scale.Max
            where limit is not null && (most == 0 || most > limit)
            select new Violation(
                $"{each.Path}.scale.max",
                FormattableString.Invariant($"'{each.Value.Name}' scales to {(most == 0 ? "any number of" : most)} pods; guardrails.maxScale is {limit}."),
                FormattableString.Invariant($"Write 1 to {limit}.")));

    /// <summary>What instances may be of, wherever a stack says so; no choice where it leaves that to the platform.</summary>
    private static IEnumerable<(string Path, string Who, CapacityChoice? Choice, Selection<string>? Families, Guardrails Guardrails)> Chosen(RuleInput stack) =>
    [
        .. stack.Workloads.SelectMany(each => Choices(
            $"{each.Path}.capacity.choices", $"'{each.Name}'", each.Capacity.Choices, each.Capacity.Families, stack.GuardrailsOf(each))),
        .. from entry in MetadataEntry.Of(stack)
           where entry.Place == MetadataPlace.PodLabel && s_chosenElsewhere.Contains(entry.Key) && entry.Value != "false"
           select (entry.Path, $"A pod with the label '{entry.Key}'", (CapacityChoice?)null, (Selection<string>?)null, stack.Guardrails.For(entry.Namespace)),
        .. from each in stack.Services
           where each.Value.Reserve is { Type: not ReserveType.Ecs }
           let choices = each.Value.Reserve!.Type is ReserveType.Acs ? [] : each.Value.Reserve.Choices
           from choice in Choices(
               $"{each.Path}.reserve.choices", $"The reserved pod of '{each.Value.Name}'", choices, null, stack.Guardrails.For(each.Value.Namespace))
           select choice,
        .. NodePools(stack).SelectMany(each => Choices(
            $"{each.Path}.instanceTypes", $"The pool '{each.Pool.Name}'", each.Pool.InstanceTypes.Cast<CapacityChoice>().ToValueList(), null,
            stack.Guardrails)),
    ];

    private static IEnumerable<(string Path, string Who, CapacityChoice? Choice, Selection<string>? Families, Guardrails Guardrails)> Choices(
        string path, string who, ValueList<CapacityChoice> choices, Selection<string>? families, Guardrails guardrails) => choices.Count == 0
        ? [(path, who, null, families, guardrails)]
        : choices.Select((choice, i) => (FormattableString.Invariant($"{path}[{i}]"), who, (CapacityChoice?)choice, families, guardrails));

    private static bool IsOf(ValueList<string> allowed, CapacityChoice? choice, Selection<string>? families) => choice is CapacityChoice.InstanceType type
        ? allowed.Any(family => IsOf(family, type.Name))
        : families is Selection<string>.Only { Items: var only } && only.All(allowed.Contains);

    // A burstable type has its ratio behind its family: ecs.t6-c1m1.large is of ecs.t6.
    private static bool IsOf(string family, string type) => type.StartsWith(family, StringComparison.Ordinal) && type.AsSpan(family.Length) is ['.' or '-', ..];
}
