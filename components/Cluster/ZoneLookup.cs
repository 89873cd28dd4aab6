using System.Collections.Immutable;
using Pulumi;
using Ali = Pulumi.AliCloud;

namespace AckKnativeSpot.Cluster;

internal static class ZoneLookup
{
    /// <summary>The zone IDs, as many as the choice says, in a fixed order.</summary>
    public static ImmutableArray<Output<string>> Of(ZoneChoice choice, InvokeOptions options)
    {
        if (choice is ZoneChoice.Given given)
        {
            return [.. given.Ids.Select(Output.Create)];
        }

        var zones = Ali.GetZones.Invoke(new() { AvailableResourceCreation = "VSwitch" }, options);
        return [.. Enumerable.Range(0, choice.Count).Select(i => zones.Apply(z => Pick(z.Ids, i, choice.Count)))];
    }

    private static string Pick(ImmutableArray<string> ids, int index, int count)
    {
        var ordered = ids.Order(StringComparer.Ordinal).ToArray();
        return index < ordered.Length
            ? ordered[index]
            : throw new RunException(
                FormattableString.Invariant($"cluster.create.network.new.zoneCount: {count} zones are asked for, but a vSwitch can be created in ")
                + FormattableString.Invariant($"{ordered.Length} of this region. Ask for fewer, or choose another region."));
    }
}
