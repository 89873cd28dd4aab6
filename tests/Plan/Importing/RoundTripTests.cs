using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Plan.Importing;
using AckKnativeSpot.Plan.Inputs;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Importing;

/// <summary>Import, plan and compare: a stack that names the written file declares the objects that were read.</summary>
public class RoundTripTests
{
    private const string Stack = "config:\n  alicloud:region: cn-hangzhou\n  ack-knative-spot:cluster: { context: kind }\n"
        + "  ack-knative-spot:knative: { install: { upstream: {} } }\n  ack-knative-spot:workloads: [imported.yaml]\n"
        + "  ack-knative-spot:namespaces: { shop: existing, batch: existing }\n";

    /// <summary>The whole corpus as one file of workloads, read as part of a stack.</summary>
    [Fact]
    public async Task Stack_WithEverythingImported_MakesTheObjectsThatWereRead()
    {
        using var folder = new StackFolder();
        await ImportAsync(folder, ["--no-adopt", .. ImportCorpus.Files]);
        var project = ProjectFile.Find(new FileInfo(folder["Pulumi.yaml"]).Directory!)!;
        var check = CheckedStack.Of(StackFileText.Read(new FileInfo(folder["stack.yaml"])).With(project));
        Assert.DoesNotContain(check.Findings, finding => finding.RuleId.StartsWith("CFG", StringComparison.Ordinal) && finding.Severity == Severity.Error);
        var settings = check.Settings!;

        var made = settings.Services.Select(each => KnativeServiceManifest.Render(each.Value, settings.Platform.RevisionDefaults))
            .Concat(settings.Jobs.Select(each => SpotJobManifest.Render(each.Value)))
            .Concat(settings.Schedules.Select(each => SpotJobManifest.Render(each.Value)))
            .Select(manifest => CanonicalManifest.Of(manifest))
            .ToDictionary(manifest => new ManifestObject(manifest).Title);
        var imported = ImportCorpus.Workloads.Select(each => ImportedWorkload.Of(each, adopt: false)).Where(each => each.Item is not null).ToList();

        Assert.True(imported.Count >= 60, $"{imported.Count} manifests");
        Assert.Equal(imported.Count, made.Count);
        Assert.All(imported, each => Assert.Equal(
            each.Differences.Where(difference => difference.Kind != DifferenceKind.Rewritten),
            ManifestDifference.Between(CanonicalManifest.Of(each.Object.Tree), made[each.Object.Title])));
    }

    /// <summary>With the command alone, for objects that no rule refuses: what its YAML has is what was read, and what the import said is added.</summary>
    [Fact]
    public async Task PlannedAsYaml_ObjectsAreThoseThatWereRead()
    {
        string[] names =
        [
            "as-json", "capacity-excluded", "container-with-a-script", "cronjob-as-the-server-has-it", "cronjob-by-macro", "cronjob-with-everything",
            "hello-as-the-server-has-it", "job-as-the-server-has-it", "job-in-plain-mode", "job-with-a-work-queue", "private", "resources",
            "scale-of-concurrency", "scale-of-cpu", "security-restricted", "spot-market", "traffic-of-a-named-revision",
        ];
        using var folder = new StackFolder();
        var import = await CommandRun.OfAsync(["import", .. names.Select(ImportCorpus.File), "--format", "stack"]);
        var stack = Stack.Replace("  ack-knative-spot:workloads: [imported.yaml]\n", "", StringComparison.Ordinal)
            .Replace("  ack-knative-spot:namespaces: { shop: existing, batch: existing }\n", "", StringComparison.Ordinal)
            + import.Output[(import.Output.IndexOf("config:\n", StringComparison.Ordinal) + "config:\n".Length)..];

        var run = await CommandRun.OfAsync("dev", "--config", folder.WriteText("Pulumi.dev.yaml", stack), "--format", "yaml");

        Assert.True(run.ExitCode == 0, run.Error);
        var problems = new InputProblems();
        var planned = ManifestFiles.Parse(run.Output, "plan", problems).Where(each => each.IsWorkload).ToDictionary(each => each.Title);
        var read = names.SelectMany(name => ImportCorpus.Objects(ImportCorpus.File(name))).ToList();
        Assert.Empty(problems.Lines);
        Assert.Equal(names.Length, read.Count);
        Assert.All(read, each =>
        {
            var said = ImportedWorkload.Of(each, adopt: true).Differences.OrderBy(difference => difference.Path, StringComparer.Ordinal);
            Assert.All(said, difference => Assert.Equal(DifferenceKind.Added, difference.Kind));
            Assert.Equal(said, ManifestDifference.Between(CanonicalManifest.Of(each.Tree), CanonicalManifest.Of(planned[each.Title].Tree))
                .OrderBy(difference => difference.Path, StringComparer.Ordinal));
        });
    }

    private static async Task ImportAsync(StackFolder folder, string[] words)
    {
        folder.WriteText("Pulumi.yaml", "name: ack-knative-spot\nruntime: dotnet\n");
        folder.WriteText("stack.yaml", Stack);
        var run = await CommandRun.OfAsync(["import", .. words, "--out", folder["imported.yaml"]]);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }
}
