using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class DrainRules
{
    internal static Rule FirstRequestAnswered { get; } = new(
        "DRAIN013",
        Severity.Error,
        "the first request after a time at zero can succeed",
        "It waits in the activator for the first pod, no longer than the shortest of grace period, `responseStartTimeout` and `idleTimeout`. When the start "
            + "takes longer, it fails every time, and so does everything that arrives before the timeout is longer than what is left of the start "
            + "(knative/serving, activator).",
        ExampleYaml.Service("startup: 120s", "grace: 60s", "scale: { min: 0 }"),
        ExampleYaml.Service("startup: 30s", "grace: 60s", "scale: { min: 0 }"),
        model =>
            from each in ServiceForecasts.Of(model)
            where each.Service.FirstRequestFails
            let conditions = each.Service.Conditions
            select each.Violation(
                "startup",
                FormattableString.Invariant($"'{each.Name}' scales to zero and takes {conditions.StartupSeconds} s to start, but a request is given up after ")
                    + FormattableString.Invariant($"{conditions.RequestTimeoutSeconds} s: the first request after each idle time fails."),
                new DrainGoal.FirstRequestSucceeds(),
                "Let pods start sooner, or keep one with `scale: { min: 1 }`."))
    {
        AlsoReads = ForecastInputs,
    };

    internal static Rule StartsBeforeDeadline { get; } = new(
        "DRAIN014",
        Severity.Error,
        "a revision can become ready before its progress deadline",
        "A revision that is not ready by then has failed and is scaled to zero (knative/serving, `progress-deadline`). When its start alone takes as long, "
            + "that is what becomes of every revision. ROLL002 says when little more is left than the start.",
        ExampleYaml.Service("startup: 12m", "rollout: { deadline: 10m }", "scale: { min: 1 }", "spot: none"),
        ExampleYaml.Service("startup: 12m", "scale: { min: 1 }", "spot: none"),
        model =>
            from each in model.Services
            let deadline = ProgressDeadline.Of(each.Value, model.Platform.RevisionDefaults).After
            where deadline > Duration.Zero && each.Value.Startup >= deadline
            select new Violation(
                each.PathOf(".startup"),
                $"'{each.Value.Name}' takes {each.Value.Startup} to start, and a revision has {deadline} to become ready.",
                $"Let pods start sooner, or write `rollout: {{ deadline: {ProgressDeadline.NeededBy(each.Value)} }}`."))
    {
        AlsoReads = ForecastInputs,
    };
}
