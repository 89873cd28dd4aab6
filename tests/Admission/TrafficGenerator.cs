using AckKnativeSpot.Services;
using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>Random traffic of a service.</summary>
internal static class TrafficGenerator
{
    public static Gen<Traffic> For(string service) => Gen.Frequency(
        (3, Gen.Constant<Traffic>(new Traffic.LatestOnly())),
        (2, Split(service)),
        (1, Canary(service)));

    private static Gen<Traffic> Canary(string service) =>
        from stable in Pick.Mostly([service + "-00001"], "other-00001", service)
        from steps in Pick.Mostly<ValueList<int>>([[5, 25, 100], [50]], [50, 25], [0, 10], [120], [])
        from step in Pick.Mostly([0, 1], -1, 9)
        select (Traffic)new Traffic.Canary(stable, steps, step);

    private static Gen<Traffic> Split(string service) =>
        from first in Pick.Mostly([0, 40, 100], -5, 105)
        from off in Pick.Mostly([0], -10, 20)
        from tags in Pick.Mostly([("a", "b"), ("a", null), (null, null)], ("a", "a"), ("Bad_Tag", null), (new string('t', 40), (string?)null))
        from revision in Pick.Mostly([service + "-00001", service + "-blue"], service + "-Blue", "other-1", service)
        from pinned in Gen.Elements<TrafficTarget>(new TrafficTarget.Latest(), new TrafficTarget.ThisTemplate())
        from extra in Gen.Elements<ValueList<TrafficTarget>>([], [new TrafficTarget.Latest { Tag = "preview" }])
        select (Traffic)new Traffic.Split(
        [
            new TrafficTarget.Revision(revision) { Percent = first, Tag = tags.Item1 },
            pinned with { Percent = 100 - first + off, Tag = tags.Item2 },
            .. extra,
        ]);
}
