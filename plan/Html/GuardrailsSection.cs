using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Plan.Html;

/// <summary>What the organisation allows, and where it is written.</summary>
internal static class GuardrailsSection
{
    /// <summary>The section; <see langword="null"/> when nothing is guarded.</summary>
    public static ReportSection? Of(StackPlan plan) => plan.Guardrails.Count == 0 ? null : new(
        "guardrails",
        "Guardrails in force",
        plan.Guardrails.Count,
        [
            new ReportTable<GuardrailInForce>(
                "Guardrails in force",
                [
                    new("Guardrail", each => [each.Name]),
                    new("Value", each => [each.Value]),
                    new("From", each => [string.Join(", ", each.Sources)]),
                ]).ToHtml(plan.Guardrails),
        ]);
}
