using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What happens to addresses and ways to the internet.</summary>
internal static class NetworkMeaning
{
    private static readonly string[] s_with = [ResourceTypes.NatGateway, ResourceTypes.EipAddress, ResourceTypes.SnatEntry, ResourceTypes.EipAssociation];

    public static IEnumerable<MeaningSentence> Of(PlanPair pair) => [.. Addresses(pair), .. Egress(pair)];

    private static IEnumerable<MeaningSentence> Addresses(PlanPair pair)
    {
        var switches = pair.Of(ResourceTypes.Switch).ToArray();
        var gone = switches.Where(change => change.IsGone).ToArray();
        var moved = gone.Where(IsMoved).ToArray();
        if (moved.Length > 0)
        {
            yield return new(
                Harm.Failure,
                $"{(moved.Length == 1 ? "vSwitch" : "vSwitches")} {Phrase.Names([.. moved.Select(change => change.Resource.Name)])}: another zone with the "
                    + "same CIDR block, which the old one still has, and blocks of a VPC must not overlap. Keep the order of `zones`: new ones come last, "
                    + "and the last ones go first")
            {
                Explains = [.. moved, .. pair.Of(ResourceTypes.SnatEntry).Where(change => change.IsGone)],
            };
            gone = [.. gone.Except(moved)];
        }

        var added = switches.Where(change => change.Kind == ChangeKind.Created).ToArray();
        var with = pair.Of(ResourceTypes.SnatEntry).Where(change => gone.Length > 0 && change.IsGone).ToArray();
        foreach (var change in pair.Of(ResourceTypes.Network))
        {
            if (change.IsGone)
            {
                yield return new(Harm.Disruption, $"the VPC is {Word(change)}: nothing may be left in it{PlanPair.Refused([change])}")
                {
                    Explains = [change, .. gone, .. with],
                };
                gone = [];
            }
            else if (PlanPair.Property(change, "cidrBlock") is { } block)
            {
                yield return new(Harm.Disruption, $"VPC CIDR {Phrase.Code(block.Old)} → {Phrase.Code(block.New)}: {Leaving(gone)}")
                {
                    Explains = [.. PlanPair.About(change, "cidrBlock"), .. gone, .. with],
                };
                gone = [];
            }
        }

        if (gone.Length > 0)
        {
            yield return new(Harm.Disruption, Leaving(gone)) { Explains = [.. gone, .. with] };
        }

        if (added.Length > 0)
        {
            var names = Phrase.Names([.. added.Select(change => change.Resource.Name)]);
            yield return new(Harm.None, $"{Counted.Of(added.Length, "vSwitch is", "vSwitches are")} created: {names}")
            {
                Explains = [.. added, .. Others(pair, ChangeKind.Created)],
            };
        }
    }

    /// <summary>
    /// Whether a vSwitch gets another zone and keeps its block of the VPC. The engine creates before it deletes, and a block must not overlap with that of
    /// another vSwitch (Alibaba Cloud, "CreateVSwitch").
    /// </summary>
    private static bool IsMoved(ResourceChange change) => change.Kind == ChangeKind.Replaced
        && change.Properties.All(property => property.Path is not "cidrBlock" and not "vpcId") && PlanPair.Property(change, "zoneId") is not null;

    /// <summary>A vSwitch can be deleted only when no instance is in it (Alibaba Cloud, "DeleteVSwitch").</summary>
    private static string Leaving(ResourceChange[] gone) => gone.Length == 0
        ? "its vSwitches stay"
        : $"{Counted.Of(gone.Length, "vSwitch goes", "vSwitches go")}, and whatever runs in {(gone.Length == 1 ? "it" : "them")} has to leave "
            + $"first{PlanPair.Refused(gone)}";

    /// <summary>What comes and goes with vSwitches and the gateway.</summary>
    private static IEnumerable<ResourceChange> Others(PlanPair pair, ChangeKind kind) => s_with.SelectMany(pair.Of).Where(change => change.Kind == kind);

    private static IEnumerable<MeaningSentence> Egress(PlanPair pair)
    {
        foreach (var change in pair.Declared(ResourceTypes.NatGateway).Where(change => change.IsGone))
        {
            yield return new(Harm.Disruption, $"the NAT gateway is {Word(change)}: nothing reaches the internet {Until(change)}{PlanPair.Refused([change])}")
            {
                Explains = [change, .. Others(pair, ChangeKind.Deleted)],
            };
        }

        foreach (var change in pair.Declared(ResourceTypes.EipAddress))
        {
            if (change.IsGone)
            {
                yield return new(
                    Harm.Disruption, $"the address to the internet is {Word(change)}: whoever lets only that one in has to be told{PlanPair.Refused([change])}")
                {
                    Explains = [change],
                };
            }
            else if (PlanPair.Property(change, "bandwidth") is { } bandwidth)
            {
                yield return new(Harm.None, $"bandwidth to the internet {Phrase.Code(bandwidth.Old)} → {Phrase.Code(bandwidth.New)} Mbit/s")
                {
                    Explains = PlanPair.About(change, "bandwidth"),
                };
            }
        }

        var cut = pair.Declared(ResourceTypes.SnatEntry).Where(change => change.IsGone).ToArray();
        if (cut.Length > 0 && !pair.Of(ResourceTypes.NatGateway).Any(change => change.IsGone) && !pair.Of(ResourceTypes.Switch).Any(change => change.IsGone))
        {
            yield return new(Harm.Disruption, $"{Counted.Of(cut.Length, "vSwitch loses", "vSwitches lose")} the way to the internet{PlanPair.Refused(cut)}")
            {
                Explains = cut,
            };
        }
    }

    private static string Word(ResourceChange change) => change.Kind == ChangeKind.Deleted ? "deleted" : "replaced";

    private static string Until(ResourceChange change) => change.Kind == ChangeKind.Deleted ? "any more" : "meanwhile";
}
