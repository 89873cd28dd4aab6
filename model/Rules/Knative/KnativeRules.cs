using System.Runtime.CompilerServices;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;
using static AckKnativeSpot.Rules.PodChecks;

namespace AckKnativeSpot.Rules;

/// <summary>
/// What Knative's webhook refuses, and what it admits although it can never run. Sources: knative/serving, API validation; Kubernetes, "Object Names and
/// IDs", "Labels and Selectors" and pod validation. Each bound was observed on an API server with Knative's webhook.
/// </summary>
internal static partial class KnativeRules
{
    // Many rules ask for the containers of a service.
    private static readonly ConditionalWeakTable<KnativeServiceSpec, (string Path, PodContainer Value)[]> s_podContainers = [];

    /// <summary>The rules in order of their IDs.</summary>
    public static ValueList<Rule> All =>
    [
        ServiceName, NamespaceName, DuplicateService, NamedRevisionLength, RevisionReference, AccountNames, OwnRevisionName,
        ScaleBounds, InitialScale, ActivationScale, Target, Utilization, Window, ScaleDownDelay, PanicWindow, PanicThreshold,
        BurstCapacity, Retention, Concurrency, Timeouts,
        TrafficSum, TrafficPercent, DuplicateTag, TagName, CanarySteps,
        ServingContainer, PortNumber, ContainerNames, EnvironmentNames, Images, RequestWithinLimit, ProbeNumbers, SidecarProbes,
        ProbeActions, References,
        VolumeNames, VolumesMounted, MountPaths, VolumeSources, VariableReferences, Security, Placement, Domains,
        LabelSyntax, AnnotationSyntax,
        FieldsOfRelease, LivenessPort, FeaturesOn, ScaleLimit, DefaultResources, QueueResources, FeaturesUnknown, DomainOnce, MetricMeasured,
    ];

    private static Rule OfService(
        string id,
        string title,
        string why,
        string example,
        string fix,
        Func<KnativeServiceSpec, IEnumerable<Violation>> check) => new(id, Severity.Error, title, why, example, fix, stack => Located(stack, check));

    // Checks look at one service and give paths relative to it.
    private static IEnumerable<Violation> Located(RuleInput stack, Func<KnativeServiceSpec, IEnumerable<Violation>> check) =>
        from service in stack.Services
        from violation in check(service.Value)
        select violation with { Path = service.PathOf(violation.Path) };

    private static IEnumerable<(string Path, ContainerSpec Value)> Containers(KnativeServiceSpec service) => WithPaths(service.Containers);

    private static (string Path, PodContainer Value)[] PodContainers(KnativeServiceSpec service) => s_podContainers.GetValue(
        service,
        asked => [.. WithPaths<PodContainer>(asked.Containers), .. WithPaths<PodContainer>(asked.InitContainers, "initContainers")]);
}
