using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>
/// Values of a stack file that could not be read. They have their defaults meanwhile, and nobody knows what rules would say about what was meant.
/// </summary>
/// <param name="Places">Property paths of the values.</param>
/// <param name="Workloads">Property paths of the services and jobs.</param>
internal sealed record UnreadPlaces(ValueList<string> Places, ValueList<string> Workloads)
{
    /// <summary>Everything was read.</summary>
    public static UnreadPlaces None { get; } = new([], []);

    /// <summary>
    /// Whether what a rule says about a place may come from a value that could not be read: the one at the place, or another one that the rule reads.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">Property path of the place.</param>
    public bool Decide(Rule rule, string path) =>
        Places.Any(place => IsAt(place, path) || rule.AlsoReads.Any(each => PropertyPath.Overlap(place, InStack(each, path))));

    /// <summary>A workload as a whole is there whatever of it could not be read.</summary>
    private bool IsAt(string place, string path) => PropertyPath.Covers(place, path) || (PropertyPath.Covers(path, place) && !Workloads.Contains(path));

    private string InStack(string read, string path) =>
        read.StartsWith('.') ? Workloads.FirstOrDefault(workload => PropertyPath.Covers(workload, path)) + read : read;
}
