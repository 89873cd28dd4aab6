using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What happens to addresses and ways to the internet.</summary>
internal static class NetworkMeaning
{
    private static readonly string[] s_with = [ResourceTypes.NatGateway, ResourceTypes.EipAddress, ResourceTypes.SnatEntry, ResourceTypes.EipAssociation];

    public static IEnumerable<MeaningSentence> Of(PlanPair pair) => [.. AddressMeaning.Of(pair), .. Egress(pair)];

    /// <summary>What comes and goes with vSwitches and the gateway.</summary>
    public static IEnumerable<ResourceChange> Others(PlanPair pair, ChangeKind kind) => s_with.SelectMany(pair.Of).Where(change => change.Kind == kind);

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

    public static string Word(ResourceChange change) => change.Kind == ChangeKind.Deleted ? "deleted" : "replaced";

    private static string Until(ResourceChange change) => change.Kind == ChangeKind.Deleted ? "any more" : "meanwhile";
}
