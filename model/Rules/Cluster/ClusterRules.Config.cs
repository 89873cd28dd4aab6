using AckKnativeSpot.Findings;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class ClusterRules
{
    private const string Config = Knative + ".config";

    internal static Rule RevisionDefaults { get; } = new(
        "ACK020",
        Severity.Error,
        "the defaults of revisions fit each other",
        "Knative's webhook refuses the config map otherwise.",
        """
        knative:
          config: { defaults: { revisionTimeout: 700s } }
        """,
        """
        knative:
          config: { defaults: { revisionTimeout: 700s, maxRevisionTimeout: 900s } }
        """,
        stack =>
        {
            if (stack.Serving?.Config.Defaults is not { } defaults)
            {
                return [];
            }

            var timeout = defaults.RevisionTimeout ?? Duration.FromSeconds(300);
            var longest = defaults.MaxRevisionTimeout ?? DefaultsConfig.ReleasedMaxRevisionTimeout;
            var most = defaults.ContainerConcurrencyMaxLimit ?? 1000;
            return Violation.If(
                    timeout > longest, $"{Config}.defaults.revisionTimeout",
                    $"{timeout} is above maxRevisionTimeout, {longest}.", "Lower it, or raise maxRevisionTimeout.")
                .Concat(Violation.If(
                    defaults.ResponseStartTimeout > timeout, $"{Config}.defaults.responseStartTimeout",
                    $"{defaults.ResponseStartTimeout} is above revisionTimeout, {timeout}.", "Lower it, or raise revisionTimeout."))
                .Concat(Violation.If(
                    defaults.IdleTimeout > timeout, $"{Config}.defaults.idleTimeout",
                    $"{defaults.IdleTimeout} is above revisionTimeout, {timeout}.", "Lower it, or raise revisionTimeout."))
                .Concat(Violation.If(
                    defaults.ContainerConcurrency > most, $"{Config}.defaults.containerConcurrency",
                    $"{defaults.ContainerConcurrency} is above containerConcurrencyMaxLimit, {most}.", "Lower it, or raise containerConcurrencyMaxLimit."));
        })
    {
        AlsoReads = ["knative.config.defaults"],
    };

    internal static Rule AutoscalerBounds { get; } = new(
        "ACK021",
        Severity.Error,
        "the scales of the autoscaler fit each other",
        "Knative's webhook refuses the config map otherwise.",
        """
        knative:
          config: { autoscaler: { minScale: 5, maxScale: 2 } }
        """,
        """
        knative:
          config: { autoscaler: { minScale: 2, maxScale: 5 } }
        """,
        stack =>
        {
            if (stack.Serving?.Config.Autoscaler is not { } scaler)
            {
                return [];
            }

            var (min, max, limit) = (scaler.MinScale ?? 0, scaler.MaxScale ?? 0, scaler.MaxScaleLimit ?? 0);
            var target = (scaler.ConcurrencyTarget ?? 100) * (scaler.TargetUtilizationPercentage ?? 70) / 100;
            return Violation.If(max > 0 && min > max, $"{Config}.autoscaler.maxScale", $"{max} is below minScale, {min}.", "Raise maxScale, or lower minScale.")
                .Concat(Violation.If(
                    limit > 0 && (max == 0 || max > limit), $"{Config}.autoscaler.maxScale",
                    $"{max} is outside 1 to maxScaleLimit, {limit}.", "Write a maxScale within the limit."))
                .Concat(Violation.If(
                    scaler.InitialScale == 0 && scaler.AllowZeroInitialScale != true, $"{Config}.autoscaler.initialScale",
                    $"0 is not allowed without allowZeroInitialScale.", "Write 1 or more, or 'allowZeroInitialScale: true'."))
                .Concat(Violation.If(
                    target < 0.01m, $"{Config}.autoscaler.concurrencyTarget",
                    $"The autoscaler would aim at {target} requests in flight, below 0.01.", "Raise it, or targetUtilizationPercentage."));
        });

    internal static Rule RevisionsKept { get; } = new(
        "ACK059",
        Severity.Error,
        "the numbers of revisions to keep fit each other",
        "Knative's webhook refuses the config map otherwise. It keeps at least 20 and at most 1000 revisions without traffic when nobody says how many.",
        """
        knative:
          config: { gc: { maxNonActiveRevisions: 5 } }
        """,
        """
        knative:
          config: { gc: { minNonActiveRevisions: 2, maxNonActiveRevisions: 5 } }
        """,
        stack =>
        {
            if (stack.Serving?.Config.Gc is not { } kept)
            {
                return [];
            }

            var (fewest, most) = (kept.MinNonActiveRevisions ?? GcConfig.ReleasedMin, kept.MaxNonActiveRevisions ?? GcConfig.ReleasedMax);
            return Violation.If(
                fewest > most,
                $"{Config}.gc.{(kept.MaxNonActiveRevisions is null ? "minNonActiveRevisions" : "maxNonActiveRevisions")}",
                $"At least {fewest} revisions would be kept, and at most {most}.",
                FormattableString.Invariant($"Write a minNonActiveRevisions of at most {most}, or a maxNonActiveRevisions of at least {fewest}."));
        })
    {
        AlsoReads = ["knative.config.gc"],
    };

    internal static Rule DomainLabels { get; } = new(
        "ACK060",
        Severity.Error,
        "labels that select the services of a domain are valid",
        "Knative compares them with the labels of services. A label that is not valid matches no service, so none would get the domain.",
        """
        knative:
          config: { domains: { intranet: { /team: shop } } }
        """,
        """
        knative:
          config: { domains: { intranet: { team: shop } } }
        """,
        stack =>
            from domain in stack.Serving?.Config.Domain.Domains ?? ValueMap<ValueMap<string>>.Empty
            from violation in PodChecks.Labels($"{Config}.domains.{domain.Key}", domain.Value)
            select violation);

    internal static Rule KnownFeature { get; } = new(
        "ACK022",
        Severity.Error,
        "a feature flag is one that Knative knows",
        "Knative accepts any name here and ignores those it does not know: the feature would silently stay off.",
        """
        knative:
          config: { features: { kubernetes.podspec-nodeselectors: enabled } }
        """,
        """
        knative:
          config: { features: { kubernetes.podspec-nodeselector: enabled } }
        """,
        stack => FlagsOf(stack)
            .Where(flag => FeatureFlag.Find(flag.Key) is null)
            .Select(flag => new Violation(
                $"{Config}.features.{flag.Key}",
                $"'{flag.Key}' is not a flag of Knative Serving.",
                NearestText.Of(flag.Key, FeatureFlag.All.Select(known => known.Name)) is { } near
                    ? $"Did you mean '{near}'?"
                    : "Correct its name; docs/components/serving.md lists the flags.")));

    internal static Rule FeatureStates { get; } = new(
        "ACK023",
        Severity.Error,
        "a feature flag has a state that it tells apart",
        "Most flags read enabled and disabled only: 'allowed' leaves them off, and it takes emptyDir, which is on by default, away from running services. "
            + "AllowRootBounded is a state of secure-pod-defaults alone. Knative accepts every text here and ignores what it does not know.",
        """
        knative:
          config: { features: { kubernetes.podspec-volumes-emptydir: allowed } }
        """,
        """
        knative:
          config: { features: { kubernetes.podspec-volumes-emptydir: enabled } }
        """,
        stack =>
            from flag in FlagsOf(stack)
            let known = FeatureFlag.Find(flag.Key)
            where known is not null && !known.States.Contains(flag.Value)
            select new Violation(
                $"{Config}.features.{flag.Key}",
                $"{StateText(flag.Value)} is what Knative reads as disabled for {flag.Key}.",
                $"Write {string.Join(" or ", known.States.Select(StateText))}."));

    internal static Rule FeatureOfRelease { get; } = new(
        "ACK040",
        Severity.Error,
        "a feature flag is one of the release of Knative that is installed",
        "Knative ignores flags that it does not know, so the feature stays off. Flags came and went with releases.",
        """
        knative:
          install: { helm: {} }
          config: { features: { multi-container-probing: enabled } }
        """,
        """
        knative:
          install: { upstream: { version: 1.21.0 } }
          config: { features: { multi-container-probing: enabled } }
        """,
        stack => stack.Platform.Release is not { } release ? [] :
            from flag in FlagsOf(stack)
            let known = FeatureFlag.Find(flag.Key)
            where known is not null
            let since = flag.Value == FeatureState.AllowRootBounded ? new KnativeRelease(1, 20) : known.Since
            where release < since || release >= known.Until
            select new Violation(
                $"{Config}.features.{flag.Key}",
                release < since
                    ? $"Knative reads this since release {since}; this one is {release}."
                    : $"Knative read this before release {known.Until}; this one is {release}.",
                "Leave the flag out, or install another release."));

    internal static Rule ConfiguredResources { get; } = new(
        "ACK041",
        Severity.Error,
        "no limit of Knative's configuration is below the request beside it, and memory is enough to start with",
        "Knative takes the config map, and from then on no Deployment of any service can be made or changed. queue-proxy asks for 25m of CPU when nobody "
            + "says how much. With less than 512 KiB of memory no container starts (KN045).",
        """
        knative:
          config: { deployment: { queueCpuLimit: 10m } }
        """,
        """
        knative:
          config: { deployment: { queueCpuLimit: 100m } }
        """,
        stack => stack.Serving?.Config is not { Deployment: var queue, Defaults: var own } ? [] :
        [
            .. Below("deployment.queueCpuLimit", queue.QueueCpuRequest ?? DeploymentConfig.DefaultQueueCpuRequest, queue.QueueCpuLimit, Millicores),
            .. Below("deployment.queueMemoryLimit", queue.QueueMemoryRequest, queue.QueueMemoryLimit, Bytes),
            .. Below("defaults.cpuLimit", own.CpuRequest, own.CpuLimit, Millicores),
            .. Below("defaults.memoryLimit", own.MemoryRequest, own.MemoryLimit, Bytes),
            .. PodChecks.EnoughToStart($"{Config}.deployment.queueMemoryLimit", queue.QueueMemoryLimit?.Bytes),
            .. PodChecks.EnoughToStart($"{Config}.defaults.memoryLimit", own.MemoryLimit?.Bytes),
        ]);

    private static IEnumerable<Violation> Below<T>(string key, T? request, T? limit, Func<T?, long?> amount)
        where T : struct => Violation.If(
        amount(limit) < amount(request), $"{Config}.{key}", $"The limit {limit} is below the request {request}.", "Raise the limit, or lower the request.");

    private static long? Millicores(CpuQuantity? quantity) => quantity?.Millicores;

    private static long? Bytes(MemoryQuantity? quantity) => quantity?.Bytes;

    private static ValueMap<FeatureState> FlagsOf(RuleInput stack) => stack.Serving?.Config.Features.Flags ?? ValueMap<FeatureState>.Empty;

    private static string StateText(FeatureState state) =>
        state == FeatureState.AllowRootBounded ? "'AllowRootBounded'" : $"'{state.ToString().ToLowerInvariant()}'";
}
