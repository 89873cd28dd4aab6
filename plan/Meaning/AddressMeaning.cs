using AckKnativeSpot.Cluster;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What happens to the VPC and its vSwitches.</summary>
internal static class AddressMeaning
{
    private const string Block = "cidrBlock";

    public static IEnumerable<MeaningSentence> Of(PlanPair pair)
    {
        var outside = Outside(pair).ToArray();
        MeaningSentence[] refused = [.. Moved(pair), .. outside, .. outside.Length > 0 ? [] : Overlapping(pair)];
        var told = refused.SelectMany(sentence => sentence.Explains).ToHashSet();
        ResourceChange[] gone = [.. pair.Of(ResourceTypes.Switch).Where(change => change.IsGone && !told.Contains(change))];
        ResourceChange[] added = [.. pair.Of(ResourceTypes.Switch).Where(change => change.Kind == ChangeKind.Created && !told.Contains(change))];
        return [.. refused, .. Gone(pair, gone, outside.Length > 0), .. Added(pair, added)];
    }

    private static IEnumerable<MeaningSentence> Moved(PlanPair pair)
    {
        var moved = pair.Of(ResourceTypes.Switch).Where(IsMoved).ToArray();
        if (moved.Length > 0)
        {
            yield return new(
                Harm.Failure,
                $"{Switches(moved)}: another zone with the same CIDR block, which the old one still has, and blocks of a VPC must not overlap. Keep the "
                    + "order of `zones`: new ones come last, and the last ones go first")
            {
                Explains = [.. moved, .. Ways(pair)],
            };
        }
    }

    /// <summary>
    /// A VPC takes no block that leaves addresses out that are in use (Alibaba Cloud, "ModifyVpcAttribute"), and its vSwitches are there until new ones are.
    /// </summary>
    private static IEnumerable<MeaningSentence> Outside(PlanPair pair)
    {
        if (Resized(pair) is ({ } change, { } block)
            && OldBlocks(pair).Count(each => !block.Contains(each)) is > 0 and var outside)
        {
            yield return new(
                Harm.Failure,
                $"{Resizing(change)}: {Counted.Of(outside, "vSwitch is", "vSwitches are")} outside it and still there when the VPC changes, and a VPC takes no "
                    + "block that leaves addresses out that are in use. Other addresses need another stack")
            {
                Explains = [.. PlanPair.About(change, Block), .. pair.Of(ResourceTypes.Switch).Where(each => each.IsGone && !IsMoved(each)), .. Ways(pair)],
            };
        }
    }

    private static IEnumerable<MeaningSentence> Overlapping(PlanPair pair)
    {
        var old = pair.Of(ResourceTypes.Network).Any(change => change.IsGone) ? [] : OldBlocks(pair).ToArray();
        var overlapping = pair.Of(ResourceTypes.Switch)
            .Where(change => change.Kind is ChangeKind.Created or ChangeKind.Replaced && !IsMoved(change)
                && BlockOf(change.Resource) is { } block && old.Any(each => each.Overlaps(block)))
            .ToArray();
        if (overlapping.Length > 0)
        {
            yield return new(
                Harm.Failure,
                $"{Switches(overlapping)}: another CIDR block that overlaps with one of a vSwitch that is still there, and blocks of a VPC must not. Other "
                    + "addresses need another stack")
            {
                Explains = [.. overlapping, .. Ways(pair)],
            };
        }
    }

    private static IEnumerable<MeaningSentence> Gone(PlanPair pair, ResourceChange[] gone, bool leavesSomeOut)
    {
        var with = gone.Length > 0 ? Ways(pair).ToArray() : [];
        if (pair.Of(ResourceTypes.Network).FirstOrDefault(change => change.IsGone) is { } vpc)
        {
            yield return new(Harm.Disruption, $"the VPC is {NetworkMeaning.Word(vpc)}: nothing may be left in it{PlanPair.Refused([vpc])}")
            {
                Explains = [vpc, .. gone, .. with],
            };
        }
        else if (Resized(pair) is ({ } change, _) && !leavesSomeOut)
        {
            yield return new(Harm.Disruption, $"{Resizing(change)}: {Leaving(gone)}") { Explains = [.. PlanPair.About(change, Block), .. gone, .. with] };
        }
        else if (gone.Length > 0)
        {
            yield return new(Harm.Disruption, Leaving(gone)) { Explains = [.. gone, .. with] };
        }
    }

    private static IEnumerable<MeaningSentence> Added(PlanPair pair, ResourceChange[] added)
    {
        if (added.Length > 0)
        {
            var names = Phrase.Names([.. added.Select(change => change.Resource.Name)]);
            yield return new(Harm.None, $"{Counted.Of(added.Length, "vSwitch is", "vSwitches are")} created: {names}")
            {
                Explains = [.. added, .. NetworkMeaning.Others(pair, ChangeKind.Created)],
            };
        }
    }

    /// <summary>
    /// Whether a vSwitch gets another zone and keeps its block of the VPC. The engine creates before it deletes, and a block must not overlap with that of
    /// another vSwitch (Alibaba Cloud, "CreateVSwitch").
    /// </summary>
    private static bool IsMoved(ResourceChange change) => change.Kind == ChangeKind.Replaced
        && change.Properties.All(property => property.Path is not Block and not "vpcId") && PlanPair.Property(change, "zoneId") is not null;

    /// <summary>A vSwitch can be deleted only when no instance is in it (Alibaba Cloud, "DeleteVSwitch").</summary>
    private static string Leaving(ResourceChange[] gone) => gone.Length == 0
        ? "its vSwitches stay"
        : $"{Counted.Of(gone.Length, "vSwitch goes", "vSwitches go")}, and whatever runs in {(gone.Length == 1 ? "it" : "them")} has to leave "
            + $"first{PlanPair.Refused(gone)}";

    private static (ResourceChange? Change, Ipv4Block? Block) Resized(PlanPair pair) =>
        pair.Of(ResourceTypes.Network).FirstOrDefault(change => !change.IsGone && PlanPair.Property(change, Block) is not null) is { } change
            ? (change, BlockOf(change.Resource))
            : (null, null);

    private static string Resizing(ResourceChange change) =>
        $"VPC CIDR {Phrase.Code(PlanPair.Property(change, Block)!.Old)} → {Phrase.Code(PlanPair.Property(change, Block)!.New)}";

    private static IEnumerable<Ipv4Block> OldBlocks(PlanPair pair) =>
        pair.Old.Resources.Where(each => each.Type == ResourceTypes.Switch).Select(BlockOf).OfType<Ipv4Block>();

    private static Ipv4Block? BlockOf(PlannedResource resource) =>
        Ipv4Block.TryParse(resource.Inputs.GetValueOrDefault(Block) as string, out var block) ? block : null;

    private static IEnumerable<ResourceChange> Ways(PlanPair pair) => pair.Of(ResourceTypes.SnatEntry).Where(change => change.IsGone);

    private static string Switches(ResourceChange[] changes) =>
        $"{(changes.Length == 1 ? "vSwitch" : "vSwitches")} {Phrase.Names([.. changes.Select(change => change.Resource.Name)])}";
}
