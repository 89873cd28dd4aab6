using System.Text.Json.Nodes;
using AckKnativeSpot.Resources;
using Pulumi;
using Pulumi.AliCloud.CS;
using Pulumi.AliCloud.CS.Inputs;

namespace AckKnativeSpot.Cluster;

/// <summary>
/// Writes the specification of a cluster as its resource takes it. What can be turned off later is written while it is off, too: window, automatic upgrades
/// and audit log are inputs that the provider fills in, so one that is left out stays as it is (terraform-provider-alicloud,
/// resource_alicloud_cs_managed_kubernetes.go).
/// </summary>
internal static class AckClusterInputs
{
    public static ManagedKubernetesArgs Of(string name, CreateClusterSpec spec, NetworkHandle network, Output<string>? logProject, Output<string>? secretKey)
    {
        var args = new ManagedKubernetesArgs
        {
            Name = spec.Name ?? name,
            Profile = spec.Profile == ClusterProfile.Serverless ? "Serverless" : "Default",
            ClusterSpec = Edition(spec.Edition),
            Version = spec.Version?.Text!,
            VswitchIds = network.Nodes.Select(v => v.Id).ToInputList(),
            ServiceCidr = spec.ServiceCidr.ToString(),
            ProxyMode = Proxy(spec.ProxyMode),
            NewNatGateway = false,
            SlbInternetEnabled = spec.ApiServer.Public,
            DeletionProtection = spec.DeletionProtection,
            EnableRrsa = spec.Rrsa,
            SkipSetCertificateAuthority = true,
            ResourceGroupId = spec.ResourceGroupId!,
            Tags = spec.Tags.ToInputMap(),
            DeleteOptions = DeleteOptions(spec.Logs.KeepOnDestroy ? "retain" : "delete"),
        };
        AddSecurityGroup(args, spec);
        AddPodNetwork(args, spec, network);
        AddAddons(args, spec, logProject);
        AddUpgrades(args, spec);
        AddLogs(args, spec.Logs, logProject);
        AddEncryption(args, secretKey);
        return args;
    }

    private static string Edition(ClusterEdition edition) => edition switch
    {
        ClusterEdition.Basic => "ack.standard",
        ClusterEdition.ProXLarge => "ack.pro.xlarge",
        ClusterEdition.Pro2XLarge => "ack.pro.2xlarge",
        ClusterEdition.Pro4XLarge => "ack.pro.4xlarge",
        _ => "ack.pro.small",
    };

    private static string Proxy(ProxyMode mode) => mode switch
    {
        ProxyMode.Iptables => "iptables",
        ProxyMode.Nftables => "nftables",
        _ => "ipvs",
    };

    private static void AddSecurityGroup(ManagedKubernetesArgs args, CreateClusterSpec spec)
    {
        if (spec.SecurityGroupId is { } id)
        {
            args.SecurityGroupId = id;
        }
        else
        {
            args.IsEnterpriseSecurityGroup = true;
        }
    }

    private static void AddPodNetwork(ManagedKubernetesArgs args, CreateClusterSpec spec, NetworkHandle network)
    {
        if (spec.Profile == ClusterProfile.Serverless)
        {
            return;
        }

        switch (spec.PodNetwork)
        {
            case PodNetwork.Flannel flannel:
                args.PodCidr = flannel.PodCidr.ToString();
                args.NodeCidrMask = flannel.NodeMask;
                break;
            default:
                args.PodVswitchIds = network.Pods.Select(v => v.Id).ToInputList();
                break;
        }
    }

    /// <summary>
    /// The add-ons that are made with the cluster. ACK installs ack-node-problem-detector by itself, with a project of its own, when the list does not have it.
    /// </summary>
    private static void AddAddons(ManagedKubernetesArgs args, CreateClusterSpec spec, Output<string>? logProject)
    {
        if (spec.Profile == ClusterProfile.Serverless)
        {
            return;
        }

        args.Addons =
        [
            .. NetworkAddons(spec.PodNetwork),
            spec.Logs.Events && logProject is not null
                ? new ManagedKubernetesAddonArgs { Name = EventCentreAddon.Name, Config = EventCentreAddon.Config(logProject) }
                : new ManagedKubernetesAddonArgs { Name = EventCentreAddon.Name, Disabled = true },
        ];
    }

    /// <summary>Options of Terway are texts in the add-on's configuration; trunking takes its control plane as well.</summary>
    private static IEnumerable<ManagedKubernetesAddonArgs> NetworkAddons(PodNetwork network)
    {
        if (network is not PodNetwork.Terway terway)
        {
            return [new() { Name = AddonSpec.Flannel }];
        }

        var options = new JsonObject();
        Add("DataPathType", terway.DataPathV2, "V2");
        Add("NetworkPolicy", terway.NetworkPolicy, "true");
        Add("ENITrunking", terway.Trunking, "true");
        var addon = new ManagedKubernetesAddonArgs { Name = AddonSpec.Terway, Config = options.Count == 0 ? null! : options.ToJsonString() };
        return terway.Trunking ? [addon, new() { Name = AddonSpec.TerwayControlPlane, Config = """{"ENITrunking":"true"}""" }] : [addon];

        void Add(string key, bool given, string value)
        {
            if (given)
            {
                options[key] = value;
            }
        }
    }

    private static void AddUpgrades(ManagedKubernetesArgs args, CreateClusterSpec spec)
    {
        var window = spec.Window ?? new MaintenanceWindow();
        args.MaintenanceWindow = new ManagedKubernetesMaintenanceWindowArgs
        {
            Enable = spec.Window is not null,
            MaintenanceTime = window.Start.Rfc3339,
            Duration = FormattableString.Invariant($"{window.Hours}h"),
            WeeklyPeriod = string.Join(",", window.Days),
        };
        args.OperationPolicy = new ManagedKubernetesOperationPolicyArgs
        {
            ClusterAutoUpgrade = new ManagedKubernetesOperationPolicyClusterAutoUpgradeArgs
            {
                Enabled = spec.EffectiveChannel != UpgradeChannel.None,
                Channel = Channel(spec.EffectiveChannel),
            },
        };
    }

    private static string Channel(UpgradeChannel channel) => channel switch
    {
        UpgradeChannel.Rapid => "rapid",
        UpgradeChannel.Stable => "stable",
        _ => "patch",
    };

    private static void AddLogs(ManagedKubernetesArgs args, ClusterLogs logs, Output<string>? project)
    {
        if (logs.ControlPlane && project is not null)
        {
            args.ControlPlaneLogComponents = ["apiserver", "kcm", "scheduler", "ccm", "controlplane-events"];
            args.ControlPlaneLogTtl = PulumiValues.Of(logs.RetentionDays);
            args.ControlPlaneLogProject = project;
        }

        args.AuditLogConfig = logs.Audit && project is not null
            ? new ManagedKubernetesAuditLogConfigArgs { Enabled = true, SlsProjectName = project }
            : new ManagedKubernetesAuditLogConfigArgs { Enabled = false };
    }

    private static void AddEncryption(ManagedKubernetesArgs args, Output<string>? key)
    {
        if (key is not null)
        {
            args.EncryptionProviderKey = key;
            args.DisableEncryption = false;
        }
    }

    /// <summary>
    /// Load balancers and private zones go with the cluster: one that stays holds its vSwitch, and the VPC could not be deleted.
    /// </summary>
    private static InputList<ManagedKubernetesDeleteOptionArgs> DeleteOptions(string logs) =>
        new (string Type, string Mode)[] { ("SLB", "delete"), ("ALB", "delete"), ("PrivateZone", "delete"), ("SLS_Data", logs), ("SLS_ControlPlane", logs) }
            .Select(o => new ManagedKubernetesDeleteOptionArgs { ResourceType = o.Type, DeleteMode = o.Mode })
            .ToArray();
}
