using System.Globalization;
using System.Text;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes the Kubernetes objects of a plan as a stream of YAML documents, in the order in which they would be applied.</summary>
internal static class YamlPlan
{
    /// <summary>The documents; <c>kubectl apply -f -</c> takes them.</summary>
    /// <param name="plan">The plan.</param>
    public static string Render(StackPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {plan.Project}, stack {plan.Stack}: Kubernetes objects in the order in which they would be applied.\n");
        text.Append("# <unknown: …> stands for a value that exists only after `pulumi up`, [secret] for one that a plan does not show.\n");
        foreach (var resource in plan.Resources.Where(r => r.IsManifest))
        {
            text.Append("---\n");
            YamlBlocks.Append(text, resource.Inputs);
        }

        return text.ToString();
    }
}
