using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

public sealed class PriceFileTests : IDisposable
{
    private const string Row = "  - { item: ecs.c6.large, region: cn-hangzhou, payAsYouGo: 0.39, date: 2026-05-01, source: a test }\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("prices").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_EveryKey_IsInTheRow()
    {
        var (file, findings) = Read("""
            currency: USD
            prices:
              - item: ecs.c6.large
                region: cn-hangzhou
                zone: cn-hangzhou-h
                payAsYouGo: 0.39
                spot: 0.056
                lowestSpot: 0.050
                date: 2026-05-01
                source: aliyun ecs DescribeSpotPriceHistory
              - { item: nat.gateway, region: cn-beijing, payAsYouGo: 0.2, date: "2026-04-30", source: a page }
            """);

        Assert.Empty(findings);
        Assert.Equal("USD", file!.Currency);
        Assert.Equal(
            [
                new PriceRow
                {
                    Item = PriceItem.Named("ecs.c6.large"), Region = "cn-hangzhou", Zone = "cn-hangzhou-h", PayAsYouGo = 0.39m, Spot = 0.056m,
                    LowestSpot = 0.05m,
                    Date = new DateOnly(2026, 5, 1), Source = "aliyun ecs DescribeSpotPriceHistory",
                },
                new PriceRow { Item = PriceItem.NatGateway, Region = "cn-beijing", PayAsYouGo = 0.2m, Date = new DateOnly(2026, 4, 30), Source = "a page" },
            ],
            file.Rows);
    }

    [Theory]
    [InlineData("", "CFG005 (file) 1:1")]
    [InlineData("prices: []\ncurrency: CNY\n", "CFG004 prices.file.prices 1:9")]
    [InlineData("currency: RMB\nprices:\n" + Row, "CFG004 prices.file.currency 1:11")]
    [InlineData("prices:\n" + Row, "CFG003 prices.file.currency 1:1")]
    [InlineData("currency: CNY\nprices:\n  - { item: ecs.c6.large, region: cn-hangzhou, payAsYouGo: 0.39, date: 2026-05-01 }\n",
        "CFG003 prices.file.prices[0].source 3:5")]
    [InlineData("currency: CNY\nprices:\n  - { item: ecs.c6.large, region: cn-hangzhou, payAsYouGo: 0.39, source: a test }\n",
        "CFG003 prices.file.prices[0].date 3:5")]
    [InlineData("currency: CNY\nprices:\n  - { item: ecs.c6.large, payAsYouGo: 0.39, date: 2026-05-01, source: a test }\n",
        "CFG003 prices.file.prices[0].region 3:5")]
    [InlineData("currency: CNY\nprices:\n  - { item: c6.large, region: cn-hangzhou, payAsYouGo: 0.39, date: 2026-05-01, source: a test }\n",
        "CFG004 prices.file.prices[0].item 3:13")]
    [InlineData("currency: CNY\nprices:\n  - { item: ecs.c6.large, region: cn-hangzhou, payAsYouGo: free, date: 2026-05-01, source: a test }\n",
        "CFG004 prices.file.prices[0].payAsYouGo 3:60")]
    [InlineData("currency: CNY\nprices:\n  - { item: ecs.c6.large, region: cn-hangzhou, payasyougo: 0.39, spot: 0.1, date: 2026-05-01, source: a test }\n",
        "CFG001 prices.file.prices[0].payasyougo 3:48")]
    [InlineData("currency: CNY\nprices:\n  - { item: ecs.c6.large, region: cn-hangzhou, date: 2026-05-01, source: a test }\n",
        "CFG004 prices.file.prices[0] 3:5")]
    [InlineData("currency: CNY\nprices:\n  - { item: ecs.c6.large, region: cn-hangzhou, zone: cn-beijing-a, spot: 0.1, date: 2026-05-01, source: a test }\n",
        "CFG004 prices.file.prices[0].zone 3:54")]
    [InlineData("currency: CNY\nprices:\n  - { item: nat.gateway, region: cn-hangzhou, spot: 0.1, date: 2026-05-01, source: a test }\n",
        "CFG004 prices.file.prices[0] 3:5")]
    [InlineData("currency: CNY\nprices:\n  - { item: ecs.c6.large, region: cn-hangzhou, spot: 0.1, lowestSpot: 0.2, date: 2026-05-01, source: a test }\n",
        "CFG004 prices.file.prices[0].spot 3:54")]
    [InlineData("currency: CNY\nprices:\n" + Row + Row, "CFG004 prices.file.prices[1] 4:5")]
    [InlineData("currency: CNY\nprices:\n  - { item: ecs.c6.large, region: cn-hangzhou, payAsYouGo: {secure: AAABADQX}, date: 2026-05-01, source: a test }\n",
        "CFG008 prices.file.prices[0].payAsYouGo 3:60")]
    [InlineData("currency: [\n", "CFG005 (file) 2:1")]
    public void Read_Mistake_IsReportedWithItsPlaceInTheFile(string text, string expected)
    {
        var (file, findings) = Read(text);

        Assert.Null(file);
        var finding = Assert.Single(findings);
        Assert.Equal(expected, $"{finding.RuleId} {finding.Path} {finding.Position!.Line}:{finding.Position.Column}");
        Assert.Equal("prices.yaml", finding.Position.File);
        Sentences.Check(finding.Message, finding.Fix);
    }

    [Fact]
    public void Read_ShippedFile_IsOneAndEveryRowNamesItsSource()
    {
        var context = new ReadContext("prices.file", [], []);

        var file = PriceFileReader.Read(new FileInfo(Repository.Path("prices", "cn-hangzhou.yaml")), context);

        Assert.Empty(context.Findings);
        Assert.Equal(["cn-hangzhou"], file!.Regions);
        Assert.Equal(0.441072m, file.In("cn-hangzhou")!.PayAsYouGo(new AckKnativeSpot.Sizing.CapacityChoice.VcpuMemory(2, 4)));
    }

    private (PriceFile? File, List<Finding> Findings) Read(string text)
    {
        var path = Path.Combine(_folder, "prices.yaml");
        File.WriteAllText(path, text);
        var context = new ReadContext("prices.file", [], []);
        var file = PriceFileReader.Read(new FileInfo(path), context);
        return (file,
            [.. context.Findings.Select(finding => finding with { Position = finding.Position ?? context.Positions.GetValueOrDefault(finding.Path) })]);
    }
}
