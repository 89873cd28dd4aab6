using System.Globalization;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Observation;

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

    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int number, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>The plan in one sentence.</summary>
    public static string Verdict(StackPlan plan)
    {
        var errors = plan.Findings.Count(f => f.Severity == Severity.Error);
        var warnings = plan.Findings.Count(f => f.Severity == Severity.Warning);
        var infos = plan.Findings.Count - errors - warnings;
        var counts = $"{Count(errors, "error")}, {Count(warnings, "warning")}, {infos} info{(plan.Waived.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $", {plan.Waived.Count} waived") : "")}";
        return plan.HasErrors
            ? $"{counts}: nothing would be deployed."
            : $"{Count(plan.Resources.Count(r => !r.IsComponent), "resource")} in {Count(plan.Resources.Count(r => r.IsComponent), "component")}; {counts}.";
    }
}
