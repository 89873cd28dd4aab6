using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>
/// Values of a stack file that could not be read. They have their defaults meanwhile, and nobody knows what rules would say about what was meant.
/// </summary>
internal sealed class UnreadPlaces
{
    private const string NoWorkload = "";

    private readonly HashSet<string> _workloads;

    // A stack has thousands of workloads, and what is unread in one of them says nothing about another.
    private readonly ILookup<string, string> _byWorkload;

    /// <summary>Remembers the places.</summary>
    /// <param name="places">Property paths of the values.</param>
    /// <param name="workloads">Property paths of the services and jobs.</param>
    public UnreadPlaces(ValueList<string> places, IEnumerable<string> workloads)
    {
        Places = places;
        _workloads = workloads.ToHashSet(StringComparer.Ordinal);
        _byWorkload = places.ToLookup(WorkloadOf, StringComparer.Ordinal);
    }

    /// <summary>Everything was read.</summary>
    public static UnreadPlaces None { get; } = new([], []);

    /// <summary>Property paths of the values.</summary>
    public ValueList<string> Places { get; }

    /// <summary>
    /// Whether what a rule says about a place may come from a value that could not be read: the one at the place, or another one that the rule reads.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">Property path of the place.</param>
    public bool Affect(Rule rule, string path)
    {
        if (Places.Count == 0)
        {
            return false;
        }

        var workload = WorkloadOf(path);
        var near = workload == NoWorkload ? Places : _byWorkload[workload].Concat(_byWorkload[NoWorkload]);
        return near.Any(place => IsAt(place, path) || rule.AlsoReads.Any(each => IsOfWorkload(each) && PropertyPath.Overlap(place, workload + each)))
            || rule.AlsoReads.Any(each => !IsOfWorkload(each) && Places.Any(place => PropertyPath.Overlap(place, each)));
    }

    private static bool IsOfWorkload(string read) => read.StartsWith('.');

    /// <summary>A workload as a whole is there whatever of it could not be read.</summary>
    private bool IsAt(string place, string path) => PropertyPath.Covers(place, path) || (PropertyPath.Covers(path, place) && !_workloads.Contains(path));

    private string WorkloadOf(string path)
    {
        for (var end = 1; end <= path.Length; end++)
        {
            if ((end == path.Length || path[end] is '.' or '[') && path[end - 1] == ']' && _workloads.Contains(path[..end]))
            {
                return path[..end];
            }
        }

        return NoWorkload;
    }
}
