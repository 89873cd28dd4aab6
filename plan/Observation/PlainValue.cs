using System.Collections;

namespace AckKnativeSpot.Plan.Observation;

/// <summary>Turns what the mock engine hands over into ordered, plain values.</summary>
internal static class PlainValue
{
    public static object? Of(object? value) => value switch
    {
        string text => Marker.Unescape(text),
        null or bool or double => value,
        int number => (double)number,
        IReadOnlyDictionary<string, object> map => OfMap(map),
        IEnumerable list => list.Cast<object?>().Select(Of).ToArray(),
        _ => throw new InvalidOperationException($"A plan cannot hold a {value.GetType().Name}."),
    };

    private static SortedList<string, object?> OfMap(IReadOnlyDictionary<string, object> map)
    {
        var sorted = new SortedList<string, object?>(map.Count, StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            sorted.Add(key, Of(value));
        }

        return sorted;
    }
}
