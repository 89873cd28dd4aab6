using System.Diagnostics;
using System.Globalization;
using AckKnativeSpot.Containers;

namespace AckKnativeSpot.Manifests;

/// <summary>Renders which nodes a pod may land on, the same way for services and jobs.</summary>
internal static class PlacementManifest
{
    /// <summary>Adds the fields of the pod's specification.</summary>
    /// <param name="pod">The pod's specification.</param>
    /// <param name="placement">Which nodes.</param>
    public static Dictionary<string, object> WithPlacement(this Dictionary<string, object> pod, PodPlacement placement) => pod
        .With("nodeSelector", placement.NodeSelector.ToTree())
        .With("affinity", new Dictionary<string, object>().With("nodeAffinity", Render(placement.NodeAffinity)))
        .With("tolerations", placement.Tolerations.ToTree(Render))
        .With("runtimeClassName", placement.RuntimeClass);

    private static Dictionary<string, object> Render(NodeAffinity affinity) => new Dictionary<string, object>()
        .With(
            "requiredDuringSchedulingIgnoredDuringExecution",
            new Dictionary<string, object>().With("nodeSelectorTerms", affinity.Required.ToTree(Render)))
        .With(
            "preferredDuringSchedulingIgnoredDuringExecution",
            affinity.Preferred.ToTree(nodes => new Dictionary<string, object> { ["weight"] = nodes.Weight, ["preference"] = Render(nodes.Nodes) }));

    private static Dictionary<string, object> Render(NodeTerm term) => new Dictionary<string, object>()
        .With("matchExpressions", term.Labels.ToTree(label => Render(label.Key, label.Value)));

    private static Dictionary<string, object> Render(string key, LabelCondition condition)
    {
        var (name, values) = condition switch
        {
            LabelCondition.In(var some) => ("In", some.ToTree()),
            LabelCondition.NotIn(var some) => ("NotIn", some.ToTree()),
            LabelCondition.Exists => ("Exists", []),
            LabelCondition.DoesNotExist => ("DoesNotExist", []),
            LabelCondition.GreaterThan(var number) => ("Gt", [number.ToString(CultureInfo.InvariantCulture)]),
            LabelCondition.LessThan(var number) => ("Lt", [number.ToString(CultureInfo.InvariantCulture)]),
            _ => throw new UnreachableException(),
        };
        return new Dictionary<string, object> { ["key"] = key, ["operator"] = name }.With("values", values);
    }

    private static Dictionary<string, object> Render(Toleration toleration) => new Dictionary<string, object>()
        .With("key", toleration.Key)
        .With("operator", toleration.Value is null ? "Exists" : "Equal")
        .With("value", toleration.Value)
        .With("effect", toleration.Effect?.ToString())
        .With("tolerationSeconds", toleration.Duration?.Seconds);
}
