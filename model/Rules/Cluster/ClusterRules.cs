using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>
/// What cluster, network and Knative Serving need of each other. Sources: Alibaba Cloud, "Deploy Knative", "Select a gateway for Knative" and the
/// pages on creating clusters; the AliCloud provider's documentation of its resources.
/// </summary>
internal static partial class ClusterRules
{
    private const string Create = "cluster.create";
    private const string NewNetwork = Create + ".network.new";
    private const string Knative = "knative";

    /// <summary>The rules in order of their IDs.</summary>
    public static ValueList<Rule> All =>
    [
        DistinctZones, TwoZones, ThreeNodes, SteadyNodes, KubernetesVersion, ChannelNeedsWindow, PinnedOrUpgraded, ApiServerReachable,
        ServerlessClosed, ServerlessWithoutPools, BlocksDisjoint, PodZones, EncryptionEdition, PoolNames, VirtualNodeThere,
        AlbVswitches, GatewayThere, InstallOnAck, GatewayAuthorised, RevisionDefaults, AutoscalerBounds, KnownFeature,
        FeatureStates, AlertsOnAck, PricedType, OperatorCovers, KourierExposed, FeatureOfRelease, ConfiguredResources, ZonesOfRegion, RegistryOfRegion,
        RegionSpelt, RegionKnown, VswitchesOnce, NamedAfterStack, RegionSaid,
        TerwayTakesType, RoomForKnative, TerwayKnowsType, NamespaceOfWorkloads, NamespaceThere, ObjectsDistinct, DiskOfLevel, ImageOfProcessor,
        DisksSold, OneLogin, KubeletBounds, AddonsDistinct, WebhookNeedsRrsa, InstancesTakeVswitches, ServerlessHeeds, EnvironmentNames, TaintsDistinct,
        RevisionsKept, DomainLabels, NodeLabels, CloudTags, ReferredObjectsThere, RegistriesDistinct, KubeletLabels, ScalesAtAll,
    ];

    private static Rule OfNewCluster(
        string id, Severity severity, string title, string why, string example, string fix, Func<CreateClusterSpec, IEnumerable<Violation>> check) =>
        new(id, severity, title, why, example, fix, stack => stack.Cluster is ClusterSource.Create { Spec: var spec } ? check(spec) : []);

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);
}
