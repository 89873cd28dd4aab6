namespace AckKnativeSpot.Rules;

/// <summary>
/// What the API server reads of pods and their templates. Sources: kubernetes/kubernetes, ValidatePodSpecificAnnotations of pkg/apis/core/validation and
/// generateSelector of pkg/registry/batch/job.
/// </summary>
internal static partial class PlatformVocabulary
{
    private static IEnumerable<PlatformKey> OfKubernetes =>
    [
        .. PodLabels("controller-uid", "job-name", "batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name")
            .Select(key => key with { Owner = "the job controller", OfJobPods = true }),
        PodAnnotation("controller.kubernetes.io/pod-deletion-cost") with { Values = MetadataValues.DeletionCost },
        PodAnnotation("scheduler.alpha.kubernetes.io/tolerations") with { Setting = "`placement.tolerations`" },
        PodAnnotation("seccomp.security.alpha.kubernetes.io/pod") with { Setting = "`security.seccomp`" },
        PodAnnotation("kubernetes.io/config.mirror") with
        {
            Refused = ("is for pods that a node has made by itself, and the API server refuses it of any other", "Leave it out."),
        },
    ];

    /// <summary>Annotations with the name of a container behind a prefix, each without that name.</summary>
    private static IEnumerable<PlatformKey> OfContainers =>
    [
        PodAnnotation("container.apparmor.security.beta.kubernetes.io/") with { OfContainer = true, Values = MetadataValues.AppArmorProfile },
        PodAnnotation("container.seccomp.security.alpha.kubernetes.io/") with { OfContainer = true, Setting = "`security.seccomp`" },
    ];
}
