using AckKnativeSpot.Advice;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Advice;

/// <summary>What holds of advice whatever the market did.</summary>
public class SpotAdvisorProperties
{
    private static readonly string[] s_types =
    [
        "ecs.c6.large", "ecs.c7.large", "ecs.c6.xlarge", "ecs.g6.large", "ecs.g7.large", "ecs.r6.large", "ecs.t6-c1m1.large", "ecs.gn6i-c4g1.xlarge",
    ];
    private static readonly string[] s_zones = ["cn-hangzhou-h", "cn-hangzhou-i", "cn-hangzhou-j"];
    private static readonly DateTime s_start = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly AdvisedWorkload s_web = AdvisedWorkload.Of(
        new Located<KnativeServiceSpec>("services[0]", WebOn(new CapacityOptions { Choices = Choices("ecs.c6.large", "ecs.g6.large") })), null)!;

    private static Config Config { get; } = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(11, 17);

    private static Gen<PoolHistory?> HistoryOf(SpotPool pool) =>
        from isThere in Gen.Choose(0, 3)
        from full in Gen.Choose(100, 900)
        from gaps in Gen.Choose(1, 4).ArrayOf(20)
        from prices in Gen.Choose(1, full).ArrayOf(20)
        select isThere == 0
            ? null
            : new PoolHistory(pool, prices.Select((price, i) => new PricePoint(s_start.AddHours(gaps.Take(i).Sum()), price / 1000m, full / 1000m)));

    private static Gen<PoolReliability?> ReliabilityOf(SpotPool pool) =>
        from isThere in Gen.Choose(0, 2)
        from discount in Gen.Choose(1, 100)
        from rate in Gen.Choose(0, 1000)
        select isThere == 0 ? null : new PoolReliability(pool, discount, rate / 10m);

    private static Gen<SpotMarket> Markets
    {
        get
        {
            var pools = s_types.SelectMany(_ => s_zones, (type, zone) => new SpotPool(type, zone)).ToArray();
            return from histories in Gen.CollectToArray(pools, HistoryOf)
                   from reliabilities in Gen.CollectToArray(pools, ReliabilityOf)
                   select new SpotMarket(histories.OfType<PoolHistory>().ToValueList(), reliabilities.OfType<PoolReliability>().ToValueList());
        }
    }

    private static Gen<Guardrails> AnyGuardrails =>
        from families in Gen.SubListOf("ecs.c6", "ecs.c7", "ecs.g6", "ecs.g7")
        from types in Gen.SubListOf(s_types)
        from ceiling in Gen.Choose(0, 900)
        from guarded in Gen.Choose(0, 4)
        select new Guardrails
        {
            AllowedFamilies = guarded == 1 ? families.ToValueList() : [],
            AllowedTypes = guarded == 2 ? Choices([.. types]) : [],
            MaxPrice = guarded == 3 && ceiling > 0 ? HourlyPrice.Of(ceiling / 1000m) : null,
        };

    [Fact]
    public void Advise_AnyMarket_ClaimsTheSurvivalOfTheHistoryItCameFrom() => ForAny((market, guardrails, survival, advice) =>
    {
        foreach (var pool in advice.Pools.Where(pool => pool.Survival is not null && advice.Limit is not null))
        {
            var history = market.Histories.Single(each => each.Pool == pool.Quote.Pool);
            Assert.Equal((decimal)history.Points.Count(point => point.Spot <= advice.Limit!.Value.Amount) / history.Points.Count, pool.Survival);
        }

        Assert.Equal(advice.Chosen.Min(pool => pool.Survival), advice.Survival);
        Assert.True(advice.Survival is null || advice.Survival >= survival || guardrails.MaxPrice is not null);
    });

    [Fact]
    public void Advise_AnyMarket_KeepsTheGuardrails() => ForAny((_, guardrails, _, advice) =>
    {
        var advised = Of(WebOn(new CapacityOptions { Choices = advice.Choices.Cast<CapacityChoice>().ToValueList() }) with
        {
            Spot = new SpotOptions { PriceLimit = advice.Limit },
        });

        Assert.True(advice.Choices.Count == 0
            || RuleEngine.Evaluate(GuardrailRules.All, advised with { Guardrails = guardrails }, RulePolicy.Default).Findings.Count == 0);
    });

    [Fact]
    public void Advise_AnyMarket_IsSpreadAndWithinWhatThePlatformTakes() => ForAny((_, _, survival, advice) =>
    {
        Assert.InRange(advice.Choices.Count, 0, CapacityOptions.MaxChoices);
        Assert.Equal(advice.Choices.Count, advice.Choices.Distinct().Count());
        Assert.DoesNotContain("ecs.t6-c1m1.large", advice.Choices.Select(choice => choice.Name));
        Assert.DoesNotContain("ecs.gn6i-c4g1.xlarge", advice.Choices.Select(choice => choice.Name));
        Assert.All(advice.Chosen, pool => Assert.True(pool.Quote.Spot < advice.Pools.Min(each => each.Quote.PayAsYouGo)));

        // Every family among the pools that could have been chosen comes before a second type of one.
        var families = advice.Chosen.Select(pool => CandidateFamily(pool.Quote)).ToList();
        var missing = advice.Pools.Where(pool => !pool.IsChosen && IsReliable(pool.Quote, advice, survival)).Select(pool => CandidateFamily(pool.Quote))
            .Except(families).ToList();
        Assert.True(missing.Count == 0 || families.Distinct().Count() == CapacityOptions.MaxChoices);
    });

    [Fact]
    public void Advise_AnyMarket_DoesNotDependOnTheOrderOfTheData() => ForAny((market, guardrails, survival, advice) =>
    {
        var reversed = new SpotMarket(market.Histories.Reverse().ToValueList(), market.Reliabilities.Reverse().ToValueList());

        var again = SpotAdvisor.Advise(s_web, reversed, null, guardrails, survival);

        Assert.Equal((advice.Choices, advice.Zones, advice.Limit, advice.Notes), (again.Choices, again.Zones, again.Limit, again.Notes));
        Assert.Equal(advice.Pools, again.Pools);
    });

    private static string CandidateFamily(PoolQuote quote) => quote.Pool.InstanceType.Split('.')[1];

    private static bool IsReliable(PoolQuote quote, WorkloadAdvice advice, decimal survival)
    {
        var cheapest = advice.Pools.Min(each => each.Quote.PayAsYouGo);
        return quote.InterruptionPercent is not > 10 && quote.Spot < cheapest
            && (quote.History is null || quote.History.SurvivalAt(cheapest - 0.001m) >= survival);
    }

    private static void ForAny(Action<SpotMarket, Guardrails, decimal, WorkloadAdvice> holds) => Check.One(Config, Prop.ForAll(
        (from market in Markets from guardrails in AnyGuardrails from survival in Gen.Choose(1, 100) select (market, guardrails, survival: survival / 100m))
            .ToArbitrary(),
        each => holds(each.market, each.guardrails, each.survival, SpotAdvisor.Advise(s_web, each.market, null, each.guardrails, each.survival))));
}
