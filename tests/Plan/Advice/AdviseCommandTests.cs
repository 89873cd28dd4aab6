using System.Globalization;
using System.Text.Json;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Tests.Advice;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Advice;

/// <summary>The command on thirty generated days, in answers as the aliyun CLI prints them.</summary>
public sealed class AdviseCommandTests : IDisposable
{
    private const int PageSize = 1000;

    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("json", "json")]
    public async Task Advise_RepositoryStack_IsExactlyTheReviewedAdvice(string format, string extension)
    {
        var run = await CommandRun.OfAsync(["advise", "dev", "--config", Repository.Path("Pulumi.dev.yaml"), .. Answers(), "--format", format]);

        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Golden.Matches(run.Output, $"advice.golden.{extension}");
    }

    [Fact]
    public async Task Advise_PastedIntoTheStack_IsWhatTheStackThenBuys()
    {
        var run = await CommandRun.OfAsync(["advise", "dev", "--config", Repository.Path("Pulumi.dev.yaml"), .. Answers()]);

        var lines = run.Output.Split('\n');
        var pasted = lines.SkipWhile(line => !line.StartsWith("  to paste", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal));
        var file = _folder.Write(
            "dev", ("      capacity:\n        choices: [ecs.c6.large, ecs.c7.large]\n", string.Concat(pasted.Select(line => $"  {line}\n"))));
        var check = CheckedStack.Of(StackFileText.Read(new FileInfo(file)));

        Assert.Null(check.ErrorMessage());
        var service = check.Settings!.Services[0].Value;
        Assert.Equal("[ecs.c7.large, ecs.c6.large, ecs.g7.large, ecs.g6.large]", service.Capacity.Choices.ToString());
        Assert.Equal("0.076", service.Spot!.PriceLimit.ToString());
    }

    [Fact]
    public async Task Advise_GuardrailsOfTheStack_AreKept()
    {
        var file = _folder.Write(
            "dev", ("  ack-knative-spot:services:\n",
                "  ack-knative-spot:guardrails: { allowedFamilies: [ecs.c6, ecs.c7, ecs.e] }\n  ack-knative-spot:services:\n"),
                    ("reserve:\n        choices: [ecs.t6-c1m1.large]\n      ", ""));

        var run = await CommandRun.OfAsync(["advise", "dev", "--config", file, .. Answers(), "--format", "json"]);

        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        using var advice = JsonDocument.Parse(run.Output);
        var service = advice.RootElement.GetProperty("workloads")[0];
        Assert.Equal(["ecs.c7.large", "ecs.c6.large"], service.GetProperty("choices").EnumerateArray().Select(each => each.GetString()));
        Assert.Contains(
            ("ecs.g7.large", "guardrails.allowedFamilies does not allow its family"),
            service.GetProperty("rejected").EnumerateArray()
                .Select(each => (each.GetProperty("instanceType").GetString(), each.GetProperty("because").GetString())));
    }

    [Theory]
    [InlineData(2, "Give the answers to go by with --history or --advice.")]
    [InlineData(2, "--survival takes a percentage above 0% and up to 100%, such as 99%.", "--history", "a.json", "--survival", "0.99")]
    [InlineData(2, "--format takes text or json, not 'yaml'.", "--history", "a.json", "--format", "yaml")]
    [InlineData(2, "There is no file 'nowhere.json'.", "--history", "nowhere.json")]
    public async Task Advise_CalledWrongly_SaysSo(int exitCode, string message, params string[] args)
    {
        var run = await CommandRun.OfAsync(["advise", "dev", "--config", Repository.Path("Pulumi.dev.yaml"), .. args]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advise_PageMissing_IsAnError()
    {
        var answers = Answers();

        var run = await CommandRun.OfAsync(
            [
                "advise", "dev", "--config", Repository.Path("Pulumi.dev.yaml"),
                .. answers.Where(each => !each.EndsWith("ecs.c6.large-2.json", StringComparison.Ordinal)),
            ]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The history of ecs.c6.large goes on at row 2000", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A history of each type in pages of 1,000 rows, every other one with numbers as texts, and the advice in one answer.</summary>
    private List<string> Answers()
    {
        var market = GeneratedMarket.Market;
        var files = new List<string> { "--history" };
        foreach (var type in market.Histories.GroupBy(each => each.Pool.InstanceType))
        {
            var rows = type.SelectMany(history => history.Points.Select(point => (history.Pool, point))).OrderBy(row => row.point.At).ToList();
            files.AddRange(rows.Chunk(PageSize).Select((page, i) => _folder.WriteText(
                $"{type.Key}-{i}.json", Page(page, (i + 1) * PageSize < rows.Count ? (i + 1) * PageSize : 0, i % 2 == 1))));
        }

        files.AddRange(["--advice", _folder.WriteText("advice.json", Advice(market))]);
        return files;
    }

    private static string Page(IEnumerable<(SpotPool Pool, PricePoint Point)> rows, int next, bool asText) => JsonSerializer.Serialize(new
    {
        Currency = "CNY",
        NextOffset = next,
        SpotPrices = new
        {
            SpotPriceType = rows.Select(row => new
            {
                row.Pool.InstanceType,
                ZoneId = row.Pool.Zone,
                NetworkType = "vpc",
                Timestamp = row.Point.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                SpotPrice = Number(row.Point.Spot, asText),
                OriginPrice = Number(row.Point.PayAsYouGo, asText),
            }),
        },
    });

    private static object Number(decimal number, bool asText) => asText ? number.ToString(CultureInfo.InvariantCulture) : number;

    private static string Advice(SpotMarket market) => JsonSerializer.Serialize(new
    {
        AvailableSpotZones = new
        {
            AvailableSpotZone = market.Reliabilities.GroupBy(each => each.Pool.Zone).Select(zone => new
            {
                ZoneId = zone.Key,
                AvailableSpotResources = new
                {
                    AvailableSpotResource = zone.Select(
                        each => new { each.Pool.InstanceType, AverageSpotDiscount = each.DiscountPercent, InterruptionRate = each.InterruptionPercent }),
                },
            }),
        },
    });
}
