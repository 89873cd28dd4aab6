using System.Text.Json;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Support;
using AckKnativeSpot.Values;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Random;
using Pulumi.Utilities;
using Xunit;
using Kubernetes = Pulumi.Kubernetes;

namespace AckKnativeSpot.Tests.Secrets;

/// <summary>The Secret beside a workload, and the revision that follows it.</summary>
public class EnvironmentSecretTests
{
    private const string ServiceType = "kubernetes:serving.knative.dev/v1:Service";
    private const string SecretType = "kubernetes:core/v1:Secret";
    private const string VersionType = "random:index/randomString:RandomString";
    private const string Annotation = "ack-knative-spot/env-version";

    private static readonly string[] s_jobs = [SpotJob.TypeToken, ScheduledSpotJob.TypeToken];

    private static readonly ValueMap<SecretSource> s_secrets = new(
    [
        new("TOKEN", new SecretSource.Configured(SecretText.Of("hunter2"))),
        new("1.TOKEN", new SecretSource.Kms(new() { Name = "shop/token" })),
    ]);

    private static readonly KnativeServiceSpec s_service = new()
    {
        Name = "web",
        Namespace = "shop",
        Containers = [new() { Image = "shop/web:1.4", Env = new([new("TOKEN", new EnvironmentValue.FromSecret("web-env", "TOKEN"))]) }],
        SecretEnv = s_secrets,
    };

    private static readonly SpotJobSpec s_job = new()
    {
        Name = "report",
        Namespace = "shop",
        Containers = [new() { Name = "report", Image = "shop/report:1" }],
        SecretEnv = s_secrets,
    };

    /// <summary>Otherwise the Secret of a job that gets a schedule would be created before the old one has gone: AlreadyExists.</summary>
    [Fact]
    public async Task Secret_OfAJob_WasTheOneOfTheOtherKind()
    {
        var declared = await Declared.ByAsync(() =>
        {
            Service(s_service);
            Job(s_job);
            Schedule(s_job with { Name = "nightly" });
        });

        Assert.Equal(3, declared.All(SecretType).Count);
        foreach (var secret in declared.All(SecretType))
        {
            var parents = new List<string>();
            foreach (var alias in secret.Options.Aliases)
            {
                var known = await OutputUtilities.GetValueAsync(alias.ToOutput());
                parents.Add((await OutputUtilities.GetValueAsync(known.ParentUrn!.ToOutput())).Split("::", 3)[2]);
            }

            var (own, name) = (secret.Options.Parent!.GetResourceType(), secret.Options.Parent!.GetResourceName());
            Assert.Equal(
                s_jobs.Contains(own) ? s_jobs.Where(type => type != own).Select(type => $"pulumi:pulumi:Stack${type}::{name}") : [], parents);
        }
    }

    [Fact]
    public async Task ChildNames_ArePartOfTheInterface()
    {
        var declared = await Declared.ByAsync(() =>
        {
            Service(s_service);
            Job(s_job);
            Schedule(s_job with { Name = "nightly" });
        });

        Assert.Equal(
            [
                $"{SecretType}::a-env in a", $"{VersionType}::a-env-version in a", $"{ServiceType}::a-service in a",
                "kubernetes:policy/v1:PodDisruptionBudget::a-budget in a",
                $"{SecretType}::b-env in b", "kubernetes:batch/v1:Job::b-job in b",
                $"{SecretType}::c-env in c", "kubernetes:batch/v1:CronJob::c-cronjob in c",
            ],
            declared.Resources.Where(r => r.Parent is not null).Select(r => $"{r.Type}::{r.Name} in {r.Parent}"));
    }

    [Theory]
    [InlineData("service", "web-env")]
    [InlineData("job", "report-env")]
    [InlineData("schedule", "report-env")]
    public async Task Declare_EachKindOfWorkload_HasItsSecretFirst(string kind, string name)
    {
        var declared = await Declared.ByAsync(() =>
        {
            var options = new ComponentResourceOptions
            {
                Providers = { new Kubernetes.Provider("elsewhere") },
                DependsOn = { new RandomString("first", new() { Length = 8 }) },
            };
            Declare(kind, options);
        });

        var secret = declared.Single(SecretType);
        Assert.Equal((name, "shop", "Opaque"), (secret.At("metadata.name"), secret.At("metadata.namespace"), secret.At("type")));
        var texts = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(secret.At("stringData"));
        Assert.Equal(["1.TOKEN=hunter-two", "TOKEN=hunter2"], texts.Select(t => $"{t.Key}={t.Value}").Order(StringComparer.Ordinal));
        Assert.True(await Output.IsSecretAsync(Assert.IsType<SecretArgs>(secret.Args).StringData.ToOutput()));
        Assert.Equal(["first"], secret.DependsOn);
        Assert.Contains("::elsewhere::", secret.Provider, StringComparison.Ordinal);
        var workload = declared.Resources.Single(r => r.Parent is not null && r.Name is "a-service" or "b-job" or "c-cronjob");
        Assert.Equal(["first", secret.Name], workload.DependsOn);
    }

    [Theory]
    [InlineData("service")]
    [InlineData("job")]
    [InlineData("schedule")]
    public async Task Declare_SecretsOfAnyKind_AreInTheirSecretAndItsVersionOnly(string kind)
    {
        var declared = await Declared.ByAsync(() => Declare(kind));

        Assert.DoesNotContain(
            declared.Resources.Where(r => r.Type is not (SecretType or VersionType)),
            r => JsonSerializer.Serialize(r.Inputs).Contains(KmsAnswers.Mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Service_Secrets_AreKeepersOfTheTextOnItsTemplate()
    {
        var declared = await Declared.ByAsync(() => Service(s_service));

        var version = declared.Single(VersionType);
        Assert.Equal((8.0, false, false), (version.At("length"), version.At("upper"), version.At("special")));
        var keepers = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(version.At("keepers"));
        Assert.Equal(["""1.TOKEN=["shop/token",null,"v2"]""", "TOKEN=hunter2"], keepers.Select(k => $"{k.Key}={k.Value}").Order(StringComparer.Ordinal));
        Assert.True(await Output.IsSecretAsync(Assert.IsType<RandomStringArgs>(version.Args).Keepers.ToOutput()));
        Assert.Equal("ab12cd34", Annotations(declared)[Annotation]);
    }

    [Fact]
    public async Task Service_WithoutOtherAnnotations_StillHasThatOne()
    {
        var plain = s_service with { Spot = null, Scale = new() { Max = 0 } };
        var declared = await Declared.ByAsync(
            () => _ = new KnativeService(
                "a", new()
                {
                    Spec = plain,
                    Platform = new()
                    {
                        Knative = KnativeFlavour.Ack,
                        RevisionDefaults = new() { MinScale = 0, MaxScale = 0, ProgressDeadline = "600s" },
                    }
                }));

        Assert.Equal([Annotation], Annotations(declared).Keys);
    }

    [Fact]
    public async Task Service_InAPreview_HasAnUnknownVersionAndEverythingElse()
    {
        var declared = await Declared.ByAsync(() => Service(s_service), preview: true);

        Assert.Equal("hunter2", declared.Single(VersionType).At("keepers.TOKEN"));
        Assert.Equal("shop/web:1.4", declared.Single(ServiceType).At("spec.template.spec.containers[0].image"));
    }

    [Fact]
    public async Task Service_WhoseTrafficNamesTheRevision_HasNoVersion()
    {
        var named = s_service with { Traffic = new Traffic.Split([new TrafficTarget.ThisTemplate { Percent = 100 }]) };

        var declared = await Declared.ByAsync(() => Service(named));

        Assert.Empty(declared.All(VersionType));
        Assert.DoesNotContain(Annotation, Annotations(declared).Keys);
        Assert.Equal("web-env", declared.Single(SecretType).At("metadata.name"));
    }

    [Fact]
    public async Task Workloads_WithoutSecrets_HaveNeitherSecretNorVersion()
    {
        var declared = await Declared.ByAsync(() =>
        {
            Service(s_service with { SecretEnv = ValueMap<SecretSource>.Empty });
            Job(s_job with { SecretEnv = ValueMap<SecretSource>.Empty });
            Schedule(s_job with { Name = "nightly", SecretEnv = ValueMap<SecretSource>.Empty });
        });

        Assert.Empty(declared.All(SecretType));
        Assert.Empty(declared.All(VersionType));
        Assert.DoesNotContain(Annotation, Annotations(declared).Keys);
    }

    private static void Declare(string kind, ComponentResourceOptions? options = null)
    {
        switch (kind)
        {
            case "service":
                Service(s_service, options);
                break;
            case "job":
                Job(s_job, options);
                break;
            default:
                Schedule(s_job, options);
                break;
        }
    }

    private static void Service(KnativeServiceSpec spec, ComponentResourceOptions? options = null) =>
        _ = new KnativeService("a", new() { Spec = spec }, options);

    private static void Job(SpotJobSpec spec, ComponentResourceOptions? options = null) => _ = new SpotJob("b", new() { Spec = spec }, options);

    private static void Schedule(SpotJobSpec spec, ComponentResourceOptions? options = null) =>
        _ = new ScheduledSpotJob("c", new() { Spec = new() { Job = spec, Cron = CronExpression.Of("@daily") } }, options);

    private static IReadOnlyDictionary<string, object> Annotations(Declared declared) =>
        Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(declared.Single(ServiceType).At("spec.template.metadata.annotations"));
}
