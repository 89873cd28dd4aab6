using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Spot;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>Limits that are a share of the pay-as-you-go price.</summary>
public class PriceLimitTests
{
    private const string Prices = "prices: { date: \"2026-05-01\", currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39, ecs.g6.large: 0.52, "
        + "eci.general.vcpu: 0.1764, eci.general.memory: 0.022068 } }";

    [Theory]
    [InlineData("spot: { priceLimit: 60% }", "choices: [ecs.c6.large]", "0.234")] // 0.39 × 0.6
    [InlineData("spot: { priceLimit: 33% }", "choices: [ecs.c6.large]", "0.128")] // 0.1287, rounded down
    [InlineData("spot: { priceLimit: 12.5% }", "choices: [ecs.c6.large]", "0.048")] // 0.04875
    [InlineData("spot: { priceLimit: 50% }", "choices: [ecs.g6.large, ecs.c6.large]", "0.195")] // of the lower price
    [InlineData("spot: { priceLimit: 50% }", "choices: [2-4Gi]", "0.220")] // 0.441072 / 2
    [InlineData("spot: { priceLimit: 50% }", "tags: { team: shop }", "0.220")] // the platform's own size
    [InlineData("spot: { priceLimit: 0.250 }", "choices: [ecs.c7.large]", "0.250")]
    [InlineData("spot: relative", "choices: [ecs.c6.large]", "0.273")] // 70 % of the profile
    [InlineData("spot: { profile: relative, priceLimit: 0.111 }", "choices: [ecs.c7.large]", "0.111")] // what is overridden needs no price
    [InlineData("spot: { profile: relative, priceLimit: market }", "choices: [ecs.c7.large]", "market")]
    public void Limit_OfAPricedWorkload_IsItsShareInThousandths(string spot, string capacity, string limit)
    {
        var check = Check(spot, capacity);

        Assert.Null(check.ErrorMessage());
        Assert.Equal(
            limit == "market" ? null : HourlyPrice.Of(decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture)),
            check.Settings!.Services[0].Value.Spot!.PriceLimit);
    }

    [Theory]
    [InlineData("spot: { priceLimit: 60% }", "choices: [ecs.c6.large, ecs.c7.large]",
        "The limit is 60% of the pay-as-you-go price, and that of ecs.c7.large is not known.")]
    [InlineData("spot: relative", "choices: [ecs.c7.large]", "The limit is 70% of the pay-as-you-go price, and that of ecs.c7.large is not known.")]
    [InlineData("spot: { priceLimit: 0.1% }", "choices: [ecs.c6.large]", "The limit is 0.1% of the pay-as-you-go price, and that is less than 0.001 per hour.")]
    public void Limit_WithoutAPrice_IsAnErrorThatSaysSo(string spot, string capacity, string message)
    {
        var finding = Assert.Single(Check(spot, capacity).Findings, finding => finding.RuleId == "CFG004");

        Assert.Equal(("services[0].spot.priceLimit", message), (finding.Path, finding.Message));
    }

    private static CheckedStack Check(string spot, string capacity)
    {
        var lines = new[]
        {
            "config:", "  alicloud:region: cn-hangzhou", "  ack-knative-spot:cluster: { adopt: { clusterId: c0123456789abcdef0123456789abcdef } }",
            "  ack-knative-spot:knative: { install: { existing: ack } }", $"  ack-knative-spot:{Prices}",
            "  ack-knative-spot:spot: { profiles: { relative: { priceLimit: 70% } } }",
            $"  ack-knative-spot:services: [{{ name: web, image: example.com/web:1, {spot}, capacity: {{ {capacity} }} }}]",
        };
        return CheckedStack.Of(YamlConfiguration.Read(string.Join('\n', lines), "Pulumi.test.yaml"));
    }
}
