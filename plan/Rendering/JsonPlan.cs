using System.Text.Json;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes a plan as JSON for machines: keys in a fixed order, secrets and unknown values as markers.</summary>
internal static class JsonPlan
{
    /// <summary>Version of the document's form. Raised when a reader of the previous one would misread it.</summary>
    public const string Schema = "ack-knative-spot/plan/v2";

    /// <summary>The version before, which is still read: its services and jobs were the texts of the tables.</summary>
    internal const string PreviousSchema = "ack-knative-spot/plan/v1";

    /// <summary>The document, ending with a line feed.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="changes">What changes against an earlier plan: then the document has <c>changes</c>. Default: not compared.</param>
    public static string Render(StackPlan plan, PlanComparison? changes = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonFile.Of(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteString("project", plan.Project);
            json.WriteString("stack", plan.Stack);
            json.WriteString("pulumiPackages", plan.Packages?.Word);
            json.WriteList("resources", plan.Resources, WriteResource);
            json.WritePropertyName("services");
            JsonSerializer.Serialize(json, plan.Services, JsonWorkloads.Default.IReadOnlyListPlannedService);
            json.WritePropertyName("jobs");
            JsonSerializer.Serialize(json, plan.Jobs, JsonWorkloads.Default.IReadOnlyListPlannedJob);
            json.WritePropertyName("cost");
            JsonSerializer.Serialize(json, plan.Cost, JsonWorkloads.Default.PlannedCost);
            json.WriteList("guardrails", plan.Guardrails, WriteGuardrail);
            json.WriteList("findings", plan.Findings, WriteFinding);
            json.WriteList("waived", plan.Waived, (_, waived) =>
            {
                WriteFinding(json, waived.Finding);
                json.WriteString("reason", waived.Reason);
            });
            if (changes is not null)
            {
                JsonChanges.Write(json, changes);
            }
        });
    }

    private static void WriteResource(Utf8JsonWriter json, PlannedResource resource)
    {
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("parent", resource.Parent);
        json.WriteValue("inputs", resource.Inputs);
        json.WriteValue("options", resource.Options);
    }

    private static void WriteGuardrail(Utf8JsonWriter json, GuardrailInForce guardrail)
    {
        json.WriteString("name", guardrail.Name);
        json.WriteString("value", guardrail.Value);
        json.WriteStartArray("from");
        foreach (var file in guardrail.Sources)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule", finding.RuleId);
        json.WriteString("severity", FindingText.Word(finding.Severity));
        json.WriteString("path", finding.Path);
        json.WriteString("origin", finding.Origin);
        json.WriteString("message", finding.Message);
        json.WriteString("fix", finding.Fix);
        json.WriteString("position", finding.Position?.ToString());
    }
}
