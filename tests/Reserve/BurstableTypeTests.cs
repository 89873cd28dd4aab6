using AckKnativeSpot.Reserve;
using AckKnativeSpot.Sizing;
using Xunit;

namespace AckKnativeSpot.Tests.Reserve;

public class BurstableTypeTests
{
    /// <summary>The vendor's table, as it stands.</summary>
    [Theory]
    [InlineData("ecs.t5-lc2m1.nano", 1, 0.5, 20, 12, 288)]
    [InlineData("ecs.t5-lc1m1.small", 1, 1, 20, 12, 288)]
    [InlineData("ecs.t5-lc1m2.small", 1, 2, 20, 12, 288)]
    [InlineData("ecs.t5-lc1m2.large", 2, 4, 20, 24, 576)]
    [InlineData("ecs.t5-lc1m4.large", 2, 8, 20, 24, 576)]
    [InlineData("ecs.t5-c1m1.large", 2, 2, 25, 30, 720)]
    [InlineData("ecs.t5-c1m2.large", 2, 4, 25, 30, 720)]
    [InlineData("ecs.t5-c1m4.large", 2, 8, 25, 30, 720)]
    [InlineData("ecs.t5-c1m2.xlarge", 4, 8, 25, 60, 1440)]
    [InlineData("ecs.t5-c1m2.2xlarge", 8, 16, 25, 120, 2880)]
    [InlineData("ecs.t5-c1m2.4xlarge", 16, 32, 25, 240, 5760)]
    [InlineData("ecs.t6-c4m1.large", 2, 0.5, 5, 6, 144)]
    [InlineData("ecs.t6-c2m1.large", 2, 1, 10, 12, 288)]
    [InlineData("ecs.t6-c1m1.large", 2, 2, 20, 24, 576)]
    [InlineData("ecs.t6-c1m2.large", 2, 4, 20, 24, 576)]
    [InlineData("ecs.t6-c1m4.large", 2, 8, 30, 36, 864)]
    [InlineData("ecs.t6-c1m4.xlarge", 4, 16, 40, 96, 2304)]
    [InlineData("ecs.t6-c1m4.2xlarge", 8, 32, 40, 192, 4608)]
    public void Find_ListedType_HasTheVendorsFigures(string name, int vcpu, double memory, int baseline, int creditsPerHour, int maxCredits)
    {
        var type = BurstableType.Find(name);

        Assert.Equal(new BurstableType(name, vcpu, (decimal)memory, baseline), type);
        Assert.Equal(creditsPerHour, type!.CreditsPerHour);
        Assert.Equal(maxCredits, type.MaxCredits);
    }

    [Theory]
    [InlineData("ecs.c6.large")]
    [InlineData("ecs.t6-c1m1")]
    [InlineData("")]
    public void Find_AnotherType_IsNull(string name) => Assert.Null(BurstableType.Find(name));

    [Fact]
    public void All_Types_AreNamesThatAChoiceTakes() =>
        Assert.All(BurstableType.All, type => Assert.True(CapacityChoice.TryParse(type.Name, out _)));

    [Fact]
    public void Summary_BurstableTypes_PromisesTheLeastOfThem()
    {
        var summary = ReserveSummary.Of(new ReserveOptions
        {
            Choices = [new CapacityChoice.InstanceType("ecs.t6-c1m1.large"), new CapacityChoice.InstanceType("ecs.t5-lc1m2.small")],
            Replicas = 3,
        });

        Assert.Equal(0.6m, summary.SustainedVcpu);
        Assert.Equal(
            [
                "ecs.t6-c1m1.large: 2 vCPU, 2 GiB; 0.4 vCPU sustained, 24 credits/h up to 576",
                "ecs.t5-lc1m2.small: 1 vCPU, 2 GiB; 0.2 vCPU sustained, 12 credits/h up to 288",
            ],
            summary.Specs.Select(spec => spec.ToString()));
    }

    [Fact]
    public void Summary_SomethingElseAmongThem_PromisesNothing()
    {
        var summary = ReserveSummary.Of(new ReserveOptions
        {
            Choices = [new CapacityChoice.InstanceType("ecs.t6-c1m1.large"), new CapacityChoice.VcpuMemory(1, 2)],
        });

        Assert.Null(summary.SustainedVcpu);
        Assert.Equal(1, summary.Replicas);
        Assert.Equal("1-2Gi", summary.Specs[1].ToString());
        Assert.Null(ReserveSummary.Of(new ReserveOptions()).SustainedVcpu);
    }
}
