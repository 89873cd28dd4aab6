using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Resources;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What happens to Knative Serving, its settings and its gateway.</summary>
internal static class ServingMeaning
{
    public static IEnumerable<MeaningSentence> Of(PlanPair pair) =>
        pair.ClusterGoes ? [] : [.. Installation(pair), .. GatewayOf(pair), .. Addons(pair), .. Settings(pair)];

    private static IEnumerable<MeaningSentence> Installation(PlanPair pair)
    {
        foreach (var change in pair.Declared(ResourceTypes.KnativeServing).Concat(pair.Declared(ResourceTypes.HelmRelease)))
        {
            var what = change.Resource.Type == ResourceTypes.KnativeServing ? "Knative Serving" : "the Knative Operator";
            if (change.IsGone)
            {
                var outage = change.Kind == ChangeKind.Deleted
                    ? "is removed: no service answers any more"
                    : "is removed and installed again: no service answers meanwhile";
                yield return new(Harm.Disruption, $"{what} {outage}{PlanPair.Refused([change])}")
                {
                    Explains = [change],
                };
            }
            else if (change.Kind == ChangeKind.Created)
            {
                yield return new(Harm.None, $"{what} is installed") { Explains = [change] };
            }
            else if (PlanPair.Property(change, "spec.version") is { } version)
            {
                var step = $"{what} {Phrase.Code(version.Old)} → {Phrase.Code(version.New)}";
                yield return (IsFar(version)
                    ? new MeaningSentence(Harm.Failure, $"{step}: the Knative Operator takes one minor release at a time, up or down")
                    : new(Harm.Revision, step)) with
                {
                    Explains = PlanPair.About(change, "spec.version", "spec.config"),
                };
            }
            else if (PlanPair.Property(change, "version") is { } chart)
            {
                yield return new(Harm.Revision, $"chart of {what} {Phrase.Code(chart.Old)} → {Phrase.Code(chart.New)}") { Explains = [change] };
            }
        }
    }

    /// <summary>Whether the operator refuses: knative/operator, pkg/reconciler/common/releases.go, IsVersionValidMigrationEligible.</summary>
    private static bool IsFar(PropertyChange version) => Version.TryParse(version.Old as string, out var old)
        && Version.TryParse(version.New as string, out var current) && (old.Major != current.Major || Math.Abs(old.Minor - current.Minor) > 1);

    private static IEnumerable<MeaningSentence> GatewayOf(PlanPair pair) =>
        from change in pair.Declared(ResourceTypes.AlbConfig)
        where change.IsGone
        select new MeaningSentence(
            Harm.Disruption,
            change.Kind == ChangeKind.Deleted
                ? $"the load balancer of the gateway is deleted: services cannot be reached through it any more{PlanPair.Refused([change])}"
                : $"the load balancer of the gateway is replaced: its address becomes another one{PlanPair.Refused([change])}")
        { Explains = [change] };

    /// <summary>The provider skips the deletion of an add-on (docs/failure-modes.md).</summary>
    private static IEnumerable<MeaningSentence> Addons(PlanPair pair)
    {
        foreach (var change in pair.Declared(ResourceTypes.Addon))
        {
            var name = $"add-on {Phrase.Code(change.Resource.Inputs.GetValueOrDefault("name") ?? change.Resource.Name)}";
            yield return (change.Kind switch
            {
                ChangeKind.Deleted => new MeaningSentence(Harm.None, $"{name} is no longer managed, and stays installed{PlanPair.Refused([change])}"),
                ChangeKind.Created => new(Harm.None, $"{name} is installed"),
                _ => new(Harm.None, PlanPair.Property(change, "version") is { New: not null } version
                    ? $"{name} {Phrase.Code(version.Old)} → {Phrase.Code(version.New)}"
                    : $"{name} is configured differently{Stale(change)}"),
            }) with
            { Explains = [change] };
        }
    }

    /// <summary>An update takes the version along that the state has (resource_alicloud_cs_kubernetes_addon.go, needUpgrade).</summary>
    private static string Stale(ResourceChange change) => change.Resource.Inputs.ContainsKey("version") ? ""
        : ". Where ACK or somebody has upgraded it, `pulumi refresh` comes first: the provider puts back the version that Pulumi saw last";

    /// <summary>The provider gives up the fields of a patch, and those that nobody else manages go (pulumi-kubernetes, provider/pkg/ssa/actions.go).</summary>
    private static string[] KeysOf(PlannedResource patch) =>
        patch.Inputs.GetValueOrDefault("data") is IReadOnlyDictionary<string, object?> data ? [.. data.Keys] : [];

    private static IEnumerable<MeaningSentence> Settings(PlanPair pair)
    {
        foreach (var change in pair.Declared(ResourceTypes.ConfigMapPatch))
        {
            var keys = change.Properties.Where(property => property.Path.StartsWith("data.", StringComparison.Ordinal))
                .Select(property => property.Path["data.".Length..]).ToArray();
            var map = change.Resource.Metadata("name") ?? change.Resource.Name;
            yield return new(Harm.None, change.Kind switch
            {
                ChangeKind.Created => $"config map {Phrase.Code(map)} is set",
                ChangeKind.Deleted when change.Resource.Options.GetValueOrDefault("retainOnDelete") is true =>
                    $"config map {Phrase.Code(map)} is no longer managed, and keeps what the stack set",
                ChangeKind.Deleted =>
                    $"config map {Phrase.Code(map)} loses what the stack set, and defaults hold again: {Phrase.Names(KeysOf(change.Resource))}",
                _ => $"config map {Phrase.Code(map)}: "
                    + $"{(keys.Length == 0 ? "its metadata changes" : $"{Phrase.Names(keys)} {(keys.Length == 1 ? "changes" : "change")}")}",
            })
            { Explains = [change] };
        }

        foreach (var change in pair.Declared(ResourceTypes.KnativeServing).Where(change => change.Kind == ChangeKind.Changed))
        {
            var settings = change.Properties.Where(property => property.Path.StartsWith("spec.config.", StringComparison.Ordinal)).ToArray();
            if (settings.Length > 0)
            {
                yield return new(
                    Harm.None, $"settings of Knative change: {Phrase.Names([.. settings.Select(property => property.Path["spec.config.".Length..])])}")
                {
                    Explains = PlanPair.About(change, "spec.version", "spec.config"),
                };
            }
        }
    }
}
