using System.Text.Json;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Meaning;
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
    public static string Render(StackPlan plan) => Render(StackReport.Of(plan));

    /// <summary>The document, ending with a line feed.</summary>
    /// <param name="stack">The stack; it has a plan, and <c>changes</c> when it has an earlier one.</param>
    internal static string Render(StackReport stack) => JsonFile.Of(json => Write(json, stack));

    /// <summary>The properties of the document.</summary>
    /// <param name="json">Takes them.</param>
    /// <param name="stack">The stack; it has a plan.</param>
    internal static void Write(Utf8JsonWriter json, StackReport stack)
    {
        var plan = stack.Plan!;
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
        if (stack.Changes is not null)
        {
            JsonChanges.Write(json, stack);
        }
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
