using AckKnativeSpot.Containers;
using AckKnativeSpot.Cost;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Rules about reserved instances.</summary>
internal static class ReserveRules
{
    /// <summary>The rules.</summary>
    public static ValueList<Rule> All => [ReserveUnderstood, IdleCost, ReserveHolds, ReserveServes];

    internal static Rule ReserveUnderstood { get; } = new(
        "RSV001",
        Severity.Error,
        "a reserved instance runs on ACK's own Knative, from at most five choices",
        "Only ACK's own Knative reads knative.aliyun.com annotations; any other ignores them silently. It takes up to five choices, and only for "
            + "type eci (Alibaba Cloud, \"Configure reserved instances for Knative Services\").",
        "knative: { install: { upstream: {} } }\n" + ExampleYaml.Service("reserve: { type: eci, choices: [ecs.t6-c1m1.large] }"),
        "knative: { install: { addon: {} } }\n" + ExampleYaml.Service("reserve: { type: eci, choices: [ecs.t6-c1m1.large], replicas: 1 }"),
        model =>
            from each in model.Services
            let reserve = each.Value.Reserve
            where reserve is not null
            from violation in CheckReserve($"{each.Path}.reserve", reserve, model.Platform.Knative)
            select violation);

    internal static Rule IdleCost { get; } = new(
        "RSV002",
        Severity.Info,
        "a reserved instance is billed while its service has no requests",
        "A service at zero costs nothing; its reserved pods are billed all the time, at the pay-as-you-go price of their type (Alibaba Cloud, \"Configure "
            + "reserved instances for Knative Services\").",
        ExampleYaml.Service("reserve: { choices: [ecs.t6-c1m1.large] }", "scale: { min: 0, max: 10 }"),
        ExampleYaml.Service("scale: { min: 0, max: 10 }"),
        model =>
            from each in model.Services
            let reserve = each.Value.Reserve
            where reserve is not null && reserve.Type != ReserveType.Ecs
            let replicas = reserve.Replicas ?? 1
            let prices = model.Platform.Prices
            let idle = PodCost.ReservePerHour(each.Value.Name, reserve, prices).WorstCase
            let pods = replicas == 1 ? "The reserved pod" : FormattableString.Invariant($"Each of the {replicas} reserved pods")
            select new Violation(
                $"{each.Path}.reserve",
                $"{pods} of '{each.Value.Name}' is billed without a single request: " + (idle.IsComplete
                    ? $"at most {prices!.Text(idle.Known)} per hour{(replicas == 1 ? "" : " together")}."
                    : "unpriced, because the stack has no pay-as-you-go price of what it may run on."),
                "Remove `reserve` if a cold start after scale to zero is acceptable."))
    {
        AlsoReads = [".scale"],
    };

    internal static Rule ReserveHolds { get; } = new(
        "RSV003",
        Severity.Warning,
        "a reserved instance has what the containers ask for",
        "The reserved pod runs the same containers: with less memory than they need it answers no request (Alibaba Cloud, \"Configure reserved instances for "
            + "Knative Services\").",
        ExampleYaml.Service("reserve: { choices: [ecs.t5-lc2m1.nano] }", "resources: { memoryRequest: 4Gi }"),
        ExampleYaml.Service("reserve: { choices: [ecs.t6-c1m2.large] }", "resources: { memoryRequest: 4Gi }"),
        model =>
            from each in model.Services
            where each.Value.Reserve is { Type: null or ReserveType.Eci }
            let memory = PodResources.Needed(each.Value.Containers, each.Value.InitContainers, container => container.MemoryRequest?.Bytes) / (1L << 30)
            let vcpu = PodResources.Needed(each.Value.Containers, each.Value.InitContainers, container => container.CpuRequest?.Millicores) / 1000
            from choice in each.Value.Reserve!.Choices.Index()
            let held = InstanceTypeSize.Of(choice.Item, new Purchase.PayAsYouGo())
            where held is not null && (vcpu > held.Vcpu || memory > held.MemoryGiB)
            select new Violation(
                FormattableString.Invariant($"{each.Path}.reserve.choices[{choice.Index}]"),
                FormattableString.Invariant($"The containers of '{each.Value.Name}' ask for {vcpu:0.###} vCPU and {memory:0.###} GiB; ")
                    + FormattableString.Invariant($"'{choice.Item}' has {held.Vcpu:0.###} and {held.MemoryGiB:0.###}."),
                "Choose what is large enough, or lower the requests."));

    internal static Rule ReserveServes { get; } = new(
        "RSV004",
        Severity.Warning,
        "a reserved instance belongs to a service that scales to zero",
        "It answers the first request after a scale to zero. A service that keeps at least one pod never gets there: the reserve does nothing for it.",
        ExampleYaml.Service("reserve: { choices: [ecs.t6-c1m1.large] }", "scale: { min: 2, max: 10 }"),
        ExampleYaml.Service("reserve: { choices: [ecs.t6-c1m1.large] }", "scale: { min: 0, max: 10 }"),
        model =>
            from each in model.Services
            where each.Value.Reserve is not null && each.Value.Scale.Min > 0
            select new Violation(
                $"{each.Path}.reserve",
                $"'{each.Value.Name}' keeps at least {Counted.Of(each.Value.Scale.Min, "pod")}, so its reserve never serves a request.",
                "Remove `reserve`, or write `scale: { min: 0 }`."));

    private static IEnumerable<Violation> CheckReserve(string path, ReserveOptions reserve, KnativeFlavour? knative)
    {
        if (knative is KnativeFlavour.Upstream)
        {
            yield return new Violation(
                path,
                "This cluster's Knative is not ACK's own and ignores reserved instances.",
                "Install ACK's Knative, or remove `reserve` and write `scale: { min: 1 }`.");
        }

        if (reserve.Choices.Count > CapacityOptions.MaxChoices)
        {
            yield return new Violation(
                $"{path}.choices",
                $"{reserve.Choices.Count} choices; a reserved instance takes {CapacityOptions.MaxChoices}.",
                $"Remove all but {CapacityOptions.MaxChoices}.");
        }

        if (reserve.Choices.Count > 0 && reserve.Type is ReserveType.Ecs or ReserveType.Acs)
        {
            yield return new Violation(
                $"{path}.choices",
                $"Choices have no effect on a reserved instance of type {reserve.Type.ToString()!.ToLowerInvariant()}.",
                "Remove the choices, or write `type: eci`.");
        }

        if (reserve.Replicas < 1)
        {
            yield return new Violation(
                $"{path}.replicas", $"The number of reserved pods is {reserve.Replicas}; it must be at least 1.", "Write 1 or more, or remove `reserve`.");
        }
    }
}
