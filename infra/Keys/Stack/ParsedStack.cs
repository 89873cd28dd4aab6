using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>What could be read of a configuration. Parts with mistakes are missing or have their default, so that the rules can still speak about the rest.</summary>
internal sealed record ParsedStack
{
    public string? Region { get; init; }

    public ClusterSource? Cluster { get; init; }

    public ServingSpec? Serving { get; init; }

    public AlertSpec? Alerts { get; init; }

    public SpotPolicy Spot { get; init; } = new();

    public ValueList<Located<ParsedService>> Services { get; init; } = [];

    public ValueList<Located<ParsedJob>> Jobs { get; init; } = [];

    /// <summary>Patterns of the files that hold more services and jobs.</summary>
    public ValueList<Located<string>> WorkloadFiles { get; init; } = [];

    public ValueList<RegistryCredentials> Registries { get; init; } = [];

    public Guardrails Guardrails { get; init; } = Guardrails.None;

    public PriceList? Prices { get; init; }

    public RulePolicy Rules { get; init; } = RulePolicy.Default;

    /// <summary>What the rules look at.</summary>
    public RuleInput ToModel(StackWorkloads workloads) => new()
    {
        Platform = StackSettings.PlatformOf(Cluster, Serving, Prices, Spot.EvictionRetry, Spot.ReclaimMargin),
        Guardrails = Guardrails,
        Cluster = Cluster,
        Serving = Serving,
        Alerts = Alerts,
        Region = Region,
        Services = workloads.Services,
        Jobs = workloads.Jobs,
        Schedules = workloads.Schedules,
    };

    /// <summary>The settings, when every required part could be read.</summary>
    public StackSettings? ToSettings(StackWorkloads workloads) => Cluster is null || Serving is null ? null : new()
    {
        Region = Region,
        Cluster = Cluster,
        Serving = Serving,
        Alerts = Alerts,
        Prices = Prices,
        Registries = Registries.Select(r => Region is null ? r : r with { Server = ImageReference.Resolve(r.Server, Region) }).ToValueList(),
        EvictionRetry = Spot.EvictionRetry,
        ReclaimMargin = Spot.ReclaimMargin,
        Services = workloads.Services,
        Jobs = workloads.Jobs,
        Schedules = workloads.Schedules,
    };

    /// <summary>Services and jobs with spot policy, registries and region applied.</summary>
    public StackWorkloads Resolve(ICollection<Finding> findings)
    {
        CheckRegions(findings);
        var jobs = Jobs.Select(job => (Of: job.Value, At: ResolveJob(job, findings))).ToList();
        return new(
            Services.Select(service => ResolveService(service, findings)).ToValueList(),
            jobs.Where(job => job.Of.Schedule is null).Select(job => job.At).ToValueList(),
            jobs.Where(job => job.Of.Schedule is not null).Select(job =>
                new Located<SpotJobSchedule>(job.At.Path, job.Of.Schedule!(job.At.Value)) { HasContainerInline = job.At.HasContainerInline }).ToValueList());
    }

    private void CheckRegions(ICollection<Finding> findings)
    {
        foreach (var registry in Registries.Where(r => Region is null && ImageReference.NeedsRegion(r.Server)))
        {
            findings.Add(ConfigurationRules.Missing.At(
                ConfigPath.Key(ConfigPath.Key("registries", registry.Name), "server"), $"'{registry.Server}' names the region, but the stack has none.", "Set alicloud:region, or write the region out.", null));
        }

        foreach (var registry in Registries.Where(r => Region is null && r.Password is SecretSource.Kms))
        {
            findings.Add(NoRegionForKms(ConfigPath.Key(ConfigPath.Key("registries", registry.Name), "password")));
        }

        if (Prices is { Region: var region } && Region is not null && region != Region)
        {
            findings.Add(ConfigurationRules.BadValue.At("prices.region", $"The prices are of {region}, but the stack is in {Region}.", "Look up the prices of the stack's region.", null));
        }
    }

    private Located<KnativeServiceSpec> ResolveService(Located<ParsedService> service, ICollection<Finding> findings)
    {
        var (spot, spec, inline) = service.Value;
        var at = new Located<KnativeServiceSpec>(service.Path, spec) { HasContainerInline = inline };
        CheckKms(at, spec.EnvSecret, spec.SecretEnv, spec.Containers.Select(c => c.Env), findings);
        return at with
        {
            Value = spec with
            {
                Spot = Spot.Resolve(spot, at.PathOf(".spot"), findings),
                Availability = spec.Availability ?? Spot.AvailabilityOf(spot),
                ImagePullSecrets = WithRegistries(spec.ImagePullSecrets),
                Containers = spec.Containers.Select((c, i) => c with { Image = ResolveImage(c.Image, ImagePath(at, i), findings) }).ToValueList(),
            },
        };
    }

    private Located<SpotJobSpec> ResolveJob(Located<ParsedJob> job, ICollection<Finding> findings)
    {
        var (spot, spec, _, inline) = job.Value;
        var at = new Located<SpotJobSpec>(job.Path, spec) { HasContainerInline = inline };
        CheckKms(at, spec.EnvSecret, spec.SecretEnv, spec.Containers.Select(c => c.Env), findings);
        return at with
        {
            Value = spec with
            {
                Spot = Spot.Resolve(spot, at.PathOf(".spot"), findings),
                ImagePullSecrets = WithRegistries(spec.ImagePullSecrets),
                Containers = spec.Containers.Select((c, i) => c with { Image = ResolveImage(c.Image, ImagePath(at, i), findings) }).ToValueList(),
            },
        };
    }

    /// <summary>Reports each variable whose text is in KMS when it is not known in the KMS of which region.</summary>
    private void CheckKms<T>(
        Located<T> workload, string secret, ValueMap<SecretSource> secrets, IEnumerable<ValueMap<EnvironmentValue>> containers, ICollection<Finding> findings)
    {
        var paths =
            from each in containers.Select((environment, number) => (environment, number))
            from variable in each.environment
            where Region is null && variable.Value is EnvironmentValue.FromSecret(var name, var key) && name == secret && secrets.GetValueOrDefault(key) is SecretSource.Kms
            select ConfigPath.Key(workload.PathOf(FormattableString.Invariant($".containers[{each.number}].env")), variable.Key);
        foreach (var path in paths)
        {
            findings.Add(NoRegionForKms(path));
        }
    }

    private static Finding NoRegionForKms(string path) => ConfigurationRules.Missing.At(
        ConfigPath.Key(path, KmsKeys.Name.Name), "The secret is in KMS of the stack's region, but the stack has none.", "Set alicloud:region.", null);

    private ValueList<string> WithRegistries(ValueList<string> own) =>
        own.Concat(Registries.Where(r => r.Everywhere).Select(r => r.Name)).Distinct(StringComparer.Ordinal).ToValueList();

    private static string ImagePath<T>(Located<T> workload, int container) => workload.PathOf(FormattableString.Invariant($".containers[{container}].image"));

    private string ResolveImage(string image, string path, ICollection<Finding> findings)
    {
        if (!ImageReference.NeedsRegion(image) || Region is not null)
        {
            return Region is null ? image : ImageReference.Resolve(image, Region);
        }

        findings.Add(ConfigurationRules.Missing.At(
            path, $"'{image}' names the region, but the stack has none.", "Set alicloud:region, or write the region out.", null));
        return image;
    }
}
