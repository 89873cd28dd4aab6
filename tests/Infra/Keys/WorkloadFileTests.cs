using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Documentation;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Offline;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>Services and jobs in files of their own. The plan looks for the project from the folder it is called in, which the whole process shares.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class WorkloadFileTests : IDisposable
{
    private readonly StackFolder _folder = new();
    private readonly string _before = Environment.CurrentDirectory;

    public WorkloadFileTests()
    {
        _folder.WriteText("Pulumi.yaml", "name: ack-knative-spot\nruntime: dotnet\nmain: infra\n");
        foreach (var folder in new[] { "infra", "services", "teams/shop", "teams/mail" })
        {
            Directory.CreateDirectory(_folder[folder]);
        }

        Environment.CurrentDirectory = _folder["infra"];
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Dispose();
    }

    [Fact]
    public void Read_ServicesAndJobsOfSeveralFiles_ComeAfterThoseOfTheStackFileInTheOrderOfTheFiles()
    {
        Write("services/b.yaml",
            "services:\n  - { name: three, image: example.com/web:1 }\n---\nservices: [{ name: four, image: example.com/web:1 }]\njobs: [{ name: six, image: "
                + "example.com/web:1 }]\n");
        Write("services/B.yaml", "\uFEFFservices: [{ name: two, image: example.com/web:1 }]\n---\n\uFEFFservices: []\n");
        Write("teams/shop/jobs.yaml",
            "jobs: [{ name: seven, image: example.com/web:1 }, { name: eight, image: example.com/web:1, schedule: { cron: '@daily' } }]\n");
        Write("teams/mail/services.yaml", "services: [{ name: none, image: example.com/web:1 }]\n");

        var settings = Checked(
            "[teams/*/jobs.yaml, services/*.yaml, services/b.yaml, \"**/b.yaml\"]",
            "  ack-knative-spot:services: [{ name: one, image: example.com/web:1 }]\n").Settings!;

        Assert.Equal(
            [
                "services[0] one", "services/B.yaml:services[0] two", "services/b.yaml:services[0] three", "services/b.yaml#2:services[0] four",
            ], settings.Services.Select(s => $"{s.Path} {s.Value.Name}"));
        Assert.Equal(["services/b.yaml#2:jobs[0] six", "teams/shop/jobs.yaml:jobs[0] seven"], settings.Jobs.Select(j => $"{j.Path} {j.Value.Name}"));
        Assert.Equal(["teams/shop/jobs.yaml:jobs[1] eight"], settings.Schedules.Select(s => $"{s.Path} {s.Value.Job.Name}"));
    }

    [Fact]
    public void Read_AsTheEngineHandsItOver_IsTheSameForPlanAndProgram()
    {
        Write("services/web.yaml",
            "services: [{ name: web, image: 'example.com/web:1', grase: 60s, spot: { priceLimit: 0.250 } }, { name: web, image: 'example.com/web:{region}', "
                + "env: { V: 1.10 } }]\n");
        var text = Stack("[services/*.yaml]");
        var written = Written();
        var (configuration, secretKeys) = YamlJson.ForEngine(text);

        var planned = CheckedStack.Of(written);
        var deployed = CheckedStack.Of(PulumiConfiguration.Read(configuration, secretKeys, written));
        var unwritten = CheckedStack.Of(
            PulumiConfiguration.Read(
                configuration, secretKeys, StackConfiguration.Unwritten.With(ProjectFile.Find(new DirectoryInfo(Environment.CurrentDirectory)))));

        Assert.Contains("2 mistakes", planned.ErrorMessage(), StringComparison.Ordinal);
        Assert.Equal(planned.ErrorMessage(), deployed.ErrorMessage());
        Assert.Equal(planned.ErrorMessage(), unwritten.ErrorMessage());
        Assert.Equal(planned.Settings, deployed.Settings);
        Assert.Equal(planned.Settings, unwritten.Settings);
    }

    [Fact]
    public async Task Plan_OfAMistakeInAFile_NamesTheFileWithThePlace()
    {
        Write("services/web.yaml",
            "services:\n  - name: web\n    image: example.com/web:1\n---\n# a second document\nservices:\n  - name: api\n    image: example.com/web:1\n    "
                + "grace: 60\n    scale: { max: 1, max: 2 }\n");
        Stack("[services/*.yaml]");

        var run = await CommandRun.OfAsync("dev");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("CFG004 services/web.yaml#2:services[0].grace (services/web.yaml:9:12)", run.Output, StringComparison.Ordinal);
        Assert.Contains("CFG006 services/web.yaml#2:services[0].scale.max (services/web.yaml:10:22)", run.Output, StringComparison.Ordinal);
    }

    /// <summary>What a rule finds in a file can be waived in the stack file, and duplicates are seen across files.</summary>
    [Fact]
    public void Check_ByRules_KnowsTheFiles()
    {
        Write("services/a.yaml", "services: [{ name: web, image: example.com/web:1, capacity: { choices: [ecs.c6.large] } }]\n");
        Write("services/b.yaml", "services: [{ name: web, image: example.com/web:1 }]\n");

        var check = Checked(
            "[services/*.yaml]", "  ack-knative-spot:rules: { waivers: [{ rule: SPOT008, path: 'services/a.yaml:services[0]', reason: one is enough }] }\n");

        var duplicate = Assert.Single(check.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("services/b.yaml:services[0].name", new SourcePosition("services/b.yaml", 1, 20)), (duplicate.Path, duplicate.Position));
        Assert.Contains("services/a.yaml:services[0]", duplicate.Message, StringComparison.Ordinal);
        Assert.Equal("services/a.yaml", Assert.Single(check.Waived).Finding.Position!.File);
        Assert.DoesNotContain(check.Findings, f => f.RuleId == "RULE001");
    }

    [Fact]
    public void Read_Values_StayAsTheyAreWritten()
    {
        Write("services/web.yaml", "services: [{ name: web, image: example.com/web:1, env: { VERSION: 1.10, DAY: 2026-08-01, OCTAL: 0o17, NO: .inf } }]\n");

        var check = Checked("[services/web.yaml]");

        Assert.Null(check.ErrorMessage());
        Assert.Equal(
            ["2026-08-01", ".inf", "0o17", "1.10"],
            check.Settings!.Services[0].Value.Containers[0].Env.Select(v => Assert.IsType<EnvironmentValue.Literal>(v.Value).Value));
    }

    [Theory]
    [InlineData("[nothing/*.yaml]", "CFG012 workloads[0]", "No file matches 'nothing/*.yaml'")]
    [InlineData("[services/web.yaml, services/*.yml]", "CFG012 workloads[1]", "No file matches 'services/*.yml'")]
    [InlineData("[Services/web.yaml]", "CFG012 workloads[0]", "No file matches")]
    [InlineData("[services]", "CFG012 workloads[0]", "'services' is a folder.")]
    [InlineData("[/etc/passwd]", "CFG004 workloads[0]", "'/etc/passwd'")]
    [InlineData("[../other/*.yaml]", "CFG004 workloads[0]", "'../other/*.yaml'")]
    [InlineData("[services/../../x.yaml]", "CFG004 workloads[0]", "x.yaml'")]
    [InlineData("['services\\web.yaml']", "CFG004 workloads[0]", "web.yaml'")]
    [InlineData("['C:/web.yaml']", "CFG004 workloads[0]", "'C:/web.yaml'")]
    [InlineData("[]", "CFG004 workloads", "0 items")]
    [InlineData("services/web.yaml", "CFG002 workloads", "a single value")]
    public void Read_APatternThatNamesNoFile_IsAnErrorAtThePattern(string patterns, string expected, string message)
    {
        Write("services/web.yaml", "services: []\n");

        var finding = Assert.Single(Checked(patterns).Findings, f => f.Severity == Severity.Error);

        Assert.Equal((expected, "Pulumi.dev.yaml"), ($"{finding.RuleId} {finding.Path}", finding.Position!.File));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutAProject_SaysWhatIsMissing() => Assert.Contains(
        CheckedStack.Of(YamlConfiguration.Read(BrokenStack.WithoutServices + "  ack-knative-spot:workloads: [services/*.yaml]\n", "f")).Findings,
        f => (f.RuleId, f.Path) == ("CFG012", "workloads[0]") && f.Message.Contains("no Pulumi.yaml", StringComparison.Ordinal));

    [Theory]
    [InlineData("services: [{ name: web, image: example.com/web:1, env: { TOKEN: { secure: AAABBBCCC } } }]\n",
        "CFG008 services/web.yaml:services[0].env.TOKEN", "KMS")]
    [InlineData("name: web\nimage: example.com/web:1\n", "CFG001 services/web.yaml:name", "services, jobs")]
    [InlineData("config: { ack-knative-spot:services: [] }\n", "CFG001 services/web.yaml:config", "services, jobs")]
    [InlineData("- name: web\n", "CFG002 services/web.yaml:", "a section")]
    [InlineData("services: { name: web }\n", "CFG002 services/web.yaml:services", "a list")]
    [InlineData("services: [\n", "CFG005 (file)", "Correct the YAML")]
    [InlineData("# nothing\n", "CFG005 (file)", "services:")]
    [InlineData("", "CFG005 (file)", "services:")]
    [InlineData("services:\n  - name: &a web\n    image: example.com/web:1\n", "CFG007 services/web.yaml:services[0].name", "anchors")]
    public void Read_AFileWithAMistake_IsAFindingInTheFile(string text, string expected, string fix)
    {
        Write("services/web.yaml", text);

        var findings = Checked("[services/*.yaml]").Findings.Where(f => f.Severity == Severity.Error).ToArray();

        Assert.Contains(expected, findings.Select(f => $"{f.RuleId} {f.Path}"));
        Assert.All(findings, f => Assert.Equal("services/web.yaml", f.Position!.File));
        Assert.Contains(findings, f => f.Fix.Contains(fix, StringComparison.Ordinal));
        Assert.All(findings, f => Sentences.Check(f.Message, f.Fix));
        Assert.DoesNotContain("AAABBBCCC", string.Join(' ', findings.Select(f => f.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AFileThatIsNoText_IsAFindingInTheFile()
    {
        File.WriteAllBytes(_folder["services/web.yaml"], [0xFF, 0xFE, 0x41, 0x00]);

        Assert.Equal(new SourcePosition("services/web.yaml", 1, 1), Assert.Single(Checked("[services/*.yaml]").Findings, f => f.RuleId == "CFG005").Position);
    }

    [Fact]
    public async Task Plan_OfAThousandServicesInFiles_IsAPlan()
    {
        foreach (var team in Enumerable.Range(0, 20))
        {
            Directory.CreateDirectory(_folder[$"teams/{team}"]);
            Write($"teams/{team}/services.yaml", "services:\n" + string.Concat(Enumerable.Range(0, 50).Select(i => Service($"team-{team}-{i}"))));
        }

        var text = Stack("[teams/*/services.yaml]");
        var run = await CommandRun.OfAsync("dev", "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("team-19-49-service", run.Output, StringComparison.Ordinal);
        Assert.InRange(YamlJson.ForEngine(text).Configuration.Length, 1, 64 * 1024);
    }

    [Theory]
    [InlineData("services: [{ name: web, image: example.com/web:1 }]\njobs: []\n", true)]
    [InlineData("services: [{ name: web, image: example.com/web:1, grase: 60s }]\n", false)]
    [InlineData("config: {}\n", false)]
    public void Schema_OfWorkloadFiles_AcceptsWhatTheReaderDoes(string text, bool accepted) =>
        Assert.Equal(accepted, SchemaValidator.Accepts(System.Text.Json.Nodes.JsonNode.Parse(StackFileSchema.RenderOfWorkloads()), YamlJson.Of(text)));

    internal static string Service(string name) =>
        $"  - name: {name}\n    image: registry.example.com/shop/{name}:1.0.0\n    capacity: {{ choices: [ecs.c6.large, ecs.c7.large] }}\n    scale: {{ min: "
            + $"0, max: 10 }}\n    env: {{ NAME: {name}, LOG_LEVEL: info }}\n";

    private void Write(string name, string text) => _folder.WriteText(name, text);

    private string Stack(string patterns, string more = "")
    {
        var text = $"{BrokenStack.WithoutServices}  ack-knative-spot:workloads: {patterns}\n{more}";
        _folder.WriteText("Pulumi.dev.yaml", text);
        return text;
    }

    private static StackConfiguration Written()
    {
        var project = ProjectFile.Find(new DirectoryInfo(Environment.CurrentDirectory))!;
        return StackFileText.Read(project.StackFile("dev")).With(project);
    }

    private CheckedStack Checked(string patterns, string more = "")
    {
        Stack(patterns, more);
        return CheckedStack.Of(Written());
    }
}
