using Xunit;

namespace AckKnativeSpot.Tests.Rules;

public class GuardrailRulesTests
{
    [Theory]
    [InlineData("guardrails: { priceCeiling: 0.300 }\nservices: [{ name: web, image: a/b }]", "GUARD001 services[0].spot.priceLimit")]
    [InlineData("guardrails: { priceCeiling: 0.300 }\nservices: [{ name: web, image: a/b, spot: none }]", "")]
    [InlineData("guardrails: { priceCeiling: 0.300 }\nservices: [{ name: web, image: a/b, spot: { priceLimit: 0.300 } }]", "")]
    [InlineData(
        "guardrails: { priceCeiling: 0.300, priceCeilings: { ecs.c6.large: 0.200 } }\n"
            + "services: [{ name: web, image: a/b, spot: { priceLimit: 0.250 }, capacity: { choices: [ecs.c7.large, ecs.c6.large] } }]",
        "GUARD001 services[0].spot.priceLimit")]
    [InlineData("guardrails: { priceCeilings: { ecs.c6.large: 0.200 } }\nservices: [{ name: web, image: a/b, capacity: { choices: [ecs.c7.large] } }]", "")]
    [InlineData("guardrails: { requireFallback: true }\njobs: [{ name: report, image: a/b, spot: { fallback: false } }]", "GUARD002 jobs[0].spot.fallback")]
    [InlineData("guardrails: { requireFallback: true }\nspot: { defaults: { fallback: false } }\nservices: [{ name: web, image: a/b }]", "GUARD002 services[0].spot.fallback")]
    [InlineData("guardrails: { allowedFamilies: [ecs.c6] }\nservices: [{ name: web, image: a/b, capacity: { choices: [ecs.c6e.large, ecs.c6.large, 2-4Gi] } }]",
        "GUARD005 services[0].capacity.choices[0], GUARD005 services[0].capacity.choices[2]")]
    [InlineData("guardrails: { allowedTypes: [ecs.c6.large] }\nservices: [{ name: web, image: a/b }]", "GUARD005 services[0].capacity.choices")]
    [InlineData("guardrails: { largestScale: 20 }\nservices: [{ name: web, image: a/b, scale: { max: 0 } }]", "GUARD006 services[0].scale.max")]
    [InlineData("guardrails: { largestScale: 2 }\njobs: [{ name: report, image: a/b, parallelism: 3 }]", "GUARD006 jobs[0].parallelism")]
    public void Guardrail_BrokenAnywhere_IsReportedThere(string excerpt, string expected) =>
        Assert.Equal(
            expected,
            string.Join(", ", ClusterRuleExamples.Check(excerpt).Findings.Where(f => f.RuleId.StartsWith("GUARD", StringComparison.Ordinal)).Select(f => $"{f.RuleId} {f.Path}")));

    [Fact]
    public void Guardrail_SpotNodePoolWithoutALimit_IsReportedForEachType()
    {
        const string Excerpt = "guardrails: { priceCeiling: 0.300 }\n"
            + "cluster: { create: { nodePools: [{ instanceTypes: [ecs.g7.large, ecs.g6.large], nodes: 3, spot: { priceLimits: { ecs.g7.large: 0.200 } } }] } }";

        var finding = Assert.Single(ClusterRuleExamples.Check(Excerpt).Findings, f => f.RuleId == "GUARD001");

        Assert.Equal("ecs.g6.large is bid for without a limit; the ceiling is 0.300 per hour.", finding.Message);
    }

    [Fact]
    public void Prices_OfTheStacksRegion_AreUsedWithTheirSource()
    {
        const string Excerpt = "prices: { date: 2026-08-01, region: cn-hangzhou, currency: CNY, payAsYouGo: { ecs.t6-c1m1.large: 0.12 } }\n"
            + "services: [{ name: web, image: a/b, reserve: { choices: [ecs.t6-c1m1.large] } }]";

        var finding = Assert.Single(ClusterRuleExamples.Check(Excerpt).Findings, f => f.RuleId == "RSV002");

        Assert.Contains("at most 0.12 per hour (CNY in cn-hangzhou on 2026-08-01)", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prices: { date: 2026-08-01, region: cn-beijing, currency: CNY }", "CFG004 prices.region")]
    [InlineData("prices: { date: 01.08.2026, region: cn-hangzhou, currency: CNY }", "CFG004 prices.date")]
    [InlineData("prices: { payAsYouGo: { ecs.c6.large: 0.39 } }", "CFG003 prices.currency, CFG003 prices.date, CFG003 prices.region")]
    [InlineData("prices: { date: 2026-08-01, region: cn-hangzhou, currency: CNY, payAsYouGo: { ecs.c6.large: free } }", "CFG004 prices.payAsYouGo.ecs.c6.large")]
    public void Prices_WithoutDateRegionOrNumber_AreErrors(string excerpt, string expected) =>
        Assert.Equal(
            expected,
            string.Join(", ", ClusterRuleExamples.Check(excerpt).Findings.Where(f => f.RuleId.StartsWith("CFG", StringComparison.Ordinal)).Select(f => $"{f.RuleId} {f.Path}")));
}
