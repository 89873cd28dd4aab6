using System.Text.Json.Nodes;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Offline;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Reading;

/// <summary>What all stacks share. The plan looks for the project from the folder it is called in, which the whole process shares.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class ProjectFileTests : IDisposable
{
    private const string Head = "name: ack-knative-spot\nruntime:\n  name: &dotnet dotnet\n  options: { compiler: *dotnet }\n";

    private readonly StackFolder _folder = new();
    private readonly string _before = Environment.CurrentDirectory;

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Dispose();
    }

    [Theory]
    [InlineData("guardrails: { value: { maxScale: 9 } }")]
    [InlineData("guardrails: { default: { maxScale: 9 }, description: Of the organisation. }")]
    [InlineData("ack-knative-spot:guardrails: { value: { maxScale: 9 } }")]
    public async Task Plan_OfAStackWithoutTheKey_TakesWhatAllStacksShare(string shared)
    {
        Write(shared);

        var run = await CommandRun.OfAsync("dev");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("GUARD007 services[0].scale.max (Pulumi.dev.yaml:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfAStackWithTheKey_HasNothingOfTheSharedOne()
    {
        Write("rules: { value: { severity: { NOPE999: error } } }", BrokenStack.Valid + "  ack-knative-spot:rules: { severity: { SPOT008: info } }\n");

        var run = await CommandRun.OfAsync("dev");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Plan_OfANamedFile_TakesWhatAllStacksShareToo()
    {
        Write("guardrails: { value: { maxScale: 9 } }");

        var run = await CommandRun.OfAsync("dev", "--config", _folder.WriteText("other.yaml", BrokenStack.Valid));

        Assert.Contains("GUARD007 services[0].scale.max (other.yaml:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_AMistakeInWhatAllStacksShare_IsReportedWhereItStandsAndAsTheProgramDoes()
    {
        Write("guardrails:\n    value:\n      maxScale: none\n  services: [{ name: web }]", BrokenStack.Valid.Replace(
            "grace: 60s", "grace: 60", StringComparison.Ordinal));
        var (configuration, secretKeys) = YamlJson.ForEngine(
            BrokenStack.Valid.Replace("grace: 60s", "grace: 60", StringComparison.Ordinal) + "  ack-knative-spot:guardrails: { maxScale: none }\n");

        var run = await CommandRun.OfAsync("dev");
        var project = ProjectFile.Find(new DirectoryInfo(Environment.CurrentDirectory))!;
        var written = StackFileText.Read(project.StackFile("dev")).With(project);

        Assert.Contains("guardrails.maxScale (Pulumi.yaml:8:17)", run.Output, StringComparison.Ordinal);
        var error = CheckedStack.Of(written).ErrorMessage();
        Assert.StartsWith("2 mistakes in ", error, StringComparison.Ordinal);
        Assert.Equal(error, CheckedStack.Of(PulumiConfiguration.Read(configuration, secretKeys, written)).ErrorMessage());
    }

    /// <summary>What all stacks share goes through JSON, where Go writes a date in another form than in a stack file.</summary>
    [Fact]
    public void Read_ADateInWhatAllStacksShare_IsThatDayForPlanAndProgram()
    {
        Write("prices:\n    value: { date: 2026-08-01, currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39 } }");
        var project = ProjectFile.Find(new DirectoryInfo(Environment.CurrentDirectory))!;
        var written = StackFileText.Read(project.StackFile("dev")).With(project);
        var handedOver = JsonNode.Parse(YamlJson.ForEngine(BrokenStack.Valid).Configuration)!;
        handedOver["ack-knative-spot:prices"] = """{"currency":"CNY","date":"2026-08-01T00:00:00Z","region":"cn"""
            + """-hangzhou","payAsYouGo":{"ecs.c6.large":0.39}}""";

        CheckedStack[] checks =
        [
            CheckedStack.Of(written),
            CheckedStack.Of(PulumiConfiguration.Read(handedOver.ToJsonString(), "[]", written)),
            CheckedStack.Of(PulumiConfiguration.Read(handedOver.ToJsonString(), "[]", StackConfiguration.Unwritten)),
        ];

        Assert.All(checks, check => Assert.Equal((null, new DateOnly(2026, 8, 1)), (check.ErrorMessage(), check.Settings!.Prices!.Newest)));
    }

    [Theory]
    [InlineData("guardrails: { maxScale: 9 }", "CFG001 guardrails.maxScale", "below 'value:'")]
    [InlineData("guardrails: { valeu: { maxScale: 9 } }", "CFG001 guardrails.valeu", "Did you mean 'value'?")]
    [InlineData("guardrails: { type: object, value: { maxScale: 10 } }", "CFG001 guardrails.type", "Remove it")]
    [InlineData("guardrails: { description: later }", "CFG003 guardrails", "remove the key")]
    [InlineData("guardrails: { value: }", "CFG003 guardrails", "below 'value:'")]
    [InlineData("guardrails: { value: { maxScale: 9 }, default: { maxScale: 8 } }", "CFG004 guardrails", "Keep one")]
    [InlineData("guardrails.maxScale: { value: 9 }", "CFG001 guardrails.maxScale", "whole section")]
    [InlineData("gaurdrails: { value: { maxScale: 9 } }", "CFG001 gaurdrails", "Did you mean 'guardrails'?")]
    [InlineData("alicloud:profile: { default: shop }", "CFG004 alicloud:profile", "Write 'value:'")]
    [InlineData("registries: { value: { r: { server: r.example.com, username: u, password: { secure: AAAB } } } }", "CFG008 registries.value.r.password",
        "each stack file")]
    [InlineData("guardrails: &g { value: { maxScale: 10 } }", "CFG007 guardrails", "Remove it")]
    public void Read_WhatThePlanAndTheCliWouldNotReadAlike_IsAFinding(string shared, string expected, string fix)
    {
        Write(shared);
        var project = ProjectFile.Find(new DirectoryInfo(Environment.CurrentDirectory))!;

        var finding = Assert.Single(CheckedStack.Of(StackFileText.Read(project.StackFile("dev")).With(project)).Findings, f => f.Severity == Severity.Error);

        Assert.Equal((expected, "Pulumi.yaml"), ($"{finding.RuleId} {finding.Path}", finding.Position!.File));
        Assert.Contains(fix, finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ValuesOfProviders_MayBeWrittenShort()
    {
        Write("alicloud:region: cn-shanghai\n  kubernetes:suppressDeprecationWarnings: true");
        var project = ProjectFile.Find(new DirectoryInfo(Path.Combine(Environment.CurrentDirectory, "infra")))!;

        Assert.Empty(project.Findings);
        Assert.Equal(["alicloud:region", "kubernetes:suppressDeprecationWarnings"], project.Entries.Select(e => e.Key));
    }

    [Fact]
    public void Read_TheExampleOfTheConfigurationPage_SharesGuardrails()
    {
        var page = File.ReadAllText(Repository.Path("docs", "configuration.md"));
        var start = page.IndexOf("```yaml", page.IndexOf("## What all stacks share", StringComparison.Ordinal), StringComparison.Ordinal);
        _folder.WriteText(
            "Pulumi.yaml", Head + page[page.IndexOf("config:\n", start, StringComparison.Ordinal)..page.IndexOf("```\n", start, StringComparison.Ordinal)]);

        var project = ProjectFile.Read(new FileInfo(_folder["Pulumi.yaml"]));
        var check = CheckedStack.Of(YamlConfiguration.Read(BrokenStack.Valid, "Pulumi.dev.yaml").With(project));

        Assert.Empty(project.Findings);
        Assert.Contains(check.Findings, f => (f.RuleId, f.Path) == ("GUARD008", "cluster.create.apiServer.public"));
    }

    [Theory]
    [InlineData("stackConfigDir: stacks\n")]
    [InlineData("config: stacks\n")]
    public async Task Plan_OfAProjectWithAFolderForStackFiles_ReadsThemThere(string where)
    {
        Directory.CreateDirectory(_folder["stacks"]);
        _folder.WriteText("Pulumi.yaml", Head + where);
        _folder.WriteText("stacks/Pulumi.dev.yaml", BrokenStack.Valid);
        Environment.CurrentDirectory = Path.GetDirectoryName(_folder["."])!;

        Assert.Equal(0, (await CommandRun.OfAsync("dev")).ExitCode);
        Assert.Contains("There is no stack 'test'; known are dev.", (await CommandRun.OfAsync("test")).Error, StringComparison.Ordinal);

        Directory.Delete(_folder["stacks"], recursive: true);
        var missing = await CommandRun.OfAsync("dev");
        Assert.Equal(2, missing.ExitCode);
        Assert.Contains("there is no such folder", missing.Error, StringComparison.Ordinal);
    }

    private void Write(string shared, string stack = BrokenStack.Valid)
    {
        _folder.WriteText("Pulumi.yaml", $"{Head}config:\n  {shared}\n");
        _folder.WriteText("Pulumi.dev.yaml", stack);
        Environment.CurrentDirectory = Path.GetDirectoryName(_folder["."])!;
    }
}
