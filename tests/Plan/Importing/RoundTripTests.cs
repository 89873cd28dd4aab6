using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Plan.Importing;
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
        Assert.DoesNotContain(check.Findings, finding => finding.RuleId.StartsWith("CFG", StringComparison.Ordinal));
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
            each.Differences, ManifestDifference.Between(CanonicalManifest.Of(each.Object.Tree), made[each.Object.Title])));
    }

    private static async Task ImportAsync(StackFolder folder, string[] words)
    {
        folder.WriteText("Pulumi.yaml", "name: ack-knative-spot\nruntime: dotnet\n");
        folder.WriteText("stack.yaml", Stack);
        var run = await CommandRun.OfAsync(["import", .. words, "--out", folder["imported.yaml"]]);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }
}
