using Pulumi;

namespace AckKnativeSpot.MockEngine;

/// <summary>Registers resources.</summary>
internal static class Registration
{
    /// <summary>Registers resources, parents before children.</summary>
    /// <param name="resources">The resources.</param>
    public static void Of(IEnumerable<PlanResource> resources)
    {
        var registered = new Dictionary<string, Resource>();
        foreach (var each in resources)
        {
            var parent = each.Parent is null ? null : registered[each.Parent];
            registered[each.Key] = each.IsComponent
                ? new ComponentResource(each.Type, each.Name, new ComponentResourceOptions { Parent = parent })
                : new CustomResource(each.Type, each.Name, ObjectArgs.Of(each.Object), new CustomResourceOptions { Parent = parent });
        }
    }
}
