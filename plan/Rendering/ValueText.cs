using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>A value of a plan in one line for people: texts in quotes, unknown and secret values as such.</summary>
internal static class ValueText
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(object? value) => value switch
    {
        null => "(none)",
        string text when Marker.HasSecret(text) || Marker.HasUnknown(text) => Marker.Show(text),
        string text => JsonSerializer.Serialize(text, s_json),
        bool flag => flag ? "true" : "false",
        double number => PlainNumber.Text(number),
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(", ", map.Select(e => $"{e.Key}: {Of(e.Value)}"))}}}",
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Of))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
