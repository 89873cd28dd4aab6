using System.Collections.Immutable;
using System.Text.Json;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Services;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Importing;

/// <summary>Objects that are taken over: what is declared, what the plan says, and what is asked for afterwards.</summary>
public sealed class AdoptionTests : IDisposable
{
    private const string Annotation = "pulumi.com/patchForce";

    private const string Head = "config:\n  ack-knative-spot:cluster: { context: kind }\n  ack-knative-spot:knative: { install: { existing: upstream } }\n";

    private const string Adopted = Head + """
          ack-knative-spot:namespaces: { batch: existing, shop: { adopt: true, protect: false } }
          ack-knative-spot:services:
            - { name: web, namespace: shop, adopt: true, image: "registry.example.com/web:1", spot: none, resources: { cpuLimit: 1, memoryLimit: 2Gi } }
          ack-knative-spot:jobs:
            - { name: once, namespace: batch, adopt: true, image: "registry.example.com/once:1", spot: none, resources: { cpuLimit: 1, memoryLimit: 2Gi } }
            - name: nightly
              adopt: true
              image: registry.example.com/nightly:1
              spot: none
              resources: { cpuLimit: 1, memoryLimit: 2Gi }
              schedule: { cron: "@daily" }

        """;

    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plan_OfWhatIsTakenOver_NamesTheObjectByWhichItIsFound()
    {
        using var plan = JsonDocument.Parse((await PlanAsync(Adopted, "json")).Output);

        Assert.Equal(
            [
                ("shop", "shop", true), ("shop/web-service", "shop/web", true), ("batch/once-job", "batch/once", true),
                ("nightly-cronjob", "default/nightly", true),
            ],
            from each in plan.RootElement.GetProperty("resources").EnumerateArray()
            where each.GetProperty("options").TryGetProperty("import", out _)
            select (
                each.GetProperty("name").GetString(),
                each.GetProperty("options").GetProperty("import").GetString(),
                each.GetProperty("inputs").GetProperty("metadata").GetProperty("annotations").GetProperty(Annotation).GetString() == "true"));
    }

    [Theory]
    [InlineData("text", "kubernetes Service shop/web-service taken over")]
    [InlineData("markdown", "- **kubernetes Service** `shop/web-service`, taken over\n")]
    [InlineData("yaml", $"{Annotation}: \"true\"")]
    [InlineData("html", "</span> shop/web-service <span class=\"note\">taken over</span>")]
    public async Task Plan_SaysThatItIsTakenOver(string format, string said)
    {
        Assert.Contains(said, (await PlanAsync(Adopted, format)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(said, (await PlanAsync(Without(Adopted), format)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "take over kubernetes Service shop/web-service")]
    [InlineData("markdown", "<summary>Taken over (4)</summary>")]
    [InlineData("json", "\"change\": \"adopted\"")]
    [InlineData("html", "taken over</span>")]
    public async Task AgainstAPlanWithoutThem_TheyAreTakenOver_NotCreated(string format, string said)
    {
        var empty = await SaveAsync(Head + "  ack-knative-spot:namespaces: { other: existing }\n", "empty");

        var run = await PlanAsync(Adopted, format, "--against", empty);

        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("create kubernetes Service", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ADOPT002", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AgainstAPlanThatHadItAlready_TheKeyIsToGo()
    {
        var first = await SaveAsync(Adopted, "first");

        var again = await PlanAsync(Adopted, "json", "--against", first);
        var strict = await PlanAsync(Adopted, "json", "--against", first, "--fail-on", "warning");

        using var plan = JsonDocument.Parse(again.Output);
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(1, strict.ExitCode);
        Assert.Equal(
            ["batch/once-job", "nightly-cronjob", "shop", "shop/web-service"],
            plan.RootElement.GetProperty("findings").EnumerateArray().Where(each => each.GetProperty("rule").GetString() == "ADOPT002")
                .Select(each => each.GetProperty("path").GetString()));
        Assert.Equal("toReview", plan.RootElement.GetProperty("changes").GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task WithoutTheKeyAfterwards_OnlyTheAnnotationChanges()
    {
        var first = await SaveAsync(Adopted, "first");

        using var plan = JsonDocument.Parse((await PlanAsync(Without(Adopted), "json", "--against", first)).Output);

        var changes = plan.RootElement.GetProperty("changes").GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(4, changes.Count);
        Assert.All(changes, change => Assert.Equal("changed", change.GetProperty("change").GetString()));
        Assert.All(changes, change => Assert.False(change.GetProperty("newRevision").GetBoolean()));
        Assert.All(changes.SelectMany(change => change.GetProperty("properties").EnumerateArray()), property => Assert.True(
            property.GetProperty("path").GetString() is "options.import" or "metadata.annotations" or $"metadata.annotations[\"{Annotation}\"]"));
        Assert.DoesNotContain("ADOPT", plan.RootElement.GetProperty("findings").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ batch: existing }", "services[0].adopt")]
    [InlineData("{ batch: existing, shop: created }", "services[0].adopt")]
    [InlineData("{ shop: existing }", "jobs[0].adopt")]
    public async Task NamespaceThatWouldBeCreated_IsRefused(string namespaces, string path)
    {
        var run = await PlanAsync(Adopted.Replace("{ batch: existing, shop: { adopt: true, protect: false } }", namespaces, StringComparison.Ordinal), "text");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"ADOPT001 {path}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InCSharp_TheEngineGetsTheIdAndTheObjectTheAnnotation()
    {
        var declared = await Declared.ByAsync(() =>
        {
            _ = new KnativeService("web", new KnativeServiceArgs { Spec = Service with { Adopt = true } });
            _ = new SpotJob("once", new SpotJobArgs { Spec = Job with { Adopt = true } });
            _ = new ScheduledSpotJob("nightly", new ScheduledSpotJobArgs
            {
                Spec = new SpotJobSchedule { Job = Job with { Name = "nightly", Adopt = true }, Cron = CronExpression.Of("@daily") },
            });
            _ = new SpotJob("new", new SpotJobArgs { Spec = Job with { Name = "new" } });
        });

        Assert.Equal(
            [("web-service", "shop/web", "true"), ("once-job", "shop/once", "true"), ("nightly-cronjob", "shop/nightly", "true"), ("new-job", null, null)],
            declared.Resources.Where(each => each.Options is CustomResourceOptions && !each.Name.EndsWith("budget", StringComparison.Ordinal)).Select(each => (
                each.Name,
                ((CustomResourceOptions)each.Options).ImportId,
                (each.At("metadata.annotations") as ImmutableDictionary<string, object>)?.GetValueOrDefault(Annotation) as string)));
    }

    private static KnativeServiceSpec Service => new() { Name = "web", Namespace = "shop", Containers = [new() { Image = "registry.example.com/web:1" }] };

    private static SpotJobSpec Job => new()
    {
        Name = "once",
        Namespace = "shop",
        Containers = [new() { Name = "once", Image = "registry.example.com/once:1" }],
    };

    private static string Without(string stack) => stack.Replace("adopt: true, ", "", StringComparison.Ordinal)
        .Replace("      adopt: true\n", "", StringComparison.Ordinal);

    private async Task<string> SaveAsync(string stack, string name)
    {
        var run = await PlanAsync(stack, "json", "--out", _folder[name + ".json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return _folder[name + ".json"];
    }

    private Task<CommandRun> PlanAsync(string stack, string format, params string[] more) =>
        CommandRun.OfAsync(["dev", "--config", _folder.WriteText("Pulumi.dev.yaml", stack), "--format", format, .. more]);
}
