using System.Collections.Immutable;
using System.Text.Json;
using AckKnativeSpot.Infra;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Support;
using AckKnativeSpot.Values;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Random;
using Pulumi.Testing;
using Xunit;

namespace AckKnativeSpot.Tests.Infra;

/// <summary>Secrets of a stack reach Kubernetes Secrets, and what makes a new revision when they change, as secret inputs, and nothing else.</summary>
public sealed class StackSecretsTests : IDisposable
{
    private const string Text = """
        config:
          alicloud:region: cn-hangzhou
          ack-knative-spot:cluster: { context: kind-kind }
          ack-knative-spot:knative: { install: { upstream: {} } }
          ack-knative-spot:registries:
            shop: { server: "registry-vpc.{region}.aliyuncs.com", username: puller, password: { secure: AAAB1 } }
            rare: { server: rare.example.com, username: me, password: { secure: AAAB2 }, everyService: false }
            managed: { server: managed.example.com, username: me, password: { kms: shop/database, property: password }, everyService: false }
          ack-knative-spot:services:
            - name: web
              namespace: shop
              image: example.com/web:1
              env: { PLAIN: visible, TOKEN: { secure: AAAB3 }, KEY: { secret: other, key: k } }
            - name: api
              imagePullSecrets: [rare, existing]
              containers:
                - { name: app, image: "example.com/api:1", port: 8080, env: { TOKEN: { secure: AAAB4 } } }
                - { name: log, image: "example.com/log:1", env: { TOKEN: { secure: AAAB5 }, OLD: { kms: shop/token, stage: ACSPrevious } } }
          ack-knative-spot:jobs:
            - name: report
              image: example.com/report:1
              env: { TOKEN: { secure: AAAB6 }, DATABASE: { kms: shop/database, property: password } }
              imagePullSecrets: [managed]
            - name: nightly
              schedule: { cron: "@daily" }
              containers:
                - { name: work, image: "example.com/work:1", env: { TOKEN: { kms: shop/token } } }
                - { name: log, image: "example.com/log:1", env: { TOKEN: { secure: AAAB7 } } }

        """;

    private readonly FileInfo _file = new(Path.Combine(Directory.CreateTempSubdirectory("stack").FullName, "Pulumi.test.yaml"));

    public StackSecretsTests() => File.WriteAllText(_file.FullName, Text);

    public void Dispose() => _file.Directory!.Delete(recursive: true);

    [Fact]
    public async Task Deploy_Secrets_AreSecretInputsOfSecretsOnly()
    {
        var (configuration, secretKeys) = YamlJson.ForEngine(Text.Replace("AAAB", "hunter", StringComparison.Ordinal));
        var check = CheckedStack.Of(PulumiConfiguration.Read(configuration, secretKeys, StackFileText.Read(_file)));

        var (secrets, others) = await DeclareAsync(check, preview: false);

        Assert.Equal(
            [
                "api-env: default/api-env Opaque 1.OLD=hunter-one 1.TOKEN=hunter5 TOKEN=hunter4",
                """managed-registry: default/managed kubernetes.io/dockerconfigjson"""
                    + """ .dockerconfigjson={"auths":{"managed.example.com":{"username":"me","password":"hunter"""
                    + """-\u0022db\u0022","auth":"bWU6aHVudGVyLSJkYiI="}}}""",
                "nightly-env: default/nightly-env Opaque 1.TOKEN=hunter7 TOKEN=hunter-two",
                """rare-registry: default/rare kubernetes.io/dockerconfigjson"""
                    + """ .dockerconfigjson={"auths":{"rare.example.com":{"username":"me","password":"hunter2","auth":"bWU6aHVudGVyMg=="}}}""",
                "report-env: default/report-env Opaque DATABASE=hunter-\"db\" TOKEN=hunter6",
                """shop-registry: default/shop kubernetes.io/dockerconfigjson"""
                    + """ .dockerconfigjson={"auths":{"registry-vpc.cn"""
                    + """-hangzhou.aliyuncs.com":{"username":"puller","password":"hunter1","auth":"cHVsbGVyOmh1bnRlcjE="}}}""",
                """shop-shop-registry: shop/shop kubernetes.io/dockerconfigjson"""
                    + """ .dockerconfigjson={"auths":{"registry-vpc.cn"""
                    + """-hangzhou.aliyuncs.com":{"username":"puller","password":"hunter1","auth":"cHVsbGVyOmh1bnRlcjE="}}}""",
                "shop/web-env: shop/web-env Opaque TOKEN=hunter3",
            ],
            secrets);
        Assert.DoesNotContain("hunter", others, StringComparison.Ordinal);
        Assert.Contains("""{"name":"TOKEN","valueFrom":{"secretKeyRef":{"key":"TOKEN","name":"web-env"}}}""", others, StringComparison.Ordinal);
        Assert.Contains("""{"name":"TOKEN","valueFrom":{"secretKeyRef":{"key":"1.TOKEN","name":"api-env"}}}""", others, StringComparison.Ordinal);
        Assert.Contains("""{"name":"OLD","valueFrom":{"secretKeyRef":{"key":"1.OLD","name":"api-env"}}}""", others, StringComparison.Ordinal);
        Assert.Contains("""{"name":"DATABASE","valueFrom":{"secretKeyRef":{"key":"DATABASE","name":"report-env"}}}""", others, StringComparison.Ordinal);
        Assert.Contains("""{"name":"TOKEN","valueFrom":{"secretKeyRef":{"key":"1.TOKEN","name":"nightly-env"}}}""", others, StringComparison.Ordinal);
        Assert.Contains("""[{"name":"rare"},{"name":"existing"},{"name":"shop"}]""", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_EncryptedValues_HaveStandInsThatNothingIsComputedOf()
    {
        var check = CheckedStack.Of(StackFileText.Read(_file, path => $"<{path}>"));

        var (secrets, others) = await DeclareAsync(check, preview: true);

        Assert.Contains("shop/web-env: shop/web-env Opaque TOKEN=<services[0].env.TOKEN>", secrets);
        Assert.Contains("rare-registry: default/rare kubernetes.io/dockerconfigjson .dockerconfigjson=<registries.rare.password>", secrets);
        Assert.DoesNotContain("AAAB", others + string.Concat(secrets), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_SecretsWithATextInKms_AreUnknownAsAWhole()
    {
        var (secrets, _) = await DeclareAsync(CheckedStack.Of(StackFileText.Read(_file)), preview: true);

        Assert.Contains("managed-registry: default/managed kubernetes.io/dockerconfigjson ", secrets);
        Assert.Contains("nightly-env: default/nightly-env Opaque ", secrets);
    }

    [Fact]
    public void SecretText_WhateverIsDoneWithIt_ShowsNothing()
    {
        var secret = SecretText.Of("hunter2");

        Assert.Equal("[secret] [secret]", $"{secret} {secret.Map(text => text + "!")}");
        Assert.DoesNotContain("hunter2", JsonSerializer.Serialize(secret), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", CheckedStack.Of(StackFileText.Read(_file, _ => "hunter2")).Settings!.ToString(), StringComparison.Ordinal);
        Assert.Equal(secret, SecretText.Of("hunter2"));
        Assert.NotEqual(secret, SecretText.Of("hunter3"));
        Assert.NotEqual(secret, SecretText.StandIn("hunter2"));
    }

    /// <summary>Declares the stack; gives its Secrets, in words, and the inputs of everything else.</summary>
    private static async Task<(IReadOnlyList<string> Secrets, string Others)> DeclareAsync(CheckedStack check, bool preview)
    {
        Assert.Null(check.ErrorMessage());
        var mocks = new StrictMocks();
        var recorder = new IndependentObserver();
        await Deployment.TestWithServiceProviderAsync<AckKnativeStack>(
            mocks,
            new StackServices(() => new AckKnativeStack(check.Settings!, new StackOptions { ResourceTransformations = { recorder.Record } })),
            new TestOptions { ProjectName = StackConfiguration.Project, StackName = "test", IsPreview = preview });
        foreach (var texts in recorder.Recordings.Select(
            r => (r.Args as SecretArgs)?.StringData ?? (r.Args as RandomStringArgs)?.Keepers).OfType<InputMap<string>>())
        {
            Assert.True(await Output.IsSecretAsync(texts.ToOutput()));
        }

        var isSecret = mocks.Resources.Where(r => r.Type != "random:index/randomString:RandomString").ToLookup(r => r.Type == "kubernetes:core/v1:Secret");
        return (
            [.. isSecret[true].OrderBy(r => r.Name, StringComparer.Ordinal).Select(InWords)],
            string.Join('\n', isSecret[false].Select(r => JsonSerializer.Serialize(Sorted(r.Inputs)))));
    }

    private static string InWords(MockResourceArgs secret)
    {
        var metadata = (ImmutableDictionary<string, object>)secret.Inputs["metadata"];
        var data = (ImmutableDictionary<string, object>)secret.Inputs.GetValueOrDefault("stringData", ImmutableDictionary<string, object>.Empty);
        return $"{secret.Name}: {metadata["namespace"]}/{metadata["name"]} {secret.Inputs["type"]} "
            + $"{string.Join(' ', data.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{d.Key}={d.Value}"))}";
    }

    private static object? Sorted(object? value) => value switch
    {
        ImmutableDictionary<string, object> map =>
            new SortedDictionary<string, object?>(map.ToDictionary(e => e.Key, e => Sorted(e.Value)), StringComparer.Ordinal),
        ImmutableArray<object> list => list.Select(Sorted).ToArray(),
        _ => value,
    };
}
