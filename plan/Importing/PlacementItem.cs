using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>Which nodes a pod may land on, as a section of a stack file.</summary>
internal static class PlacementItem
{
    /// <summary>The section; an empty one when nothing is said.</summary>
    /// <param name="pod">The pod.</param>
    public static Item Of(Tree pod)
    {
        var affinity = pod.Map("affinity").Map("nodeAffinity");
        var required = affinity.Map("requiredDuringSchedulingIgnoredDuringExecution").Maps("nodeSelectorTerms").Select(TermOf);
        var preferred = affinity.Maps("preferredDuringSchedulingIgnoredDuringExecution")
            .Select(each => new Item().With("weight", Item.Number(each.Text("weight"))).With("nodes", TermOf(each.Map("preference"))));
        return new Item()
            .With("nodeSelector", Item.Map(pod.Map("nodeSelector")))
            .With("nodeAffinity", new Item()
                .With("required", required.Where(term => term.Count > 0).ToList<object?>())
                .With("preferred", preferred.Where(each => each.ContainsKey("nodes")).ToList<object?>()))
            .With("tolerations", pod.Maps("tolerations").Select(TolerationOf).ToList<object?>())
            .With("runtimeClass", pod.Text("runtimeClassName"));
    }

    private static Item TermOf(Tree term)
    {
        var item = new Item();
        foreach (var (label, expression) in term.Named("matchExpressions"))
        {
            var values = expression.List("values");
            item.With(label, expression.Text("operator") switch
            {
                "In" => new Item().With("in", Item.Texts(values)),
                "NotIn" => new Item().With("notIn", Item.Texts(values)),
                "Exists" => new Item().With("exists", true),
                "DoesNotExist" => new Item().With("exists", false),
                "Gt" => new Item().With("greaterThan", Item.Number(values.FirstOrDefault() as string)),
                "Lt" => new Item().With("lessThan", Item.Number(values.FirstOrDefault() as string)),
                _ => null,
            });
        }

        return item;
    }

    private static Item TolerationOf(Tree toleration) => new Item()
        .With("key", toleration.Text("key"))
        .With("value", toleration.Text("operator") == "Exists" ? null : toleration.Text("value"))
        .With("effect", toleration.Text("effect"))
        .With("duration", Item.Seconds(toleration.Text("tolerationSeconds")));
}
