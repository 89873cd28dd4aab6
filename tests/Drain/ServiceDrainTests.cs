using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Spot;
using Xunit;

namespace AckKnativeSpot.Tests.Drain;

public class ServiceDrainTests
{
    private static readonly PlatformFacts s_platform = new() { Knative = KnativeFlavour.Ack };
    private static readonly KnativeServiceSpec s_web = new() { Name = "web", Containers = [new ContainerSpec { Image = "example.com/web:1" }] };

    [Fact]
    public void BudgetOf_NoneGiven_DerivesIt() => Assert.Equal(DrainForecastTests.MaxPercent(25), ServiceDrain.BudgetOf(s_web, s_platform));

    [Fact]
    public void BudgetOf_SlowerRetry_DerivesALargerOne() =>
        Assert.Equal(DrainForecastTests.MaxPercent(34), ServiceDrain.BudgetOf(s_web, s_platform with { EvictionRetrySeconds = 11 }));

    [Fact]
    public void BudgetOf_Given_IsKept()
    {
        var budget = DrainForecastTests.Max(2);

        Assert.Equal(budget, ServiceDrain.BudgetOf(s_web with { Budget = budget }, s_platform));
        Assert.Equal(budget, ServiceDrain.BudgetOf(s_web with { Budget = budget, Purchase = new Purchase.PayAsYouGo() }, s_platform));
    }

    [Fact]
    public void BudgetOf_NothingEvictsAndNoneGiven_IsNone()
    {
        Assert.Null(ServiceDrain.BudgetOf(s_web with { Purchase = new Purchase.PayAsYouGo() }, s_platform));
        Assert.Null(ServiceDrain.BudgetOf(s_web with { Purchase = new Purchase.Spot(new SpotOptions { Reclaim = Reclaim.Leave }) }, s_platform));
    }

    [Fact]
    public void BudgetOf_GraceLongerThanTheNotice_IsNone()
    {
        var slow = s_web with { Grace = new GracePeriod(181) };

        Assert.Null(ServiceDrain.BudgetOf(slow, s_platform));
        Assert.Null(ServiceDrain.ForecastOf(slow, s_platform));
    }

    [Fact]
    public void ForecastOf_EvictedService_TakesItsNumbers()
    {
        var service = s_web with
        {
            Grace = new GracePeriod(45),
            Startup = 20,
            Scale = new ScaleOptions { Min = 2, Max = 6 },
            Purchase = new Purchase.Spot(new SpotOptions { Fallback = false }),
        };

        Assert.Equal(
            new DrainForecast(DrainForecastTests.MaxPercent(100), ScaleRange.Of(2, 6), new DrainConditions(new GracePeriod(45), 20, 10, false)),
            ServiceDrain.ForecastOf(service, s_platform));
    }

    [Fact]
    public void ForecastOf_PayAsYouGo_IsNone() =>
        Assert.Null(ServiceDrain.ForecastOf(s_web with { Purchase = new Purchase.PayAsYouGo(), Budget = DrainForecastTests.Max(1) }, s_platform));
}
