using System.Text.Json;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Meaning;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes what changes against an earlier plan: the <c>changes</c> of a plan document.</summary>
internal static class JsonChanges
{
    public static void Write(Utf8JsonWriter json, StackReport stack)
    {
        var comparison = stack.Changes!;
        json.WriteStartObject("changes");
        json.WriteString("against", comparison.OldStack);
        json.WriteString("notCompared", comparison.NotCompared);
        JsonMeaning.Write(json, stack);
        json.WriteStartObject("counts");
        foreach (var kind in ChangeText.Kinds)
        {
            json.WriteNumber(Word(kind), comparison.Count(kind));
        }

        json.WriteEndObject();
        json.WriteList("resources", comparison.Changes, WriteResource);
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, ResourceChange change)
    {
        json.WriteString("change", Word(change.Kind));
        json.WriteString("type", change.Resource.Type);
        json.WriteString("name", change.Resource.Name);
        json.WriteBoolean("protected", change.IsProtected);
        json.WriteBoolean("newRevision", change.HasNewRevision);
        json.WriteStartArray("forcedBy");
        foreach (var property in change.ForcedBy)
        {
            json.WriteStringValue(property.Path);
        }

        json.WriteEndArray();
        json.WriteList("properties", change.Properties, (_, property) =>
        {
            json.WriteString("path", property.Path);
            json.WriteValue("old", property.Old);
            json.WriteValue("new", property.New);
            json.WriteString("effect", Word(property.Effect));
            json.WriteString("because", property.Because);
        });
    }

    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Unaffected => "unaffected",
        ChangeKind.Adopted => "adopted",
        _ => ChangeText.Word(kind),
    };

    private static string Word(ChangeEffect effect) => effect switch
    {
        ChangeEffect.Replace => "replace",
        ChangeEffect.NewRevision => "newRevision",
        ChangeEffect.Update => "update",
        ChangeEffect.NotKnown => "notKnown",
        _ => "none",
    };
}
