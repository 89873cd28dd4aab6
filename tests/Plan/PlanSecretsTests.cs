using System.Collections.Immutable;
using System.Text.Json;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>Plants secrets wherever a stack can hold one and looks for them in every form of its plan.</summary>
public sealed class PlanSecretsTests : IDisposable
{
    internal const string Secret = "AAABplanted-secret";

    private static readonly string[] s_formats = ["text", "markdown", "html", "yaml", "json"];

    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("priceLimit: 0.250", "priceLimit: {secure: AAABplanted-secret}")]
    [InlineData("priceLimit: 0.250", "priceLimit: {secure: AAABplanted-secret, secure: other}")]
    [InlineData("priceLimit: 0.250", "priceLimit: {secure: [AAABplanted-secret]}")]
    [InlineData("priceLimit: 0.250", "priceLimit: {secure: {secure: AAABplanted-secret}}")]
    [InlineData("grace: 45s", "grase: {secure: AAABplanted-secret}")]
    [InlineData("choices: [ecs.g7.large]", "choices: [{secure: AAABplanted-secret}]")]
    [InlineData("port: 8080", "env: {TOKEN: {secure: AAABplanted-secret}}")]
    [InlineData("port: 8080", "env: {secure: AAABplanted-secret}")]
    [InlineData("port: 8080", "env: {TOKEN: {kms: {secure: AAABplanted-secret}}}")]
    [InlineData("port: 8080", "env: {TOKEN: {kms: token, property: {secure: AAABplanted-secret}, stage: {secure: AAABplanted-secret}}}")]
    [InlineData("  ack-knative-spot:services:\n",
        "  ack-knative-spot:jobs: [{name: report, image: example.com/job, env: {TOKEN: {secure: AAABplanted-secret}}}]\n  ack-knative-spot:services:\n")]
    [InlineData("  ack-knative-spot:services:\n",
        "  ack-knative-spot:jobs: [{name: report, image: example.com/job, schedule: {cron: '@daily'}, env: {TOKEN: {secure: AAABplanted-secret}}}]\n  "
            + "ack-knative-spot:services:\n")]
    [InlineData("  ack-knative-spot:services:\n",
        "  ack-knative-spot:registries: {pull: {server: r.example.com, username: u, password: {secure: AAABplanted-secret}}}\n  ack-knative-spot:services:\n")]
    [InlineData("  ack-knative-spot:services:\n",
        "  ack-knative-spot:registries: {pull: {server: r.example.com, username: u, password: {kms: {secure: AAABplanted-secret}}}}\n  "
            + "ack-knative-spot:services:\n")]
    [InlineData("port: 8080", "annotations: {a: {secure: AAABplanted-secret}}")]
    [InlineData("  ack-knative-spot:services:\n", "  ack-knative-spot:servces: {secure: AAABplanted-secret}\n  ack-knative-spot:services:\n")]
    [InlineData("  ack-knative-spot:services:\n", "  other:services: {secure: AAABplanted-secret}\n  ack-knative-spot:services:\n")]
    public async Task Plan_EncryptedValueWhereverOneCanBeWritten_IsInNoFormat(string from, string to) =>
        await AssertNowhere(null, ["prod", "--config", _folder.Write("prod", (from, to))]);

    /// <summary>What was to be encrypted and is written in plain text, where YAML takes its first character for something else.</summary>
    [Theory]
    [InlineData("password: AAABplanted-secret")]
    [InlineData("password: !AAABplanted-secret")]
    [InlineData("password: !!AAABplanted-secret x")]
    [InlineData("password: &AAABplanted-secret")]
    [InlineData("password: &AAABplanted-secret x")]
    [InlineData("password: *AAABplanted-secret")]
    [InlineData("password: %AAABplanted-secret")]
    [InlineData("password: @AAABplanted-secret")]
    [InlineData("password: [AAABplanted-secret]")]
    [InlineData("password: 'AAABplanted-secret")]
    [InlineData("password: \"AAABplanted-secret\\q\"")]
    [InlineData("passwort: AAABplanted-secret")]
    [InlineData("password: {secret: AAABplanted-secret}")]
    [InlineData("password: {secure: a}, server: \"https://u:AAABplanted-secret@r.example.com\"")]
    [InlineData("password: {secure: a}, server: \"https://AAABplanted-secret@r.example.com/x y\"")]
    public async Task Plan_PasswordInPlainText_IsInNoFormat(string password)
    {
        var server = password.Contains("server:", StringComparison.Ordinal) ? "" : "server: r.example.com, ";
        var registry = $"{{{server}username: u, {password}}}";

        await AssertNowhere(1, ["prod", "--config", _folder.Write("prod", (
            "  ack-knative-spot:services:\n", $"  ack-knative-spot:registries: {{pull: {registry}}}\n  ack-knative-spot:services:\n"))]);
    }

    [Theory]
    [InlineData("payAsYouGo: 0.1764", "payAsYouGo: {secure: AAABplanted-secret}")]
    [InlineData("source: Alibaba", "source: {secure: AAABplanted-secret}\n    other: Alibaba")]
    [InlineData("currency: CNY", "currency: {secure: AAABplanted-secret}")]
    [InlineData("prices:", "secrets: {secure: AAABplanted-secret}\nprices:")]
    public async Task Plan_EncryptedValueInThePriceFile_IsInNoFormatAndInNoCommand(string from, string to)
    {
        var file = _folder.Write("dev");
        var prices = Path.Combine(_folder["prices"], "cn-hangzhou.yaml");
        await File.WriteAllTextAsync(prices, (await File.ReadAllTextAsync(prices)).Replace(from, to, StringComparison.Ordinal));
        var answer = _folder.WriteText("advice.json", """{"AvailableSpotZones":[]}""");

        await AssertNowhere(1, ["dev", "--config", file]);
        foreach (var args in new[] { new[] { "advise", "dev", "--config", file, "--advice", answer },
            [
                "prices", "--from", answer, "--refresh", prices, "--currency", "CNY",
            ] })
        {
            var run = await CommandRun.OfAsync(args);

            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.NotEmpty(run.Error);
            Assert.DoesNotContain(Secret, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Advise_SecretsOfTheStack_AreInNoFormat()
    {
        var file = _folder.Write("prod", ("port: 8080", "env: {TOKEN: {secure: AAABplanted-secret}}"));
        var answer = _folder.WriteText("advice.json", """{"AvailableSpotZones":[]}""");

        foreach (var format in new[] { "text", "json" })
        {
            var run = await CommandRun.OfAsync("advise", "prod", "--config", file, "--advice", answer, "--format", format);

            Assert.Equal(("", 0), (run.Error, run.ExitCode));
            Assert.Contains("checkout", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Plan_KubeconfigOfTheCluster_IsMarkedInEveryPlanThatHasOne()
    {
        foreach (var stack in new[] { "dev", "prod" })
        {
            var run = await CommandRun.OfAsync(stack, "--config", Repository.Path($"Pulumi.{stack}.yaml"), "--format", "json");

            using var plan = JsonDocument.Parse(run.Output);
            var provider = plan.RootElement.GetProperty("resources").EnumerateArray()
                .Single(r => r.GetProperty("type").GetString() == "pulumi:providers:kubernetes");
            Assert.Equal("{\"$secret\":true}", JsonSerializer.Serialize(provider.GetProperty("inputs").GetProperty("kubeconfig")));
        }
    }

    [Theory]
    [InlineData("kubernetes:core/v1:Secret", "shop/checkout-env", "stringData", "DATABASE_PASSWORD")]
    [InlineData("kubernetes:core/v1:Secret", "shop/settlement-env", "stringData", "LEDGER_TOKEN")]
    [InlineData("kubernetes:core/v1:Secret", "shop-partner-registry-registry", "stringData", ".dockerconfigjson")]
    [InlineData("random:index/randomString:RandomString", "shop/checkout-env-version", "keepers", "DATABASE_PASSWORD")]
    public async Task Plan_TextInKms_IsAMarkUnderItsKey(string type, string name, string input, string key)
    {
        var run = await CommandRun.OfAsync("example", "--config", Repository.Path("docs/examples/stack.yaml"), "--format", "json");

        using var plan = JsonDocument.Parse(run.Output);
        var resource = plan.RootElement.GetProperty("resources").EnumerateArray()
            .Single(r => (r.GetProperty("type").GetString(), r.GetProperty("name").GetString()) == (type, name));
        Assert.Equal("{\"$secret\":true}", JsonSerializer.Serialize(resource.GetProperty("inputs").GetProperty(input).GetProperty(key)));
    }

    [Theory]
    [InlineData("kubernetes:core/v1:Secret", "stringData", true)]
    [InlineData("kubernetes:core/v1:Secret", "data", true)]
    [InlineData("random:index/randomString:RandomString", "keepers", true)]
    [InlineData("alicloud:cs/nodePool:NodePool", "password", false)]
    [InlineData("pulumi:providers:kubernetes", "kubeconfig", false)]
    public void Hide_InputThatIsSecretByItsMeaning_LeavesAMarker(string type, string input, bool isMap)
    {
        var value = isMap ? (object)ImmutableDictionary<string, object>.Empty.Add("token", Secret) : Secret;
        var inputs = ImmutableDictionary<string, object>.Empty.Add("type", "Opaque").Add(input, value);

        var shown = SecretInputs.Hide(type, inputs);

        var hidden = isMap ? ((IReadOnlyDictionary<string, object>)shown[input])["token"] : shown[input];
        Assert.True(Marker.HasSecret((string)hidden));
        Assert.DoesNotContain(Secret, (string)hidden, StringComparison.Ordinal);
        Assert.Equal("Opaque", shown["type"]);
        Assert.Same(inputs, SecretInputs.Hide("kubernetes:core/v1:ConfigMap", inputs));
    }

    /// <summary>Runs a command in every format.</summary>
    /// <param name="exitCode">How it ends; <see langword="null"/> for either way.</param>
    /// <param name="args">Its arguments, without the format.</param>
    internal static async Task AssertNowhere(int? exitCode, ImmutableArray<string> args)
    {
        foreach (var format in s_formats)
        {
            var run = await CommandRun.OfAsync([.. args, "--format", format]);

            Assert.Equal(exitCode ?? run.ExitCode, run.ExitCode);
            Assert.InRange(run.ExitCode, 0, 1);
            Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
            Assert.NotEmpty(run.Output + run.Error);
        }
    }
}
