using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static AckKnativeSpot.Tests.Infra.Corpus.YamlScalarPlaces;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>
/// Every kind of value that YAML knows: the plan reads it from the file, the program as the Pulumi CLI hands it over, and both read the same.
/// </summary>
public sealed class YamlScalarTests : IDisposable
{
    /// <summary>One place of each kind, for what is tried with every recorded value.</summary>
    private static readonly string[] s_mainPlaces = [.. new[] { 0, 2, 3, 4, 6, 8, 10 }.Select(place => All[place])];

    private readonly FileInfo _file = new(Path.Combine(Directory.CreateTempSubdirectory("scalars").FullName, "Pulumi.scalars.yaml"));

    public static TheoryData<string> Recorded => [.. YamlScalars.Recorded.Select(record => record.Yaml)];

    public void Dispose() => _file.Directory!.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Read_ARecordedValue_IsTheSameForPlanAndProgram(string yaml) => Assert.All(s_mainPlaces, place => AssertReadAlike(place, yaml));

    [Fact]
    public void Read_AGeneratedValue_IsTheSameForPlanAndProgram() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261126, 1),
        Prop.ForAll(Gen.Zip(Gen.Elements(All), Gen.OneOf(YamlScalars.Kinds)).ToArbitrary(), each => AssertReadAlike(each.Item1, each.Item2)));

    /// <summary>With a value that is right there, so that plan and program are compared beyond their errors. Alerts take no single value.</summary>
    [Fact]
    public void Place_WithARightValue_IsGreen()
    {
        string?[] right = ["\"1\"", "\"1\"", "0.25", "5", "60s", "5", "2", "\"1\"", "2026-08-01", "0.39", "true", null, "cn-hangzhou"];

        Assert.All(All.Zip(right), each => Assert.Equal(
            each.Second is null, CheckedStack.Of(YamlConfiguration.Read(StackWith(each.First, each.Second ?? "true"), "f")).ErrorMessage() is not null));
        Assert.Equal(All.Length, right.Length);
    }

    [Theory]
    [InlineData("\"2026-08-01\"")]
    [InlineData("2026-08-01")]
    [InlineData("2026-08-01 00:00:00 +0000 UTC")]
    [InlineData("2026-08-01T00:00:00Z")]
    public void Date_InEveryFormOfTheCli_IsThatDay(string yaml)
    {
        var check = CheckedStack.Of(
            YamlConfiguration.Read(
                StackWith("ack-knative-spot:prices: { date: @, currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39 } }", yaml), "f"));

        Assert.Null(check.ErrorMessage());
        Assert.Equal(new DateOnly(2026, 8, 1), check.Settings!.Prices!.Newest);
    }

    [Theory]
    [InlineData("1.10", "hands over '1.1' for '1.10'", "\"1.10\"")]
    [InlineData("2026-08-01", "hands over '2026-08-01 00:00:00 +0000 UTC' for '2026-08-01'", "\"2026-08-01\"")]
    [InlineData("0o17", "hands over '15' for '0o17'", "\"0o17\"")]
    [InlineData("TRUE", "hands over 'true' for 'TRUE'", "\"TRUE\"")]
    [InlineData(".inf", "ends at '.inf'", "in quotes")]
    public void Read_ATextThatTheCliWouldNotKeep_IsAnErrorThatSaysHowToWriteIt(string yaml, string message, string fix)
    {
        var finding = Assert.Single(CheckedStack.Of(YamlConfiguration.Read(StackWith(All[0], yaml), "f")).Findings, f => f.Severity == Severity.Error);

        Assert.Equal(("CFG011", "services[0].env.VALUE"), (finding.RuleId, finding.Path));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(fix, finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.250")]
    [InlineData("\"1.10\"")]
    [InlineData("8080")]
    [InlineData("yes")]
    [InlineData("1.10.0")]
    public void Read_ATextThatTheCliKeeps_IsNoFinding(string yaml) =>
        Assert.DoesNotContain(
            CheckedStack.Of(YamlConfiguration.Read(StackWith(yaml == "0.250" ? All[2] : All[0], yaml), "f")).Findings, f => f.RuleId == "CFG011");

    /// <summary>
    /// With the stack file at hand the program says exactly what the plan says; without it, it has the same settings wherever the plan is green.
    /// </summary>
    private void AssertReadAlike(string place, string yaml)
    {
        if (IsCutInFlow(place, yaml))
        {
            return;
        }

        var text = StackWith(place, yaml);
        File.WriteAllText(_file.FullName, text);
        var written = StackFileText.Read(_file);
        var planned = CheckedStack.Of(written);
        if (IsRefusedByTheCli(text, out var handedOver))
        {
            Assert.True(planned.ErrorMessage() is not null, $"The CLI ends at {text}");
            return;
        }

        var deployed = CheckedStack.Of(PulumiConfiguration.Read(handedOver, "[]", written));
        Assert.Equal((place, yaml, planned.ErrorMessage()), (place, yaml, deployed.ErrorMessage()));
        Assert.Equal(planned.Settings, deployed.Settings);
        if (planned.ErrorMessage() is null)
        {
            var unwritten = CheckedStack.Of(PulumiConfiguration.Read(handedOver, "[]", StackConfiguration.Unwritten));
            Assert.Equal((place, yaml, null), (place, yaml, unwritten.ErrorMessage()));
            Assert.Equal(planned.Settings, unwritten.Settings);
        }
    }
}
