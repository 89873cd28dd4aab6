using AckKnativeSpot.Eci;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Sizing;
using Xunit;

namespace AckKnativeSpot.Tests.Eci;

public class ReserveAnnotationsTests
{
    [Fact]
    public void For_NothingDecided_OnlyTurnsReservedInstancesOn() =>
        Assert.Equal(["knative.aliyun.com/reserve-instance=enable"], EciAnnotationsTests.Lines(ReserveAnnotations.For(new ReserveOptions())));

    [Fact]
    public void For_EverythingDecided_WritesEachUnderItsKey()
    {
        var reserve = new ReserveOptions
        {
            Type = ReserveType.Eci,
            Choices = [new CapacityChoice.InstanceType("ecs.t6-c1m1.large"), new CapacityChoice.InstanceType("ecs.t5-lc1m2.small")],
            Replicas = 2,
        };

        Assert.Equal(
            [
                "knative.aliyun.com/reserve-instance=enable",
                "knative.aliyun.com/reserve-instance-eci-use-specs=ecs.t6-c1m1.large,ecs.t5-lc1m2.small",
                "knative.aliyun.com/reserve-instance-replicas=2",
                "knative.aliyun.com/reserve-instance-type=eci",
            ],
            EciAnnotationsTests.Lines(ReserveAnnotations.For(reserve)));
    }

    [Fact]
    public void For_SizeInsteadOfATypes_WritesThePair() =>
        Assert.Equal(
            "1-2Gi",
            ReserveAnnotations.For(new ReserveOptions { Choices = [new CapacityChoice.VcpuMemory(1, 2)] })[AnnotationKeys.ReserveInstanceEciUseSpecs]);

    [Theory]
    [InlineData(ReserveType.Eci, "eci")]
    [InlineData(ReserveType.Ecs, "ecs")]
    [InlineData(ReserveType.Acs, "acs")]
    public void For_Kind_WritesThePlatformsSpelling(ReserveType kind, string text) =>
        Assert.Equal(text, ReserveAnnotations.For(new ReserveOptions { Type = kind })[AnnotationKeys.ReserveInstanceType]);
}
