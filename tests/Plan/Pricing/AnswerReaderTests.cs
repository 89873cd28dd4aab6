using AckKnativeSpot.Plan.Pricing;
using AckKnativeSpot.Pricing;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Pricing;

/// <summary>Answers as the aliyun CLI prints them, and as SDKs do.</summary>
public class AnswerReaderTests
{
    private static readonly DateTime s_eleven = new(2026, 4, 30, 11, 0, 0, DateTimeKind.Utc);

    internal const string History = """
        {
          "Currency": "CNY",
          "NextOffset": 0,
          "RequestId": "4A2E1F6B-0000-4E44-A9C5-6A7B8C9D0E1F",
          "SpotPrices": {
            "SpotPriceType": [
              { "InstanceType": "ecs.c6.large", "IoOptimized": "optimized", "NetworkType": "vpc", "OriginPrice": 0.39, "SpotPrice": 0.056,
                  "Timestamp": "2026-04-30T10:00:00Z", "ZoneId": "cn-hangzhou-h" },
              { "InstanceType": "ecs.c6.large", "IoOptimized": "optimized", "NetworkType": "vpc", "OriginPrice": "0.39", "SpotPrice": "5.8E-2",
                  "Timestamp": "2026-04-30T11:00:00Z", "ZoneId": "cn-hangzhou-h" },
              { "InstanceType": "ecs.c6.large", "IoOptimized": "optimized", "NetworkType": "vpc", "OriginPrice": 0.39, "SpotPrice": 0.061,
                  "Timestamp": "2026-04-30T11:00:00Z", "ZoneId": "cn-hangzhou-i" }
            ]
          }
        }
        """;

    [Fact]
    public void Read_History_HasAPoolForEachZone()
    {
        var answers = Of(History);

        Assert.Empty(answers.Problems);
        Assert.Equal(["CNY"], answers.Currencies);
        var market = answers.ToMarket();
        Assert.Equal(
            [new SpotPool("ecs.c6.large", "cn-hangzhou-h"), new SpotPool("ecs.c6.large", "cn-hangzhou-i")], market.Histories.Select(each => each.Pool));
        Assert.Equal([new(s_eleven.AddHours(-1), 0.056m, 0.39m), new PricePoint(s_eleven, 0.058m, 0.39m)], market.Histories[0].Points);
    }

    [Fact]
    public void Read_ListsThatAreNotWrapped_AreTheSame() => Assert.Equal(
        Of(History).ToMarket().Histories.SelectMany(each => each.Points),
        Of(History.Replace("\"SpotPrices\": {\n    \"SpotPriceType\": [", "\"SpotPrices\": [", StringComparison.Ordinal)
            .Replace("]\n  }\n}", "]\n}", StringComparison.Ordinal))
            .ToMarket().Histories.SelectMany(each => each.Points));

    [Theory]
    [InlineData("""{"RegionId":"cn-hangzhou", "AvailableSpotZones":{"AvailableSpotZone":[{"ZoneId":"cn-hangzhou-h","""
        + """ "AvailableSpotResources":{"AvailableSpotResource":[{"InstanceType":"ecs.c6.large", "AverageSpotDiscount":12, "InterruptionRate":2.5,"""
        + """ "InterruptRateDesc":"0-3%"}]}}]}}""")]
    [InlineData("""{"RegionId":"cn-hangzhou", "AvailableSpotZones":[{"ZoneId":"cn-hangzhou-h", "AvailableSpotResources":[{"InstanceType":"ecs.c6.large","""
        + """ "AverageSpotDiscount":"12", "InterruptionRate":"2.5"}]}]}""")]
    public void Read_Advice_IsWrappedOrNot(string answer)
    {
        var answers = Of(answer);

        Assert.Empty(answers.Problems);
        Assert.Equal([new PoolReliability(new SpotPool("ecs.c6.large", "cn-hangzhou-h"), 12, 2.5m)], answers.ToMarket().Reliabilities);
    }

    [Theory]
    [InlineData("""{"PriceInfo":{"Price":{"Currency":"CNY", "DiscountPrice":0, "OriginalPrice":0.43, "TradePrice":0.43,"""
        + """ "DetailInfos":{"ResourcePriceModel":[{"Resource":"image", "TradePrice":0}, {"Resource":"instanceType", "OriginalPrice":0.39,"""
        + """ "TradePrice":0.35}, {"Resource":"systemDisk", "TradePrice":0.04}]}}, "Rules":{"Rule":[]}}}""", 0.35, "aliyun ecs DescribePrice")]
    [InlineData("""{"PriceInfo":{"Price":{"Currency":"CNY", "TradePrice":"0.43", "DetailInfos":[{"Resource":"instanceType", "TradePrice":"0.35"}]}}}""", 0.35,
        "aliyun ecs DescribePrice")]
    [InlineData("""{"PriceInfo":{"Price":{"Currency":"CNY", "OriginalPrice":0.00012252, "TradePrice":0.00012252,"""
        + """ "DetailInfos":{"DetailInfo":[{"Resource":"CPU", "TradePrice":9.8E-5}, {"Resource":"Memory", "TradePrice":0.00002452}]}},"""
        + """ "SpotPrices":{"SpotPrice":[]}}}""", 0.441072, "aliyun eci DescribeContainerGroupPrice")]
    public void Read_Price_IsThatOfTheInstancePerHour(string answer, double price, string call)
    {
        var answers = Of(answer, Item("ecs.c6.large"));

        Assert.Empty(answers.Problems);
        Assert.Equal([new QuotedPrice(Item("ecs.c6.large"), null, (decimal)price, null, call)], answers.Quotes);
    }

    [Fact]
    public void Read_SpotPricesOfASize_AreThoseOfTheTypesAndTheDearestForTheSize()
    {
        var answers = Of(
            """
            {"PriceInfo":{"Price":{"Currency":"CNY","TradePrice":1.6E-5,"DetailInfos":{"DetailInfo":[]}},"SpotPrices":{"SpotPrice":[
              {"ZoneId":"cn-hangzhou-h","InstanceType":"ecs.c5.large","SpotPrice":0.056,"OriginPrice":0.622},
              {"ZoneId":"cn-hangzhou-h","InstanceType":"ecs.c6.large","SpotPrice":0.061,"OriginPrice":0.39},
              {"ZoneId":"cn-hangzhou-i","InstanceType":"ecs.c5.large","SpotPrice":0.055,"OriginPrice":0.622}]}}}
            """,
            Item("2-4Gi"));

        Assert.Empty(answers.Problems);
        Assert.Equal(
            [
                ("2-4Gi", "cn-hangzhou-h", null, 0.061m), ("2-4Gi", "cn-hangzhou-i", null, 0.055m), ("ecs.c5.large", "cn-hangzhou-h", 0.622m, 0.056m),
                ("ecs.c5.large", "cn-hangzhou-i", 0.622m, 0.055m), ("ecs.c6.large", "cn-hangzhou-h", 0.39m, 0.061m),
            ],
            answers.Quotes.Select(each => (each.Item.Name, each.Zone, each.PayAsYouGo, each.Spot)).Order());
    }

    [Fact]
    public void Read_PagesInOneFileOrInSeveral_AreOneHistory()
    {
        var pages = new[] { Page(0, 3, 3), Page(3, 3, 6), Page(6, 1, 0) };

        foreach (var files in new[] { pages, [string.Join('\n', pages)], [pages[2], pages[0], pages[1]], [pages[0], pages[0], pages[1], pages[2]] })
        {
            var answers = Of(files);

            Assert.Empty(answers.Problems);
            Assert.Equal(7, Assert.Single(answers.ToMarket().Histories).Points.Count);
        }
    }

    [Fact]
    public void Read_LastPageThatNamesANextOne_IsCompleteWithAnEmptyOne()
    {
        Assert.Empty(Of(Page(0, 3, 3), Page(3, 2, 5), """{"NextOffset":5,"SpotPrices":{"SpotPriceType":[]}}""").Problems);
        Assert.Equal(
            ["file 2: The history of ecs.c6.large goes on at row 5; ask again with --Offset 5, until an answer has no rows, and give every page."],
            Of(Page(0, 3, 3), Page(3, 2, 5)).Problems);
    }

    [Fact]
    public void Read_PageInTheMiddleMissing_IsAProblem() => Assert.Equal(
        [
            "file 2: The page of ecs.c6.large that starts at row 6 has no page before it; ask for --Offset 0 on, and give every page.",
            "file 1: The history of ecs.c6.large goes on at row 3; ask again with --Offset 3, until an answer has no rows, and give every page.",
        ],
        Of(Page(0, 3, 3), Page(6, 3, 9), """{"SpotPrices":[]}""").Problems);

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("ERROR: SDK.ServerError", "The file is not JSON (line 1); it must hold what the aliyun CLI printed.")]
    [InlineData("""{"SpotPrices":{"SpotPriceType":[{""", "The file is not JSON (line 1); it must hold what the aliyun CLI printed.")]
    [InlineData("""{"Code":"InvalidAccessKeyId.NotFound", "Message":"Specified access key is not found."}""",
        "The answer is the error 'InvalidAccessKeyId.NotFound', not prices.")]
    [InlineData("[]", "The answer is of none of the calls DescribePrice, DescribeSpotPriceHistory, DescribeSpotAdvice and DescribeContainerGroupPrice.")]
    [InlineData("""{"Regions":{"Region":[]}}""",
        "The answer is of none of the calls DescribePrice, DescribeSpotPriceHistory, DescribeSpotAdvice and DescribeContainerGroupPrice.")]
    [InlineData("""{"SpotPrices":{"Other":[]}}""", "'SpotPrices' is neither a list nor an object with the list 'SpotPriceType'.")]
    [InlineData("""{"SpotPrices":[{"InstanceType":"ecs.c6.large", "ZoneId":"cn-hangzhou-h", "Timestamp":"2026-04-30T10:00:00Z", "SpotPrice":0.05}]}""",
        "The answer has no 'SpotPrices[0].OriginPrice'.")]
    [InlineData("""{"SpotPrices":[{"InstanceType":"ecs.c6.large", "ZoneId":"cn-hangzhou-h", "Timestamp":"2026-04-30T10:00:00Z", "SpotPrice":0,"""
        + """ "OriginPrice":0.39}]}""", "'SpotPrices[0].SpotPrice' is '0', and a price is above 0.")]
    [InlineData("""{"SpotPrices":[{"InstanceType":"ecs.c6.large", "ZoneId":"cn-hangzhou-h", "Timestamp":"2026-04-30T10:00:00Z", "SpotPrice":"cheap","""
        + """ "OriginPrice":0.39}]}""", "'SpotPrices[0].SpotPrice' is 'cheap', which is not a number.")]
    [InlineData("""{"SpotPrices":[{"InstanceType":"ecs.c6.large", "ZoneId":"cn-hangzhou-h", "Timestamp":"yesterday", "SpotPrice":0.05, "OriginPrice":0.39}]}""",
        "'SpotPrices[0].Timestamp' is 'yesterday', which is not a time in UTC such as 2026-05-01T11:00:00Z.")]
    [InlineData("""{"SpotPrices":[{"InstanceType":"ecs.c6.large", "ZoneId":"cn-hangzhou-h", "NetworkType":"classic", "Timestamp":"2026-04-30T10:00:00Z","""
        + """ "SpotPrice":0.05, "OriginPrice":0.39}]}""", "The prices are of the network type 'classic'; ask for --NetworkType vpc.")]
    [InlineData("""{"AvailableSpotZones":[{"ZoneId":"cn-hangzhou-h", "AvailableSpotResources":[{"InstanceType":"ecs.c6.large", "AverageSpotDiscount":120,"""
        + """ "InterruptionRate":2}]}]}""", "'AverageSpotDiscount' of ecs.c6.large is '120', which is not a percentage.")]
    [InlineData("""{"PriceInfo":{"Price":{"Currency":"CNY", "TradePrice":0.43}}}""",
        "The answer has no 'PriceInfo.Price.DetailInfos', so it does not say what the price is of.")]
    [InlineData("""{"PriceInfo":{"Price":{"Currency":"CNY", "TradePrice":0.43, "DetailInfos":{"ResourcePriceModel":[{"Resource":"instanceType","""
        + """ "TradePrice":0.35}]}}}}""",
        "The answer of 'aliyun ecs DescribePrice' does not say which instance type or size was asked for. Write --from TYPE=FILE, for example --from "
            + "ecs.c6.large=FILE.")]
    public void Read_WrongOrHalfAnswer_IsAProblemThatSaysWhy(string answer, string message) => Assert.Equal([$"file 1: {message}"], Of(answer).Problems);

    [Fact]
    public void Read_AnswersThatDisagree_AreProblems()
    {
        var otherPrice = History.Replace("0.056", "0.057", StringComparison.Ordinal);
        var advice = """{"AvailableSpotZones":[{"ZoneId":"cn-hangzhou-h", "AvailableSpotResources":[{"InstanceType":"ecs.c6.large","""
            + """ "AverageSpotDiscount":12, "InterruptionRate":2}]}]}""";

        Assert.Equal(
            ["file 2: The history has two prices of ecs.c6.large in cn-hangzhou-h at 2026-04-30T10:00:00Z; ask for one operating system only."],
            Of(History, otherPrice).Problems);
        Assert.Equal(["The answers are in several currencies: CNY, USD."], Of(History, History.Replace("CNY", "USD", StringComparison.Ordinal)).Problems);
        Assert.Equal(
            ["file 2: There are two different answers about ecs.c6.large in cn-hangzhou-h; keep the newer one."],
            Of(advice, advice.Replace("12", "13", StringComparison.Ordinal)).Problems);
        Assert.Empty(Of(advice, advice, History, History).Problems);
    }

    private static PriceItem Item(string name) => PriceItem.TryParse(name, out var item) ? item : throw new ArgumentException(name, nameof(name));

    private static AnswerReader Of(params string[] texts) => AnswerReader.Read(texts.Select((text, i) => new AnswerFile($"file {i + 1}", text)));

    private static AnswerReader Of(string text, PriceItem asked) => AnswerReader.Read([new AnswerFile("file 1", text, asked)]);

    private static string Page(int start, int count, int next) =>
        $$"""{"NextOffset":{{next}},"SpotPrices":{"SpotPriceType":[{{string.Join(',', Enumerable.Range(start, count).Select(Row))}}]""" + "}}";

    private static string Row(int hour) =>
        $$"""{"InstanceType":"ecs.c6.large","ZoneId":"cn-hangzhou-h","Timestamp":"2026-04-30T{{hour:00}}:00:00Z","SpotPrice":0.05,"OriginPrice":0.39}""";
}
