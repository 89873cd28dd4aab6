using AckKnativeSpot.Findings;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

public static partial class ClusterRules
{
    private const string Config = Knative + ".config";

    // For these flags 'allowed' is not 'left to the service': it is off. For emptyDir volumes, which are on by default, it turns them off.
    private static readonly string[] s_onlyEnabledCounts =
    [
        "kubernetes.podspec-init-containers",
        "kubernetes.podspec-persistent-volume-claim",
        "kubernetes.podspec-persistent-volume-write",
        "kubernetes.podspec-volumes-csi",
        "kubernetes.podspec-volumes-emptydir",
        "kubernetes.podspec-volumes-hostpath",
    ];

    private static Rule RevisionDefaults() => new(
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
            var longest = defaults.MaxRevisionTimeout ?? Duration.FromSeconds(600);
            var most = defaults.ContainerConcurrencyMaxLimit ?? 1000;
            return ViolationIf(
                    timeout > longest, $"{Config}.defaults.revisionTimeout",
                    $"{timeout} is above maxRevisionTimeout, {longest}.", "Lower it, or raise maxRevisionTimeout.")
                .Concat(ViolationIf(
                    defaults.ResponseStartTimeout > timeout, $"{Config}.defaults.responseStartTimeout",
                    $"{defaults.ResponseStartTimeout} is above revisionTimeout, {timeout}.", "Lower it, or raise revisionTimeout."))
                .Concat(ViolationIf(
                    defaults.IdleTimeout > timeout, $"{Config}.defaults.idleTimeout",
                    $"{defaults.IdleTimeout} is above revisionTimeout, {timeout}.", "Lower it, or raise revisionTimeout."))
                .Concat(ViolationIf(
                    defaults.ContainerConcurrency > most, $"{Config}.defaults.containerConcurrency",
                    $"{defaults.ContainerConcurrency} is above containerConcurrencyMaxLimit, {most}.", "Lower it, or raise containerConcurrencyMaxLimit."));
        });

    private static Rule AutoscalerBounds() => new(
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
            return ViolationIf(max > 0 && min > max, $"{Config}.autoscaler.maxScale", $"{max} is below minScale, {min}.", "Raise maxScale, or lower minScale.")
                .Concat(ViolationIf(
                    limit > 0 && (max == 0 || max > limit), $"{Config}.autoscaler.maxScale",
                    $"{max} is outside 1 to maxScaleLimit, {limit}.", "Write a maxScale within the limit."))
                .Concat(ViolationIf(
                    scaler.InitialScale == 0 && scaler.AllowZeroInitialScale != true, $"{Config}.autoscaler.initialScale",
                    $"0 is not allowed without allowZeroInitialScale.", "Write 1 or more, or 'allowZeroInitialScale: true'."))
                .Concat(ViolationIf(
                    target < 0.01m, $"{Config}.autoscaler.concurrencyTarget",
                    $"The autoscaler would aim at {target} requests in flight, below 0.01.", "Raise it, or targetUtilizationPercentage."));
        });

    private static Rule KnownFeature() => new(
        "ACK022",
        Severity.Error,
        "a feature flag is one that Knative knows",
        "Knative accepts any name here and ignores those it does not know: the feature would stay off without a word.",
        """
        knative:
          config: { features: { kubernetes.podspec-nodeselectors: enabled } }
        """,
        """
        knative:
          config: { features: { kubernetes.podspec-nodeselector: enabled } }
        """,
        stack => (stack.Serving?.Config.Features.Flags.Keys ?? [])
            .Where(flag => !FeaturesConfig.KnownFlags.Contains(flag))
            .Select(flag => new Violation(
                $"{Config}.features.{flag}", $"'{flag}' is not a flag of Knative Serving.", "Correct its name; docs/components/serving.md lists the flags.")));

    private static Rule FeatureAllowed() => new(
        "ACK023",
        Severity.Warning,
        "init containers and volumes are enabled or disabled",
        "For these flags 'allowed' means off; for emptyDir, which is on by default, it takes the volume type away from running services.",
        """
        knative:
          config: { features: { kubernetes.podspec-volumes-emptydir: allowed } }
        """,
        """
        knative:
          config: { features: { kubernetes.podspec-volumes-emptydir: enabled } }
        """,
        stack => (stack.Serving?.Config.Features.Flags ?? ValueMap<FeatureState>.Empty)
            .Where(flag => flag.Value == FeatureState.Allowed && s_onlyEnabledCounts.Contains(flag.Key))
            .Select(flag => new Violation($"{Config}.features.{flag.Key}", $"'allowed' is what Knative reads as disabled for {flag.Key}.", "Write 'enabled' or 'disabled'.")));
}
