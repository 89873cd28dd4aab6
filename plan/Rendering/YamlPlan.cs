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
        foreach (var resource in plan.Resources.Where(r => r.IsManifest && HiddenPart(r.Inputs) is null))
        {
            text.Append("---\n");
            YamlBlocks.Append(text, resource.Inputs);
        }

        return text.ToString();
    }

    /// <summary>
    /// The objects that are left out, each with the reason: to apply what stands in for a value would put it in the value's place.
    /// </summary>
    /// <param name="plan">The plan.</param>
    public static IReadOnlyList<string> LeftOut(StackPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. from resource in plan.Resources
                   where resource.IsManifest
                   let reason = HiddenPart(resource.Inputs)
                   where reason is not null
                   select $"Left out: {resource.Inputs["kind"]} {NameOf(resource)}, {reason}."];
    }

    /// <summary>Why an object cannot be applied as it is; <see langword="null"/> when it can.</summary>
    private static string? HiddenPart(object? value) => value switch
    {
        string text when Marker.HasSecret(text) => "whose values are secret",
        string text when Marker.HasUnknown(text) => "whose values exist only after `pulumi up`",
        IReadOnlyDictionary<string, object?> map => HiddenPartOf(map.Values),
        IReadOnlyList<object?> list => HiddenPartOf(list),
        _ => null,
    };

    private static string? HiddenPartOf(IEnumerable<object?> values)
    {
        foreach (var value in values)
        {
            if (HiddenPart(value) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    private static string NameOf(PlannedResource resource)
    {
        var name = resource.Metadata("name") is { } given ? Marker.Show(given) : resource.Name;
        return resource.Metadata("namespace") is { } space ? $"{Marker.Show(space)}/{name}" : name;
    }
}
