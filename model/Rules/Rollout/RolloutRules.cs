using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>Rules about how long a new revision may take to become ready.</summary>
internal static class RolloutRules
{
    private const string DeadlinePath = ".rollout.deadline";

    /// <summary>The rules in order of their IDs.</summary>
    public static ValueList<Rule> All => [DeadlinePositive, DeadlineLongEnough, SpotWaitUsed, WaitedForLongEnough];

    internal static Rule DeadlinePositive { get; } = new(
        "ROLL001",
        Severity.Error,
        "the progress deadline of a revision is at least a second",
        "Knative's webhook takes a deadline of zero, and Kubernetes then refuses the Deployment, so no pod is ever made (kubernetes/kubernetes, "
            + "pkg/apis/apps/validation: progressDeadlineSeconds is greater than minReadySeconds).",
        ExampleYaml.Service("rollout: { deadline: 0s }"),
        ExampleYaml.Service("rollout: { deadline: 5m }"),
        stack => OfServices(stack, (_, deadline) => Violation.If(
            deadline.After == Duration.Zero, DeadlinePath, $"Knative would give the revision up after {deadline.After}.",
            "Write a deadline from 1s, or leave it out.")));

    internal static Rule DeadlineLongEnough { get; } = new(
        "ROLL002",
        Severity.Warning,
        "the progress deadline of a revision is not shorter than what the service may take",
        "A revision that makes no progress within its deadline is scaled to zero some 30 s later, and Knative never tries again by itself, not even when stock "
            + "has come back: a shortage that lasts longer than the deadline becomes a failure that lasts (knative/serving, "
            + "pkg/reconciler/autoscaling/kpa; seen with Knative 1.23).",
        ExampleYaml.Service("startup: 2m", "rollout: { deadline: 3m }"),
        ExampleYaml.Service("startup: 2m", "rollout: { instance: 1m, deadline: 3m }"),
        stack => OfServices(stack, CheckDeadline))
    {
        AlsoReads = [".rollout", ".startup"],
    };

    internal static Rule SpotWaitUsed { get; } = new(
        "ROLL003",
        Severity.Warning,
        "a time to wait for spot stock belongs to a service without fallback",
        "With fallback, and without spot instances at all, a pod that finds no spot stock runs pay-as-you-go, so nothing ever waits for spot stock.",
        ExampleYaml.Service("rollout: { spotWait: 1h }"),
        ExampleYaml.Service("spot: { fallback: false }", "rollout: { spotWait: 1h }"),
        model =>
            from service in model.Services
            where service.Value.Rollout.SpotWait is not null && ProgressDeadline.SpotWaitOf(service.Value) is null
            select new Violation(
                service.PathOf(".rollout.spotWait"),
                $"'{service.Value.Name}' never waits for spot stock, so the time does nothing.",
                "Leave it out, or write `spot: { fallback: false }`."))
    {
        AlsoReads = [".spot.fallback"],
    };

    internal static Rule WaitedForLongEnough { get; } = new(
        "ROLL004",
        Severity.Error,
        "a service is waited for at least as long as a pod of it takes to start",
        "A deployment that gives up before the first pod can be Ready fails each time that it makes a new revision, and the service becomes ready after it "
            + "has failed.",
        "new KnativeServiceArgs { Spec = web with { Startup = \"5m\" }, ReadyTimeout = \"2m\" }",
        "new KnativeServiceArgs { Spec = web with { Startup = \"5m\" }, ReadyTimeout = \"10m\" }",
        new RuleKind.OfComponent(stack =>
            from service in stack.Services
            where stack.ReadyTimeouts.TryGetValue(service.Path, out var timeout) && timeout < service.Value.Startup
            select new Violation(
                service.PathOf(".readyTimeout"),
                $"'{service.Value.Name}' takes {service.Value.Startup} to start, but is waited for {stack.ReadyTimeouts[service.Path]} only.",
                $"Leave ReadyTimeout out or make it longer than {service.Value.Startup}; or write a shorter startup where that is true.")));

    private static IEnumerable<Violation> OfServices(RuleInput stack, Func<KnativeServiceSpec, ProgressDeadline, IEnumerable<Violation>> check) =>
        from service in stack.Services
        from violation in check(service.Value, ProgressDeadline.Of(service.Value, stack.Platform.RevisionDefaults))
        select violation with { Path = service.PathOf(violation.Path) };

    private static IEnumerable<Violation> CheckDeadline(KnativeServiceSpec service, ProgressDeadline deadline)
    {
        var needed = ProgressDeadline.NeededBy(service);
        var spot = ProgressDeadline.SpotWaitOf(service) is { } wait ? $", and {wait} of waiting for spot stock" : "";
        var ofCluster = deadline.Origin is DeadlineOrigin.Cluster ? " (knative.config.deployment.progressDeadline)" : "";
        var parts = $"{service.Startup} to start, {service.Rollout.Instance} for instance and image{spot}";
        return Violation.If(
            deadline.After > service.Startup && deadline.After < needed,
            DeadlinePath,
            $"Knative gives a revision up after {deadline.After}{ofCluster}, and one may take {needed}: {parts}.",
            $"Leave the deadline out or write at least {needed}; or write a shorter startup or "
                + $"rollout.instance{(spot.Length > 0 ? " or rollout.spotWait" : "")} where that is true.");
    }
}
