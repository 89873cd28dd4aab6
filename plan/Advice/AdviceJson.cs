using System.Text.Json;
using AckKnativeSpot.Advice;
using AckKnativeSpot.Plan.Rendering;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Advice;

/// <summary>Writes advice for machines. Prices, shares and percentages are texts of exact decimals, because readers make binary fractions of numbers.</summary>
internal static class AdviceJson
{
    /// <summary>Version of the document's form.</summary>
    public const string Schema = "ack-knative-spot/advice/v1";

    /// <summary>The document, ending with a line feed.</summary>
    public static string Render(StackAdvice advice) => JsonFile.Of(json =>
    {
        json.WriteString("schema", Schema);
        json.WriteString("stack", advice.Stack);
        Write(json, "survival", advice.Survival);
        json.WriteString("currency", advice.Currency);
        json.WriteNumber("histories", advice.Histories);
        json.WriteNumber("reliabilities", advice.Reliabilities);
        json.WriteList("workloads", advice.Workloads, WriteWorkload);
        Write(json, "notOnSpot", advice.NotOnSpot);
    });

    private static void WriteWorkload(Utf8JsonWriter json, WorkloadAdvice advice)
    {
        json.WriteString("path", advice.Workload.Path);
        json.WriteString("name", advice.Workload.Name);
        Write(json, "choices", advice.Choices.Select(choice => choice.Name));
        Write(json, "zones", advice.Zones);
        Write(json, "priceLimit", advice.Limit?.Amount);
        Write(json, "survival", advice.Survival);
        Write(json, "savingPercent", advice.SavingPercent);
        Write(json, "interruptionPercent", advice.InterruptionPercent);
        Write(json, "notes", advice.Notes);
        json.WriteList("pools", advice.Pools, WritePool);
        json.WriteList("rejected", advice.Rejected, (_, each) =>
        {
            json.WriteString("instanceType", each.InstanceType);
            json.WriteString("because", each.Because);
        });
    }

    private static void WritePool(Utf8JsonWriter json, PoolAdvice pool)
    {
        json.WriteString("instanceType", pool.Quote.Pool.InstanceType);
        json.WriteString("zone", pool.Quote.Pool.Zone);
        json.WriteBoolean("chosen", pool.IsChosen);
        Write(json, "spot", pool.Quote.Spot);
        Write(json, "payAsYouGo", pool.Quote.PayAsYouGo);
        Write(json, "interruptionPercent", pool.Quote.InterruptionPercent);
        Write(json, "expected", pool.Quote.Expected);
        Write(json, "survival", pool.Survival);
        Write(json, "observedHours", pool.Quote.History?.ObservedHours);
        Write(json, "spanHours", pool.Quote.History?.SpanHours);
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? number) =>
        json.WriteString(name, number is { } known ? ExactDecimal.Text(known) : null);

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
