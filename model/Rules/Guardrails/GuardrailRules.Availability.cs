using AckKnativeSpot.Drain;

namespace AckKnativeSpot.Rules;

internal static partial class GuardrailRules
{
    internal static Rule AvailabilityRequired { get; } = Guard(
        "GUARD010",
        "every service keeps in a reclaim the share of pods Ready that the organisation asks for",
        "`guardrails.availability` is proven for each service at every scale that it can have, or refused, as DRAIN011 does for what a service promises "
            + "itself.",
        "guardrails: { availability: { ready: 50% } }\n" + ExampleYaml.Service("scale: { min: 1, max: 10 }"),
        "guardrails: { availability: { ready: 50% } }\n" + ExampleYaml.Service("scale: { min: 2, max: 10 }"),
        stack =>
            from each in ServiceForecasts.Of(stack)
            let required = stack.Guardrails.For(each.Of.Value.Namespace).Availability
            where required is not null && each.Reclaim.Drain is not null && !each.Reclaim.Keeps(required)
            select each.Violation(
                "scale",
                $"When all instances of '{each.Name}' are reclaimed at once, {DrainText.Ready(each.Reclaim, each.Reclaim.FewestReady!)}; "
                    + $"guardrails.availability asks for `{required}`.",
                new DrainGoal.KeepsPromise(required),
                "Buy pay-as-you-go with `spot: none`."));
}
