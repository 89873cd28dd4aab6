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
        IReadOnlyDictionary<string, object> map => new SortedDictionary<string, object?>(
            map.ToDictionary(e => e.Key, e => Of(e.Value)), StringComparer.Ordinal),
        IEnumerable list => list.Cast<object?>().Select(Of).ToArray(),
        _ => throw new InvalidOperationException($"A plan cannot hold a {value.GetType().Name}."),
    };
}
