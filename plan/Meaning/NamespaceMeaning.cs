using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What happens to namespaces, and to what is in them.</summary>
internal static class NamespaceMeaning
{
    private const string Namespace = "kubernetes:core/v1:Namespace";

    public static IEnumerable<MeaningSentence> Of(PlanPair pair)
    {
        if (pair.ClusterGoes)
        {
            yield break;
        }

        foreach (var change in pair.Declared(Namespace))
        {
            var name = Phrase.Code(NameOf(change.Resource));
            var retained = change.Kind == ChangeKind.Deleted && change.Resource.Options.GetValueOrDefault("retainOnDelete") is true;
            yield return (change.Kind switch
            {
                ChangeKind.Deleted when retained => new MeaningSentence(Harm.None, $"namespace {name} stays, and is no longer managed"),
                ChangeKind.Deleted => new(Harm.Loss, $"namespace {name} is deleted with everything in it{PlanPair.Refused([change])}"),
                ChangeKind.Replaced => new(Harm.Loss, $"namespace {name} is replaced: everything in it goes{PlanPair.Refused([change])}"),
                ChangeKind.Created => new(Harm.None, $"namespace {name} is created"),
                ChangeKind.Adopted => new(Harm.None, $"namespace {name} is there already and is taken over"),
                _ => new(Harm.None, $"namespace {name}: labels or annotations change"),
            }) with
            { Explains = [change] };
        }
    }

    private static string NameOf(PlannedResource resource) =>
        (resource.Inputs.GetValueOrDefault("metadata") as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("name") as string ?? resource.Name;
}
