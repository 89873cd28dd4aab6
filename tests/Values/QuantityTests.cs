using AckKnativeSpot.Tests.Admission;
using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Values;

public class QuantityTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(5, 9);

    [Theory]
    [InlineData("500m", 500, "500m")]
    [InlineData("2", 2000, "2")]
    [InlineData("2000m", 2000, "2")]
    [InlineData("0.5", 500, "500m")]
    [InlineData("1.25", 1250, "1250m")]
    [InlineData("0", 0, "0")]
    public void Cpu_TryParse_ReadsCoresAndThousandths(string text, long millicores, string written)
    {
        Assert.True(CpuQuantity.TryParse(text, out var quantity));
        Assert.Equal(millicores, quantity.Millicores);
        Assert.Equal(written, quantity.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("m")]
    [InlineData("-1")]
    [InlineData("0.5m")]
    [InlineData("0.0005")]
    [InlineData("2 ")]
    [InlineData("2Gi")]
    [InlineData("99999999999999999999")]
    public void Cpu_TryParse_AnythingElse_IsRefused(string? text) => Assert.False(CpuQuantity.TryParse(text, out _));

    [Theory]
    [InlineData("4Gi", 4294967296, "4Gi")]
    [InlineData("4096Mi", 4294967296, "4Gi")]
    [InlineData("1.5Gi", 1610612736, "1536Mi")]
    [InlineData("512Ki", 524288, "512Ki")]
    [InlineData("1G", 1000000000, "1000000000")]
    [InlineData("1024", 1024, "1Ki")]
    [InlineData("0", 0, "0")]
    public void Memory_TryParse_ReadsBinaryAndDecimalUnits(string text, long bytes, string written)
    {
        Assert.True(MemoryQuantity.TryParse(text, out var quantity));
        Assert.Equal(bytes, quantity.Bytes);
        Assert.Equal(written, quantity.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Gi")]
    [InlineData("-1Gi")]
    [InlineData("4gi")]
    [InlineData("4 Gi")]
    [InlineData("0.5")]
    [InlineData("500m")]
    [InlineData("99999999999Ti")]
    public void Memory_TryParse_AnythingElse_IsRefused(string? text) => Assert.False(MemoryQuantity.TryParse(text, out _));

    [Fact]
    public void ToString_AnyAmount_IsReadBackAndMeansTheSameToTheServer() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), amount =>
    {
        var cpu = new CpuQuantity(amount);
        var memory = new MemoryQuantity(amount * 1536L);
        return CpuQuantity.TryParse(cpu.ToString(), out var cpuRead) && cpuRead == cpu && Quantities.Parse(cpu.ToString()) * 1000 == amount
            && MemoryQuantity.TryParse(memory.ToString(), out var memoryRead) && memoryRead == memory && Quantities.Parse(memory.ToString()) == memory.Bytes;
    }).Check(s_config);
}
