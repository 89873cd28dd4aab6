using AckKnativeSpot.Cluster;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>An example for every guardrail.</summary>
internal static class GuardrailRuleExamples
{
    public static Dictionary<string, RuleExample> All { get; } = new()
    {
        ["GUARD001"] = Spot(
            new Guardrails { PriceCeiling = HourlyPrice.Of(0.300m) },
            "spot.priceLimit",
            new SpotOptions { Bid = new Bid.CappedAt(HourlyPrice.Of(0.301m)) },
            new SpotOptions { Bid = new Bid.CappedAt(HourlyPrice.Of(0.300m)) }),
        ["GUARD002"] = Spot(new Guardrails { RequireFallback = true }, "spot.fallback", new SpotOptions { FallbackToPayAsYouGo = false }, new SpotOptions()),
        ["GUARD003"] = Spot(new Guardrails { RequireEviction = true }, "spot.reclaim", new SpotOptions { Reclaim = Reclaim.Leave }, new SpotOptions()),
        ["GUARD004"] = Spot(
            new Guardrails { RequireProtection = true }, "spot.protection", new SpotOptions { Protection = ProtectionPeriod.None }, new SpotOptions { Protection = null }),
        ["GUARD005"] = Of(
            new Guardrails { AllowedFamilies = ["ecs.c7"] }, "capacity.choices[0]", WebOn(Choose("ecs.c6.large")), WebOn(Choose("ecs.c7.large"))),
        ["GUARD006"] = Of(new Guardrails { LargestScale = 20 }, "scale.max", Scaled(21), Scaled(20)),
        ["GUARD007"] = new(
            WithApiServer(new ApiServerAccess { Public = true }), "cluster.create.apiServer.public", WithApiServer(new ApiServerAccess { RunnerInside = true })),
    };

    public static StackModel Guarded(Guardrails guardrails, params KnativeServiceSpec[] services) => Stacks.Of(services) with { Guardrails = guardrails };

    private static RuleExample Spot(Guardrails guardrails, string path, SpotOptions broken, SpotOptions kept) => Of(guardrails, path, WebWith(broken), WebWith(kept));

    private static RuleExample Of(Guardrails guardrails, string path, KnativeServiceSpec broken, KnativeServiceSpec kept) =>
        new(Guarded(guardrails, broken), $"services[0].{path}", Guarded(guardrails, kept));

    private static CapacityOptions Choose(string type) => new() { Choices = [new CapacityChoice.InstanceType(type)] };

    private static KnativeServiceSpec Scaled(int max) => Web with { Autoscaling = new Autoscaling { MaxScale = max } };

    private static StackModel WithApiServer(ApiServerAccess access) => Guarded(new Guardrails { ForbidPublicEndpoints = true }) with
    {
        Cluster = new ClusterSource.Create(new CreateClusterSpec { ApiServer = access }),
    };
}
