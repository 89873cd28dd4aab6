using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>Whose prices a plan was made with is seen wherever a cost is.</summary>
public sealed class PriceFileFormatsTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public static TheoryData<string> Formats => new("text", "markdown", "json", "html");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Plan_PriceFileOfAnotherDay_ShowsThatDay(string format)
    {
        var before = await PlanAsync(format, _folder.Write("dev"), 0);
        ChangePrices("2026-11-26", "2027-02-03");

        var after = await PlanAsync(format, _folder.Write("dev"), 0);

        Assert.Contains("2026-11-26", before, StringComparison.Ordinal);
        Assert.Contains("2027-02-03", after, StringComparison.Ordinal);
        Assert.Equal(before.Replace("2026-11-26", "2027-02-03", StringComparison.Ordinal), after);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Plan_PriceFileOfSeveralDays_ShowsTheOldestAndTheNewest(string format)
    {
        ChangePrices("payAsYouGo: 0.64\n    date: 2026-11-26", "payAsYouGo: 0.64\n    date: 2025-01-31");

        var plan = await PlanAsync(format, _folder.Write("dev"), 0);

        Assert.Contains("2025-01-31", plan, StringComparison.Ordinal);
        Assert.Contains("2026-11-26", plan, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Plan_PriceFileAndStackOfAnotherRegion_ShowsThatRegion(string format)
    {
        ChangePrices("region: cn-hangzhou", "region: cn-beijing");

        var plan = await PlanAsync(format, _folder.Write("dev", ("cn-hangzhou-", "cn-beijing-"), ("region: cn-hangzhou", "region: cn-beijing")), 0);

        Assert.Contains(
            format == "json" ? "\"region\":\"cn-beijing\"" : "Prices: CNY, cn-beijing, 2026-11-26",
            format == "json" ? plan.Replace(" ", "", StringComparison.Ordinal) : plan, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Plan_PriceFileOfAnotherRegionThanTheStack_IsAnErrorThatNamesBoth(string format)
    {
        ChangePrices("region: cn-hangzhou", "region: cn-beijing");

        Assert.Contains(
            "The prices are of cn-beijing, but the stack is in cn-hangzhou.", await PlanAsync(format, _folder.Write("dev"), 1), StringComparison.Ordinal);
    }

    private static async Task<string> PlanAsync(string format, string file, int code)
    {
        var run = await CommandRun.OfAsync("dev", "--config", file, "--format", format);
        Assert.Equal((code, ""), (run.ExitCode, run.Error));
        return run.Output;
    }

    private void ChangePrices(string from, string to)
    {
        var file = Path.Combine(_folder["prices"], "cn-hangzhou.yaml");
        var text = File.ReadAllText(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }
}
