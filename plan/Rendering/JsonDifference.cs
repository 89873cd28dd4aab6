using System.Text.Json;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes what differs between two stacks as JSON for machines.</summary>
internal static class JsonDifference
{
    /// <summary>Version of the document's form.</summary>
    public const string Schema = "ack-knative-spot/diff/v1";

    /// <summary>The document, ending with a line feed.</summary>
    /// <param name="difference">What differs.</param>
    public static string Render(StackDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return JsonFile.Of(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteString("project", difference.Project);
            json.WriteString("left", difference.Left);
            json.WriteString("right", difference.Right);
            json.WriteList("onlyLeft", difference.OnlyLeft, WriteResource);
            json.WriteList("onlyRight", difference.OnlyRight, WriteResource);
            json.WriteList("different", difference.Different, (_, change) =>
            {
                WriteResource(json, change.Resource);
                json.WriteList("properties", change.Properties, (_, property) =>
                {
                    json.WriteString("path", property.Path);
                    json.WriteValue("left", property.Old);
                    json.WriteValue("right", property.New);
                });
            });
        });
    }

    private static void WriteResource(Utf8JsonWriter json, PlannedResource resource)
    {
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
    }
}
