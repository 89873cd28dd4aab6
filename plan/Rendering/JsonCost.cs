using System.Text.Json;
using AckKnativeSpot.Cost;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>
/// Writes the <c>cost</c> of a plan document. An amount is an object: <c>known</c> is a text of an exact decimal, because readers make binary fractions of
/// numbers, and <c>unpriced</c> counts what is missing from it; the document lists once what that is.
/// </summary>
internal static class JsonCost
{
    public static void Write(Utf8JsonWriter json, StackCost? cost)
    {
        if (cost is null)
        {
            json.WriteNull("cost");
            return;
        }

        json.WriteStartObject("cost");
        WritePrices(json, cost);
        json.WriteNumber("hoursPerMonth", LoadCost.HoursPerMonth);
        Write(json, "hour", cost.Hour);
        Write(json, "month", cost.Month);
        json.WriteList("services", cost.Services, WriteService);
        json.WriteList("jobs", cost.Jobs, WriteJob);
        json.WriteList("platform", cost.Platform.Parts, (_, part) =>
        {
            json.WriteString("name", part.Name);
            Write(json, "month", part.Month);
        });
        Write(json, "unpriced", CostTables.Unpriced(cost));
        Write(json, "billedByUse", cost.Platform.BilledByUse);
        json.WriteEndObject();
    }

    private static void WritePrices(Utf8JsonWriter json, StackCost cost)
    {
        if (cost.Prices is not { } prices)
        {
            json.WriteNull("prices");
            return;
        }

        json.WriteStartObject("prices");
        json.WriteString("currency", prices.Currency);
        json.WriteString("region", prices.Region);
        json.WriteString("oldest", prices.Oldest.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("newest", prices.Newest.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteService(Utf8JsonWriter json, ServiceCost service)
    {
        json.WriteString("namespace", service.Namespace);
        json.WriteString("name", service.Name);
        Write(json, "podHour", service.PodHour);
        Write(json, "reserveHour", service.ReserveHour);
        Write(json, "month", service.Month);
    }

    private static void WriteJob(Utf8JsonWriter json, JobCost job)
    {
        json.WriteString("namespace", job.Namespace);
        json.WriteString("name", job.Name);
        Write(json, "hour", job.Hour);
        Write(json, "usualRun", job.UsualRun);
        Write(json, "longestRun", job.LongestRun);
        json.WriteString("runsPerMonth", job.RunsPerMonth is { } runs ? ExactDecimal.Text(runs) : null);
        Write(json, "month", job.Month);
    }

    private static void Write(Utf8JsonWriter json, string name, LoadCost cost)
    {
        json.WriteStartObject(name);
        Write(json, "idle", cost.Idle);
        Write(json, "minimum", cost.Minimum);
        Write(json, "maximum", cost.Maximum);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, PurchaseCost cost)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("onSpot");
        Write(json, "first", cost.OnSpot.First);
        Write(json, "cheapest", cost.OnSpot.Cheapest);
        Write(json, "dearest", cost.OnSpot.Dearest);
        json.WriteEndObject();
        Write(json, "worstCase", cost.WorstCase);
        Write(json, "withoutSpot", cost.WithoutSpot);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, CostSum sum)
    {
        json.WriteStartObject(name);
        json.WriteString("known", ExactDecimal.Text(sum.Known));
        json.WriteNumber("unpriced", sum.Unpriced.Count);
        json.WriteEndObject();
    }

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
