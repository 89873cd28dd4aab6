using AckKnativeSpot.Cluster;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Resources;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What happens to the cluster and its nodes.</summary>
internal static class ClusterMeaning
{
    public static IEnumerable<MeaningSentence> Of(PlanPair pair) =>
        [.. Cluster(pair), .. AnotherVpc(pair), .. AnotherCluster(pair), .. NodePools(pair), .. Kept(pair), .. Nothing(pair)];

    private static IEnumerable<MeaningSentence> Cluster(PlanPair pair)
    {
        foreach (var change in pair.Of(ResourceTypes.Cluster))
        {
            var refused = PlanPair.Refused([change]);
            switch (change.Kind)
            {
                case ChangeKind.Replaced:
                    yield return new(Harm.Loss, $"the cluster is replaced: everything in it goes{refused}") { Explains = [change] };
                    break;
                case ChangeKind.Deleted:
                    yield return new(Harm.Loss, $"the cluster is deleted: everything in it goes{refused}") { Explains = [change] };
                    break;
                case ChangeKind.Created:
                    yield return new(Harm.None, "a cluster is created") { Explains = [change] };
                    break;
            }

            foreach (var sentence in Settings(change))
            {
                yield return sentence with { Explains = PlanPair.About(change, "version", "clusterSpec", "enableRrsa") };
            }
        }
    }

    private static IEnumerable<MeaningSentence> Settings(ResourceChange change)
    {
        if (PlanPair.Property(change, "version") is { New: not null } version)
        {
            yield return UpgradeOf(version, change.IsGone);
        }

        if (change.Kind == ChangeKind.Changed && PlanPair.Property(change, "enableRrsa") is { Old: true, New: not true })
        {
            yield return new(Harm.Failure, "`rrsa` is taken off: the provider refuses, because ACK cannot turn it off again");
        }

        if (PlanPair.Property(change, "clusterSpec") is { Nothing: null } edition)
        {
            yield return new(Harm.None, $"edition of the cluster {Phrase.Code(edition.Old)} → {Phrase.Code(edition.New)}");
        }
    }

    /// <summary>
    /// The VPC of a cluster is an output of its provider and no input, and nodes are in the VPC of their cluster. Which VPC a network that is there belongs to
    /// is read from what pods on Elastic Container Instances are told.
    /// </summary>
    private static IEnumerable<MeaningSentence> AnotherVpc(PlanPair pair)
    {
        ResourceChange[] others =
        [
            .. pair.Of(ResourceTypes.Network).Where(change => change.Kind != ChangeKind.Changed),
            .. pair.Of(ResourceTypes.ConfigMapPatch).Where(change => PlanPair.Property(change, "data.vpcId") is { Old: not null, New: not null }),
        ];
        if (others.Length > 0 && pair.Of(ResourceTypes.Cluster).FirstOrDefault(change => change.Kind == ChangeKind.Changed) is { } cluster)
        {
            yield return new(
                Harm.Failure, "the network is in another VPC, and a cluster stays in the one that it was created in: another VPC takes another stack")
            {
                Explains = [.. PlanPair.About(cluster, "vswitchIds", "podVswitchIds")],
            };
        }
    }

    /// <summary>Source: Alibaba Cloud, "Manually upgrade a cluster".</summary>
    private static MeaningSentence UpgradeOf(PropertyChange version, bool isReplaced)
    {
        var step = $"Kubernetes {Phrase.Code(version.Old)} → {Phrase.Code(version.New)}";
        return !KubernetesVersion.TryParse(version.Old as string, out var old) || !KubernetesVersion.TryParse(version.New as string, out var current)
            ? new(Harm.None, version.Old is null ? $"Kubernetes is pinned to {Phrase.Code(version.New)}" : step)
            : isReplaced ? new(Harm.None, step)
            : !current.IsAtLeast(old) ? new(Harm.Failure, $"{step}: ACK never goes back to an earlier version")
            : current.Minor > NextMinor(old) ? new(Harm.Failure, $"{step}: ACK upgrades to the next minor release only, which is 1.{NextMinor(old)}")
            : new(Harm.None, step);
    }

    /// <summary>ACK left the odd ones out until 1.30 (Alibaba Cloud, "Support for Kubernetes versions").</summary>
    private static int NextMinor(KubernetesVersion version) => version.Minor < 30 ? version.Minor + 2 - (version.Minor % 2) : version.Minor + 1;

    /// <summary>The provider is what objects are in a cluster by.</summary>
    private static IEnumerable<MeaningSentence> AnotherCluster(PlanPair pair)
    {
        foreach (var change in pair.Declared(ResourceTypes.KubernetesProvider).Where(_ => !pair.ClusterGoes))
        {
            if (change.Kind == ChangeKind.Replaced)
            {
                yield return new(Harm.Loss, "everything declared in the cluster is deleted there and created in another one") { Explains = [change] };
            }
            else if (PlanPair.Property(change, "context") is { Old: not null, New: not null } context)
            {
                yield return new(
                    Harm.Disruption,
                    $"kubeconfig context {Phrase.Code(context.Old)} → {Phrase.Code(context.New)}: everything is looked for in that cluster, and stays in "
                        + $"the other")
                {
                    Explains = [change],
                };
            }
        }
    }

    private static IEnumerable<MeaningSentence> NodePools(PlanPair pair)
    {
        foreach (var change in pair.Of(ResourceTypes.NodePool).Where(change => !pair.ClusterGoes && !PlanPair.Follows(change)))
        {
            var pool = $"node pool {Phrase.Code(change.Resource.Inputs.GetValueOrDefault("nodePoolName") ?? change.Resource.Name)}";
            foreach (var sentence in NodePoolOf(pair, change))
            {
                yield return sentence with
                {
                    Text = $"{pool}{sentence.Text}",
                    Explains = PlanPair.About(
                        change, "desiredSize", "scalingConfig", "instanceTypes", "spotStrategy", "spotPriceLimits", "spotInstancePools", "multiAzPolicy"),
                };
            }
        }
    }

    private static IEnumerable<MeaningSentence> NodePoolOf(PlanPair pair, ResourceChange change)
    {
        if (change.Kind == ChangeKind.Created)
        {
            yield return new(Harm.Cost, $" is new: {NodesOf(change.Resource)} nodes");
        }
        else if (change.IsGone)
        {
            yield return new(
                Harm.Disruption,
                (change.Kind == ChangeKind.Deleted
                    ? " is deleted: its nodes go, and the pods on them"
                    : " is replaced: its nodes go, and the pods on them, before there are new ones") + PlanPair.Refused([change]));
        }

        if (change.Kind is ChangeKind.Replaced or ChangeKind.Changed && pair.Before(change) is { } before)
        {
            foreach (var sentence in Settings(before, change))
            {
                yield return sentence;
            }
        }
    }

    /// <summary>
    /// Alibaba Cloud documents that a pool cannot switch ("Create and manage node pools", limitations), while the provider and its tests do it
    /// (resource_alicloud_cs_kubernetes_node_pool_test.go, basic5288).
    /// </summary>
    private static MeaningSentence Switched(ResourceChange change, Harm harm, string what) => new(
        harm, what + (change.IsGone ? "" : ". ACK documents that a pool cannot switch, so it may refuse: a new pool of another name is the safe way"));

    private static IEnumerable<MeaningSentence> Settings(PlannedResource before, ResourceChange change)
    {
        if (NodesOf(before) is { } old && NodesOf(change.Resource) is { } current && old != current)
        {
            yield return current.Most < old.Most || current.Fewest < old.Fewest
                ? new(Harm.Disruption, $": {old} → {current} nodes: pods on those that go are evicted")
                : new(Harm.Cost, $": {old} → {current} nodes");
        }

        if (change.Properties.Any(property => property.Path.StartsWith("instanceTypes", StringComparison.Ordinal)))
        {
            yield return new(Harm.None, $": instance types of new nodes {TypesOf(before)} → {TypesOf(change.Resource)}");
        }

        if (PlanPair.Property(change, "spotStrategy") is { } spot)
        {
            yield return (spot.Old, spot.New) switch
            {
                (null or "NoSpot", _) => Switched(change, Harm.Reclaim, ": pay-as-you-go → spot: its nodes may now be reclaimed"),
                (_, null or "NoSpot") => Switched(change, Harm.Cost, ": spot → pay-as-you-go: new nodes are never reclaimed"),
                _ => new(Harm.None, $": spot strategy {Phrase.Code(spot.Old)} → {Phrase.Code(spot.New)}"),
            };
        }
    }

    private sealed record NodeRange(decimal Fewest, decimal Most)
    {
        public override string ToString() => Fewest == Most ? Phrase.Text($"{Fewest}") : Phrase.Text($"{Fewest} to {Most}");
    }

    private static NodeRange? NodesOf(PlannedResource pool) =>
        pool.Inputs.GetValueOrDefault("scalingConfig") is IReadOnlyDictionary<string, object?> scaling && scaling.GetValueOrDefault("enable") is not false
        ? Number(scaling.GetValueOrDefault("minSize")) is { } least && Number(scaling.GetValueOrDefault("maxSize")) is { } most ? new(least, most) : null
        : Number(pool.Inputs.GetValueOrDefault("desiredSize")) is { } size ? new(size, size) : null;

    private static decimal? Number(object? value) => value switch
    {
        double number => (decimal)number,
        string text when decimal.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) =>
            number,
        _ => null,
    };

    private static string TypesOf(PlannedResource pool) =>
        string.Join(", ", (pool.Inputs.GetValueOrDefault("instanceTypes") as IReadOnlyList<object?> ?? []).Select(Phrase.Code));

    /// <summary>What holds data outside the cluster.</summary>
    private static IEnumerable<MeaningSentence> Kept(PlanPair pair) =>
    [
        .. Gone(
            pair,
            ResourceTypes.LogProject,
            "the project with the logs of the cluster is deleted, and the logs with it",
            "the project with the logs of the cluster stays, and is no longer managed"),
        .. Gone(
            pair,
            ResourceTypes.KmsKey,
            "the key that encrypts the Secrets of the cluster is deleted: nothing that it encrypted can be read again",
            "the key that encrypts the Secrets of the cluster stays, and is no longer managed"),
    ];

    private static IEnumerable<MeaningSentence> Gone(PlanPair pair, string type, string deleted, string retained) =>
        pair.Of(type).Where(change => change.IsGone).Select(change =>
            pair.Before(change)?.Options.GetValueOrDefault("retainOnDelete") is true
                ? new MeaningSentence(Harm.None, retained) { Explains = [change] }
                : new MeaningSentence(Harm.Loss, deleted + PlanPair.Refused([change])) { Explains = [change] });

    /// <summary>Edits of which nothing comes, so that nobody waits for it.</summary>
    private static IEnumerable<MeaningSentence> Nothing(PlanPair pair) =>
        from change in pair.Changes.Changes
        where change.Kind is ChangeKind.Unaffected or ChangeKind.Changed
        let edits = change.Properties.Where(property => property is { Nothing: not null, Because: null }).ToArray()
        from edit in edits.GroupBy(property => property.Nothing!)
        select new MeaningSentence(
            Harm.None,
            $"{Phrase.Code(edit.First().Path)} of {Phrase.Code(change.Resource.Name)} {edit.Key.Why}, so nothing happens: {edit.Key.Instead}")
        {
            Explains = PlanPair.About(change, [.. edits.Select(property => property.Path)]),
        };
}
