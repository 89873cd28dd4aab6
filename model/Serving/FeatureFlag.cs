using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>A feature flag of Knative Serving. Source: knative/serving, <c>pkg/apis/config/features.go</c> at the tags of the releases 1.8 to 1.23.</summary>
/// <param name="Name">Its key in <c>config-features</c>.</param>
internal sealed record FeatureFlag(string Name)
{
    /// <summary>Several containers in one pod.</summary>
    public const string MultiContainer = "multi-container";

    /// <summary>Probes of the containers that get no requests.</summary>
    public const string MultiContainerProbing = "multi-container-probing";

    /// <summary>Volumes of the kind emptyDir.</summary>
    public const string EmptyDir = "kubernetes.podspec-volumes-emptydir";

    /// <summary>Security contexts of Kubernetes' restricted profile.</summary>
    public const string SecurePodDefaults = "secure-pod-defaults";

    /// <summary>The first release that reads it. Default: <see langword="null"/>, every release since 1.8.</summary>
    public KnativeRelease? Since { get; init; }

    /// <summary>The first release that no longer reads it. Default: <see langword="null"/>, none.</summary>
    public KnativeRelease? Until { get; init; }

    /// <summary>The state it has when nobody sets it. Default: disabled.</summary>
    public FeatureState Default { get; init; }

    /// <summary>The states that it tells apart; any other leaves it as it is or counts as disabled. Default: enabled and disabled.</summary>
    public ValueList<FeatureState> States { get; init; } = [FeatureState.Enabled, FeatureState.Disabled];

    /// <summary>Every flag, by name.</summary>
    public static ValueList<FeatureFlag> All { get; } =
    [
        new("autodetect-http2"),
        new("kubernetes.containerspec-addcapabilities"),
        Field("kubernetes.podspec-affinity"),
        Field("kubernetes.podspec-dnsconfig"),
        Field("kubernetes.podspec-dnspolicy"),
        Field("kubernetes.podspec-dryrun") with { Until = new(1, 20) },
        Field("kubernetes.podspec-fieldref"),
        Field("kubernetes.podspec-hostaliases"),
        Field("kubernetes.podspec-hostipc") with { Since = new(1, 16) },
        Field("kubernetes.podspec-hostnetwork") with { Since = new(1, 16) },
        Field("kubernetes.podspec-hostpid") with { Since = new(1, 16) },
        new("kubernetes.podspec-init-containers"),
        Field("kubernetes.podspec-nodeselector"),
        new("kubernetes.podspec-persistent-volume-claim"),
        new("kubernetes.podspec-persistent-volume-write"),
        Field("kubernetes.podspec-priorityclassname"),
        Field("kubernetes.podspec-runtimeclassname"),
        Field("kubernetes.podspec-schedulername"),
        Field("kubernetes.podspec-securitycontext"),
        Field("kubernetes.podspec-shareprocessnamespace") with { Since = new(1, 12) },
        Field("kubernetes.podspec-tolerations"),
        Field("kubernetes.podspec-topologyspreadconstraints"),
        new("kubernetes.podspec-volumes-csi") { Since = new(1, 18) },
        new(EmptyDir) { Default = FeatureState.Enabled },
        new("kubernetes.podspec-volumes-ephemeral") { Since = new(1, 23) },
        new("kubernetes.podspec-volumes-hostpath") { Since = new(1, 17) },
        new("kubernetes.podspec-volumes-image") { Since = new(1, 19) },
        new("kubernetes.podspec-volumes-mount-propagation") { Since = new(1, 18) },
        new(MultiContainer) { Default = FeatureState.Enabled },
        new(MultiContainerProbing) { Since = new(1, 14) },
        Field("queueproxy.mount-podinfo"),
        new("queueproxy.resource-defaults") { Since = new(1, 11) },
        new(SecurePodDefaults) { States = [FeatureState.Enabled, FeatureState.AllowRootBounded, FeatureState.Disabled] },
        new("tag-header-based-routing"),
    ];

    /// <summary>A flag; <see langword="null"/> for a name that Knative does not know.</summary>
    /// <param name="name">Its name.</param>
    public static FeatureFlag? Find(string name) => All.FirstOrDefault(flag => flag.Name == name);

    private static FeatureFlag Field(string name) => new(name) { States = [FeatureState.Enabled, FeatureState.Allowed, FeatureState.Disabled] };
}
