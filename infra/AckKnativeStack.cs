using System.Collections.Immutable;
using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Namespace = Pulumi.Kubernetes.Core.V1.Namespace;

namespace AckKnativeSpot.Infra;

/// <summary>Everything one environment consists of: cluster, Knative Serving, workloads.</summary>
internal sealed class AckKnativeStack : Stack
{
    /// <summary>Declares the stack.</summary>
    /// <param name="settings">Checked settings.</param>
    /// <param name="options">Transformations, for the plan and for tests.</param>
    public AckKnativeStack(StackSettings settings, StackOptions? options = null)
        : base(options)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var name = Deployment.Instance.StackName;
        var cluster = Clusters.DeclareChecked(name, settings.Cluster, settings.CountsOnEviction);
        var serving = new KnativeServing(
            $"{name}-knative",
            new KnativeServingArgs { Spec = settings.Serving, Cluster = cluster, Region = settings.Region, Check = ArgumentCheck.Done },
            new ComponentResourceOptions { DependsOn = [.. cluster.Prerequisites], Providers = { cluster.Provider } });
        if (settings.Alerts is { } alerts)
        {
            _ = new SpotAlerts($"{name}-alerts", new SpotAlertsArgs { Spec = alerts, Cluster = cluster, Check = ArgumentCheck.Done });
        }

        var namespaces = DeclareNamespaces(settings, cluster);
        var registries = DeclareRegistries(settings, cluster, namespaces);
        InputList<Resource> needs = (Resource[])[serving, .. namespaces, .. registries];
        var services = settings.Services.Select(service => DeclareService(service.Value, settings, cluster, needs)).ToArray();
        DeclareJobs(settings, cluster, (Resource[])[.. cluster.Prerequisites, .. namespaces, .. registries]);
        Services = Output.All(services.Select(s => s.Url.Apply(url => $"{s.Spec.Namespace}/{s.Spec.Name}: {url}")));
    }

    /// <summary>URL of each Knative Service.</summary>
    [Output("services")]
    public Output<ImmutableArray<string>> Services { get; private set; }

    private static Namespace[] DeclareNamespaces(StackSettings settings, ClusterHandle cluster) =>
        [.. from each in settings.Namespaces
            let created = each.Value as NamespaceOwnership.Created
            where created is not null
            select new Namespace(
                each.Key,
                new() { Metadata = MetadataOf(each.Key, created) },
                new CustomResourceOptions
                {
                    ImportId = created.Adopt ? each.Key : null,
                    Provider = cluster.Provider,
                    DependsOn = [.. cluster.Prerequisites],
                    DeletedWith = cluster.DeletedWith,
                    Protect = created.Protect,
                })];

    private static ObjectMetaArgs MetadataOf(string name, NamespaceOwnership.Created created) => created.Adopt
        ? new() { Name = name, Annotations = { [Adoption.Annotation.Key] = Adoption.Annotation.Value } }
        : new() { Name = name };

    /// <summary>The credentials of each registry, in every namespace with a workload that pulls with them.</summary>
    private static Resource[] DeclareRegistries(StackSettings settings, ClusterHandle cluster, Namespace[] namespaces) =>
        [.. settings.Services.Select(s => (s.Value.Namespace, s.Value.ImagePullSecrets))
            .Concat(settings.Jobs.Select(j => (j.Value.Namespace, j.Value.ImagePullSecrets)))
            .Concat(settings.Schedules.Select(s => (s.Value.Job.Namespace, s.Value.Job.ImagePullSecrets)))
            .SelectMany(w => settings.Registries.Where(r => w.ImagePullSecrets.Contains(r.Name)).Select(r => (w.Namespace, Registry: r)))
            .DistinctBy(each => (each.Namespace, each.Registry.Name))
            .OrderBy(each => each.Namespace, StringComparer.Ordinal)
            .ThenBy(each => each.Registry.Name, StringComparer.Ordinal)
            .Select(each => RegistrySecret.Declare(
                each.Registry,
                each.Namespace,
                new CustomResourceOptions
                {
                    Provider = cluster.Provider,
                    DependsOn = [.. cluster.Prerequisites, .. namespaces],
                    DeletedWith = cluster.DeletedWith,
                }))];

    private static KnativeService DeclareService(KnativeServiceSpec spec, StackSettings settings, ClusterHandle cluster, InputList<Resource> needs) => new(
        WorkloadName.Of(spec.Namespace, spec.Name),
        new KnativeServiceArgs { Spec = spec, Platform = settings.Platform, Check = ArgumentCheck.Done },
        OptionsOf(cluster, needs));

    private static void DeclareJobs(StackSettings settings, ClusterHandle cluster, InputList<Resource> needs)
    {
        foreach (var job in settings.Jobs)
        {
            var timeout = settings.CompletionTimeouts.TryGetValue(job.Path, out var given) ? given : default(Duration?);
            _ = new SpotJob(
                NameOf(job.Value), new SpotJobArgs { Spec = job.Value, CompletionTimeout = timeout, Check = ArgumentCheck.Done }, OptionsOf(cluster, needs));
        }

        foreach (var schedule in settings.Schedules)
        {
            _ = new ScheduledSpotJob(
                NameOf(schedule.Value.Job), new ScheduledSpotJobArgs { Spec = schedule.Value, Check = ArgumentCheck.Done }, OptionsOf(cluster, needs));
        }
    }

    private static string NameOf(SpotJobSpec job) => WorkloadName.Of(job.Namespace, job.Name);

    private static ComponentResourceOptions OptionsOf(ClusterHandle cluster, InputList<Resource> needs) =>
        new() { DependsOn = needs, Providers = { cluster.Provider } };
}
