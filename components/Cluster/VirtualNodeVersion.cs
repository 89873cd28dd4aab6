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
    public static void RequireEviction(Output<string> clusterId, Resource? parent, params CustomResource[] after)
    {
        // What is installed before has an ID when it is installed; in a preview of what is not there yet, nothing is asked.
        var found = Output.Tuple(clusterId, Output.All(after.Select(installed => installed.Id))).Apply(known => OutputFailures.OrFail(
            Ali.CS.GetKubernetesAddons.InvokeAsync(
                new() { ClusterId = known.Item1, NameRegex = $"^{VirtualNodeSpec.AddonName}$" }, new InvokeOptions { Parent = parent }),
            $"The version of {VirtualNodeSpec.AddonName} in the cluster {known.Item1} cannot be looked up"));
        _ = found.ApplyOrFail(answer => Checked(answer.Addons.IsDefaultOrEmpty ? "" : answer.Addons[0].CurrentVersion ?? ""));
    }

    private static string Checked(string version)
    {
        switch (VirtualNodeSpec.WhyNoEviction(version))
        {
            case (var text, true):
                throw new RunException(text);
            case (var text, false):
                Log.Warn(text);
                break;
        }

        return version;
    }
}
