using System.Text.Json.Nodes;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>
/// Every kind of value that YAML knows: the plan reads it from the file, the program as the Pulumi CLI hands it over, and both read the same.
/// </summary>
public sealed class YamlScalarTests : IDisposable
{
    /// <summary>Places of values of every kind: texts, numbers, days, durations, truth values, choices.</summary>
    private static readonly string[] s_places =
    [
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, env: { VALUE: @ } }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, annotations: { example.com/value: @ } }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, spot: { priceLimit: @ } }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, concurrency: @ }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, grace: @ }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, scale: { target: @ } }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, resources: { cpuLimit: @ } }]",
        "ack-knative-spot:services: [{ name: web, image: example.com/web:1, command: [@] }]",
        "ack-knative-spot:prices: { date: @, currency: CNY, region: cn-hangzhou }",
        "ack-knative-spot:prices: { date: \"2026-08-01\", currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: @ } }",
        "ack-knative-spot:guardrails: { requireFallback: @ }",
        "ack-knative-spot:alerts: @",
        "alicloud:region: @",
    ];

    /// <summary>Of these one of each kind, for what is tried with every recorded value.</summary>
    private static readonly string[] s_mainPlaces = [s_places[0], s_places[2], s_places[3], s_places[4], s_places[6], s_places[8], s_places[10]];

    /// <summary>Of these a text and a day, for what is tried with every recorded value in several files.</summary>
    private static readonly string[] s_fewPlaces = [s_places[0], s_places[8]];

    private readonly FileInfo _file = new(Path.Combine(Directory.CreateTempSubdirectory("scalars").FullName, "Pulumi.scalars.yaml"));

    public static TheoryData<string> Recorded => [.. YamlScalars.Recorded.Select(record => record.Yaml)];

    public void Dispose() => _file.Directory!.Delete(recursive: true);

    /// <summary>The stand-in for the CLI makes of each value what the CLI's libraries made of it.</summary>
    [Theory]
    [MemberData(nameof(Recorded))]
    public void StandIn_OfARecordedValue_HandsOverWhatTheCliDoes(string yaml)
    {
        var record = YamlScalars.Recorded.Single(each => each.Yaml == yaml);
        var file = $"config:\n  p:top: {yaml}\n  p:in: {{ v: {(yaml.Contains(',', StringComparison.Ordinal) && yaml[0] != '"' ? "0" : yaml)} }}\n  p:block:\n  "
            + $"  v: {yaml}\n";
        if (record.Error is not null)
        {
            Assert.Throws<NotSupportedException>(() => YamlJson.ForEngine(file));
            return;
        }

        var handedOver = JsonNode.Parse(YamlJson.ForEngine(file).Configuration)!;

        Assert.Equal(record.Top, handedOver["p:top"]!.GetValue<string>());
        Assert.Equal(JsonNode.Parse(record.Nested!)?.ToJsonString(), JsonNode.Parse(handedOver["p:block"]!.GetValue<string>())!["v"]?.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void StandIn_OfARecordedValueThatStacksShare_HandsOverWhatTheCliDoes(string yaml)
    {
        var record = YamlScalars.Recorded.Single(each => each.Yaml == yaml);
        var file = $"name: p\nconfig:\n  block:\n    value:\n      v: {yaml}\n";
        if (record.Error is not null)
        {
            Assert.Throws<NotSupportedException>(() => YamlJson.ForEngineOfProject(file));
            return;
        }

        var handedOver = JsonNode.Parse(YamlJson.ForEngineOfProject(file))!;

        Assert.Equal(
            JsonNode.Parse(record.Shared!)?.ToJsonString(), JsonNode.Parse(handedOver["ack-knative-spot:block"]!.GetValue<string>())!["v"]?.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Read_ARecordedValue_IsTheSameForPlanAndProgram(string yaml) => Assert.All(s_mainPlaces, place => AssertReadAlike(place, yaml));

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Read_ARecordedValueThatStacksShare_IsTheSameForPlanAndProgram(string yaml) => Assert.All(s_fewPlaces, place => AssertSharedAlike(place, yaml));

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Read_ARecordedValueOfAWorkloadFile_StaysAsItIsWritten(string yaml) => Assert.All(s_fewPlaces, place => AssertWorkloadsAlike(place, yaml));

    [Fact]
    public void Read_AGeneratedValue_IsTheSameForPlanAndProgram() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261126, 1),
        Prop.ForAll(Gen.Zip(Gen.Elements(s_places), Gen.OneOf(YamlScalars.Kinds)).ToArbitrary(), each => AssertReadAlike(each.Item1, each.Item2)));

    [Fact]
    public void Read_AGeneratedValueThatStacksShare_IsTheSameForPlanAndProgram() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261127, 1),
        Prop.ForAll(Gen.Zip(Gen.Elements(s_places), Gen.OneOf(YamlScalars.Kinds)).ToArbitrary(), each => AssertSharedAlike(each.Item1, each.Item2)));

    [Fact]
    public void Read_AGeneratedValueOfAWorkloadFile_StaysAsItIsWritten() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261127, 1),
        Prop.ForAll(Gen.Zip(Gen.Elements(s_places), Gen.OneOf(YamlScalars.Kinds)).ToArbitrary(), each => AssertWorkloadsAlike(each.Item1, each.Item2)));

    /// <summary>With a value that is right there, so that plan and program are compared beyond their errors. Alerts take no single value.</summary>
    [Fact]
    public void Place_WithARightValue_IsGreen()
    {
        string?[] right = ["\"1\"", "\"1\"", "0.25", "5", "60s", "5", "2", "\"1\"", "2026-08-01", "0.39", "true", null, "cn-hangzhou"];

        Assert.All(s_places.Zip(right), each => Assert.Equal(
            each.Second is null, CheckedStack.Of(YamlConfiguration.Read(File(each.First, each.Second ?? "true"), "f")).ErrorMessage() is not null));
        Assert.Equal(s_places.Length, right.Length);
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
                File("ack-knative-spot:prices: { date: @, currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39 } }", yaml), "f"));

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
        var finding = Assert.Single(CheckedStack.Of(YamlConfiguration.Read(File(s_places[0], yaml), "f")).Findings, f => f.Severity == Severity.Error);

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
            CheckedStack.Of(YamlConfiguration.Read(File(yaml == "0.250" ? s_places[2] : s_places[0], yaml), "f")).Findings, f => f.RuleId == "CFG011");

    /// <summary>A stack of few keys, since it is read thousands of times, with a value at a place.</summary>
    private static string File(string place, string yaml) =>
        $"config:\n{(place.StartsWith("alicloud", StringComparison.Ordinal) ? "" : "  alicloud:region: cn-hangzhou\n")}"
        + "  ack-knative-spot:cluster: { context: kind-kind }\n  ack-knative-spot:knative: { install: { existing: ack } }\n"
        + $"  {place.Replace("@", yaml, StringComparison.Ordinal)}\n";

    /// <summary>
    /// With the stack file at hand the program says exactly what the plan says; without it, it has the same settings wherever the plan is green.
    /// </summary>
    private void AssertReadAlike(string place, string yaml)
    {
        if (IsCutInFlow(place, yaml))
        {
            return;
        }

        var text = File(place, yaml);
        System.IO.File.WriteAllText(_file.FullName, text);
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

    /// <summary>The same for a section in Pulumi.yaml, beside a stack file without it.</summary>
    private void AssertSharedAlike(string place, string yaml)
    {
        if (IsCutInFlow(place, yaml) || Section(place) is not var (key, section))
        {
            return;
        }

        // The stack file has no services of its own, which would take the place of the shared ones.
        var own = File("ack-knative-spot:x: 1", "").Replace("\n  ack-knative-spot:x: 1\n", "\n", StringComparison.Ordinal);
        var shared = $"name: ack-knative-spot\nruntime: dotnet\nmain: infra\nconfig:\n  {key}:\n    value: "
            + $"{section.Replace("@", yaml, StringComparison.Ordinal)}\n";
        System.IO.File.WriteAllText(_file.FullName, own);
        System.IO.File.WriteAllText(Path.Combine(_file.DirectoryName!, "Pulumi.yaml"), shared);
        var project = ProjectFile.Find(_file.Directory!)!;
        var written = StackFileText.Read(_file).With(project);
        var planned = CheckedStack.Of(written);
        if (IsRefusedByTheCli(shared, out var handedOver, YamlJson.ForEngineOfProject))
        {
            Assert.True(planned.ErrorMessage() is not null, $"The CLI ends at {shared}");
            return;
        }

        var configuration = JsonNode.Parse(YamlJson.ForEngine(own).Configuration)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(handedOver)!.AsObject())
        {
            configuration[name] = value!.DeepClone();
        }

        var deployed = CheckedStack.Of(PulumiConfiguration.Read(configuration.ToJsonString(), "[]", written));
        Assert.Equal((place, yaml, planned.ErrorMessage()), (place, yaml, deployed.ErrorMessage()));
        Assert.Equal(planned.Settings, deployed.Settings);
        if (planned.ErrorMessage() is null)
        {
            var unwritten = CheckedStack.Of(PulumiConfiguration.Read(configuration.ToJsonString(), "[]", StackConfiguration.Unwritten));
            Assert.Equal((place, yaml, null), (place, yaml, unwritten.ErrorMessage()));
            Assert.Equal(planned.Settings, unwritten.Settings);
        }
    }

    /// <summary>What the CLI never sees is what it would be in quotes, and the same for the program, which reads the file itself.</summary>
    private void AssertWorkloadsAlike(string place, string yaml)
    {
        if (IsCutInFlow(place, yaml) || Section(place) is not ("services", var section))
        {
            return;
        }

        System.IO.File.WriteAllText(Path.Combine(_file.DirectoryName!, "Pulumi.yaml"), "name: ack-knative-spot\nruntime: dotnet\n");
        System.IO.File.WriteAllText(_file.FullName, File("ack-knative-spot:workloads: [@]", "web.yaml"));
        var plain = Planned(yaml);
        Assert.Equal((place, yaml, plain.Planned.ErrorMessage()), (place, yaml, plain.Deployed.ErrorMessage()));
        Assert.Equal(plain.Planned.Settings, plain.Deployed.Settings);
        if (yaml is not ("" or "~" or "null" or "Null" or "NULL") && yaml[0] is not ('"' or '\''))
        {
            var quoted = Planned($"'{yaml}'").Planned;
            Assert.Equal(
                (place, yaml, plain.Planned.Findings.Count(f => f.Severity == Severity.Error)),
                (place, yaml, quoted.Findings.Count(f => f.Severity == Severity.Error)));
            Assert.Equal(quoted.Settings, plain.Planned.Settings);
        }

        (CheckedStack Planned, CheckedStack Deployed) Planned(string value)
        {
            System.IO.File.WriteAllText(Path.Combine(_file.DirectoryName!, "web.yaml"), $"services: {section.Replace("@", value, StringComparison.Ordinal)}\n");
            var written = StackFileText.Read(_file).With(ProjectFile.Find(_file.Directory!));
            var handedOver = YamlJson.ForEngine(System.IO.File.ReadAllText(_file.FullName)).Configuration;
            return (CheckedStack.Of(written), CheckedStack.Of(PulumiConfiguration.Read(handedOver, "[]", written)));
        }
    }

    /// <summary>In a section that is written on one line a comma ends a value.</summary>
    private static bool IsCutInFlow(string place, string yaml) =>
        yaml.Contains(',', StringComparison.Ordinal) && place.Contains('{', StringComparison.Ordinal) && yaml[0] is not ('"' or '\'');

    /// <summary>Key and value of a place in a section of the program's own.</summary>
    private static (string Key, string Value)? Section(string place) =>
        place.StartsWith("ack-knative-spot:", StringComparison.Ordinal)
            && place["ack-knative-spot:".Length..].Split(": ", 2) is [var key, ['[' or '{', ..] value] ? (key, value) : null;

    private static bool IsRefusedByTheCli(string text, out string handedOver, Func<string, string>? handOver = null)
    {
        try
        {
            handedOver = handOver is null ? YamlJson.ForEngine(text).Configuration : handOver(text);
            return false;
        }
        catch (Exception e) when (e is NotSupportedException or YamlDotNet.Core.YamlException)
        {
            handedOver = "";
            return true;
        }
    }
}
