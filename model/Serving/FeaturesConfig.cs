using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>
/// <c>config-features</c>. Knative accepts any key and any value here and ignores those it does not know, so this type does not.
/// Source: Knative, "Feature and extension flags".
/// </summary>
public sealed record FeaturesConfig
{
    /// <summary>The flags Knative knows.</summary>
    public static ValueList<string> KnownFlags { get; } =
    [
        "autodetect-http2",
        "kubernetes.containerspec-addcapabilities",
        "kubernetes.podspec-affinity",
        "kubernetes.podspec-dnsconfig",
        "kubernetes.podspec-dnspolicy",
        "kubernetes.podspec-dryrun",
        "kubernetes.podspec-fieldref",
        "kubernetes.podspec-hostaliases",
        "kubernetes.podspec-hostipc",
        "kubernetes.podspec-hostnetwork",
        "kubernetes.podspec-hostpid",
        "kubernetes.podspec-init-containers",
        "kubernetes.podspec-nodeselector",
        "kubernetes.podspec-persistent-volume-claim",
        "kubernetes.podspec-persistent-volume-write",
        "kubernetes.podspec-priorityclassname",
        "kubernetes.podspec-runtimeclassname",
        "kubernetes.podspec-schedulername",
        "kubernetes.podspec-securitycontext",
        "kubernetes.podspec-shareprocessnamespace",
        "kubernetes.podspec-tolerations",
        "kubernetes.podspec-topologyspreadconstraints",
        "kubernetes.podspec-volumes-csi",
        "kubernetes.podspec-volumes-emptydir",
        "kubernetes.podspec-volumes-hostpath",
        "multi-container",
        "multi-container-probing",
        "queueproxy.mount-podinfo",
        "queueproxy.resource-defaults",
        "secure-pod-defaults",
        "tag-header-based-routing",
    ];

    /// <summary>Flags by name. Default: none, as installed.</summary>
    public ValueMap<FeatureState> Flags { get; init; } = ValueMap<FeatureState>.Empty;

    /// <summary>Entries of the config map.</summary>
    public ValueMap<string> ToData() => new(Flags.Select(f => KeyValuePair.Create(f.Key, f.Value switch
    {
        FeatureState.Enabled => "enabled",
        FeatureState.Allowed => "allowed",
        _ => "disabled",
    })));
}
