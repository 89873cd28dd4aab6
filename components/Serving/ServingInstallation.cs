using AckKnativeSpot.Cluster;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Ali = Pulumi.AliCloud;
using Helm = Pulumi.Kubernetes.Helm.V3;

namespace AckKnativeSpot.Serving;

/// <summary>Declares what each way to install Serving takes, in the order in which it has to happen.</summary>
internal sealed class ServingInstallation(string name, KnativeServingArgs args, Resource parent)
{
    private readonly ClusterHandle _cluster = args.Cluster;

    public IReadOnlyList<Resource> Declare(IReadOnlyList<Resource> after) => args.Spec.Install switch
    {
        ServingInstall.ManagedAddon addon => [Addon(addon, after)],
        ServingInstall.HelmCharts charts => Charts(charts, after),
        ServingInstall.Upstream release => new OperatorInstallation(name, args, parent).Declare(release),
        _ => [],
    };

    private Ali.CS.KubernetesAddon Addon(ServingInstall.ManagedAddon addon, IEnumerable<Resource> after) => new(
        $"{name}-addon",
        new()
        {
            ClusterId = _cluster.ClusterId ?? throw new ArgumentException("The managed add-on needs an ACK cluster."),
            Name = addon.Name,
            Version = addon.Version?.Text!,

            // As in ClusterAddon.
            Config = GoJson.Of(addon.Config)!,
        },
        new CustomResourceOptions
        {
            Parent = parent,
            DependsOn = [.. _cluster.Prerequisites, .. after],
            Protect = args.Spec.Protect,
            DeletedWith = _cluster.DeletedWith,
            CustomTimeouts = Timeouts.Addon,
        });

    private List<Resource> Charts(ServingInstall.HelmCharts charts, IEnumerable<Resource> after)
    {
        var region = args.Region ?? throw new ArgumentException("Alibaba Cloud's Helm charts need the region.");
        var inNamespace = InstallerNamespace.Declare($"{name}-serving-namespace", ServingSpec.Namespace, args, parent);
        var serving = Chart(
            "serving", "knative-serving", charts.Chart, new() { ["version"] = charts.Version, ["regionID"] = region }, [inNamespace, .. after]);
        if (args.Spec.Gateway is not Gateway.Kourier)
        {
            return [serving];
        }

        var kourier = Chart(
            "kourier",
            "knative-kourier",
            charts.KourierChart,
            new()
            {
                ["version"] = charts.KourierVersion,
                ["regionID"] = region,
                ["registryURL"] = $"registry-{region}.ack.aliyuncs.com",
                ["clusterId"] = _cluster.ClusterId is { } id ? id : "",
                ["isDefault"] = true,
            },
            serving);
        return [serving, kourier];
    }

    private Helm.Release Chart(string part, string release, string chart, InputMap<object> values, params Resource[] after)
    {
        var options = _cluster.InCluster(parent, after);
        options.Protect = args.Spec.Protect;
        options.CustomTimeouts = Timeouts.Release;
        return new Helm.Release(
            $"{name}-{part}",
            new ReleaseArgs
            {
                Name = release,
                Chart = chart,
                Namespace = ServingSpec.Namespace,
                Values = values,
                Timeout = (int)Timeouts.Release.Create!.Value.TotalSeconds,
            },
            options);
    }
}
