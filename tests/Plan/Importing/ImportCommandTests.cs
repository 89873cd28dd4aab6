using System.Globalization;
using System.Text;
using AckKnativeSpot.Plan.Commands;
using AckKnativeSpot.Plan.Observation;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Importing;

/// <summary>The command line of <c>plan import</c>: what it reads, writes and refuses.</summary>
public class ImportCommandTests
{
    private const string Service = """
        apiVersion: serving.knative.dev/v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { template: { metadata: { labels: { alibabacloud.com/eci: "true" } }, spec: { containers: [{ image: "registry.example.com/web:1" }] } } }

        """;

    [Fact]
    public async Task StandardInput_IsReadAsAFileIs()
    {
        using var folder = new StackFolder();

        var run = await OfAsync(Service, "import", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((await CommandRun.OfAsync("import", folder.WriteText("web.yaml", Service))).Output, run.Output);
        Assert.Contains("- name: web\n  namespace: shop\n  adopt: true\n  image: registry.example.com/web:1\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralFiles_BecomeOne()
    {
        var run = await CommandRun.OfAsync(
            "import", ImportCorpus.File("cronjob-by-macro"), ImportCorpus.File("accounts"), ImportCorpus.File("job-with-a-work-queue"), "--no-adopt");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["- name: account", "- name: hourly", "- name: queue"],
            run.Output.Split('\n').Where(line => line.StartsWith("- name", StringComparison.Ordinal)));
        Assert.DoesNotContain("adopt", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormatStack_IsPartOfAStackFile()
    {
        var run = await CommandRun.OfAsync("import", ImportCorpus.File("many-documents"), "--format", "stack");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(
            """
            config:
              ack-knative-spot:namespaces:
                shop:
                  adopt: true
              ack-knative-spot:services:
              - name: first
                namespace: shop
                adopt: true
                image: registry.example.com/first:1
                spot: none
                grace: 300s
                scale:
                  max: 0

            """,
            run.Output,
            StringComparison.Ordinal);
    }

    /// <summary>What a Secret holds is nowhere: not in the file, not in its comments, not on standard error.</summary>
    [Fact]
    public async Task Secret_IsNamedAndNeverWritten()
    {
        var run = await CommandRun.OfAsync("import", ImportCorpus.File("many-documents"));

        Assert.Contains("Secret shop/first-token (", run.Error, StringComparison.Ordinal);
        Assert.Contains("document 4) holds secrets", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Output + run.Error, StringComparison.Ordinal);
    }

    /// <summary>What others manage, own or have run to its end is said, and what they made is left to them.</summary>
    [Fact]
    public async Task WhatBelongsToOthers_IsSaid()
    {
        var run = await CommandRun.OfAsync(
            "import", ImportCorpus.File("managed-by-others"), ImportCorpus.File("owned-by-others"), ImportCorpus.File("jobs-that-have-finished"),
            "--fail-on", "loss");

        Assert.Equal(1, run.ExitCode);
        foreach (var said in new[]
        {
            "document 2) is made by Integration integrated.", "document 3) is made by CronJob nightly.",
            "  Service shop/charted: Helm (app.kubernetes.io/managed-by, meta.helm.sh/release-name, meta.helm.sh/release-namespace)\n",
            "  Service shop/synced: Argo CD (argocd.argoproj.io/instance, argocd.argoproj.io/tracking-id, argocd.argoproj.io/sync-wave)\n",
            "  CronJob batch/fluxed: Flux (kustomize.toolkit.fluxcd.io/name, kustomize.toolkit.fluxcd.io/namespace)\n",
            "  CronJob batch/fluxed: team-tool (app.kubernetes.io/managed-by)\n", "  Job batch/hooked: Helm (helm.sh/hook, helm.sh/hook-delete-policy)\n",
            "  Service shop/collected: ConfigMap collector\n", "  Service shop/collected: metadata.ownerReferences\n",
            "Finished; leave it out unless the stack is to keep it:\n  Job batch/migrated\n  Job batch/broken\n",
        })
        {
            Assert.Contains(said, run.Error, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch("(?m)^[^#].*(?:meta.helm.sh|argocd|toolkit|hook)", run.Output.Replace("name: hooked", "", StringComparison.Ordinal).Replace(
            "/hooked:1", "", StringComparison.Ordinal));
        Assert.Contains("    team: shop\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("helm.sh/chart: shop-1.2.3\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pod-with-more", 1)]
    [InlineData("versions-of-other-times", 0)]
    [InlineData("cronjob-with-its-zone-in-the-schedule", 1)]
    [InlineData("not-on-the-virtual-node", 1)]
    [InlineData("spot-market", 0)]
    [InlineData("spot-with-less-said", 0)]
    public async Task FailOnLoss_IsForWhatIsMissingOrAnother_NotForWhatIsAdded(string file, int code)
    {
        var run = await CommandRun.OfAsync("import", ImportCorpus.File(file), "--fail-on", "loss");

        Assert.Equal(code, run.ExitCode);
        Assert.NotEqual("", run.Output);
        Assert.Equal(0, (await CommandRun.OfAsync("import", ImportCorpus.File(file))).ExitCode);
    }

    [Fact]
    public async Task WhatIsSaidOnStandardError_StandsAtTheHeadOfTheFile()
    {
        using var folder = new StackFolder();

        var run = await CommandRun.OfAsync("import", ImportCorpus.File("pod-with-more"), "-o", folder["web.yaml"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        var head = File.ReadAllLines(folder["web.yaml"]).TakeWhile(line => line.StartsWith('#')).Skip(1).Select(line => line[2..]);
        Assert.Equal(run.Error.TrimEnd().Split('\n'), head);
        Assert.Contains("  Service default/pod-more: spec.template.spec.dnsPolicy: Default", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "standard input: There is no object in it.")]
    [InlineData("# nothing\n---\n", "standard input: There is no object in it.")]
    [InlineData("a: [", "is not YAML")]
    [InlineData("a: 1\n", "standard input:1 (document 1): It is no Kubernetes object: it lacks apiVersion and kind.")]
    [InlineData("- a\n", "no Kubernetes object")]
    [InlineData("just words\n", "no Kubernetes object")]
    [InlineData("apiVersion: v1\nkind: List\nitems: [3]\n", "no Kubernetes object")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n", "There is no Knative Service, Job or CronJob that can be imported.")]
    [InlineData("a: &x [*x]\n", "standard input:1: The alias '*x' stands for no value before it.")]
    [InlineData("kind: \0\n", "NUL (U+0000)")]
    public async Task WhatHoldsNothingToImport_IsSaidInASentence_AndNothingIsWritten(string text, string said)
    {
        var run = await OfAsync(text, "import", "-");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileThatIsNone_IsSaid()
    {
        using var folder = new StackFolder();
        File.WriteAllBytes(folder["latin.yaml"], [0x61, 0x3A, 0x20, 0xE9, 0x0A]);

        var none = await CommandRun.OfAsync("import", folder["none.yaml"]);
        var directory = await CommandRun.OfAsync("import", folder["prices"]);
        var latin = await CommandRun.OfAsync("import", folder["latin.yaml"]);
        var device = await CommandRun.OfAsync("import", "/dev/zero");

        Assert.All([none, directory], run => Assert.Equal((2, ""), (run.ExitCode, run.Output)));
        Assert.All([latin, device], run => Assert.Equal((1, ""), (run.ExitCode, run.Output)));
        Assert.StartsWith("There is no file", none.Error, StringComparison.Ordinal);
        Assert.Contains("is a folder, not a file.", directory.Error, StringComparison.Ordinal);
        Assert.Contains("It is not UTF-8 text.", latin.Error, StringComparison.Ordinal);
        Assert.Contains("/dev/zero", device.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneUnreadableFileAmongOthers_EndsTheImport()
    {
        var run = await CommandRun.OfAsync("import", ImportCorpus.File("accounts"), "nowhere.yaml");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("There is no file 'nowhere.yaml'.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ObjectThatCannotBeExpressed_IsNamed_AndNothingIsWrittenForIt()
    {
        var file = ImportCorpus.File("cronjob-that-never-runs");

        var alone = await CommandRun.OfAsync("import", file);
        var beside = await CommandRun.OfAsync("import", file, ImportCorpus.File("accounts"));

        Assert.Equal((1, ""), (alone.ExitCode, alone.Output));
        Assert.All([alone, beside], run => Assert.Contains(
            $"Not imported:\n  CronJob default/never ({file}:1, document 1): schedule.cron: The value is '61 25 * * *'.", run.Error, StringComparison.Ordinal));
        Assert.Equal(0, beside.ExitCode);
        Assert.DoesNotContain("name: never", beside.Output, StringComparison.Ordinal);
    }

    /// <summary>An object whose price is limited is not made one that costs whatever the market asks.</summary>
    [Fact]
    public async Task PriceLimitThatCannotBeWritten_IsNoReasonToBuyAtAnyPrice()
    {
        var run = await OfAsync(
            """
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata: { name: web }
            spec:
              template:
                metadata: { annotations: { k8s.aliyun.com/eci-spot-strategy: SpotWithPriceLimit, k8s.aliyun.com/eci-spot-price-limit: "0.1234" } }
                spec: { containers: [{ image: shop/web:1 }] }
            """, "import", "-");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Not imported:\n  Service default/web (standard input:1, document 1): spot.priceLimit: ", run.Error, StringComparison.Ordinal);
    }

    /// <summary>What is done to many objects is said once, and a file that no stack would read is said to be one.</summary>
    [Theory]
    [InlineData(20, 10, false)]
    [InlineData(200, 2000, true)]
    public async Task ManyObjects_AreOneLineForEachThingThatIsDoneToThem(int count, int letters, bool isTooLarge)
    {
        var items = Enumerable.Range(0, count).Select(i => $$"""
            - apiVersion: serving.knative.dev/v1
              kind: Service
              metadata: { name: web-{{i}} }
              spec:
                template:
                  metadata: { annotations: { autoscaling.knative.dev/minScale: "1" } }
                  spec: { containers: [{ image: "registry.example.com/web:1", args: ["{{new string('a', letters)}}"] }] }

            """);

        var run = await OfAsync($"apiVersion: v1\nkind: List\nitems:\n{string.Concat(items)}", "import", "-");

        var said = run.Error.TrimEnd().Split('\n');
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(isTooLarge ? 6 : 5, said.Length);
        Assert.StartsWith(
            "  Service default/web-0, Service default/web-1, Service default/web-2, Service default/web-3, Service default/web-4 and "
                + $"{count - 5} more: spec.template.metadata.annotations.autoscaling.knative.dev/minScale becomes",
            said[1],
            StringComparison.Ordinal);
        Assert.Equal(
            isTooLarge, run.Error.Contains("KiB, and a stack reads files up to 256 KiB: import the objects in several parts.\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EmptyNamespace_IsTheDefaultOne()
    {
        const string Empty = """
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata: { name: web, namespace: "" }
            spec: { template: { spec: { containers: [{ image: shop/web:1 }] } } }
            """;

        var run = await OfAsync(Empty, "import", "-", "--format", "stack");

        Assert.Equal(await OfAsync(Empty.Replace(", namespace: \"\"", "", StringComparison.Ordinal), "import", "-", "--format", "stack"), run);
        Assert.DoesNotContain("namespace", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "-", "--format", "yaml")]
    [InlineData("import", "-", "--fail-on", "losses")]
    [InlineData("import", "-", "--no-adot")]
    public async Task WrongUsage_IsTwo(params string[] words)
    {
        var run = await OfAsync(Service, words);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("See '", run.Error, StringComparison.Ordinal);
    }

    private static async Task<CommandRun> OfAsync(string input, params string[] words)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = await PlanCommand.RunAsync(words, output, error, PulumiPackages.Official, CommandRun.Clock, stream);
        return new(code, output.ToString(), error.ToString());
    }
}
