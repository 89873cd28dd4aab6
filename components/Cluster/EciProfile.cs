using Pulumi;

namespace AckKnativeSpot.Cluster;

/// <summary>
/// What the stack writes into <c>kube-system/eci-profile</c>. Every other key stays as the add-on wrote it.
/// Source: Alibaba Cloud, "Configure an ECI profile".
/// </summary>
internal static class EciProfile
{
    public const string Namespace = "kube-system";

    public const string Name = "eci-profile";

    public static InputMap<string>? Data(VirtualNodeSpec spec, NetworkHandle? network, Output<string>? securityGroupId)
    {
        var data = new InputMap<string>();
        var count = 0;
        Add("vpcId", network?.VpcId);
        Add("vSwitchIds", VswitchIds(spec, network));
        Add("securityGroupId", spec.SecurityGroupId is { } id ? Output.Create(id) : securityGroupId);
        Add("resourceGroupId", Plain(spec.ResourceGroupId));
        Add("enableClusterIp", Plain(spec.ClusterIp));
        Add("enablePVCController", Plain(spec.PersistentVolumes));
        Add("enableLogController", Plain(spec.LogController));
        return count == 0 ? null : data;

        void Add(string key, Output<string>? value)
        {
            if (value is not null)
            {
                data.Add(key, value);
                count++;
            }
        }
    }

    private static Output<string>? VswitchIds(VirtualNodeSpec spec, NetworkHandle? network) =>
        spec.VswitchIds.Count > 0 ? Output.Create(string.Join(",", spec.VswitchIds))
        : network is null ? null
        : Output.All(network.Pods.Select(v => v.Id)).Apply(ids => string.Join(",", ids));

    private static Output<string>? Plain(string? value) => value is null ? null : Output.Create(value);

    private static Output<string>? Plain(bool? value) => value is null ? null : Output.Create(value.Value ? "true" : "false");
}
