using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    internal static Rule KubernetesVersion { get; } = OfNewCluster(
        "ACK005",
        Severity.Error,
        "Kubernetes is 1.28 or later",
        "Knative on ACK needs it (Alibaba Cloud, 'Deploy Knative').",
        """
        cluster:
          create: { kubernetesVersion: 1.26.15-aliyun.1 }
        """,
        """
        cluster:
          create: { kubernetesVersion: 1.34.3-aliyun.1 }
        """,
        spec => Violation.If(
            spec.Version is { } version && !version.IsAtLeast(Cluster.KubernetesVersion.OldestForKnative),
            $"{Create}.kubernetesVersion",
            $"{spec.Version} is below 1.28.",
            "Write a later version, or leave it out for the newest."));

    internal static Rule ChannelNeedsWindow { get; } = OfNewCluster(
        "ACK006",
        Severity.Error,
        "automatic upgrades have a maintenance window",
        "ACK heeds the channel only when there is a window; without one the cluster is never upgraded, whatever the channel says.",
        """
        cluster:
          create:
            upgradeChannel: stable
            maintenanceWindow: { enabled: false }
        """,
        """
        cluster:
          create:
            upgradeChannel: stable
            maintenanceWindow: { days: [Saturday] }
        """,
        spec => Violation.If(
            spec.Window is null && spec.EffectiveChannel != UpgradeChannel.None,
            $"{Create}.upgradeChannel",
            $"The upgrade channel is {Show(spec.EffectiveChannel)}, but there is no maintenance window.",
            "Remove 'maintenanceWindow.enabled: false', or write 'upgradeChannel: none'."));

    internal static Rule PinnedOrUpgraded { get; } = OfNewCluster(
        "ACK007",
        Severity.Error,
        "a cluster is pinned to a version or upgraded automatically, not both",
        "After the first automatic upgrade every run would ask for the older version, and ACK cannot downgrade.",
        """
        cluster:
          create:
            kubernetesVersion: 1.34.3-aliyun.1
            upgradeChannel: patch
        """,
        """
        cluster:
          create:
            upgradeChannel: patch
        """,
        spec => Violation.If(
            spec.Version is not null && spec.EffectiveChannel != UpgradeChannel.None,
            $"{Create}.kubernetesVersion",
            $"The version is pinned to {spec.Version}, but the upgrade channel is {Show(spec.EffectiveChannel)}.",
            "Remove one of the two."));

    internal static Rule ApiServerReachable { get; } = OfNewCluster(
        "ACK008",
        Severity.Error,
        "the program can reach the API server",
        "The credential lookup names the public address only. Without one, the program has to run where the private address is reachable and be told so; "
            + "otherwise the cluster is created and everything inside it fails.",
        """
        cluster:
          create:
            apiServer: { public: false, runnerInside: false }
        """,
        """
        cluster:
          create:
            apiServer: { runnerInside: true }
        """,
        spec => Violation.If(
            spec.ApiServer is { Public: false, RunnerInside: false, Kubeconfig: null },
            $"{Create}.apiServer",
            $"The API server has no public address, and the program does not run inside the VPC.",
            "Write 'runnerInside: true' when it runs in the VPC or over VPN or peering, or 'public: true' to open the API server to the internet."));

    internal static Rule ServerlessClosed { get; } = OfNewCluster(
        "ACK009",
        Severity.Warning,
        "ACK Serverless is for accounts that have it",
        "Creation has been closed to new users since 17 February 2025 (Alibaba Cloud, 'Create an ACK Serverless cluster').",
        """
        cluster:
          create: { profile: serverless }
        """,
        """
        cluster:
          create: { profile: managed }
        """,
        spec => Violation.If(
            spec.Profile == ClusterProfile.Serverless,
            $"{Create}.profile",
            $"The profile is serverless, which new accounts cannot create.",
            "Write 'managed': an ACK Pro cluster with a virtual node does the same."));

    internal static Rule ServerlessWithoutPools { get; } = OfNewCluster(
        "ACK010",
        Severity.Error,
        "ACK Serverless has no node pools",
        "Every pod of such a cluster is an Elastic Container Instance.",
        """
        cluster:
          create:
            profile: serverless
            nodePools: [{ instanceTypes: [ecs.g7.xlarge] }]
        """,
        """
        cluster:
          create:
            profile: serverless
        """,
        spec => Violation.If(
            spec is { Profile: ClusterProfile.Serverless, NodePools.Count: > 0 },
            $"{Create}.nodePools",
            $"The profile is serverless, but the cluster has {Counted.Of(spec.NodePools.Count, "node pool")}.",
            "Remove the pools, or write 'profile: managed'."));

    internal static Rule EncryptionEdition { get; } = OfNewCluster(
        "ACK013",
        Severity.Error,
        "encryption of Secrets requires an ACK Pro cluster",
        "ACK Basic does not offer it (Alibaba Cloud, 'Use KMS to encrypt Kubernetes Secrets').",
        """
        cluster:
          create:
            edition: basic
            secretEncryption: key-hzz62f1cb66fa42qo
        """,
        """
        cluster:
          create:
            edition: pro
            secretEncryption: key-hzz62f1cb66fa42qo
        """,
        spec => Violation.If(
            spec is { Edition: ClusterEdition.Basic, Secrets: not SecretEncryption.Off },
            $"{Create}.secretEncryption",
            $"Encryption of Secrets needs ACK Pro, but the edition is basic.",
            "Write 'edition: pro', or 'secretEncryption: off'."));

    private static string Show(UpgradeChannel channel) => channel switch
    {
        UpgradeChannel.Rapid => "rapid",
        UpgradeChannel.Stable => "stable",
        UpgradeChannel.Patch => "patch",
        _ => "none",
    };
}
