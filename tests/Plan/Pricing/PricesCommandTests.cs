using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Pricing;

public sealed class PricesCommandTests : IDisposable
{
    private const string Advice = """{"RegionId":"cn-hangzhou", "AvailableSpotZones":{"AvailableSpotZone":[{"ZoneId":"cn-hangzhou-i","""
        + """ "AvailableSpotResources":{"AvailableSpotResource":[{"InstanceType":"ecs.c6.large", "AverageSpotDiscount":20, "InterruptionRate":1},"""
        + """ {"InstanceType":"ecs.r7.large", "AverageSpotDiscount":20, "InterruptionRate":1}]}}, {"ZoneId":"cn-hangzhou-h","""
        + """ "AvailableSpotResources":{"AvailableSpotResource":[{"InstanceType":"ecs.c6.large", "AverageSpotDiscount":20, "InterruptionRate":1}]}}]}}""";
    private const string Ecs = """{"PriceInfo":{"Price":{"Currency":"CNY", "TradePrice":0.43,"""
        + """ "DetailInfos":{"ResourcePriceModel":[{"Resource":"instanceType", "TradePrice":0.35}, {"Resource":"systemDisk", "TradePrice":0.08}]}}}}""";
    private const string Eci = """{"PriceInfo":{"Price":{"Currency":"CNY", "TradePrice":0.00012252, "DetailInfos":{"DetailInfo":[{"Resource":"CPU","""
        + """ "TradePrice":9.8E-5}, {"Resource":"Memory", "TradePrice":0.00002452}]}}}}""";

    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Prices_OfAllFourCalls_IsExactlyTheReviewedFile()
    {
        var run = await RunAsync("--region", "cn-hangzhou", "--date", "2026-05-01");

        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Golden.Matches(run.Output, "prices.golden.yaml");
    }

    [Fact]
    public async Task Prices_Refreshed_ReplacesWhatIsNewAndKeepsTheRest()
    {
        var first = await RunAsync("--region", "cn-hangzhou", "--date", "2026-05-01", "--out", _folder["prices.yaml"]);
        var eci = _folder.WriteText("eci.json", Eci.Replace("0.00012252", "0.0002", StringComparison.Ordinal));

        var run = await CommandRun.OfAsync(
            "prices", "--from", $"2-4Gi={eci}", "--refresh", _folder["prices.yaml"], "--region", "cn-hangzhou", "--date", "2026-06-01", "--out",
            _folder["prices.yaml"]);

        Assert.Equal((0, "", 0, ""), (first.ExitCode, first.Error, run.ExitCode, run.Error));
        var text = await File.ReadAllTextAsync(_folder["prices.yaml"]);
        Assert.Contains("  - item: 2-4Gi\n    region: cn-hangzhou\n    payAsYouGo: 0.72\n    date: 2026-06-01\n", text, StringComparison.Ordinal);
        Assert.Contains("item: ecs.c6.large", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0.441072", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("An answer of 'aliyun ecs DescribePrice' does not say its region. Give it with --region.\n", "--date", "2026-05-01")]
    [InlineData("An answer of 'aliyun ecs DescribePrice' does not say its day. Give the day of the call with --date.\n", "--region", "cn-hangzhou")]
    [InlineData("The answers are in CNY, not in USD.\n", "--region", "cn-hangzhou", "--date", "2026-05-01", "--currency", "USD")]
    public async Task Prices_SomethingThatNobodySays_IsAnError(string message, params string[] args)
    {
        var run = await RunAsync(args);

        Assert.Equal((1, "", message), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Prices_WrongFiles_AreAllReportedAtOnce()
    {
        var broken = _folder.WriteText("broken.json", "{");
        var ecs = _folder.WriteText("ecs.json", Ecs);

        var run = await CommandRun.OfAsync("prices", "--from", broken, "c6=" + ecs, ecs, _folder["nowhere.json"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            [
                "'c6' in front of a file is neither an instance type such as ecs.c6.large nor a size such as 2-4Gi.",
                $"There is no file '{_folder["nowhere.json"]}'.",
                "broken.json: The file is not JSON (line 1); it must hold what the aliyun CLI printed.",
                "ecs.json: The answer of 'aliyun ecs DescribePrice' does not say which instance type or size was asked for. Write --from TYPE=FILE, for "
                    + "example --from ecs.c6.large=FILE.",
            ],
            run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("nowhere.yaml", "There is no file '{0}'.")]
    [InlineData(".", "'{0}' is a folder, not a price file.")]
    public async Task Prices_RefreshOfWhatIsNoFile_SaysSoAndGivesNoAdviceOfAStackFile(string name, string message)
    {
        var run = await RunAsync("--region", "cn-hangzhou", "--date", "2026-05-01", "--refresh", _folder[name]);

        Assert.Equal((2, "", message.Replace("{0}", _folder[name], StringComparison.Ordinal) + "\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Prices_RefreshOfAFileThatIsTooLarge_GivesNoAdviceOfAStackFile()
    {
        var run = await RunAsync("--region", "cn-hangzhou", "--date", "2026-05-01", "--refresh", _folder.WriteText("prices.yaml", new string('#', 300_000)));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The file is larger than 256 KiB.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("services", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--date takes a day such as 2026-05-01.", "--date", "yesterday")]
    [InlineData("'prices' needs --from: write ")]
    public async Task Prices_CalledWrongly_SaysSo(string message, params string[] args)
    {
        var run = await CommandRun.OfAsync([.. args.Length == 0 ? [] : new[] { "prices", "--from", "a.json" }, .. args.Length == 0 ? ["prices"] : args]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync(
    [
        "prices", "--from", _folder.WriteText("history.json", AnswerReaderTests.History), _folder.WriteText("advice.json", Advice),
        "ecs.c7.large=" + _folder.WriteText("ecs.json", Ecs),
        "2-4Gi=" + _folder.WriteText("eci.json", Eci), .. args,
    ]);
}
