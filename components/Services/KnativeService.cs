using AckKnativeSpot.Drain;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Rollouts;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Sizing;
using Pulumi;

namespace AckKnativeSpot.Services;

/// <summary>
/// A Knative Service and, where its pods are evicted on a reclaim, the disruption budget with which they leave within the notice. Works in any cluster with
/// Knative: give it a Kubernetes provider.
/// </summary>
public sealed class KnativeService : ComponentResource
{
    /// <summary>Type token; changing it needs an alias.</summary>
    public const string TypeToken = "ack-knative-spot:Services:KnativeService";

    private static readonly TimeSpan s_deleteTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Declares the Service and its budget.</summary>
    /// <param name="name">
    /// Resource name; its children are <c>{name}-service</c>, <c>{name}-budget</c>, with secret variables <c>{name}-env</c> and <c>{name}-env-version</c>, and
    /// for each domain <c>{name}-claim-{domain}</c> and <c>{name}-domain-{domain}</c>.
    /// </param>
    /// <param name="args">Specification and inputs.</param>
    /// <param name="options">Options; provider and dependencies reach the children.</param>
    /// <exception cref="RunException">Rules find errors in the arguments. The message holds all of them, and nothing has been registered.</exception>
    public KnativeService(string name, KnativeServiceArgs args, ComponentResourceOptions? options = null)
        : this(name, args, Check(args), options)
    {
    }

    private KnativeService(string name, KnativeServiceArgs args, RuleReport report, ComponentResourceOptions? options)
        : base(TypeToken, name, options)
    {
        args.Check.Log(report, this);
        Spec = args.Spec;
        Namespace = LateInputs.NamespaceOf(args, Spec.Namespace);
        Reclaim = ReclaimForecast.Of(ServiceDrain.ReclaimOf(Spec, args.Platform));
        Pools = CapacityPools.Of(Spec.Capacity, args.Platform.Zones);
        Deadline = ProgressDeadline.Of(Spec, args.Platform.RevisionDefaults);
        var times = RolloutTimes.Of(Deadline.After.ToTimeSpan());
        Times = args.ReadyTimeout is { } timeout ? times.Within(timeout.ToTimeSpan()) : times;

        var environment = EnvironmentSecret.Declare($"{name}-env", Spec.EnvSecret, Namespace, Spec.SecretEnv, this, options);

        // A revision that is named after its content cannot wait for a part of it, and one with a name of its own has to stay as it is.
        var version = Spec.EffectiveRevision is not RevisionNaming.Numbered ? null : environment.DeclareVersion();
        var service = new ManifestResource($"{name}-service", ManifestResourceArgs.Of(
            KnativeServiceDeclaration.Of(args, Namespace, version)), new CustomResourceOptions
            {
                Parent = this,
                DependsOn = environment.Needs,
                ImportId = Adoption.ImportId(Spec.Adopt, Spec.Namespace, Spec.Name),
                CustomTimeouts = new CustomTimeouts { Create = Times.Total, Update = Times.Total, Delete = s_deleteTimeout },
            });
        if (Reclaim.Budget is { } budget)
        {
            var manifest = DisruptionBudgetManifest.Render(Spec, budget);
            ManifestTree.Within(manifest, "metadata")["namespace"] = Namespace;
            _ = new ManifestResource(
                $"{name}-budget",
                ManifestResourceArgs.Of(manifest),
                new CustomResourceOptions { Parent = this, DependsOn = environment.Needs });
        }

        DeclareDomains(name, service, environment.Needs);
        Name = Output.Create(Spec.Name);
        Url = StatusText(service, "url");
        LatestReadyRevision = StatusText(service, "latestReadyRevisionName");
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["name"] = Name,
            ["namespace"] = Namespace,
            ["url"] = Url,
            ["latestReadyRevision"] = LatestReadyRevision,
        });
    }

    /// <summary>The specification it was declared with.</summary>
    public KnativeServiceSpec Spec { get; }

    /// <summary>The disruption budget that was declared, named by the specification or derived, and what a reclaim of all its instances does.</summary>
    public ReclaimForecast Reclaim { get; }

    /// <summary>Pools of capacity that its instances can come from.</summary>
    internal CapacityPools Pools { get; }

    /// <summary>How long Knative gives its revision.</summary>
    internal ProgressDeadline Deadline { get; }

    /// <summary>How long it may take until it is ready.</summary>
    internal RolloutTimes Times { get; }

    /// <summary>Name of the Service.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; }

    /// <summary>Its namespace.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    /// <summary>URL that Knative gave it.</summary>
    [Output("url")]
    public Output<string?> Url { get; private set; }

    /// <summary>Name of the newest revision that is Ready.</summary>
    [Output("latestReadyRevision")]
    public Output<string?> LatestReadyRevision { get; private set; }

    /// <summary>
    /// A domain is claimed for the namespace first: Knative leaves that to whoever runs the cluster unless its config-network says otherwise.
    /// </summary>
    private void DeclareDomains(string name, ManifestResource service, InputList<Resource> needs)
    {
        foreach (var domain in Spec.Domains)
        {
            var claim = DomainManifest.RenderClaim(domain, Spec.Namespace);
            ManifestTree.Within(claim, "spec")["namespace"] = Namespace;
            var claimed = new ManifestResource(
                $"{name}-claim-{domain.Name}", ManifestResourceArgs.Of(claim), new CustomResourceOptions { Parent = this, DependsOn = needs });
            var mapping = DomainManifest.Render(Spec, domain);
            ManifestTree.Within(mapping, "metadata")["namespace"] = Namespace;
            ManifestTree.Within(mapping, "metadata")["annotations"] = new Dictionary<string, object> { [ProviderAnnotations.WaitFor] = AwaitedCondition.Ready };
            _ = new ManifestResource($"{name}-domain-{domain.Name}", ManifestResourceArgs.Of(mapping), new CustomResourceOptions
            {
                Parent = this,
                DependsOn = { service, claimed },
                CustomTimeouts = Timeouts.InCluster,
            });
        }
    }

    private static RuleReport Check(KnativeServiceArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return ArgumentCheck.Of($"KnativeService '{args.Spec.Name}'", args);
    }

    private static Output<string?> StatusText(ManifestResource service, string field) =>
        service.Status.Apply(status => status is not null && status.TryGetValue(field, out var text) ? text as string : null);
}
