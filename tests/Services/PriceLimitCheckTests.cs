using AckKnativeSpot.Cluster;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Services;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Cluster;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using Xunit;

namespace AckKnativeSpot.Tests.Services;

/// <summary>A price has to be above 0, and what nobody set is 0: for example after a text that is no price.</summary>
public class PriceLimitCheckTests
{
    private static readonly SpotOptions s_spot = new() { PriceLimit = default(HourlyPrice) };

    private static readonly SpotJobSpec s_job = new()
    {
        Name = "report",
        Capacity = new() { Choices = ["ecs.c7.large", "ecs.c6.large"] },
        Containers = [new() { Name = "report", Image = "shop/report:1" }],
        Spot = s_spot,
    };

    [Fact]
    public void Price_OfATextThatIsNone_IsTheOneThatNobodySet()
    {
        Assert.False(HourlyPrice.TryParse("0,25", out var price));
        Assert.Equal(default, price);
    }

    [Fact]
    public Task Limit_OfAService_IsRefused() => RefusedAsync("COMP003 spec.spot.priceLimit", () => _ = new KnativeService("web", new()
    {
        Spec = new()
        {
            Name = "web",
            Startup = "25s",
            Scale = new() { Min = 2 },
            Capacity = new() { Choices = ["ecs.c7.large", "ecs.c6.large"] },
            Containers = [new() { Image = "shop/web:1", Port = 8080 }],
            Spot = s_spot,
        },
    }));

    [Fact]
    public Task Limit_OfAJob_IsRefused() => RefusedAsync("COMP003 spec.spot.priceLimit", () => _ = new SpotJob("report", new() { Spec = s_job }));

    [Fact]
    public Task Limit_OfAScheduledJob_IsRefused() => RefusedAsync(
        "COMP003 spec.job.spot.priceLimit", () => _ = new ScheduledSpotJob("nightly", new() { Spec = new() { Job = s_job, Cron = "@daily" } }));

    [Fact]
    public Task Limit_OfNodes_IsRefused() => RefusedAsync("COMP003 spec.nodePools[0].spot.priceLimits.ecs.g7.xlarge", () => _ = new AckCluster("dev", new()
    {
        Network = NetworkHandle.Of(ClusterSamples.Existing),
        Spec = ClusterSamples.New with
        {
            NodePools =
            [
                ClusterSamples.New.NodePools[0] with
                {
                    InstanceTypes = ["ecs.g7.xlarge"],
                    Purchase = new NodePurchase.Spot { PriceLimits = new([KeyValuePair.Create("ecs.g7.xlarge", default(HourlyPrice))]) },
                },
            ],
        },
    }));

    private static async Task RefusedAsync(string finding, Action program)
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Declared.ByAsync(program));
        Assert.Contains($"error {finding}: The price was never set.", error.Message, StringComparison.Ordinal);
    }
}
