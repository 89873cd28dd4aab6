using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>Finds what several stacks declare in one cluster, which no plan of one stack can see.</summary>
internal static class SharedClusters
{
    private const int MostNames = 5;

    /// <summary>The plans in their order, with findings for what another one of them declares, too.</summary>
    /// <param name="plans">Plans of stacks of one project.</param>
    public static IReadOnlyList<StackPlan> AddTo(IReadOnlyList<StackPlan> plans)
    {
        var declared = plans.Select(SharedObject.Of).ToArray();
        return
        [
            .. plans.Select((plan, i) => WithFindings(
                plan, [.. plans.SelectMany((other, k) => k == i ? [] : Findings(declared[i], declared[k], other.Stack))])),
        ];
    }

    private static StackPlan WithFindings(StackPlan plan, Finding[] findings) => findings.Length == 0
        ? plan
        : plan with { Findings = [.. FindingOrder.Sort(plan.Findings.Concat(findings), finding => finding)] };

    private static IEnumerable<Finding> Findings(
        IReadOnlyDictionary<ObjectInCluster, SharedObject> mine, IReadOnlyDictionary<ObjectInCluster, SharedObject> others, string other)
    {
        var both = mine.Where(each => others.ContainsKey(each.Key)).ToLookup(each => each.Value.With(others[each.Key]), each => each.Key);
        (ObjectInCluster[] certain, ObjectInCluster[] perhaps) =
            ([.. both[Sharing.CreatedTwice].Where(each => !each.IsContext)], [.. both[Sharing.CreatedTwice].Where(each => each.IsContext)]);
        if (certain.Length > 0)
        {
            yield return At(
                PlanRules.ClusterShared,
                $"The stack '{other}' creates objects of this stack in the same cluster, too: {Names(certain)}. "
                    + "The second stack to be deployed meets AlreadyExists.",
                "Leave each of them to one stack, or give it another name or namespace; the other stack writes `existing` for a namespace.");
        }

        if (perhaps.Length > 0)
        {
            yield return At(
                PlanRules.ClusterWrittenTwice,
                $"The stack '{other}' creates objects of this stack in the same context, too: {Names(perhaps)}. "
                    + "Where that is one cluster, the second stack to be deployed meets AlreadyExists.",
                "Deploy one of the stacks to it at a time and plan with `--except` of the other, or leave each object to one of them.");
        }

        if (both[Sharing.OwnedTwice].ToArray() is { Length: > 0 } owned)
        {
            yield return At(
                PlanRules.ClusterWrittenTwice,
                $"The stack '{other}' has objects of this stack in the same cluster as its own, too: {Names(owned)}. "
                    + "Each overwrites what the other one deploys, and deletes it when it goes.",
                "Take them out of the state of the stack that they leave (`pulumi state delete`), and out of its file.");
        }

        if (both[Sharing.SetDifferently].ToArray() is { Length: > 0 } set)
        {
            yield return At(
                PlanRules.ClusterWrittenTwice,
                $"The stack '{other}' sets other values than this stack in the same cluster: {Names(set)}. What was deployed last holds.",
                "Leave the settings of the cluster to one stack.");
        }
    }

    private static Finding At(Rule rule, string message, string fix) => rule.At("cluster", message, fix, null);

    private static string Names(ObjectInCluster[] objects)
    {
        var shown = objects.Length > MostNames + 1 ? MostNames : objects.Length;
        var names = string.Join(", ", objects.Take(shown));
        return shown < objects.Length ? Phrase.Text($"{names} and {objects.Length - shown} more") : names;
    }
}
