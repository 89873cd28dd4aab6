using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Sizing;

public class SizeTableTests
{
    private static readonly Purchase s_spot = new Purchase.Spot(new SpotOptions());
    private static readonly Purchase s_payAsYouGo = new Purchase.PayAsYouGo();

    [Theory]
    [InlineData("2-4Gi", "2-4Gi")]
    [InlineData("2-1Gi", "2-2Gi")]
    [InlineData("2-3Gi", "2-4Gi")]
    [InlineData("2-16Gi", "2-16Gi")]
    [InlineData("2-16.5Gi", "4-32Gi")]
    [InlineData("3-6Gi", "4-8Gi")]
    [InlineData("2-2Gi", "2-2Gi")]
    [InlineData("6-12Gi", "8-16Gi")]
    [InlineData("33-64Gi", "52-96Gi")]
    [InlineData("52-384Gi", "52-384Gi")]
    [InlineData("52-385Gi", "64-512Gi")]
    [InlineData("64-512Gi", "64-512Gi")]
    [InlineData("64-513Gi", null)]
    [InlineData("65-128Gi", null)]
    [InlineData("1.9-2Gi", null)]
    [InlineData("1-2Gi", null)]
    public void BilledSize_Spot_RoundsUpWithinItsTable(string asked, string? billed) => Assert.Equal(billed, Billed(asked, s_spot));

    [Theory]
    [InlineData("0.1-0.1Gi", "0.25-0.5Gi")]
    [InlineData("0.25-1Gi", "0.25-1Gi")]
    [InlineData("0.25-2Gi", "0.5-2Gi")]
    [InlineData("0.5-4Gi", "1-4Gi")]
    [InlineData("1-1Gi", "1-2Gi")]
    [InlineData("1-16Gi", "2-16Gi")]
    [InlineData("2-1Gi", "2-1Gi")]
    [InlineData("4-2Gi", "4-2Gi")]
    [InlineData("8-4Gi", "8-4Gi")]
    [InlineData("9-4Gi", "12-12Gi")]
    [InlineData("64-512Gi", "64-512Gi")]
    [InlineData("64-513Gi", null)]
    public void BilledSize_PayAsYouGo_RoundsUpWithinItsTable(string asked, string? billed) => Assert.Equal(billed, Billed(asked, s_payAsYouGo));

    [Fact]
    public void Tables_Rows_AscendSoThatTheFirstFitIsTheSmallest()
    {
        foreach (var table in new[] { SizeTable.Spot, SizeTable.PayAsYouGo })
        {
            Assert.Equal(table.OrderBy(row => row.Vcpu), table);
            Assert.All(table, row => Assert.Equal(row.MemoryGiB.Order(), row.MemoryGiB));
        }
    }

    [Fact]
    public void BilledSize_AnySize_IsInTheTableFitsAndIsTheSmallestThatDoes()
    {
        var sizes =
            from vcpu in Gen.Choose(1, 280)
            from memory in Gen.Choose(1, 2200)
            from spot in Gen.Elements(true, false)
            select (Asked: new CapacityChoice.VcpuMemory(vcpu / 4m, memory / 4m), Purchase: spot ? s_spot : s_payAsYouGo);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20, 11), Prop.ForAll(sizes.ToArbitrary(), size =>
        {
            var billed = SizeTable.BilledSize(size.Asked, size.Purchase);
            var smallest = SoldPairs(size.Purchase)
                .Where(pair => Fits(pair, size.Asked) && (size.Purchase is Purchase.PayAsYouGo || size.Asked.Vcpu >= 2))
                .OrderBy(pair => pair.Vcpu).ThenBy(pair => pair.MemoryGiB)
                .FirstOrDefault();
            return billed == smallest && (billed is null || (Fits(billed, size.Asked) && SoldPairs(size.Purchase).Contains(billed)));
        }));
    }

    [Fact]
    public void BilledSize_OfABilledSize_IsItself() =>
        Assert.All(
            from purchase in new[] { s_spot, s_payAsYouGo } from pair in SoldPairs(purchase) select (purchase, pair),
            each => Assert.Equal(each.pair, SizeTable.BilledSize(each.pair, each.purchase)));

    private static bool Fits(CapacityChoice.VcpuMemory pair, CapacityChoice.VcpuMemory asked) =>
        pair.Vcpu >= asked.Vcpu && pair.MemoryGiB >= asked.MemoryGiB;

    private static IEnumerable<CapacityChoice.VcpuMemory> SoldPairs(Purchase purchase) =>
        SizeTable.For(purchase).SelectMany(row => row.MemoryGiB.Select(memory => new CapacityChoice.VcpuMemory(row.Vcpu, memory)));

    private static string? Billed(string asked, Purchase purchase) =>
        CapacityChoice.TryParse(asked, out var choice) ? SizeTable.BilledSize((CapacityChoice.VcpuMemory)choice, purchase)?.ToString() : "not a size";
}
