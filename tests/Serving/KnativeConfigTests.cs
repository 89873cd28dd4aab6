using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Serving;

public class KnativeConfigTests
{
    [Fact]
    public void ToData_NothingGiven_IsEmptyEverywhere()
    {
        var config = new KnativeConfig();

        Assert.All(
            [
                config.Autoscaler.ToData(), config.Defaults.ToData(), config.Features.ToData(), config.Network.ToData(), config.Domain.ToData(),
                config.Deployment.ToData(), config.Gc.ToData(),
            ],
            Assert.Empty);
    }

    [Fact]
    public void Autoscaler_Everything_IsWrittenAsKnativeReadsIt() =>
        Assert.Equal(
            "allow-zero-initial-scale=true container-concurrency-target-default=12.5 container-concurrency-target-percentage=80 enable-scale-to-zero=true "
            + "initial-scale=0 max-scale=9 max-scale-down-rate=2.5 max-scale-limit=20 max-scale-up-rate=10 min-scale=1 panic-threshold-percentage=150 "
            + "panic-window-percentage=10 requests-per-second-target-default=100 scale-down-delay=900s scale-to-zero-grace-period=40s "
            + "scale-to-zero-pod-retention-period=60s stable-window=90s target-burst-capacity=-1",
            Show(new AutoscalerConfig
            {
                ScaleToZero = true,
                ScaleToZeroGrace = "40s",
                ScaleToZeroRetention = "60s",
                StableWindow = "90s",
                ScaleDownDelay = "900s",
                PanicWindowPercentage = 10,
                PanicThresholdPercentage = 150,
                TargetUtilizationPercentage = 80,
                ConcurrencyTarget = 12.5m,
                RequestsPerSecondTarget = 100,
                TargetBurstCapacity = -1,
                MaxScaleUpRate = 10,
                MaxScaleDownRate = 2.5m,
                AllowZeroInitialScale = true,
                InitialScale = 0,
                MinScale = 1,
                MaxScale = 9,
                MaxScaleLimit = 20,
            }.ToData()));

    [Fact]
    public void Defaults_Everything_IsWrittenAsKnativeReadsIt() =>
        Assert.Equal(
            "container-concurrency=50 container-concurrency-max-limit=500 enable-service-links=false max-revision-timeout-seconds=900 revision-cpu-limit=2 "
            + "revision-cpu-request=500m revision-idle-timeout-seconds=30 revision-memory-limit=1Gi revision-memory-request=512Mi "
            + "revision-response-start-timeout-seconds=60 revision-timeout-seconds=120",
            Show(new DefaultsConfig
            {
                RevisionTimeout = "120s",
                MaxRevisionTimeout = "900s",
                ResponseStartTimeout = "60s",
                IdleTimeout = "30s",
                ContainerConcurrency = 50,
                ContainerConcurrencyMaxLimit = 500,
                CpuRequest = "500m",
                CpuLimit = "2",
                MemoryRequest = "512Mi",
                MemoryLimit = "1Gi",
                EnableServiceLinks = false,
            }.ToData()));

    [Fact]
    public void Network_Everything_IsWrittenAsKnativeReadsIt() =>
        Assert.Equal(
            "default-external-scheme=https domain-template={{.Name}}.{{.Domain}} external-domain-tls=enabled http-protocol=redirected rollout-duration=120 "
                + "tag-template={{.Tag}}-{{.Name}}",
            Show(new NetworkConfig
            {
                DomainTemplate = "{{.Name}}.{{.Domain}}",
                TagTemplate = "{{.Tag}}-{{.Name}}",
                ExternalDomainTls = true,
                Http = HttpProtocol.Redirected,
                DefaultExternalScheme = "https",
                RolloutDuration = "120s",
            }.ToData()));

    [Fact]
    public void DeploymentAndGc_Everything_IsWrittenAsKnativeReadsIt()
    {
        Assert.Equal(
            "digest-resolution-timeout=20s progress-deadline=300s queue-sidecar-cpu-limit=1 queue-sidecar-cpu-request=25m queue-sidecar-memory-limit=200Mi "
            + "queue-sidecar-memory-request=50Mi registries-skipping-tag-resolving=kind.local,dev.local",
            Show(new DeploymentConfig
            {
                ProgressDeadline = "300s",
                DigestResolutionTimeout = "20s",
                RegistriesSkippingTagResolving = ["kind.local", "dev.local"],
                QueueCpuRequest = "25m",
                QueueCpuLimit = "1",
                QueueMemoryRequest = "50Mi",
                QueueMemoryLimit = "200Mi",
            }.ToData()));
        Assert.Equal(
            "max-non-active-revisions=10 min-non-active-revisions=2 retain-since-create-time=3600s retain-since-last-active-time=1800s",
            Show(new GcConfig
            {
                RetainSinceCreate = "3600s",
                RetainSinceLastActive = "1800s",
                MinNonActiveRevisions = 2,
                MaxNonActiveRevisions = 10,
            }.ToData()));
    }

    [Fact]
    public void Domain_WithLabels_IsAYamlSelector()
    {
        var labels = new ValueMap<string>([KeyValuePair.Create("app", "shop"), KeyValuePair.Create("null", "web")]);
        var domains = new DomainConfig { Domains = new ValueMap<ValueMap<string>>([KeyValuePair.Create("shop.example.com", labels)]) };

        Assert.Equal("selector:\n  \"app\": \"shop\"\n  \"null\": \"web\"\n", domains.ToData()["shop.example.com"]);
    }

    [Fact]
    public void Features_States_AreKnativesWords()
    {
        var flags = new FeaturesConfig
        {
            Flags = new ValueMap<FeatureState>([
                KeyValuePair.Create("multi-container", FeatureState.Enabled),
                KeyValuePair.Create("kubernetes.podspec-dryrun", FeatureState.Allowed),
                KeyValuePair.Create("autodetect-http2", FeatureState.Disabled),
            ]),
        };

        Assert.Equal("autodetect-http2=disabled kubernetes.podspec-dryrun=allowed multi-container=enabled", Show(flags.ToData()));
        Assert.All(flags.Flags.Keys, flag => Assert.Contains(flag, FeatureFlag.All.Select(known => known.Name)));
    }

    private static string Show(ValueMap<string> data) => string.Join(" ", data.Select(e => $"{e.Key}={e.Value}"));
}
