using System.Globalization;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Words for resources and their numbers, the same in every form that people read.</summary>
internal static class ResourceText
{
    /// <summary><c>alicloud:cs/nodePool:NodePool</c> is <c>alicloud NodePool</c>; a component is its kind alone.</summary>
    public static string ShortType(string type)
    {
        var parts = type.Split(':');
        return parts is ["pulumi", "providers", var package] ? $"{package} provider"
            : parts[0] == StackConfiguration.Project ? parts[^1]
            : $"{parts[0]} {parts[^1]}";
    }

    /// <summary>The plan in one sentence.</summary>
    public static string Verdict(StackPlan plan)
    {
        var errors = plan.Findings.Count(f => f.Severity == Severity.Error);
        var warnings = plan.Findings.Count(f => f.Severity == Severity.Warning);
        var infos = plan.Findings.Count - errors - warnings;
        var counts = $"{Counted.Of(errors, "error")}, {Counted.Of(warnings, "warning")}, {infos} "
            + $"info{(plan.Waived.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $", {plan.Waived.Count} waived") : "")}";
        return plan.DeclaresNothing
            ? $"{counts}: nothing would be deployed."
            : $"{Counted.Of(plan.Resources.Count(r => !r.IsComponent), "resource")} in {Counted.Of(plan.Resources.Count(r => r.IsComponent), "component")}; "
                + $"{counts}.";
    }
}
