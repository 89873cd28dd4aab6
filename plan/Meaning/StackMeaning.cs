using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What the difference between two plans of a stack means: every change has its sentence, or is counted in the last one.</summary>
internal static class StackMeaning
{
    private static readonly Func<PlanPair, IEnumerable<MeaningSentence>>[] s_families =
    [
        ExistingObjectMeaning.Of, ClusterMeaning.Of, NetworkMeaning.Of, NamespaceMeaning.Of, ServingMeaning.Of, JobMeaning.Of, ServiceMeaning.Of,
        GuardMeaning.Of, GuardrailMeaning.Of, CostMeaning.Of,
    ];

    /// <summary>The sentences, the most harmful first; within a harm from the cluster to the workloads.</summary>
    /// <param name="pair">Two plans without errors.</param>
    public static IReadOnlyList<MeaningSentence> Of(PlanPair pair)
    {
        var said = Grouped(s_families.SelectMany(family => family(pair))).ToArray();
        var explained = said.SelectMany(sentence => sentence.Explains).Select(change => change.Resource.Key).ToHashSet(StringComparer.Ordinal);
        var rest = pair.Changes.Changes.Where(
            change => change.Kind != ChangeKind.Unaffected && !PlanPair.Follows(change) && !explained.Contains(change.Resource.Key)).ToArray();
        return [.. said.Concat(Rest(rest)).OrderBy(sentence => sentence.Harm)];
    }

    /// <summary>What is said of several subjects in the same words is said once.</summary>
    private static IEnumerable<MeaningSentence> Grouped(IEnumerable<MeaningSentence> sentences) => sentences
        .Select((sentence, place) => (sentence, key: sentence.Subjects.Count == 0 ? (object)place : (sentence.Harm, sentence.Text)))
        .GroupBy(each => each.key, each => each.sentence)
        .Select(same =>
            same.First() with { Subjects = [.. same.SelectMany(each => each.Subjects)], Explains = [.. same.SelectMany(each => each.Explains).Distinct()] });

    private static IEnumerable<MeaningSentence> Rest(ResourceChange[] all)
    {
        var tagged = all.Where(change => change.Kind == ChangeKind.Changed && change.Properties.All(property => PropertyPath.Covers("tags", property.Path)))
            .ToArray();
        ResourceChange[] rest = [.. all.Except(tagged)];
        return tagged.Length == 0
            ? Kinds(rest)
            : Kinds(rest).Append(new(Harm.None, $"tags of {Counted.Of(tagged.Length, "resource")} change") { Explains = tagged });
    }

    private static IEnumerable<MeaningSentence> Kinds(ResourceChange[] rest) =>
    [
        .. Rest(rest, ChangeKind.Replaced, Harm.Disruption, "deleted and created again"),
        .. Rest(rest, ChangeKind.Deleted, Harm.Disruption, "deleted"),
        .. Rest(rest, ChangeKind.Created, Harm.None, "created"),
        .. Rest(rest, ChangeKind.Adopted, Harm.None, "taken over"),
        .. Rest(rest, ChangeKind.Changed, Harm.None, "updated in place"),
    ];

    /// <summary>The names; of one resource also what changes of it.</summary>
    private static string Names(ResourceChange[] changes)
    {
        var inputs = changes.Length > 1
            ? []
            : changes[0].Properties.Where(property => property.Because is null && property.Effect != ChangeEffect.None).Select(property => property.Path)
                .ToArray();
        return Phrase.Names([.. changes.Select(change => change.Resource.Name)]) + (inputs.Length == 0 ? "" : $" ({Phrase.Names(inputs)})");
    }

    private static IEnumerable<MeaningSentence> Rest(ResourceChange[] rest, ChangeKind kind, Harm harm, string word)
    {
        var changes = rest.Where(change => change.Kind == kind).ToArray();
        return changes.Length == 0 ? [] :
        [
            new(harm, $"{Counted.Of(changes.Length, "other resource")} {(changes.Length == 1 ? "is" : "are")} {word}: "
                + $"{Names(changes)}{PlanPair.Refused(changes)}") { Explains = changes },
        ];
    }
}
