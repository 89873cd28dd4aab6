using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Resources;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What happens to namespaces, and to what is in them.</summary>
internal static class NamespaceMeaning
{
    public static IEnumerable<MeaningSentence> Of(PlanPair pair)
    {
        if (pair.ClusterGoes)
        {
            yield break;
        }

        foreach (var change in pair.Declared(ResourceTypes.Namespace))
        {
            var name = Phrase.Code(change.Resource.Metadata("name") ?? change.Resource.Name);
            var retained = change.Kind == ChangeKind.Deleted && change.Resource.Options.GetValueOrDefault("retainOnDelete") is true;
            yield return (change.Kind switch
            {
                ChangeKind.Deleted when retained => new MeaningSentence(Harm.None, $"namespace {name} stays, and is no longer managed"),
                ChangeKind.Deleted => new(Harm.Loss, $"namespace {name} is deleted with everything in it{PlanPair.Refused([change])}"),
                ChangeKind.Replaced => new(Harm.Loss, $"namespace {name} is replaced: everything in it goes{PlanPair.Refused([change])}"),
                ChangeKind.Created when Exists(pair, change) => new(
                    Harm.Failure,
                    $"namespace {name} is created, and the earlier plan has objects in it: AlreadyExists. Write in `namespaces` that it is `existing`, or "
                        + "`{ adopt: true }`"),
                ChangeKind.Created => new(Harm.None, $"namespace {name} is created"),
                ChangeKind.Adopted => new(Harm.None, $"namespace {name} is there already and is taken over"),
                _ => new(Harm.None, $"namespace {name}: labels or annotations change"),
            }) with
            { Explains = [change] };
        }
    }

    private static bool Exists(PlanPair pair, ResourceChange change) => pair.Changes.IsSameStack && !pair.ClusterIsAnother
        && change.Resource.Metadata("name") is { } name && pair.Old.Resources.Any(each => each.Metadata("namespace") == name);
}
