using System.Text.Json;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes the values of a plan: whole numbers whole, a secret as {"$secret": true}, an unknown value as {"$unknown": "…"}.</summary>
internal static class JsonValue
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case string text:
                WriteText(json, text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case double number when PlainNumber.IsWhole(number):
                json.WriteNumberValue((long)number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach (var (key, item) in map)
                {
                    json.WritePropertyName(key);
                    Write(json, item);
                }

                json.WriteEndObject();
                break;
            case IReadOnlyList<object?> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter json, string text)
    {
        if (Marker.HasSecret(text))
        {
            json.WriteStartObject();
            json.WriteBoolean("$secret", true);
            json.WriteEndObject();
        }
        else if (Marker.HasUnknown(text))
        {
            json.WriteStartObject();
            json.WriteString("$unknown", Marker.Show(text));
            json.WriteEndObject();
        }
        else
        {
            json.WriteStringValue(text);
        }
    }
}
