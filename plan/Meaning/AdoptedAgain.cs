using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>Finds what is taken over although an earlier plan had it taken over already.</summary>
internal static class AdoptedAgain
{
    /// <summary>The plan with a finding for each such object.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="old">The earlier plan; of another stack it says nothing about what is there.</param>
    public static StackPlan AddTo(StackPlan plan, StackPlan old)
    {
        var before = plan.Stack == old.Stack && !plan.HasErrors ? old.Resources.Where(each => each.IsAdopted).Select(each => each.Key).ToHashSet() : [];
        var findings = plan.Resources.Where(each => each.IsAdopted && before.Contains(each.Key)).Select(each => new Finding(
            AdoptionRules.OnlyOnce.Id,
            AdoptionRules.OnlyOnce.Severity,
            each.Name,
            $"The earlier plan has {each.Options[PlannedResource.Import]} taken over already.",
            "Remove `adopt: true`; the next `pulumi up` only takes the annotation pulumi.com/patchForce off.")).ToList();
        return findings.Count == 0 ? plan : plan with { Findings = [.. FindingOrder.Sort(plan.Findings.Concat(findings), finding => finding)] };
    }
}
