using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AckKnativeSpot.Resources;

/// <summary>
/// The configuration of an add-on as its provider reads it back: Go's encoding/json, with keys in order and without spaces. The provider compares texts, so
/// any other one would be an update in every deployment; and an update takes an add-on without a pinned version back to the one that Pulumi saw last
/// (terraform-provider-alicloud, resource_alicloud_cs_kubernetes_addon.go, Read and needUpgrade).
/// </summary>
internal static class AddonConfig
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The configuration in that form; <see langword="null"/> for none. What is no JSON is the provider's to refuse.</summary>
    /// <param name="json">A JSON object.</param>
    public static string? Of(string? json)
    {
        try
        {
            return json is null ? null : Written(json);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static string Written(string json)
    {
        using var document = JsonDocument.Parse(json);
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, s_options))
        {
            Write(writer, document.RootElement);
        }

        // None of these stands outside of texts.
        return new StringBuilder(Encoding.UTF8.GetString(bytes.WrittenSpan)).Replace("<", "\\u003c").Replace(">", "\\u003e").Replace("&", "\\u0026").ToString();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();

                // Of a key that stands twice, Go takes the last.
                foreach (var member in value.EnumerateObject().GroupBy(member => member.Name).OrderBy(same => same.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Key);
                    Write(writer, member.Last().Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Number(value));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>Go reads a number as a double and writes it as short as it can be; those that need an exponent are left as they are written.</summary>
    private static string Number(JsonElement value) =>
        value.GetDouble().ToString("R", CultureInfo.InvariantCulture) is var shortest && shortest.Contains('E', StringComparison.Ordinal)
            ? value.GetRawText()
            : shortest;
}
