using AckKnativeSpot.Cluster;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>An example for every guardrail.</summary>
internal static class GuardrailRuleExamples
{
    private static readonly Guardrails s_noneIsPublic = new() { ForbidPublicEndpoints = true };

    public static Dictionary<string, RuleExample> All { get; } = new()
    {
        ["GUARD001"] = Guarded(
            new Guardrails { MaxPrice = HourlyPrice.Of(0.3m) },
            WebWith(new SpotOptions { PriceLimit = 0.301m }),
            "services[0].spot.priceLimit",
            WebWith(new SpotOptions { PriceLimit = 0.3m })),
        ["GUARD002"] = Guarded(
            new Guardrails { RequireFallback = true }, WebWith(new SpotOptions { Fallback = false }), "services[0].spot.fallback", Web),
        ["GUARD003"] = Guarded(
            new Guardrails { RequireEviction = true }, WebWith(new SpotOptions { Reclaim = Reclaim.Leave }), "services[0].spot.reclaim", Web),
        ["GUARD004"] = Guarded(
            new Guardrails { RequireProtection = true }, WebWith(new SpotOptions { Protection = ProtectionPeriod.None }), "services[0].spot.protection", Web),
        ["GUARD005"] = Guarded(
            new Guardrails { AllowedTypes = Choices("ecs.c6.large", "2-4Gi") },
            WebOn(new CapacityOptions { Choices = Choices("ecs.c6.large", "4-8Gi") }),
            "services[0].capacity.choices[1]",
            WebOn(new CapacityOptions { Choices = Choices("ecs.c6.large", "2-4Gi") })),
        ["GUARD006"] = Guarded(
            new Guardrails { AllowedFamilies = ["ecs.c6", "ecs.g6"] },
            WebOn(new CapacityOptions { Choices = Choices("ecs.c6.large", "ecs.c6e.large") }),
            "services[0].capacity.choices[1]",
            WebOn(new CapacityOptions { Choices = Choices("ecs.c6.large", "2-4Gi"), Families = new Selection<string>.Only(["ecs.g6"]) })),
        ["GUARD007"] = Guarded(
            new Guardrails { MaxScale = 20 },
            Web with { Scale = new ScaleOptions { Max = 21 } },
            "services[0].scale.max",
            Web with { Scale = new ScaleOptions { Max = 20 } }),
        ["GUARD010"] = Guarded(
            new Guardrails { Availability = new AvailabilityPromise(50) },
            Web with { Scale = new ScaleOptions { Min = 1 } },
            "services[0].scale",
            Web with { Scale = new ScaleOptions { Min = 2 } }),
        ["GUARD008"] = new(
            Of(Web) with { Guardrails = s_noneIsPublic, Cluster = Cluster(isPublic: true) },
            "cluster.create.apiServer.public",
            Of(Web) with { Guardrails = s_noneIsPublic, Cluster = Cluster(isPublic: false) }),
        ["GUARD009"] = new(
            Budgeted(11),
            "guardrails.maxMonthly",
            Budgeted(10)),
    };

    /// <summary>A pod costs 0.39 an hour, and ten cost 2,847 a month.</summary>
    private static RuleInput Budgeted(int maxScale) =>
        On(Platform with { Prices = Prices(new([new("ecs.c6.large", 0.39m)])) }, WebOn(Web.Capacity with { Choices = Choices("ecs.c6.large") }) with
        {
            Scale = new ScaleOptions { Max = maxScale },
        }) with
        { Guardrails = new Guardrails { MaxMonthly = 2847 } };

    private static ClusterSource.Create Cluster(bool isPublic) =>
        new(new CreateClusterSpec { ApiServer = new ApiServerAccess { Public = isPublic, RunnerInside = true } });

    private static RuleExample Guarded(Guardrails guardrails, KnativeServiceSpec failing, string path, KnativeServiceSpec passing) =>
        new(Of(failing) with { Guardrails = guardrails }, path, Of(passing) with { Guardrails = guardrails });
}
