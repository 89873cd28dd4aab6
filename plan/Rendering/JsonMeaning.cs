using System.Text.Json;
using AckKnativeSpot.Plan.Meaning;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes what changes mean, and the plans of several stacks, as JSON for machines.</summary>
internal static class JsonMeaning
{
    /// <summary>Version of the form of the document of several stacks.</summary>
    public const string Schema = "ack-knative-spot/plans/v1";

    /// <summary>The document of several stacks, each with its plan as <see cref="JsonPlan"/> writes it.</summary>
    /// <param name="project">The project.</param>
    /// <param name="report">The stacks.</param>
    public static string Render(string project, MeaningReport report) => JsonFile.Of(json =>
    {
        json.WriteString("schema", Schema);
        json.WriteString("project", project);
        json.WriteString("verdict", Word(report.Verdict));
        json.WriteList("stacks", report.Stacks, (_, stack) =>
        {
            json.WriteString("stack", stack.Stack);
            json.WriteString("verdict", Word(stack.Verdict));
            json.WriteString("problem", stack.Problem);
            json.WriteString("notCompared", stack.NotCompared ?? stack.Changes?.NotCompared);
            if (stack.Plan is null)
            {
                json.WriteNull("plan");
                return;
            }

            json.WriteStartObject("plan");
            JsonPlan.Write(json, stack);
            json.WriteEndObject();
        });
    });

    /// <summary>Verdict and sentences, in the <c>changes</c> of a plan.</summary>
    public static void Write(Utf8JsonWriter json, StackReport stack)
    {
        json.WriteString("verdict", Word(stack.Verdict));
        json.WriteList("meaning", stack.Sentences, (_, sentence) =>
        {
            json.WriteString("harm", JsonNamingPolicy.CamelCase.ConvertName(sentence.Harm.ToString()));
            json.WriteStartArray("subjects");
            foreach (var subject in sentence.Subjects)
            {
                json.WriteStringValue(subject);
            }

            json.WriteEndArray();
            json.WriteString("text", sentence.Text);
        });
    }

    private static string Word(Verdict verdict) => JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString());
}
