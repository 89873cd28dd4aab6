using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;
using Pulumi;
using Ali = Pulumi.AliCloud;

namespace AckKnativeSpot.Cluster;

/// <summary>Declares an add-on of ACK that the stack is asked for by name.</summary>
internal static class ClusterAddon
{
    /// <summary>Declares the add-on.</summary>
    /// <param name="name">Resource name.</param>
    /// <param name="addon">Which.</param>
    /// <param name="cluster">The cluster.</param>
    public static Ali.CS.KubernetesAddon Declare(string name, AddonSpec addon, ClusterHandle cluster) => new(
        name,
        new()
        {
            ClusterId = cluster.ClusterId ?? throw new ArgumentException("An add-on needs an ACK cluster.", nameof(cluster)),
            Name = addon.Name,
            Version = addon.Version?.Text!,

            // The provider compares texts: any other one would be an update in every deployment, which takes an add-on without a pinned version back to the
            // one that Pulumi saw last (terraform-provider-alicloud, resource_alicloud_cs_kubernetes_addon.go, Read and needUpgrade).
            Config = GoJson.Of(addon.Config)!,
        },
        new CustomResourceOptions
        {
            DependsOn = [.. cluster.Prerequisites],
            DeletedWith = cluster.DeletedWith,
            CustomTimeouts = Timeouts.Addon,

            // ACK upgrades an add-on whose version is not pinned, and Pulumi must not undo that.
            IgnoreChanges = addon.Version is null ? ["version"] : [],
        });
}
