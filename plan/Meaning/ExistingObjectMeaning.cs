using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Contract;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>
/// Objects that move from one resource to another. The engine creates before it deletes, and the Kubernetes provider takes no object over that it has not
/// created (pulumi-kubernetes, since 4.29), so the move ends with AlreadyExists.
/// </summary>
internal static class ExistingObjectMeaning
{
    public static IEnumerable<MeaningSentence> Of(PlanPair pair)
    {
        if (pair.ClusterIsAnother)
        {
            yield break;
        }

        var going = pair.Changes.Changes.Where(change => change.Kind == ChangeKind.Deleted)
            .Select(change => (Identity: IdentityOf(change.Resource), change.Resource))
            .Where(each => each.Identity is not null)
            .ToLookup(each => each.Identity, each => each.Resource);
        foreach (var change in pair.Changes.Changes.Where(change => change.Kind is ChangeKind.Created or ChangeKind.Adopted))
        {
            if (IdentityOf(change.Resource) is { } identity && going[identity].FirstOrDefault() is { } before
                && !(change.Kind == ChangeKind.Adopted && before.Options.GetValueOrDefault("retainOnDelete") is true))
            {
                yield return (change.Kind == ChangeKind.Adopted ? TakenOver(change, before, identity) : Created(change, before, identity)) with
                {
                    Explains = [change],
                };
            }
        }
    }

    private static MeaningSentence Created(ResourceChange change, PlannedResource before, KubernetesObject identity) => new(
        Harm.Failure,
        $"{Phrase.Code(change.Resource.Name)} is created before {Phrase.Code(before.Name)} is deleted, and both are the {identity.Kind} "
            + $"{Phrase.Code(identity.Name)}: AlreadyExists. Take it out first, and put it back in a deployment of its own"
            + Rename(before, change.Resource));

    /// <summary>The engine imports before it deletes, and what it deletes is what it has just imported.</summary>
    private static MeaningSentence TakenOver(ResourceChange change, PlannedResource before, KubernetesObject identity) => new(
        Harm.Loss,
        $"{Phrase.Code(change.Resource.Name)} takes the {identity.Kind} {Phrase.Code(identity.Name)} over, and {Phrase.Code(before.Name)}, which is the same "
            + $"one, deletes it afterwards{Refused(before)}. Take {Phrase.Code(before.Name)} out of the state first (`pulumi state delete`)"
            + Rename(before, change.Resource));

    /// <summary>The types of the components above a resource are part of its URN, and only the name can be changed.</summary>
    private static string? TypeOf(string? key) => key?.Split("::")[0];

    /// <summary>A patch is of an object that exists.</summary>
    private static KubernetesObject? IdentityOf(PlannedResource resource) => resource.Type.EndsWith("Patch", StringComparison.Ordinal)
        ? null
        : KubernetesContract.ObjectOf(resource.Type, resource.Options.GetValueOrDefault("provider") as string, resource.Inputs!);

    private static string Refused(PlannedResource before) =>
        before.Options.GetValueOrDefault("protect") is true ? "; it is protected, so `pulumi up` refuses" : "";

    private static string Rename(PlannedResource before, PlannedResource current) =>
        TypeOf(before.Parent) == TypeOf(current.Parent) ? ", or rename the old one to the new one with `pulumi state rename`" : "";
}
