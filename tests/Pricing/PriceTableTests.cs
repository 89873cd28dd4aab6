using AckKnativeSpot.Pricing;
using AckKnativeSpot.Sizing;
using Xunit;
using static AckKnativeSpot.Tests.Pricing.PriceRowsOf;

namespace AckKnativeSpot.Tests.Pricing;

public class PriceTableTests
{
    private static readonly CapacityChoice s_c6 = new CapacityChoice.InstanceType("ecs.c6.large");
    private static readonly CapacityChoice s_size = new CapacityChoice.VcpuMemory(2, 4);

    /// <summary>The published rates: 0.000049 CNY per vCPU and second, 0.00000613 per GiB and second.</summary>
    private static readonly PriceTable s_rates = Table(
        Row("eci.general.vcpu", 0.1764m), Row("eci.general.memory", 0.022068m), Row("eci.economy.vcpu", 0.0972m), Row("eci.economy.memory", 0.022068m));

    [Fact]
    public void PayAsYouGo_Size_IsItsVcpusAndItsMemory()
    {
        // 2 × 0.1764 + 4 × 0.022068, and 3,600 × 0.00012252 of the API's example.
        Assert.Equal(0.441072m, s_rates.PayAsYouGo(s_size));
        Assert.Equal(3600 * 0.00012252m, s_rates.PayAsYouGo(s_size));
        Assert.Equal(0.282672m, s_rates.PayAsYouGo(s_size, ComputeCategory.Economy));
    }

    [Fact]
    public void PayAsYouGo_SizeWithAPriceOfItsOwn_IsThatPrice() =>
        Assert.Equal(0.5m, Table(Row("2-4Gi", 0.5m), Row("eci.general.vcpu", 0.1764m), Row("eci.general.memory", 0.022068m)).PayAsYouGo(s_size));

    [Fact]
    public void PayAsYouGo_SizeOfWhichOneRateIsMissing_IsNotKnown()
    {
        Assert.Null(Table(Row("eci.general.vcpu", 0.1764m)).PayAsYouGo(s_size));
        Assert.Null(Table(Row("eci.general.memory", 0.1764m)).PayAsYouGo(s_size));
    }

    [Fact]
    public void PayAsYouGo_TypeInSeveralZones_IsTheHighest()
    {
        var table = Table(
            Row("ecs.c6.large", 0.39m, zone: "cn-hangzhou-h"), Row("ecs.c6.large", 0.41m, zone: "cn-hangzhou-i"), Row("ecs.c6.large", spot: 0.05m));

        Assert.Equal(0.41m, table.PayAsYouGo(s_c6));
        Assert.Null(table.PayAsYouGo(new CapacityChoice.InstanceType("ecs.c7.large")));
    }

    [Fact]
    public void Spot_OfZones_IsThatOfTheirRowsAndOfRowsWithoutAZone()
    {
        var table = Table(
            Row("ecs.c6.large", spot: 0.07m, zone: "cn-hangzhou-h"), Row("ecs.c6.large", spot: 0.05m, zone: "cn-hangzhou-i"), Row("ecs.c6.large", spot: 0.06m));

        Assert.Equal([0.05m, 0.06m, 0.07m], table.Spot(s_c6, []));
        Assert.Equal([0.06m, 0.07m], table.Spot(s_c6, ["cn-hangzhou-h"]));
        Assert.Equal([0.06m], table.Spot(s_c6, ["cn-hangzhou-k"]));
        Assert.Empty(table.Spot(s_size, []));
    }

    [Fact]
    public void Heading_PricesOfSeveralDays_NamesTheFirstAndTheLast()
    {
        Assert.Equal("CNY, cn-hangzhou, 2026-05-01", s_rates.Heading);
        Assert.Equal(
            "CNY, cn-hangzhou, 2026-03-15 to 2026-05-01",
            Table(Row("ecs.c6.large", 0.39m), Row("ecs.c7.large", 0.4m) with { Date = new DateOnly(2026, 3, 15) }).Heading);
        Assert.Equal("0.39 CNY (cn-hangzhou, 2026-05-01)", s_rates.Text(0.390m));
    }

    [Theory]
    [InlineData("ecs.c6.large", true)]
    [InlineData("2-4Gi", true)]
    [InlineData("eci.economy.memory", true)]
    [InlineData("nat.gateway", true)]
    [InlineData("cluster.pro2XLarge", true)]
    [InlineData("node.disk.pl3", true)]
    [InlineData("node.disk.pl4", false)]
    [InlineData("NAT.gateway", false)]
    [InlineData("cluster", false)]
    [InlineData("", false)]
    public void PriceItem_Name_IsReadAsItIsWritten(string name, bool isOne)
    {
        Assert.Equal(isOne, PriceItem.TryParse(name, out var item));
        Assert.Equal(isOne ? name : null, item?.Name);
    }

    [Fact]
    public void PriceItem_Parts_HaveNamesOfTheirOwn() => Assert.Equal(PriceItem.Parts.Count, PriceItem.Parts.Select(part => part.Name).Distinct().Count());

    [Fact]
    public void PriceFile_InARegion_HasItsRowsOnly()
    {
        var file = new PriceFile("CNY", [Row("ecs.c6.large", 0.39m), Row("ecs.c6.large", 0.5m) with { Region = "cn-beijing" }]);

        Assert.Equal(["cn-beijing", "cn-hangzhou"], file.Regions);
        Assert.Equal(0.5m, file.In("cn-beijing")!.PayAsYouGo(s_c6));
        Assert.Null(file.In("cn-shanghai"));
    }
}
