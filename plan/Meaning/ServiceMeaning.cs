using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What happens to Knative Services.</summary>
internal static class ServiceMeaning
{
    private const string Visibility = "metadata.labels[\"networking.knative.dev/visibility\"]";
    private const string Template = "spec.template";

    public static IEnumerable<MeaningSentence> Of(PlanPair pair)
    {
        var before = pair.Old.Services.ToDictionary(NameOf, StringComparer.Ordinal);
        var after = pair.Current.Services.ToDictionary(NameOf, StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in pair.Of(ResourceTypes.KnativeService))
        {
            var name = PlanPair.ComponentOf(change.Resource);
            var all = pair.Beside(change);
            told.Add(name);
            var said = Declared(pair, change, after.GetValueOrDefault(name))
                .Concat(before.TryGetValue(name, out var old) && after.TryGetValue(name, out var current) ? Settings(old, current) : [])
                .ToArray();
            foreach (var sentence in said)
            {
                yield return sentence with { Subjects = [name], Explains = all };
            }
        }

        foreach (var (name, current) in after.Where(each => !told.Contains(each.Key)))
        {
            // Its budget alone may change, and what the forecast assumes.
            foreach (var sentence in before.TryGetValue(name, out var old) ? Settings(old, current) : [])
            {
                yield return sentence with { Subjects = [name], Explains = pair.OfService(name) };
            }
        }
    }

    private static string NameOf(PlannedService service) => WorkloadName.Of(service.Namespace, service.Name);

    private static IEnumerable<MeaningSentence> Declared(PlanPair pair, ResourceChange change, PlannedService? current)
    {
        if (PlanPair.Follows(change))
        {
            return [];
        }

        return change.Kind switch
        {
            ChangeKind.Deleted => [new(Harm.Disruption, $"is deleted: requests are no longer answered{PlanPair.Refused([change])}")],
            ChangeKind.Created when TrafficMeaning.OthersOf(change.Resource) is { Count: > 0 } missing =>
                [
                    new(
                        Harm.Failure,
                        $"is created with traffic for {Phrase.Names(missing)}, which it does not have yet: it never becomes Ready. Take `traffic` out first"),
                ],
            ChangeKind.Replaced => [new(Harm.Disruption, $"is deleted and created again: requests are not answered meanwhile{PlanPair.Refused([change])}")],
            ChangeKind.Adopted => [new(Harm.Revision, "is taken over as it runs, with a new revision where the template differs")],
            ChangeKind.Created =>
                [
                    new(Harm.None, current is null
                        ? "is new"
                        : Phrase.Text($"is new: {current.Scale.Min} to {Phrase.Pods(current.Scale.Max)}, {Purchase(current)}")),
                ],
            _ => Updated(pair, change),
        };
    }

    private static string Purchase(PlannedService service) => service.Spot is null ? "pay-as-you-go" : "on spot, so it may be reclaimed";

    private static IEnumerable<MeaningSentence> Updated(PlanPair pair, ResourceChange change)
    {
        if (PlanPair.Property(change, Visibility) is { } visibility)
        {
            yield return visibility.New is null
                ? new(Harm.Exposure, "can now be reached from outside the cluster")
                : new(Harm.Disruption, "can no longer be reached from outside the cluster");
        }

        if (change.HasNewRevision)
        {
            yield return KeptName(pair.Before(change), change.Resource) is { } kept
                ? new(Harm.Failure, $"the template changes{TemplateChanges.Of(change, Template)}, but its revision keeps the name {Phrase.Code(kept)}: "
                    + "Knative refuses the update; give `revision` another name")
                : new(Harm.Revision, $"new revision{TemplateChanges.Of(change, Template)}");
        }

        if (pair.Before(change) is { } before && TrafficMeaning.Of(before, change.Resource) is { } traffic)
        {
            yield return traffic;
        }
        else if (!change.HasNewRevision && change.Properties.All(property => property.Path != Visibility))
        {
            yield return new(Harm.None, "its metadata changes, without a new revision");
        }
    }

    /// <summary>
    /// The revision's own name where it stays: Knative's webhook then takes no other template (knative/serving, revision_validation.go, VerifyNameChange).
    /// </summary>
    private static string? KeptName(PlannedResource? before, PlannedResource after) =>
        ValuePath.At(after.Inputs, $"{Template}.metadata.name") is string name && ValuePath.At(before?.Inputs, $"{Template}.metadata.name") as string == name
            ? name
            : null;

    private static IEnumerable<MeaningSentence> Settings(PlannedService old, PlannedService current) =>
    [
        .. SpotMeaning.Of(old.Spot, current.Spot, old.Capacity, current.Capacity),
        .. ReclaimMeaning.Of(old, current),
        .. Scale(old, current),
        .. Reserve(old.Reserve, current.Reserve),
    ];

    private static IEnumerable<MeaningSentence> Scale(PlannedService old, PlannedService current)
    {
        var (was, now) = (old.Scale, current.Scale);
        if (now.Min != was.Min)
        {
            yield return now.Min > was.Min ? new(Harm.Cost, Phrase.Text($"minimum {was.Min} → {Phrase.Pods(now.Min)}"))
                : new(
                    current.Spot is null ? Harm.None : Harm.Reclaim,
                    now.Min == 0
                        ? Phrase.Text($"minimum {was.Min} → {Phrase.Pods(0)}: the first request after a pause waits for one")
                        : Phrase.Text($"minimum {was.Min} → {Phrase.Pods(now.Min)}"));
        }

        if (now.Max != was.Max)
        {
            var more = was.Max is { } most && (now.Max is not { } limit || limit > most);
            yield return new(more ? Harm.Cost : Harm.None, $"maximum {Number(was.Max)} → {Phrase.Pods(now.Max)}");
        }
    }

    private static string Number(int? pods) => pods is { } known ? Phrase.Text($"{known}") : "any number";

    private static IEnumerable<MeaningSentence> Reserve(PlannedReserve? old, PlannedReserve? current)
    {
        if (old is null && current is not null)
        {
            yield return new(Harm.Cost, "a reserved pod answers the first request after a pause, and is billed without one");
        }
        else if (old is not null && current is null)
        {
            yield return new(Harm.None, "no reserved pod any more: the first request after a pause waits for one");
        }
        else if (old is not null && !old.Choices.SequenceEqual(current!.Choices, StringComparer.Ordinal))
        {
            yield return new(Harm.None, $"reserved pod on {string.Join(", ", current.Choices)}");
        }
    }
}
