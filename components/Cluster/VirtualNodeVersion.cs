using AckKnativeSpot.Resources;
using Pulumi;
using Ali = Pulumi.AliCloud;

namespace AckKnativeSpot.Cluster;

/// <summary>
/// Asks ACK which version of ack-virtual-node a cluster has, wherever it can be known: in a preview of a cluster that exists, and otherwise once the add-on is
/// installed. An unpinned version is ACK's choice, so only the answer shows whether it evicts pods on a reclaim.
/// </summary>
internal static class VirtualNodeVersion
{
    /// <summary>Ends the run when the version is too old to evict pods; warns when the answer does not say.</summary>
    /// <param name="clusterId">ID of the cluster.</param>
    /// <param name="parent">Resource for which it is asked; <see langword="null"/> for the stack.</param>
    /// <param name="after">What is installed before.</param>
    /// <returns>The version as ACK writes it; empty when it does not say.</returns>
    public static Output<string> RequireEviction(Output<string> clusterId, Resource? parent, params CustomResource[] after)
    {
        // What is installed before has an ID when it is installed; in a preview of what is not there yet, nothing is asked.
        var found = Output.Tuple(clusterId, Output.All(after.Select(installed => installed.Id))).Apply(known => OutputFailures.OrFail(
            Ali.CS.GetKubernetesAddons.InvokeAsync(
                new() { ClusterId = known.Item1, NameRegex = $"^{VirtualNodeSpec.AddonName}$" }, new InvokeOptions { Parent = parent }),
            $"The version of {VirtualNodeSpec.AddonName} in the cluster {known.Item1} cannot be looked up"));
        return found.ApplyOrFail(answer => Checked(answer.Addons.IsDefaultOrEmpty ? "" : answer.Addons[0].CurrentVersion ?? ""));
    }

    private static string Checked(string version)
    {
        if (!AddonVersion.TryParse(version, out var known))
        {
            Log.Warn(
                $"ACK does not say which version of {VirtualNodeSpec.AddonName} the cluster has ({SafeVersion(version)}). "
                    + $"Pods are evicted on a reclaim by version {VirtualNodeSpec.FirstThatEvicts} or later only.");
        }
        else if (!known.IsAtLeast(VirtualNodeSpec.FirstThatEvicts))
        {
            throw new RunException(
                $"The cluster has version {known} of {VirtualNodeSpec.AddonName}, which evicts no pods on a reclaim, but services or jobs of the stack count "
                    + $"on it. Upgrade the add-on to {VirtualNodeSpec.FirstThatEvicts} or later in the ACK console, or write 'spot: {{ reclaim: leave }}' "
                    + $"there.");
        }

        return version;
    }

    private static string SafeVersion(string version) => version.Length == 0 ? "it is not installed as an add-on" : $"'{version}'";
}
