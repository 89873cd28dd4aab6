using AckKnativeSpot.Cluster;
using AckKnativeSpot.Resources;
using Pulumi;
using Ali = Pulumi.AliCloud;

namespace AckKnativeSpot.Serving;

/// <summary>What a gateway needs before Knative: its controller add-on and its load balancer.</summary>
internal static class GatewayController
{
    /// <summary>The ALB Ingress controller and the AlbConfig of the load balancer, as far as they are the stack's.</summary>
    public static IEnumerable<Resource> Declare(string name, KnativeServingArgs args, Resource parent)
    {
        if (args.Spec.Gateway is not Gateway.Alb alb)
        {
            return [];
        }

        Resource[] controller = alb.InstallController && args.Cluster.ClusterId is { } clusterId ? [Controller(name, clusterId, args.Cluster, parent)] : [];
        return alb.AlbConfig is null ? [.. controller, LoadBalancer(name, alb, args.Cluster, parent, controller)] : controller;
    }

    private static Ali.CS.KubernetesAddon Controller(string name, Output<string> clusterId, ClusterHandle cluster, Resource parent) => new(
        $"{name}-alb-controller",
        new()
        {
            ClusterId = clusterId,
            Name = AddonSpec.AlbController,

            // The AlbConfig below is the only one: with another the controller would create a second load balancer.
            Config = """{"albIngress":{"CreateDefaultALBConfig":false}}""",
        },
        new CustomResourceOptions
        {
            Parent = parent,
            DependsOn = [.. cluster.Prerequisites],
            DeletedWith = cluster.DeletedWith,
            CustomTimeouts = Timeouts.Addon,
        });

    /// <summary>It owns the load balancer, so it is deleted before the controller and the cluster, not with them.</summary>
    private static ManifestResource LoadBalancer(string name, Gateway.Alb alb, ClusterHandle cluster, Resource parent, Resource[] controller)
    {
        var options = cluster.InCluster(parent, controller);
        options.DeletedWith = null;
        return new ManifestResource($"{name}-alb", ManifestResourceArgs.Of(AlbConfig(alb, cluster)), options);
    }

    /// <summary>Source: Alibaba Cloud, "Use AlbConfigs to configure ALB instances".</summary>
    private static Dictionary<string, object> AlbConfig(Gateway.Alb alb, ClusterHandle cluster) => new()
    {
        ["apiVersion"] = "alibabacloud.com/v1",
        ["kind"] = "AlbConfig",
        ["metadata"] = new Dictionary<string, object> { ["name"] = Gateway.Alb.OwnAlbConfig },
        ["spec"] = new Dictionary<string, object>
        {
            ["config"] = new Dictionary<string, object>
            {
                ["addressType"] = alb.Internet ? "Internet" : "Intranet",
                ["zoneMappings"] = Vswitches(alb, cluster).Select(object (id) => new Dictionary<string, object> { ["vSwitchId"] = id }).ToList(),
            },
            ["listeners"] = new List<object> { new Dictionary<string, object> { ["port"] = 80, ["protocol"] = "HTTP" } },
        },
    };

    private static Output<string>[] Vswitches(Gateway.Alb alb, ClusterHandle cluster) =>
        alb.Vswitches.Count > 0 ? [.. alb.Vswitches.Select(v => Output.Create(v.Id))] : cluster.Network?.Nodes.Select(v => v.Id).ToArray() ?? [];
}
