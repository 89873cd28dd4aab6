using System.Collections.Immutable;
using Pulumi.AliCloud.CS.Inputs;
using Pulumi.AliCloud.CS.Outputs;

namespace Pulumi.AliCloud.CS;

[AliCloudResourceType("alicloud:cs/managedKubernetes:ManagedKubernetes")]
public class ManagedKubernetes : CustomResource
{
    public ManagedKubernetes(string name, ManagedKubernetesArgs? args = null, CustomResourceOptions? options = null)
        : base("alicloud:cs/managedKubernetes:ManagedKubernetes", name, args ?? new ManagedKubernetesArgs(), options.WithDefaults())
    {
    }

    [Output("certificateAuthority")]
    public Output<ManagedKubernetesCertificateAuthority> CertificateAuthority { get; private set; } = null!;
    [Output("connections")] public Output<ManagedKubernetesConnections> Connections { get; private set; } = null!;
    [Output("name")] public Output<string> Name { get; private set; } = null!;
    [Output("natGatewayId")] public Output<string> NatGatewayId { get; private set; } = null!;
    [Output("rrsaMetadata")] public Output<ManagedKubernetesRrsaMetadata> RrsaMetadata { get; private set; } = null!;
    [Output("securityGroupId")] public Output<string> SecurityGroupId { get; private set; } = null!;
    [Output("version")] public Output<string> Version { get; private set; } = null!;
    [Output("vpcId")] public Output<string> VpcId { get; private set; } = null!;
    [Output("vswitchIds")] public Output<ImmutableArray<string>> VswitchIds { get; private set; } = null!;
    [Output("workerRamRoleName")] public Output<string> WorkerRamRoleName { get; private set; } = null!;
}

public sealed class ManagedKubernetesArgs : ResourceArgs
{
    [Input("addons")] private InputList<ManagedKubernetesAddonArgs>? _addons;
    public InputList<ManagedKubernetesAddonArgs> Addons { get => _addons ??= new(); set => _addons = value; }

    [Input("apiAudiences")] private InputList<string>? _apiAudiences;
    public InputList<string> ApiAudiences { get => _apiAudiences ??= new(); set => _apiAudiences = value; }

    [Input("auditLogConfig")] public Input<ManagedKubernetesAuditLogConfigArgs>? AuditLogConfig { get; set; }
    [Input("clusterDomain")] public Input<string>? ClusterDomain { get; set; }
    [Input("clusterSpec")] public Input<string>? ClusterSpec { get; set; }

    [Input("controlPlaneLogComponents")] private InputList<string>? _controlPlaneLogComponents;
    public InputList<string> ControlPlaneLogComponents
    {
        get => _controlPlaneLogComponents ??= new();
        set => _controlPlaneLogComponents = value;
    }

    [Input("controlPlaneLogProject")] public Input<string>? ControlPlaneLogProject { get; set; }
    [Input("controlPlaneLogTtl")] public Input<string>? ControlPlaneLogTtl { get; set; }
    [Input("customSan")] public Input<string>? CustomSan { get; set; }

    [Input("deleteOptions")] private InputList<ManagedKubernetesDeleteOptionArgs>? _deleteOptions;
    public InputList<ManagedKubernetesDeleteOptionArgs> DeleteOptions { get => _deleteOptions ??= new(); set => _deleteOptions = value; }

    [Input("deletionProtection")] public Input<bool>? DeletionProtection { get; set; }
    [Input("disableEncryption")] public Input<bool>? DisableEncryption { get; set; }
    [Input("enableRrsa")] public Input<bool>? EnableRrsa { get; set; }
    [Input("encryptionProviderKey")] public Input<string>? EncryptionProviderKey { get; set; }
    [Input("ipStack")] public Input<string>? IpStack { get; set; }
    [Input("isEnterpriseSecurityGroup")] public Input<bool>? IsEnterpriseSecurityGroup { get; set; }
    [Input("maintenanceWindow")] public Input<ManagedKubernetesMaintenanceWindowArgs>? MaintenanceWindow { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("newNatGateway")] public Input<bool>? NewNatGateway { get; set; }
    [Input("nodeCidrMask")] public Input<int>? NodeCidrMask { get; set; }
    [Input("operationPolicy")] public Input<ManagedKubernetesOperationPolicyArgs>? OperationPolicy { get; set; }
    [Input("podCidr")] public Input<string>? PodCidr { get; set; }

    [Input("podVswitchIds")] private InputList<string>? _podVswitchIds;
    public InputList<string> PodVswitchIds { get => _podVswitchIds ??= new(); set => _podVswitchIds = value; }

    [Input("profile")] public Input<string>? Profile { get; set; }
    [Input("proxyMode")] public Input<string>? ProxyMode { get; set; }
    [Input("resourceGroupId")] public Input<string>? ResourceGroupId { get; set; }
    [Input("securityGroupId")] public Input<string>? SecurityGroupId { get; set; }
    [Input("serviceAccountIssuer")] public Input<string>? ServiceAccountIssuer { get; set; }
    [Input("serviceCidr")] public Input<string>? ServiceCidr { get; set; }
    [Input("skipSetCertificateAuthority")] public Input<bool>? SkipSetCertificateAuthority { get; set; }
    [Input("slbInternetEnabled")] public Input<bool>? SlbInternetEnabled { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    [Input("timezone")] public Input<string>? Timezone { get; set; }
    [Input("version")] public Input<string>? Version { get; set; }

    [Input("vswitchIds")] private InputList<string>? _vswitchIds;
    public InputList<string> VswitchIds { get => _vswitchIds ??= new(); set => _vswitchIds = value; }

    [Input("zoneIds")] private InputList<string>? _zoneIds;
    public InputList<string> ZoneIds { get => _zoneIds ??= new(); set => _zoneIds = value; }
}
