using AckKnativeSpot.Sizing;
using Xunit;

namespace AckKnativeSpot.Tests.Sizing;

public class CapacityChoiceTests
{
    [Theory]
    [InlineData("ecs.c6.large")]
    [InlineData("ecs.t5-lc1m2.small")]
    [InlineData("ecs.t5-lc2m1.nano")]
    [InlineData("ecs.g7.2xlarge")]
    [InlineData("ecs.c6.xlarge")]
    [InlineData("ecs.g7.128xlarge")]
    [InlineData("ecs.e-c1m2.large")]
    [InlineData("ecs.sn1.medium")]
    [InlineData("ecs.vgn6i-m4-vws.xlarge")]
    public void TryParse_InstanceType_KeepsItsName(string text)
    {
        Assert.True(CapacityChoice.TryParse(text, out var choice));
        Assert.Equal(new CapacityChoice.InstanceType(text), choice);
        Assert.Equal(text, choice.ToString());
    }

    [Theory]
    [InlineData("2-4Gi", 2, 4)]
    [InlineData("0.5-1Gi", 0.5, 1)]
    [InlineData("0.25-0.5Gi", 0.25, 0.5)]
    [InlineData("64-512Gi", 64, 512)]
    public void TryParse_Pair_ReadsBothNumbers(string text, double vcpu, double memory)
    {
        Assert.True(CapacityChoice.TryParse(text, out var choice));
        Assert.Equal(new CapacityChoice.VcpuMemory((decimal)vcpu, (decimal)memory), choice);
        Assert.Equal(text, choice.ToString());
    }

    [Fact]
    public void TryParse_PairWithTrailingZeros_IsTheSameChoice()
    {
        Assert.True(CapacityChoice.TryParse("2.0-4.00Gi", out var choice));
        Assert.Equal("2-4Gi", choice.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("c6.large")]
    [InlineData("ecs.c6")]
    [InlineData("ecs.c6.")]
    [InlineData("ecs..large")]
    [InlineData("ecs.C6.large")]
    [InlineData("ecs.c6.huge")]
    [InlineData("ecs.c6.2large")]
    [InlineData("ecs.c6.0xlarge")]
    [InlineData("ecs.c6-.large")]
    [InlineData("ecs.c6.large,ecs.g6.large")]
    [InlineData(" ecs.c6.large")]
    [InlineData("ecs.c6.large\n")]
    [InlineData("2-4")]
    [InlineData("2-4gi")]
    [InlineData("2-4GiB")]
    [InlineData("2 - 4Gi")]
    [InlineData("2,5-4Gi")]
    [InlineData("-4Gi")]
    [InlineData("0-4Gi")]
    [InlineData("2-0Gi")]
    [InlineData("+2-4Gi")]
    [InlineData("2--4Gi")]
    [InlineData("2.-4Gi")]
    [InlineData("99999-4Gi")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(CapacityChoice.TryParse(text, out var choice));
        Assert.Null(choice);
    }

    [Theory]
    [InlineData("ecs.gn6i-c4g1.xlarge", nameof(InstanceTypeClass.Gpu))]
    [InlineData("ecs.vgn6i-m4-vws.xlarge", nameof(InstanceTypeClass.Gpu))]
    [InlineData("ecs.i2g.2xlarge", nameof(InstanceTypeClass.LocalDisk))]
    [InlineData("ecs.d1ne.2xlarge", nameof(InstanceTypeClass.LocalDisk))]
    [InlineData("ecs.c8y.large", nameof(InstanceTypeClass.Arm))]
    [InlineData("ecs.c8i.large", nameof(InstanceTypeClass.General))]
    [InlineData("ecs.ic5.large", nameof(InstanceTypeClass.General))]
    [InlineData("2-4Gi", nameof(InstanceTypeClass.General))]
    public void Class_Choice_IsToldByItsFamily(string text, string expected)
    {
        Assert.True(CapacityChoice.TryParse(text, out var choice));
        Assert.Equal(expected, InstanceTypeClasses.Of(choice).ToString());
    }
}
