using AckKnativeSpot.Cluster;
using AckKnativeSpot.Resources;
using Pulumi;
using Ali = Pulumi.AliCloud;

namespace AckKnativeSpot.Serving;

/// <summary>What a gateway needs: its controller add-on, and its entries of <c>config-network</c>.</summary>
internal static class GatewayController
{
    /// <summary>The ALB Ingress controller, when it is the stack's to install.</summary>
    public static IEnumerable<Resource> Declare(string name, KnativeServingArgs args, Resource parent)
    {
        if (args.Spec.Gateway is Gateway.Alb { InstallController: true } alb && args.Cluster.ClusterId is { } clusterId)
        {
            yield return new Ali.CS.KubernetesAddon(
                $"{name}-alb-controller",
                new() { ClusterId = clusterId, Name = "alb-ingress-controller", Config = AlbConfig(alb, args.Cluster) },
                new CustomResourceOptions
                {
                    Parent = parent,
                    DependsOn = [.. args.Cluster.Prerequisites],
                    DeletedWith = args.Cluster.DeletedWith,
                    CustomTimeouts = Timeouts.Addon,
                });
        }
    }

    /// <summary>Entries of <c>config-network</c> that belong to the gateway.</summary>
    public static IReadOnlyDictionary<string, Input<string>> NetworkData(KnativeServingArgs args)
    {
        var data = new SortedDictionary<string, Input<string>>(StringComparer.Ordinal);
        if (args.Spec.Gateway.IngressClass is { } ingressClass)
        {
            data["ingress-class"] = ingressClass;
            if (args.Spec.Install.Flavour == KnativeFlavour.Ack)
            {
                // ACK documents the older key; where both are known, the newer one wins.
                data["ingress.class"] = ingressClass;
            }
        }

        if (args.Spec.Gateway is Gateway.Alb alb)
        {
            if (alb.AlbConfig is { } albConfig)
            {
                data["albconfig"] = albConfig;
            }
            else
            {
                data["vswitch-ids"] = Output.All(Vswitches(alb, args.Cluster).Select(v => v.Id)).Apply(ids => string.Join(",", ids));
            }

            if (!args.Cluster.PodsInVpc)
            {
                data["eni"] = "false";
            }
        }

        return data;
    }

    private static Output<string> AlbConfig(Gateway.Alb alb, ClusterHandle cluster)
    {
        var vswitches = Vswitches(alb, cluster);
        return Output.JsonSerialize(Output.All(vswitches.SelectMany(v => new[] { v.Zone, v.Id })).Apply(flat => new Dictionary<string, object>
        {
            ["albIngress"] = new Dictionary<string, object>
            {
                ["CreateDefaultALBConfig"] = alb.AlbConfig is null,
                ["AddressType"] = alb.Internet ? "Internet" : "Intranet",
                ["ZoneMappings"] = flat.Chunk(2).GroupBy(pair => pair[0], pair => pair[1]).ToDictionary(g => g.Key, g => g.ToArray()),
            },
        }));
    }

    private static VswitchHandle[] Vswitches(Gateway.Alb alb, ClusterHandle cluster) =>
        alb.Vswitches.Count > 0
            ? [.. alb.Vswitches.Select(v => new VswitchHandle(Output.Create(v.Id), Output.Create(v.Zone)))]
            : cluster.Network?.Nodes.ToArray() ?? [];
}
