using AckKnativeSpot.Manifests;
using AckKnativeSpot.Resources;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Helm = Pulumi.Kubernetes.Helm.V3;

namespace AckKnativeSpot.Serving;

/// <summary>
/// Upstream Serving by the Knative Operator: its Helm release, then the <c>KnativeServing</c> object that it turns into Serving, each in a namespace
/// of the stack. Settings are part of that object: what is written into the config maps themselves the operator takes back.
/// </summary>
internal sealed class OperatorInstallation(string name, KnativeServingArgs args, Resource parent)
{
    private const string Operator = "knative-operator";

    public IReadOnlyList<Resource> Declare(ServingInstall.Upstream release)
    {
        var installed = Release(release.Operator, InstallerNamespace.Declare($"{name}-operator-namespace", Operator, args, parent));
        return [Serving(release, installed, InstallerNamespace.Declare($"{name}-serving-namespace", ServingSpec.Namespace, args, parent))];
    }

    private Helm.Release Release(OperatorChart chart, Resource inNamespace) => new(
        $"{name}-operator",
        new ReleaseArgs
        {
            Name = Operator,
            Chart = chart is OperatorChart.FromPlace own ? own.Place : Operator,
            Version = chart is OperatorChart.FromRepository ? chart.Version.Text : null!,
            RepositoryOpts = chart is OperatorChart.FromRepository found ? new RepositoryOptsArgs { Repo = found.Repository } : null!,
            Namespace = Operator,
            Timeout = (int)Timeouts.Release.Create!.Value.TotalSeconds,
        },
        Options(inNamespace));

    private ManifestResource Serving(ServingInstall.Upstream release, params Resource[] after)
    {
        var manifest = KnativeServingManifest.Render(args.Spec, release);
        ManifestTree.Within(manifest, "metadata", "annotations")[ProviderAnnotations.WaitFor] = AwaitedCondition.Ready;
        return new ManifestResource($"{name}-serving", ManifestResourceArgs.Of(manifest), Options(after));
    }

    private CustomResourceOptions Options(params Resource[] after)
    {
        var options = args.Cluster.InCluster(parent, after);
        options.Protect = args.Spec.Protect;
        options.CustomTimeouts = Timeouts.Release;
        return options;
    }
}
