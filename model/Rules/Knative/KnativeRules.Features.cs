using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class KnativeRules
{
    private const string Affinity = "placement: { nodeAffinity: { required: [{ topology.kubernetes.io/zone: { in: [cn-hangzhou-h] } }] } }";

    private static readonly ValueList<string> s_lowPorts = ["NET_BIND_SERVICE"];

    internal static Rule FeaturesOn { get; } = OfPlatform(
        "KN072",
        "what a service needs of Knative's feature flags is enabled",
        "Several containers and emptyDir volumes are enabled when nobody sets their flags; placement, init containers, persistent volumes and further "
            + "capabilities are not. Where a flag is off, the webhook refuses the service.",
        ExampleYaml.Service(Affinity),
        "knative: { config: { features: { kubernetes.podspec-affinity: enabled } } }\n" + ExampleYaml.Service(Affinity),
        (service, platform) =>
            from need in FeatureNeeds(service)
            where !need.IsMet(platform.Features) && IsKnown(need, platform)
            select new Violation(
                need.Path,
                need.Plural ? $"{need.What} need {need.Flag}, which is not enabled." : $"{need.What} needs {need.Flag}, which is not enabled.",
                $"To have {(need.Plural ? "them" : "it")}, {EnableText(need.Flag)}.")) with
    {
        AlsoReads = ["knative"],
    };

    internal static Rule FeaturesUnknown { get; } = new(
        "KN076",
        Severity.Warning,
        "a flag that a service needs is set where nobody knows it",
        "The flags of a Knative that was there before are as somebody left them. The webhook refuses the service when the flag is off; the stack can set it.",
        "knative: { install: { existing: ack } }\n" + ExampleYaml.Service(Affinity),
        "knative: { install: { existing: ack }, config: { features: { kubernetes.podspec-affinity: enabled } } }\n" + ExampleYaml.Service(Affinity),
        stack => Located(stack, service =>
            from need in FeatureNeeds(service)
            where !need.IsMet(stack.Platform.Features) && !IsKnown(need, stack.Platform)
            select new Violation(
                need.Path,
                $"{need.What} {(need.Plural ? "need" : "needs")} {need.Flag}, and whether that is enabled in the Knative that is there is not known.",
                $"Look it up in the config map config-features, or let the stack set it: {EnableText(need.Flag)}.")))
    {
        AlsoReads = ["knative"],
    };

    private static bool IsKnown(FeatureNeed need, PlatformFacts platform) => platform.HasReleasedFeatures || platform.Features.Flags.ContainsKey(need.Flag);

    private static IEnumerable<FeatureNeed> FeatureNeeds(KnativeServiceSpec service)
    {
        var placement = service.Placement;
        return Needs(service.Containers.Count > 1, FeatureFlag.MultiContainer, ".containers", "Several containers", plural: true)
            .Concat(service.Volumes.SelectMany(volume => VolumeNeeds($".volumes.{volume.Key}", volume.Value)))
            .Concat(Needs(placement.NodeSelector.Count > 0, FeatureFlag.NodeSelector, ".placement.nodeSelector", "A node selector"))
            .Concat(Needs(placement.NodeAffinity != new NodeAffinity(), FeatureFlag.Affinity, ".placement.nodeAffinity", "Node affinity"))
            .Concat(Needs(placement.Tolerations.Count > 0, FeatureFlag.Tolerations, ".placement.tolerations", "Tolerations", plural: true))
            .Concat(Needs(placement.RuntimeClass is not null, FeatureFlag.RuntimeClass, ".placement.runtimeClass", "A runtime class"))
            .Concat(Needs(service.InitContainers.Count > 0, FeatureFlag.InitContainers, ".initContainers", "Init containers", plural: true))
            .Concat(
                from container in PodContainers(service)
                let added = container.Value.Security?.AddCapabilities ?? []
                from need in Needs(
                    added.Count > 0, FeatureFlag.AddCapabilities, container.Path + ".security.addCapabilities", "Capabilities that are added", plural: true)
                select need with { IsMetOtherwise = features => added.Equals(s_lowPorts) && features.IsOpen(FeatureFlag.SecurePodDefaults) });
    }

    private static IEnumerable<FeatureNeed> VolumeNeeds(string path, VolumeSource source) => source switch
    {
        VolumeSource.EmptyDir => Needs(true, FeatureFlag.EmptyDir, path, "Volumes of the kind emptyDir", plural: true),
        VolumeSource.PersistentVolumeClaim { ReadOnly: var readOnly } =>
            Needs(true, FeatureFlag.PersistentVolumeClaim, path, "A volume from a claim")
                .Concat(Needs(!readOnly, FeatureFlag.PersistentVolumeWrite, path, "A claim without `readOnly: true`")),
        _ => [],
    };

    private static IEnumerable<FeatureNeed> Needs(bool needed, string flag, string path, string what, bool plural = false) =>
        needed ? [new FeatureNeed(path, flag, what, plural)] : [];

    /// <summary>A part of a service that Knative takes with a flag only.</summary>
    private sealed record FeatureNeed(string Path, string Flag, string What, bool Plural)
    {
        public Func<FeaturesConfig, bool> IsMetOtherwise { get; init; } = _ => false;

        public bool IsMet(FeaturesConfig features) => features.IsOpen(Flag) || IsMetOtherwise(features);
    }
}
