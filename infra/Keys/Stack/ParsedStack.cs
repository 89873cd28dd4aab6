using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Cost;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>
/// What could be read of a configuration. Parts with mistakes are missing or have their default, so that the rules can still speak about the rest.
/// </summary>
internal sealed record ParsedStack
{
    public string? Region { get; init; }

    /// <summary>Whether the stack names a region that could not be read, which is reported already.</summary>
    public bool IsRegionUnread { get; init; }

    /// <summary>Name of the stack; <see langword="null"/> when it is not known.</summary>
    public string? Stack { get; init; }

    public ClusterSource? Cluster { get; init; }

    public ServingSpec? Serving { get; init; }

    public AlertSpec? Alerts { get; init; }

    public SpotPolicy Spot { get; init; } = new();

    public ValueList<Located<ParsedService>> Services { get; init; } = [];

    public ValueList<Located<ParsedJob>> Jobs { get; init; } = [];

    /// <summary>Patterns of the files that hold more services and jobs.</summary>
    public ValueList<Located<string>> WorkloadFiles { get; init; } = [];

    public ValueList<RegistryCredentials> Registries { get; init; } = [];

    public ValueMap<NamespaceOwnership> Namespaces { get; init; } = ValueMap<NamespaceOwnership>.Empty;

    public Guardrails Guardrails { get; init; } = Guardrails.None;

    /// <summary>Each guardrail that holds, with the files that say so.</summary>
    public ValueList<GuardrailInForce> GuardrailsInForce { get; init; } = [];

    /// <summary>Where the prices are written.</summary>
    public PriceSource? PriceSource { get; init; }

    /// <summary>The prices, when they could be read.</summary>
    public PriceFile? PriceFile { get; init; }

    /// <summary>Those of the stack's region, or the only ones where the stack has none.</summary>
    public PriceTable? Prices =>
        PriceFile is null ? null : Region is not null ? PriceFile.In(Region) : PriceFile.Regions is [var only] ? PriceFile.In(only) : null;

    private bool HasNoRegion => Region is null && !IsRegionUnread;

    private ValueList<string> PriceRegions => PriceSource switch
    {
        PriceSource.Inline { Region: "" } => [],
        PriceSource.Inline { Region: var only } => [only],
        _ => PriceFile?.Regions ?? [],
    };

    public RulePolicy Rules { get; init; } = RulePolicy.Default;

    /// <summary>What the rules look at.</summary>
    /// <param name="workloads">Services and jobs.</param>
    /// <param name="unread">Property paths of the values that could not be read.</param>
    public RuleInput ToModel(StackWorkloads workloads, IEnumerable<string> unread) => new()
    {
        IsRead = true,
        Unread = new(WithInherited(unread).ToValueList(), Services.Select(s => s.Path).Concat(Jobs.Select(j => j.Path))),
        Platform = PlatformFacts.Of(Serving, Cluster) with { EvictionRetry = Spot.EvictionRetry, ReclaimMargin = Spot.ReclaimMargin, Prices = Prices },
        Guardrails = Guardrails,
        Cluster = Cluster,
        Serving = Serving,
        Alerts = Alerts,
        Region = Region,
        Stack = Stack,
        Namespaces = Namespaces,
        Registries = Registries.Select(r => r.Name).ToValueList(),
        RegistryServers = new(Registries.Select(r => KeyValuePair.Create(r.Name, Region is null ? r.Server : ImageReference.Resolve(r.Server, Region)))),
        Services = workloads.Services,
        Jobs = workloads.Jobs,
        CompletionTimeouts = workloads.CompletionTimeouts,
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
        Guardrails = Guardrails,
        NamespacesSaid = Namespaces,
        Registries = Registries.Select(r => Region is null ? r : r with { Server = ImageReference.Resolve(r.Server, Region) }).ToValueList(),
        EvictionRetry = Spot.EvictionRetry,
        ReclaimMargin = Spot.ReclaimMargin,
        Services = workloads.Services,
        Jobs = workloads.Jobs,
        CompletionTimeouts = workloads.CompletionTimeouts,
        Schedules = workloads.Schedules,
    };

    /// <summary>Services and jobs with spot policy, registries and region applied.</summary>
    /// <param name="context">Where mistakes are reported.</param>
    public StackWorkloads Resolve(ReadContext context)
    {
        CheckRegions(context.Findings);
        var jobs = Jobs.Select(job => (job.Value.Schedule, At: ResolveJob(job, context))).ToList();
        return new(
            Services.Select(service => ResolveService(service, context)).ToValueList(),
            jobs.Where(job => job.Schedule is null).Select(job => job.At).ToValueList(),
            jobs.Where(job => job.Schedule is not null).Select(job => job.At.With(job.Schedule!(job.At.Value))).ToValueList())
        {
            CompletionTimeouts = new(
                from job in Jobs
                let timeout = job.Value.CompletionTimeout
                where timeout is not null
                select KeyValuePair.Create(job.Path, timeout.Value)),
        };
    }

    /// <summary>Places, and those in workloads whose values come from them: what is written in a profile is a value of every workload that names it.</summary>
    /// <param name="places">Property paths.</param>
    private IEnumerable<string> WithInherited(IEnumerable<string> places)
    {
        var all = places.ToList();
        var workloads = Services.Select(s => (s.Path, s.Value.Spot)).Concat(Jobs.Select(j => (j.Path, j.Value.Spot)));
        return all.Concat(
            from workload in workloads
            from policy in SpotPolicy.Below(workload.Spot)
            from place in all
            where PropertyPath.Overlap(policy, place)
            select $"{workload.Path}.spot{(place.Length > policy.Length ? place[policy.Length..] : "")}");
    }

    private void CheckRegions(List<Finding> findings)
    {
        foreach (var registry in Registries.Where(r => HasNoRegion && ImageReference.NeedsRegion(r.Server)))
        {
            findings.Add(ConfigurationRules.Missing.At(
                ConfigPath.Key(ConfigPath.Key("registries", registry.Name), "server"), $"'{registry.Server}' names the region, but the stack has none.",
                "Set alicloud:region, or write the region out.", null));
        }

        foreach (var registry in Registries.Where(r => HasNoRegion && r.Password is SecretSource.Kms))
        {
            findings.Add(NoRegionForKms(ConfigPath.Key(ConfigPath.Key("registries", registry.Name), "password")));
        }

        foreach (var pool in Cluster is ClusterSource.Create { Spec.NodePools: var pools }
            ? pools.Index().Where(pool => HasNoRegion && pool.Item.Password is SecretSource.Kms)
            : [])
        {
            findings.Add(NoRegionForKms(FormattableString.Invariant($"cluster.create.nodePools[{pool.Index}].password")));
        }

        if (PriceRegions is { Count: > 0 } regions && Region is not null && !regions.Contains(Region))
        {
            findings.Add(ConfigurationRules.BadValue.At(
                PriceSource is PriceSource.InFile ? "prices.file" : "prices.region",
                $"The prices are of {string.Join(", ", regions)}, but the stack is in {Region}.",
                "Look up the prices of the stack's region.",
                null));
        }
    }

    private Located<KnativeServiceSpec> ResolveService(Located<ParsedService> service, ReadContext context)
    {
        var findings = context.Findings;
        var (spot, spec, inline) = service.Value;
        var at = new Located<KnativeServiceSpec>(service.Path, spec) { HasContainerInline = inline };
        CheckKms(spec.EnvSecret, spec.SecretEnv, WithPaths(at, spec.Containers, spec.InitContainers), findings);
        var purchase = Spot.Resolve(spot, at.PathOf(".spot"), context);
        return WithOrigins(at, purchase, spec with
        {
            Spot = purchase.Policy.ToOptions(LimitOf(at.Path, spec.Capacity, PodResources.Of(spec.Containers, spec.InitContainers), findings)),
            Availability = spec.Availability ?? Spot.AvailabilityOf(spot),
            ImagePullSecrets = WithRegistries(spec.ImagePullSecrets),
            InitContainers = WithImages(at, "initContainers", spec.InitContainers, findings),
            Containers = WithImages(at, "containers", spec.Containers, findings),
        });
    }

    private Located<SpotJobSpec> ResolveJob(Located<ParsedJob> job, ReadContext context)
    {
        var findings = context.Findings;
        var (spot, spec, _, _, inline) = job.Value;
        var at = new Located<SpotJobSpec>(job.Path, spec) { HasContainerInline = inline };
        CheckKms(spec.EnvSecret, spec.SecretEnv, WithPaths(at, spec.Containers, spec.InitContainers), findings);
        var purchase = Spot.Resolve(spot, at.PathOf(".spot"), context);
        return WithOrigins(at, purchase, spec with
        {
            Spot = purchase.Policy.ToOptions(LimitOf(at.Path, spec.Capacity, PodResources.Of(spec.Containers, spec.InitContainers), findings)),
            ImagePullSecrets = WithRegistries(spec.ImagePullSecrets),
            InitContainers = WithImages(at, "initContainers", spec.InitContainers, findings),
            Containers = WithImages(at, "containers", spec.Containers, findings),
        });
    }

    private static Located<T> WithOrigins<T>(Located<T> at, ResolvedPurchase purchase, T resolved) => at with
    {
        Value = resolved,
        Origins = new ValueMap<string>(purchase.Origins.Select(origin => KeyValuePair.Create($".spot.{origin.Key}", origin.Value))),
    };

    private ValueList<T> WithImages<T, TOf>(Located<TOf> at, string key, ValueList<T> containers, List<Finding> findings)
        where T : PodContainer => containers
            .Select((each, i) => each with { Image = ResolveImage(each.Image, at.PathOf(FormattableString.Invariant($".{key}[{i}].image")), findings) })
            .ToValueList();

    private static IEnumerable<(string Path, PodContainer Container)> WithPaths<T>(
        Located<T> at, IEnumerable<PodContainer> containers, IEnumerable<PodContainer> before) =>
        containers.Select((container, i) => (at.PathOf(FormattableString.Invariant($".containers[{i}]")), container))
            .Concat(before.Select((container, i) => (at.PathOf(FormattableString.Invariant($".initContainers[{i}]")), container)));

    /// <summary>Works out what a share of the pay-as-you-go price is for a workload; reports it when that price is not known.</summary>
    private Func<decimal, HourlyPrice?> LimitOf(
        string path, CapacityOptions capacity, IEnumerable<ContainerResources> containers, List<Finding> findings) => percent =>
    {
        var prices = PodCost.PayAsYouGoPrices(Purchase.Of(new SpotOptions()), capacity, containers, Prices);
        var unknown = prices.Where(each => each.Price is null).Select(each => each.Choice.ToString()).Distinct().ToList();
        var limit = prices.Count == 0 || unknown.Count > 0 ? (HourlyPrice?)null : HourlyPrice.AtMost(prices.Min(each => each.Price!.Value) * percent / 100);
        if (limit is not { } known)
        {
            findings.Add(ConfigurationRules.BadValue.At(
                $"{path}.spot.priceLimit",
                $"The limit is {ExactDecimal.Text(percent)}% of the pay-as-you-go price, and "
                    + (unknown.Count > 0
                        ? $"that of {string.Join(", ", unknown)} is not known." : prices.Count == 0
                            ? "nothing says the size of an instance."
                            : "that is less than 0.001 per hour."),
                "Add the price to the stack's prices, or write the limit as a price per hour such as 0.250.",
                null));
            return null;
        }

        return known;
    };

    /// <summary>Reports each variable whose text is in KMS when it is not known in the KMS of which region.</summary>
    private void CheckKms(
        string secret, ValueMap<SecretSource> secrets, IEnumerable<(string Path, PodContainer Container)> containers, List<Finding> findings)
    {
        var paths =
            from each in containers
            from variable in each.Container.Env
            where HasNoRegion && variable.Value is EnvironmentValue.FromSecret(var name, var key) && name == secret
                && secrets.GetValueOrDefault(key) is SecretSource.Kms
            select ConfigPath.Key(each.Path + ".env", variable.Key);
        foreach (var path in paths)
        {
            findings.Add(NoRegionForKms(path));
        }
    }

    private static Finding NoRegionForKms(string path) => ConfigurationRules.Missing.At(
        ConfigPath.Key(path, KmsKeys.Name.Name), "The secret is in KMS of the stack's region, but the stack has none.", "Set alicloud:region.", null);

    private ValueList<string> WithRegistries(ValueList<string> own) =>
        own.Concat(Registries.Where(r => r.Everywhere).Select(r => r.Name).Except(own)).ToValueList();

    private string ResolveImage(string image, string path, List<Finding> findings)
    {
        if (HasNoRegion && ImageReference.NeedsRegion(image))
        {
            findings.Add(ConfigurationRules.Missing.At(
                path, $"'{image}' names the region, but the stack has none.", "Set alicloud:region, or write the region out.", null));
        }

        return Region is null ? image : ImageReference.Resolve(image, Region);
    }
}
