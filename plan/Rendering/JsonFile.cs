using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>The form of every JSON document: indented, line feeds, ending with one.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteValue(this Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        JsonValue.Write(json, value);
    }
}
