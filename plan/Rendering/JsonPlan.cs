using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes a plan as JSON for machines: keys in a fixed order, secrets and unknown values as markers.</summary>
public static class JsonPlan
{
    /// <summary>Version of the document's form. Raised when a reader of the previous one would misread it.</summary>
    public const string Schema = "ack-knative-spot/plan/v1";

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document, ending with a line feed.</summary>
    /// <param name="plan">The plan.</param>
    public static string Render(StackPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("project", plan.Project);
            json.WriteString("stack", plan.Stack);
            WriteList(json, "resources", plan.Resources, WriteResource);
            WriteList(json, "findings", plan.Findings, WriteFinding);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteResource(Utf8JsonWriter json, PlannedResource resource)
    {
        json.WriteStartObject();
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("parent", resource.Parent);
        json.WritePropertyName("inputs");
        WriteValue(json, resource.Inputs);
        json.WritePropertyName("options");
        WriteValue(json, resource.Options);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.RuleId);
        json.WriteString("severity", finding.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        });
        json.WriteString("path", finding.Path);
        json.WriteString("message", finding.Message);
        json.WriteString("fix", finding.Fix);
        json.WriteString("position", finding.Position?.ToString());
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
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
                    WriteValue(json, item);
                }

                json.WriteEndObject();
                break;
            case IReadOnlyList<object?> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, item);
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
