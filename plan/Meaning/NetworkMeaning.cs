using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What happens to addresses and ways to the internet.</summary>
internal static class NetworkMeaning
{
    private const string Network = "alicloud:vpc/network:Network";
    private const string Switch = "alicloud:vpc/switch:Switch";
    private const string NatGateway = "alicloud:vpc/natGateway:NatGateway";
    private const string Address = "alicloud:ecs/eipAddress:EipAddress";
    private const string SourceNat = "alicloud:vpc/snatEntry:SnatEntry";

    private static readonly string[] s_with = [NatGateway, Address, SourceNat, "alicloud:ecs/eipAssociation:EipAssociation"];

    public static IEnumerable<MeaningSentence> Of(PlanPair pair) => [.. Addresses(pair), .. Egress(pair)];

    private static IEnumerable<MeaningSentence> Addresses(PlanPair pair)
    {
        var switches = pair.Of(Switch).ToArray();
        var gone = switches.Where(IsGone).ToArray();
        var added = switches.Where(change => change.Kind == ChangeKind.Created).ToArray();
        var with = pair.Of(SourceNat).Where(change => gone.Length > 0 && IsGone(change)).ToArray();
        foreach (var change in pair.Of(Network))
        {
            if (IsGone(change))
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

    /// <summary>A vSwitch can be deleted only when no instance is in it (Alibaba Cloud, "DeleteVSwitch").</summary>
    private static string Leaving(ResourceChange[] gone) => gone.Length == 0
        ? "its vSwitches stay"
        : $"{Counted.Of(gone.Length, "vSwitch goes", "vSwitches go")}, and whatever runs in {(gone.Length == 1 ? "it" : "them")} has to leave "
            + $"first{PlanPair.Refused(gone)}";

    /// <summary>What comes and goes with vSwitches and the gateway.</summary>
    private static IEnumerable<ResourceChange> Others(PlanPair pair, ChangeKind kind) => s_with.SelectMany(pair.Of).Where(change => change.Kind == kind);

    private static IEnumerable<MeaningSentence> Egress(PlanPair pair)
    {
        foreach (var change in pair.Declared(NatGateway).Where(IsGone))
        {
            yield return new(Harm.Disruption, $"the NAT gateway is {Word(change)}: nothing reaches the internet {Until(change)}{PlanPair.Refused([change])}")
            {
                Explains = [change, .. Others(pair, ChangeKind.Deleted)],
            };
        }

        foreach (var change in pair.Declared(Address))
        {
            if (IsGone(change))
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

        var cut = pair.Declared(SourceNat).Where(IsGone).ToArray();
        if (cut.Length > 0 && !pair.Of(NatGateway).Any(IsGone) && !pair.Of(Switch).Any(IsGone))
        {
            yield return new(Harm.Disruption, $"{Counted.Of(cut.Length, "vSwitch loses", "vSwitches lose")} the way to the internet{PlanPair.Refused(cut)}")
            {
                Explains = cut,
            };
        }
    }

    private static bool IsGone(ResourceChange change) => change.Kind is ChangeKind.Deleted or ChangeKind.Replaced;

    private static string Word(ResourceChange change) => change.Kind == ChangeKind.Deleted ? "deleted" : "replaced";

    private static string Until(ResourceChange change) => change.Kind == ChangeKind.Deleted ? "any more" : "meanwhile";
}
