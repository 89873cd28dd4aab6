using AckKnativeSpot.Containers;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Manifests;

/// <summary>
/// What Knative's webhook fills in for containers. With a revision name of one's own it has to be written out: the containers are replaced as a whole on
/// every apply, defaults are not filled in again while the name stays, and the webhook then refuses the same manifest as a change without a new name.
/// </summary>
internal static class AdmissionDefaults
{
    private const string ContainerName = "user-container";

    /// <summary>The containers with their defaults in them.</summary>
    /// <param name="containers">Containers of the template.</param>
    /// <param name="before">Those that run before them, which need no defaults.</param>
    public static ValueList<ContainerSpec> WriteOut(ValueList<ContainerSpec> containers, ValueList<InitContainer> before)
    {
        var serving = containers.Count == 1 ? containers[0] : containers.FirstOrDefault(container => container.Port is not null);
        return containers.Zip(Names(containers, before), (container, name) => container with
        {
            Name = name,
            Readiness = Complete(container.Readiness ?? (container == serving ? new Probe(new ProbeAction.Tcp()) : null)),
        }).ToValueList();
    }

    private static List<string> Names(ValueList<ContainerSpec> containers, ValueList<InitContainer> before)
    {
        var taken = containers.Select(container => container.Name).Concat(before.Select(container => container.Name)).ToHashSet();
        var free = containers.Count == 1 && !taken.Contains(ContainerName)
            ? [ContainerName]
            : Enumerable.Range(0, int.MaxValue).Select(i => FormattableString.Invariant($"{ContainerName}-{i}")).Where(name => !taken.Contains(name));
        using var next = free.GetEnumerator();
        var names = new List<string>();
        foreach (var container in containers)
        {
            names.Add(container.Name ?? (next.MoveNext() ? next.Current : ContainerName));
        }

        return names;
    }

    private static Probe? Complete(Probe? probe) => probe is null ? null : probe with
    {
        Successes = probe.Successes ?? 1,
        Failures = probe.Failures ?? (probe.Period > Duration.Zero ? 3 : null),
        Timeout = probe.Timeout ?? (probe.Period > Duration.Zero ? Duration.FromSeconds(1) : default(Duration?)),
    };
}
