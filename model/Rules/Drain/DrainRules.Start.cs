using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class DrainRules
{
    private const string ProgressDeadline = "serving.knative.dev/progress-deadline";

    internal static Rule FirstRequestAnswered { get; } = new(
        "DRAIN013",
        Severity.Error,
        "the first request after a time at zero can succeed",
        "It waits in the activator for the first pod, no longer than the shortest of grace period, `responseStartTimeout` and `idleTimeout`. When the start takes longer, "
            + "it fails every time, and so does everything that arrives before the timeout is longer than what is left of the start (knative/serving, activator).",
        ExampleYaml.Service("startup: 120s", "grace: 60s", "scale: { min: 0 }"),
        ExampleYaml.Service("startup: 30s", "grace: 60s", "scale: { min: 0 }"),
        model =>
            from each in ServiceForecasts.Of(model)
            where each.Service.FirstRequestFails
            let conditions = each.Service.Conditions
            select each.Violation(
                "startup",
                FormattableString.Invariant(
                    $"'{each.Name}' scales to zero and takes {conditions.StartupSeconds} s to start, but a request is given up after {conditions.RequestTimeoutSeconds} s: the first request after each idle time fails."),
                changed => !changed.Service.FirstRequestFails,
                "Let pods start sooner, or keep one with `scale: { min: 1 }`."));

    internal static Rule StartsBeforeDeadline { get; } = new(
        "DRAIN014",
        Severity.Error,
        "a revision can become Ready before its progress deadline",
        "A revision that is not Ready by then has failed and is scaled to zero (knative/serving, `progress-deadline` of config-deployment, 600 s unless changed, or the "
            + "annotation of the same name on the template).",
        ExampleYaml.Service("startup: 700s", "scale: { min: 1 }", "spot: none"),
        ExampleYaml.Service("startup: 30s", "scale: { min: 1 }", "spot: none"),
        model =>
            from each in model.Services
            let deadline = DeadlineOf(each.Value, model.Platform.ProgressDeadline)
            where each.Value.Startup >= deadline
            select new Violation(
                each.PathOf(".startup"),
                FormattableString.Invariant($"'{each.Value.Name}' takes {each.Value.Startup.Seconds} s to start, and a revision has {deadline.Seconds} s to become Ready."),
                FormattableString.Invariant($"Start within {Math.Max(1, deadline.Seconds - 1)} s, or raise the deadline with `podAnnotations: {{ {ProgressDeadline}: {each.Value.Startup.Seconds + 60}s }}`.")));

    internal static Rule StartsWhileAwaited { get; } = new(
        "DRAIN015",
        Severity.Error,
        "a service can become Ready while the deployment waits for it",
        "The component waits ten minutes for a service to become Ready. A start that takes as long makes every deployment fail although nothing is wrong.",
        ExampleYaml.Service("startup: 700s", "scale: { min: 1 }", "podAnnotations: { serving.knative.dev/progress-deadline: 900s }", "spot: none"),
        ExampleYaml.Service("startup: 30s", "scale: { min: 1 }", "podAnnotations: { serving.knative.dev/progress-deadline: 900s }", "spot: none"),
        model =>
            from each in model.Services
            where each.Value.Startup >= ServiceDrain.ReadyTimeout
            select new Violation(
                each.PathOf(".startup"),
                FormattableString.Invariant($"'{each.Value.Name}' takes {each.Value.Startup.Seconds} s to start, and the deployment waits {ServiceDrain.ReadyTimeout.Seconds} s for it."),
                FormattableString.Invariant($"Start within {ServiceDrain.ReadyTimeout.Seconds - 1} s, for example from a smaller image or an image cache.")));

    private static Duration DeadlineOf(KnativeServiceSpec service, Duration ofCluster)
    {
        var own = service.PodAnnotations.GetValueOrDefault(ProgressDeadline) ?? service.Capacity.Annotations.GetValueOrDefault(ProgressDeadline);
        return Duration.TryParse(own, out var duration) && duration > Duration.Zero ? duration : ofCluster;
    }
}
