using AckKnativeSpot.Cost;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Reserve;

public class ReserveSummaryTests
{
    private static readonly ValueMap<decimal> s_prices = new([new("ecs.t6-c1m1.large", 0.12m), new("ecs.t5-lc1m2.small", 0.2m)]);

    [Theory]
    [InlineData("ecs.t6-c1m1.large", null, 0.12)]
    [InlineData("ecs.t6-c1m1.large", 3, 0.36)]
    [InlineData("ecs.t6-c1m1.large ecs.t5-lc1m2.small", 2, 0.4)]
    [InlineData("ecs.t6-c1m1.large ecs.t6-c1m4.large", 2, null)]
    [InlineData("", 2, null)]
    public void IdlePerHour_IsThatOfTheDearestOfAllPods(string choices, int? replicas, double? expected)
    {
        var reserve = new ReserveOptions { Choices = Stacks.Choices(choices.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Replicas = replicas };

        var idle = PodCost.ReservePerHour("web", reserve, Stacks.Prices(s_prices)).WorstCase;

        Assert.Equal((decimal?)expected, idle.IsComplete ? idle.Known : null);
    }

    [Theory]
    [InlineData(1, "The reserved pod of 'web' is billed without a single request: at most 0.12 CNY (cn-hangzhou, 2026-05-01) per hour.")]
    [InlineData(2, "Each of the 2 reserved pods of 'web' is billed without a single request: at most 0.24 CNY (cn-hangzhou, 2026-05-01) per hour together.")]
    public void RSV002_Priced_SaysThePrice(int replicas, string message) => Assert.Equal(message, MessageFor(replicas, s_prices));

    [Fact]
    public void RSV002_Unpriced_SaysSo() => Assert.Contains("unpriced", MessageFor(1, ValueMap<decimal>.Empty), StringComparison.Ordinal);

    private static string MessageFor(int replicas, ValueMap<decimal> prices)
    {
        var service = Stacks.Kept with
        {
            Scale = new ScaleOptions(),
            Reserve = new ReserveOptions { Choices = Stacks.Choices("ecs.t6-c1m1.large"), Replicas = replicas },
        };
        var model = Stacks.On(Stacks.Platform with { Prices = prices.Count == 0 ? null : Stacks.Prices(prices) }, service);
        return Assert.Single(RuleEngine.Evaluate(model, RulePolicy.Default).Findings).Message;
    }
}
