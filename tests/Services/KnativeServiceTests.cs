using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Tests.Support;
using Pulumi;
using Pulumi.Random;
using Pulumi.Utilities;
using Xunit;
using Kubernetes = Pulumi.Kubernetes;

namespace AckKnativeSpot.Tests.Services;

public class KnativeServiceTests
{
    private const string ServiceType = "kubernetes:serving.knative.dev/v1:Service";
    private const string BudgetType = "kubernetes:policy/v1:PodDisruptionBudget";
    private const string FirstContainer = "spec.template.spec.containers[0]";

    private static readonly KnativeServiceSpec s_spec = new()
    {
        Name = "web",
        Namespace = "shop",
        Containers =
        [
            new ContainerSpec
            {
                Image = "shop/web:1.4",
                Env = new([KeyValuePair.Create<string, EnvironmentValue>("MODE", new EnvironmentValue.Literal("fast"))]),
            },
        ],
    };

    private static readonly PlatformFacts s_platform = new() { Knative = KnativeFlavour.Ack };

    [Fact]
    public async Task TypeTokensAndChildNames_ArePartOfTheInterface()
    {
        var declared = await Declared.ByAsync(() =>
        {
            Declare(s_spec);
            _ = new SpotJob("report", new SpotJobArgs { Spec = Job });
            _ = new ScheduledSpotJob("nightly", new ScheduledSpotJobArgs { Spec = new SpotJobSchedule { Job = Job, Cron = CronExpression.Of("@daily") } });
        });

        Assert.Equal(
            [
                "ack-knative-spot:Services:KnativeService::shop-web",
                $"{ServiceType}::shop-web-service in shop-web",
                $"{BudgetType}::shop-web-budget in shop-web",
                "ack-knative-spot:Jobs:SpotJob::report",
                "kubernetes:batch/v1:Job::report-job in report",
                "ack-knative-spot:Jobs:ScheduledSpotJob::nightly",
                "kubernetes:batch/v1:CronJob::nightly-cronjob in nightly",
            ],
            declared.Resources.Select(r => $"{r.Type}::{r.Name}{(r.Parent is null ? "" : " in " + r.Parent)}"));
    }

    [Fact]
    public async Task Create_Service_IsTheRenderedManifestThatIsWaitedFor()
    {
        var service = (await DeclareAsync(s_spec)).Single(ServiceType);

        Assert.Equal(("web", "shop"), (service.At("metadata.name"), service.At("metadata.namespace")));
        Assert.Equal("condition=Ready", Map(service.At("metadata.annotations"))["pulumi.com/waitFor"]);
        Assert.Equal("true", Map(service.At("spec.template.metadata.labels"))["alibabacloud.com/eci"]);
        Assert.Equal("api-evict", Map(service.At("spec.template.metadata.annotations"))["k8s.aliyun.com/eci-spot-release-strategy"]);
        Assert.Equal(60.0, service.At("spec.template.spec.timeoutSeconds"));
        Assert.Equal("shop/web:1.4", service.At(FirstContainer + ".image"));
        Assert.Null(service.At("metadata.labels"));
    }

    [Fact]
    public async Task Create_Options_ReachBothChildren()
    {
        var declared = await Declared.ByAsync(() =>
        {
            var cluster = new Kubernetes.Provider("elsewhere");
            var first = new RandomString("first", new() { Length = 8 });
            Declare(s_spec, options: new() { Provider = cluster, DependsOn = { first } });
        });

        foreach (var child in new[] { declared.Single(ServiceType), declared.Single(BudgetType) })
        {
            Assert.Equal(["first"], child.DependsOn);
            Assert.Contains("::elsewhere::", child.Provider, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Create_Timeouts_AreStated()
    {
        var declared = await Declared.ByAsync(() =>
        {
            Declare(s_spec);
            _ = new KnativeService("slow", new() { Spec = s_spec with { Name = "slow" }, Platform = s_platform, ReadyTimeout = TimeSpan.FromHours(1) });
        });

        var minutes = declared.All(ServiceType).Select(r => r.Options.CustomTimeouts!)
            .Select(t => (t.Create!.Value.TotalMinutes, t.Update!.Value.TotalMinutes, t.Delete!.Value.TotalMinutes));
        Assert.Equal([(4.5, 4.5, 10), (60, 60, 10)], minutes);
    }

    [Fact]
    public async Task Create_Budget_LetsPodsLeaveInTime()
    {
        var budget = (await DeclareAsync(s_spec)).Single(BudgetType);

        Assert.Equal(("web", "shop"), (budget.At("metadata.name"), budget.At("metadata.namespace")));
        Assert.Equal("25%", budget.At("spec.maxUnavailable"));
        Assert.Equal("web", Map(budget.At("spec.selector.matchLabels"))["serving.knative.dev/service"]);
        Assert.Equal("AlwaysAllow", budget.At("spec.unhealthyPodEvictionPolicy"));
    }

    [Fact]
    public async Task Create_BudgetOfItsOwn_IsTaken()
    {
        var own = s_spec with { Budget = new DisruptionBudget.MinAvailable(2), Spot = null, Scale = new() { Min = 3 } };

        Assert.Equal(2.0, (await DeclareAsync(own)).Single(BudgetType).At("spec.minAvailable"));
    }

    [Fact]
    public async Task Create_NothingThatEvicts_NeedsNoBudget()
    {
        var left = s_spec with { Spot = new() { Reclaim = Reclaim.Leave } };

        Assert.Empty((await DeclareAsync(s_spec with { Spot = null })).All(BudgetType));
        Assert.Empty((await DeclareAsync(left)).All(BudgetType));
    }

    [Fact]
    public async Task Create_InputsOfOtherResources_WinOverTheSpecification()
    {
        var declared = await Declared.ByAsync(() =>
        {
            var tag = new RandomString("tag", new() { Length = 8 });
            Declare(s_spec, args => new()
            {
                Spec = args.Spec,
                Platform = args.Platform,
                Image = Output.Format($"shop/web:{tag.Result}"),
                Env = new Dictionary<string, Input<string>> { ["TAG"] = tag.Result, ["MODE"] = "slow" },
            });
        });

        var service = declared.Single(ServiceType);
        Assert.Equal("shop/web:ab12cd34", service.At(FirstContainer + ".image"));
        Assert.Equal(("MODE", "slow"), (service.At(FirstContainer + ".env[0].name"), service.At(FirstContainer + ".env[0].value")));
        Assert.Equal(("TAG", "ab12cd34"), (service.At(FirstContainer + ".env[1].name"), service.At(FirstContainer + ".env[1].value")));
    }

    [Fact]
    public async Task Create_Transform_HasTheLastWord()
    {
        var declared = await Declared.ByAsync(() => Declare(s_spec, args => new()
        {
            Spec = args.Spec,
            Platform = args.Platform,
            Image = "shop/web:2",
            Transform = manifest => Pod(manifest)["enableServiceLinks"] = true,
        }));

        Assert.Equal(true, declared.Single(ServiceType).At("spec.template.spec.enableServiceLinks"));
        Assert.Equal("shop/web:2", declared.Single(ServiceType).At(FirstContainer + ".image"));
    }

    [Theory]
    [InlineData("image")]
    [InlineData("environment")]
    [InlineData("transform")]
    public async Task Create_NamedRevisionWithContentFromElsewhere_IsRefused(string what)
    {
        var named = s_spec with { Traffic = new Traffic.Canary("web-00001", [10, 100], 1) };

        var error = await Assert.ThrowsAsync<RunException>(() => Declared.ByAsync(() => Declare(named, args => new()
        {
            Spec = args.Spec,
            Platform = args.Platform,
            Image = what == "image" ? (Input<string>)"shop/web:2" : null,
            Env = what == "environment" ? new Dictionary<string, Input<string>> { ["A"] = "b" } : new Dictionary<string, Input<string>>(),
            Transform = what == "transform" ? _ => { }
            : null,
        })));

        Assert.Contains("error COMP001 spec.traffic: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_Domains_AreClaimedAndThenLeadToTheService()
    {
        var declared = await Declared.ByAsync(() => Declare(s_spec with { Domains = ["shop.example.com", new("www.example.com") { TlsSecret = "www-tls" }] }));

        var mapping = declared["kubernetes:serving.knative.dev/v1beta1:DomainMapping", "shop-web-domain-www.example.com"];
        Assert.Equal(("www.example.com", "shop", "condition=Ready"), (mapping.At("metadata.name"), mapping.At("metadata.namespace"), Annotation(mapping)));
        Assert.Equal(
            ("serving.knative.dev/v1", "Service", "web"), (mapping.At("spec.ref.apiVersion"), mapping.At("spec.ref.kind"), mapping.At("spec.ref.name")));
        Assert.Equal("www-tls", mapping.At("spec.tls.secretName"));
        var claim = declared["kubernetes:networking.internal.knative.dev/v1alpha1:ClusterDomainClaim", "shop-web-claim-www.example.com"];
        Assert.Equal(("www.example.com", null, "shop"), (claim.At("metadata.name"), claim.At("metadata.namespace"), claim.At("spec.namespace")));
        Assert.Equal(["shop-web-claim-www.example.com", "shop-web-service"], mapping.DependsOn.Order(StringComparer.Ordinal));
        var plain = declared["kubernetes:serving.knative.dev/v1beta1:DomainMapping", "shop-web-domain-shop.example.com"];
        Assert.Null(plain.At("spec.tls"));

        static object? Annotation(DeclaredResource resource) =>
            ((System.Collections.Immutable.ImmutableDictionary<string, object>)resource.At("metadata.annotations")!)["pulumi.com/waitFor"];
    }

    [Fact]
    public async Task Outputs_ComeFromTheStatus()
    {
        KnativeService? service = null;
        await Declared.ByAsync(() => service = Declare(s_spec));

        Assert.Equal("web", await OutputUtilities.GetValueAsync(service!.Name));
        Assert.Equal("shop", await OutputUtilities.GetValueAsync(service.Namespace));
        Assert.Equal("http://shop-web-service.default.example.com", await OutputUtilities.GetValueAsync(service.Url));
        Assert.Equal("shop-web-service-00001", await OutputUtilities.GetValueAsync(service.LatestReadyRevision));
    }

    [Fact]
    public async Task Outputs_InAPreview_AreUnknownAndTheNameIsNot()
    {
        KnativeService? service = null;
        await Declared.ByAsync(() => service = Declare(s_spec), preview: true);

        Assert.True(await OutputUtilities.GetIsKnownAsync(service!.Name));
        Assert.Equal("web", await OutputUtilities.GetValueAsync(service.Name));
    }

    [Fact]
    public async Task Create_Service_ExposesTheBudgetItDeclaredAndTheForecast()
    {
        KnativeService? service = null;
        var declared = await Declared.ByAsync(
            () => service = Declare(s_spec, args => new() { Spec = args.Spec, Platform = s_platform with { EvictionRetry = "11s" } }));

        Assert.Equal(new DisruptionBudget.MaxUnavailable(new PodCount.Percent(33)), service!.Reclaim.Budget);
        Assert.Equal("33%", declared.Single(BudgetType).At("spec.maxUnavailable"));
        Assert.Equal((service.Reclaim.Budget, 11), (service.Reclaim.Drain!.Budget, service.Reclaim.Drain.Conditions.RetrySeconds));
    }

    [Fact]
    public async Task Create_PayAsYouGo_ExposesNeitherBudgetNorForecast()
    {
        KnativeService? service = null;
        await Declared.ByAsync(() => service = Declare(s_spec with { Spot = null }));

        Assert.Null(service!.Reclaim.Budget);
        Assert.Null(service.Reclaim.Drain);
    }

    [Fact]
    public async Task Create_ClusterWithOtherDefaults_WritesThemOut()
    {
        var platform = s_platform with { RevisionDefaults = new() { Timeout = "60s", MinScale = 1, MaxScale = 10, ContainerConcurrency = 5 } };

        var service = (await Declared.ByAsync(() => Declare(s_spec, args => new() { Spec = args.Spec, Platform = platform }))).Single(ServiceType);

        Assert.Null(service.At("spec.template.spec.timeoutSeconds"));
        Assert.Equal(0.0, service.At("spec.template.spec.containerConcurrency"));
        var annotations = Map(service.At("spec.template.metadata.annotations"));
        Assert.Equal("0", annotations["autoscaling.knative.dev/min-scale"]);
        Assert.DoesNotContain("autoscaling.knative.dev/max-scale", annotations.Keys);
    }

    private static SpotJobSpec Job => new() { Name = "report", Containers = [new JobContainer { Name = "report", Image = "shop/report:1" }] };

    private static Task<Declared> DeclareAsync(KnativeServiceSpec spec) => Declared.ByAsync(() => Declare(spec));

    private static KnativeService Declare(
        KnativeServiceSpec spec, Func<KnativeServiceArgs, KnativeServiceArgs>? change = null, ComponentResourceOptions? options = null)
    {
        var args = new KnativeServiceArgs { Spec = spec, Platform = s_platform };
        return new KnativeService("shop-web", change?.Invoke(args) ?? args, options);
    }

    private static IReadOnlyDictionary<string, object> Map(object? map) => Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(map);

    private static Dictionary<string, object> Pod(IDictionary<string, object> manifest) =>
        (Dictionary<string, object>)((Dictionary<string, object>)((Dictionary<string, object>)manifest["spec"])["template"])["spec"];
}
