using System.Collections.Immutable;
using AckKnativeSpot.Resources;
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

        var zones = OutputFailures.OrFail(
            Ali.GetZones.InvokeAsync(new() { AvailableResourceCreation = "VSwitch" }, options), "The zones of the region cannot be looked up");
        var chosen = zones.ApplyOrFail(found => First(found.Ids, choice.Count));
        return [.. Enumerable.Range(0, choice.Count).Select(i => chosen.Apply(ids => ids[i]))];
    }

    private static string[] First(ImmutableArray<string> ids, int count)
    {
        var ordered = ids.Order(StringComparer.Ordinal).ToArray();
        return count <= ordered.Length
            ? ordered[..count]
            : throw new RunException(
                FormattableString.Invariant($"cluster.create.network.new.zoneCount: {count} zones are asked for, but a vSwitch can be created in ")
                + FormattableString.Invariant($"{ordered.Length} of this region. Ask for fewer, or choose another region."));
    }
}
