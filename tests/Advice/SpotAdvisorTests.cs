using AckKnativeSpot.Advice;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Xunit;
using static AckKnativeSpot.Tests.Pricing.PriceRowsOf;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Advice;

public class SpotAdvisorTests
{
    private static readonly AdvisedWorkload s_web = AdvisedWorkload.Of(
        new Located<KnativeServiceSpec>("services[0]", WebOn(new CapacityOptions { Choices = Choices("ecs.c6.large") })), null)!;

    [Fact]
    public void Advise_GeneratedMarket_ChoosesWhatItsConstructionMakesRight()
    {
        var advice = Advise(s_web);

        // The calm pools of four families, each in its cheaper zone, and not the one that is reclaimed all the time.
        Assert.Equal(
            [
                ("ecs.c7.large", "cn-hangzhou-h"), ("ecs.c6.large", "cn-hangzhou-i"), ("ecs.g7.large", "cn-hangzhou-h"), ("ecs.g6.large", "cn-hangzhou-i"),
            ],
            advice.Chosen.Select(pool => (pool.Quote.Pool.InstanceType, pool.Quote.Pool.Zone)));
        Assert.Equal(["ecs.c7.large", "ecs.c6.large", "ecs.g7.large", "ecs.g6.large"], advice.Choices.Select(choice => choice.Name));
        Assert.Equal(["cn-hangzhou-h", "cn-hangzhou-i"], advice.Zones);

        // 716 of 720 hours are calm, 99.4 %; the dearest calm price is that of g6 in i by day.
        Assert.Equal(0.076m, advice.Limit!.Value.Amount);
        Assert.Equal(716m / 720, advice.Survival);
        Assert.Equal(2, advice.InterruptionPercent);
        Assert.Empty(advice.Notes);
        Assert.Equal(
            [("ecs.c8y.large", "it is of another class than the choices of the workload"), ("ecs.t6-c1m1.large", "it is smaller than 2 vCPU and 4 GiB")],
            advice.Rejected.Select(each => (each.InstanceType, each.Because)));
    }

    [Fact]
    public void Advise_GeneratedMarket_ExpectsWhatThePricesAndReclaimsComeTo()
    {
        var c7 = Advise(s_web).Pools[0].Quote;

        // 716 hours at 0.0505 on average, near enough in halves by day and night, and 4 dear ones; 2 % are reclaimed.
        var mean = ((360 * 0.051m) + (360 * 0.050m) + DearHours(0.50m, 0.050m)) / 720;
        Assert.Equal(("ecs.c7.large", "cn-hangzhou-h"), (c7.Pool.InstanceType, c7.Pool.Zone));
        Assert.Equal(mean, c7.Spot);
        Assert.Equal((0.98m * mean) + (0.02m * 0.50m), c7.Expected);
    }

    [Theory]
    [InlineData("0.99")]
    [InlineData("0.9")]
    [InlineData("0.5")]
    public void Advise_AnyShare_IsKeptOnTheHistoryItCameFrom(string share)
    {
        var survival = decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture);

        var advice = Advise(s_web, survival: survival);

        var kept = advice.Chosen.Min(pool => pool.Quote.History!.Points.Count(point => point.Spot <= advice.Limit!.Value.Amount) / 720m);
        Assert.Equal(kept, advice.Survival);
        Assert.True(kept >= survival);
        Assert.All(advice.Pools, pool => Assert.Equal(pool.Quote.History!.SurvivalAt(advice.Limit!.Value.Amount), pool.Survival));
    }

    [Fact]
    public void Advise_GuardrailsOnTypes_NeverRecommendsAnother()
    {
        var advice = Advise(s_web, new Guardrails { AllowedFamilies = ["ecs.c6", "ecs.g6"] });
        var byType = Advise(s_web, new Guardrails { AllowedTypes = Choices("ecs.g7.large") });

        Assert.Equal(["ecs.c6.large", "ecs.g6.large"], advice.Choices.Select(choice => choice.Name));
        Assert.Equal(["ecs.g7.large"], byType.Choices.Select(choice => choice.Name));
        Assert.Equal(["cn-hangzhou-h", "cn-hangzhou-i"], byType.Zones);
        Assert.Equal(["Only ecs.g7.large can be recommended: its instances in a zone are reclaimed together."], byType.Notes);
    }

    [Fact]
    public void Advise_CeilingBelowWhatIsNeeded_BidsTheCeilingAndSaysSo()
    {
        var advice = Advise(s_web, new Guardrails { MaxPrice = HourlyPrice.Of(0.055m) });

        Assert.Equal(0.055m, advice.Limit!.Value.Amount);
        Assert.Equal(
            [
                "ecs.g6.large", "ecs.g7.large", "ecs.r7.large",
            ], advice.Rejected.Where(each => each.Because.Contains("ceiling", StringComparison.Ordinal)).Select(each => each.InstanceType));
        Assert.Contains("The ceiling of the guardrails keeps the limit below what the wanted share of the time would need.", advice.Notes);
        Assert.True(advice.Survival < 0.99m);
    }

    [Fact]
    public void Advise_ZonesOfTheStack_AreTheOnlyOnes()
    {
        var advice = Advise(s_web with { Zones = ["cn-hangzhou-i"] });

        Assert.All(advice.Pools, pool => Assert.Equal("cn-hangzhou-i", pool.Quote.Pool.Zone));
        Assert.Contains("Only cn-hangzhou-i can be recommended: its instances of a type are reclaimed together.", advice.Notes);
    }

    [Fact]
    public void Advise_RestlessZoneOnly_RecommendsNothing()
    {
        var advice = Advise(s_web with { Zones = ["cn-hangzhou-j"] });

        Assert.Empty(advice.Choices);
        Assert.Equal(["No pool was reliably cheaper than pay-as-you-go; keep what you have, or buy pay-as-you-go."], advice.Notes);
        Assert.NotEmpty(advice.Pools);
    }

    [Fact]
    public void Advise_NoData_SaysWhatIsMissing()
    {
        var advice = SpotAdvisor.Advise(s_web with { Zones = ["cn-beijing-a"] }, new SpotMarket([], []), null, Guardrails.None, 0.99m);

        Assert.Equal(["The data have no price of an instance type that the workload could run on in cn-beijing-a."], advice.Notes);
        Assert.Null(advice.Limit);
    }

    [Fact]
    public void Advise_InterruptionRatesOnly_RecommendsTypesWithoutALimit()
    {
        var market = new SpotMarket([], [new(new("ecs.c6.large", "cn-hangzhou-h"), 20, 3), new(new("ecs.c7.large", "cn-hangzhou-i"), 10, 1)]);

        var advice = SpotAdvisor.Advise(s_web, market, Table(Row("ecs.c6.large", 0.4m), Row("ecs.c7.large", 0.5m)), Guardrails.None, 0.99m);

        Assert.Equal(["ecs.c7.large", "ecs.c6.large"], advice.Choices.Select(choice => choice.Name));
        Assert.Equal((null, null, 3m), (advice.Limit, advice.Survival, advice.InterruptionPercent));

        // c7: 0.99 × 0.05 + 0.01 × 0.5 = 0.0545; c6: 0.97 × 0.08 + 0.03 × 0.4 = 0.0896; their mean is 0.07205 of 0.45.
        Assert.Equal(100 * (1 - (0.07205m / 0.45m)), advice.SavingPercent);
        Assert.Equal(["2 of 2 recommended pools have no price history, and the limit does not take them into account."], advice.Notes);
    }

    [Fact]
    public void Advise_PricesUnknown_LeavesThePoolOut() =>
        Assert.Empty(SpotAdvisor.Advise(s_web, new SpotMarket([], [new(new("ecs.c6.large", "cn-hangzhou-h"), 20, 3)]), null, Guardrails.None, 0.99m).Pools);

    [Fact]
    public void Advise_SomeInterruptionRatesUnknown_RanksThosePoolsLast()
    {
        var market = GeneratedMarket.Market;
        var some = market with { Reliabilities = market.Reliabilities.Where(each => each.Pool.InstanceType == "ecs.g6.large").ToValueList() };

        var advice = SpotAdvisor.Advise(s_web, some, null, Guardrails.None, 0.99m);

        Assert.Equal("ecs.g6.large", advice.Choices[0].Name);
        Assert.Contains("The interruption rate of 4 of 5 recommended pools is not known.", advice.Notes);
    }

    [Fact]
    public void Advise_DataInAnotherOrder_IsTheSame()
    {
        var market = GeneratedMarket.Market;
        var reversed = new SpotMarket(market.Histories.Reverse().ToValueList(), market.Reliabilities.Reverse().ToValueList());

        Assert.Equal(Advise(s_web).Pools, SpotAdvisor.Advise(s_web, reversed, null, Guardrails.None, 0.99m).Pools);
    }

    [Theory]
    [InlineData("ecs.c6.large", 2, 4)]
    [InlineData("ecs.g7.2xlarge", 8, 32)]
    [InlineData("ecs.r6.xlarge", 4, 32)]
    [InlineData("ecs.c6e.large", 2, 4)]
    [InlineData("ecs.hfc7.large", 2, 4)]
    [InlineData("ecs.e-c1m2.large", 2, 4)]
    [InlineData("ecs.u1-c1m8.xlarge", 4, 32)]
    [InlineData("ecs.t6-c1m1.large", 2, 2)]
    public void InstanceTypeSize_NamedType_IsWhatItsNameSays(string type, int vcpu, int memory) =>
        Assert.Equal(new InstanceTypeSize(vcpu, memory), InstanceTypeSize.Of(type));

    [Theory]
    [InlineData("ecs.c8y.large")]
    [InlineData("ecs.g6r.large")]
    [InlineData("ecs.gn6i-c4g1.xlarge")]
    [InlineData("ecs.sn1ne.large")]
    [InlineData("ecs.c6.medium")]
    [InlineData("c6.large")]
    public void InstanceTypeSize_AnotherType_IsNotKnown(string type) => Assert.Null(InstanceTypeSize.Of(type));

    private static decimal DearHours(decimal full, decimal calm) => Enumerable.Range(0, 720).Where(hour => hour % 200 == 100)
        .Sum(hour => full - calm - (hour % 24 < 12 ? 0.001m : 0));

    private static WorkloadAdvice Advise(AdvisedWorkload workload, Guardrails? guardrails = null, decimal survival = 0.99m) =>
        SpotAdvisor.Advise(workload, GeneratedMarket.Market, null, guardrails ?? Guardrails.None, survival);
}
