using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Services;

public class PodResourcesTests
{
    [Theory]
    [InlineData("1", "2", "1")] // The container that runs first needs less than the two after it.
    [InlineData("1", "2", "4")]
    [InlineData(null, "2", "3")]
    public void Of_LimitsOfAContainerThatRunsFirst_CountWhereTheyAreMore(string? first, string second, string before)
    {
        var pod = PodResources.Of(
            [Limited(first), Limited(second)], [new InitContainer { Name = "first", Image = "shop/init", Resources = new() { CpuLimit = before } }]);

        Assert.Equal(Math.Max(Cores(first) + Cores(second), Cores(before)), PodSize.Sum(pod).Vcpu);
    }

    /// <summary>A request is what a container needs where it has no limit, of those that run first as of the others.</summary>
    [Fact]
    public void Of_Requests_StandInForLimits()
    {
        var pod = PodResources.Of(
            [new ContainerSpec { Image = "shop/web", Resources = new() { CpuRequest = "2", MemoryRequest = "1Gi" } }],
            [new InitContainer { Name = "first", Image = "shop/init", Resources = new() { CpuRequest = "1", MemoryRequest = "4Gi" } }]);

        Assert.Equal((2, 4), PodSize.Sum(pod));
    }

    [Fact]
    public void Of_TheLargestAmounts_DoesNotOverflow()
    {
        var huge = new ContainerSpec { Image = "shop/web", Resources = new() { MemoryLimit = new(long.MaxValue), CpuLimit = new(long.MaxValue) } };

        Assert.Equal(2 * (decimal)long.MaxValue / 1000, PodSize.Sum(PodResources.Of([huge, huge], [])).Vcpu);
        Assert.Equal(2m * long.MaxValue, PodResources.Needed([huge, huge], [], each => each.MemoryLimit?.Bytes));
    }

    [Fact]
    public void Sum_OfAnyPod_IsWhatItNeeds() => Check.One(Config.QuickThrowOnFailure.WithReplay(7, 11), Prop.ForAll(
        ArbMap.Default.ArbFor<long[]>(),
        ArbMap.Default.ArbFor<long[]>(),
        (together, first) =>
        {
            var containers = together.Select(bytes => new ContainerSpec { Image = "shop/web", Resources = Memory(bytes) }).ToValueList();
            var before = first.Select(bytes => new InitContainer { Name = "first", Image = "shop/init", Resources = Memory(bytes) }).ToValueList();

            return PodSize.Sum(PodResources.Of(containers, before)).MemoryGiB
                == PodResources.Needed(containers, before, each => (each.MemoryLimit ?? each.MemoryRequest)?.Bytes) / (1L << 30);
        }));

    private static ContainerResources Memory(long bytes) => bytes % 2 == 0
        ? new() { MemoryLimit = new(Amount(bytes)) }
        : new() { MemoryRequest = new(Amount(bytes)) };

    private static long Amount(long bytes) => bytes & long.MaxValue;

    private static ContainerSpec Limited(string? cpu) =>
        new() { Image = "shop/web", Resources = new() { CpuLimit = cpu is null ? default(CpuQuantity?) : cpu } };

    private static decimal Cores(string? cpu) => cpu is null ? 0 : decimal.Parse(cpu, System.Globalization.CultureInfo.InvariantCulture);
}
