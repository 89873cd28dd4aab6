using AckKnativeSpot.Manifests;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Resources;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What can newly be reached, and what stands guard no longer.</summary>
internal static class GuardMeaning
{
    private const string PodAddress = "k8s.aliyun.com/eci-with-eip";
    private const string SecretReference = "secretKeyRef";

    public static IEnumerable<MeaningSentence> Of(PlanPair pair) =>
        [.. Endpoints(pair), .. PodAddresses(pair), .. Secrets(pair), .. Protection(pair), .. Alerts(pair), .. Waivers(pair)];

    private static IEnumerable<MeaningSentence> Endpoints(PlanPair pair)
    {
        // Only a new cluster or load balancer takes these; on one that exists the input is read at creation only, which has its sentence.
        var made = pair.Changes.Changes.Where(change => change.Kind is ChangeKind.Created or ChangeKind.Replaced).ToArray();
        var before = pair.Old.Resources;
        foreach (var change in made.Where(
            change => change.Resource.Type == ResourceTypes.Cluster && change.Resource.Inputs.GetValueOrDefault("slbInternetEnabled") is true))
        {
            if (!before.Any(old => old.Type == ResourceTypes.Cluster && old.Inputs.GetValueOrDefault("slbInternetEnabled") is true))
            {
                yield return new(Harm.Exposure, "the API server gets a public address") { Explains = [change] };
            }
        }

        foreach (var change in made.Where(change => change.Resource.Type == ResourceTypes.AlbConfig && IsPublic(change.Resource)))
        {
            if (!before.Any(old => old.Type == ResourceTypes.AlbConfig && IsPublic(old)))
            {
                yield return new(Harm.Exposure, "a public load balancer is created: services can be reached from the internet") { Explains = [change] };
            }
        }

        foreach (var change in pair.Of(ResourceTypes.KnativeServing))
        {
            var address = change.Properties.FirstOrDefault(property => property.Path.Contains(KnativeServingManifest.AddressType, StringComparison.Ordinal));
            if (address is { Old: "intranet" })
            {
                yield return new(Harm.Exposure, "the load balancer of the gateway becomes public: services can be reached from the internet")
                {
                    Explains = [change],
                };
            }
        }
    }

    private static bool IsPublic(PlannedResource gateway) => ValuePath.Texts(gateway.Inputs).Contains(("spec.config.addressType", "Internet"));

    private static IEnumerable<MeaningSentence> PodAddresses(PlanPair pair) =>
        from change in pair.Changes.Changes
        where change.Properties.Any(property => property.Path.EndsWith($"[\"{PodAddress}\"]", StringComparison.Ordinal) && property.New is "true")
        select new MeaningSentence(Harm.Exposure, "its pods get public addresses") { Subjects = [PlanPair.ComponentOf(change.Resource)], Explains = [change] };

    /// <summary>Variables that a Secret held, and that stand in the object itself now.</summary>
    private static IEnumerable<MeaningSentence> Secrets(PlanPair pair) =>
        from change in pair.Changes.Changes
        from property in change.Properties
        where property is { Old: null, New: string } && property.Path.EndsWith("\"].value", StringComparison.Ordinal)
        let variable = property.Path[..^".value".Length]
        where change.Properties.Any(other => other.New is null && IsOfSecret(other, variable))
        select new MeaningSentence(
            Harm.Exposure,
            $"variable {Phrase.Code(variable[(variable.LastIndexOf("[\"", StringComparison.Ordinal) + 2)..^2])} was a secret and is plain text now, for "
                + "whoever may read the object, the plan or the stack file")
        {
            Subjects = [PlanPair.ComponentOf(change.Resource)],
            Explains = [change],
        };

    private static bool IsOfSecret(PropertyChange property, string variable) =>
        property.Path.StartsWith($"{variable}.valueFrom.{SecretReference}", StringComparison.Ordinal)
        || (property.Path == $"{variable}.valueFrom" && (property.Old as IReadOnlyDictionary<string, object?>)?.ContainsKey(SecretReference) == true);

    private static IEnumerable<MeaningSentence> Protection(PlanPair pair)
    {
        foreach (var change in pair.Changes.Changes.Where(change => change.Kind is not (ChangeKind.Deleted or ChangeKind.Created)))
        {
            if (PlanPair.Property(change, "deletionProtection") is { Old: true, New: not true })
            {
                yield return new(Harm.Exposure, "the deletion protection of the cluster is taken off")
                {
                    Explains = PlanPair.About(change, "deletionProtection"),
                };
            }

            if (PlanPair.Property(change, "options.protect") is { Old: true, New: not true })
            {
                yield return new(Harm.Exposure, "is no longer protected from deletion by Pulumi")
                {
                    Subjects = [change.Resource.Name],
                    Explains = PlanPair.About(change),
                };
            }
        }
    }

    private static IEnumerable<MeaningSentence> Alerts(PlanPair pair)
    {
        var gone = pair.Declared(ResourceTypes.Alert).Where(change => change.Kind == ChangeKind.Deleted).ToArray();
        if (gone.Length > 0)
        {
            yield return new(
                Harm.Exposure, $"{Phrase.Of("alert", [.. gone.Select(change => change.Resource.Name)], "is deleted", "are deleted")}: nobody is told any more")
            {
                Explains = gone,
            };
        }

        foreach (var same in pair.Declared(ResourceTypes.Alert).Where(change => change.Kind != ChangeKind.Deleted).GroupBy(change => change.Kind))
        {
            var (one, several) = same.Key switch
            {
                ChangeKind.Created => ("is created", "are created"),
                ChangeKind.Replaced => ("is replaced", "are replaced"),
                _ => ("changes", "change"),
            };
            yield return new(Harm.None, Phrase.Of("alert", [.. same.Select(change => change.Resource.Name)], one, several)) { Explains = [.. same] };
        }
    }

    private static IEnumerable<MeaningSentence> Waivers(PlanPair pair)
    {
        var before = pair.Old.Waived.Select(waived => (waived.Finding.RuleId, waived.Finding.Message)).ToHashSet();
        return pair.Current.Waived
            .Where(waived => !before.Contains((waived.Finding.RuleId, waived.Finding.Message)))
            .Select(waived => $"{waived.Finding.RuleId} is newly waived: {waived.Reason.Replace('`', '\'').TrimEnd('.')}")
            .Distinct()
            .Select(text => new MeaningSentence(Harm.Exposure, text));
    }
}
