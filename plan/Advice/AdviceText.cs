using System.Globalization;
using System.Text;
using AckKnativeSpot.Advice;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Advice;

/// <summary>Writes advice for people.</summary>
internal static class AdviceText
{
    private const int MostPools = 15;

    private static readonly string[] s_columns = ["", "Pool", "Mean spot/h", "Pay-as-you-go/h", "Reclaimed", "Expected/h", "Within the limit", "Observed"];

    private const string Legend = "* recommended. Expected/h counts the share of instances that is reclaimed at the pay-as-you-go price.";

    /// <summary>The document, ending with a line feed.</summary>
    public static string Render(StackAdvice advice)
    {
        var text = new StringBuilder();
        var currency = advice.Currency.Length > 0 ? $"; prices in {advice.Currency}" : "";
        Line(text, $"Advice for the stack {advice.Stack}: limits that prices keep for {Percent(advice.Survival)} of the time{currency}");
        Line(text, $"Data: price histories of {advice.Histories} pools (an instance type in a zone), interruption rates of {advice.Reliabilities}");
        foreach (var workload in advice.Workloads)
        {
            text.Append('\n');
            Append(text, workload);
        }

        if (advice.NotOnSpot.Count > 0)
        {
            text.Append('\n');
            Line(text, $"Not on preemptible instances: {string.Join(", ", advice.NotOnSpot)}");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, WorkloadAdvice advice)
    {
        Line(text, $"{advice.Workload.Name} ({advice.Workload.Path})");
        if (advice.Choices.Count > 0)
        {
            Line(text, $"  types          {string.Join(", ", advice.Choices)}");
            Line(text, $"  zones          {string.Join(", ", advice.Zones)}");
            Line(text, $"  pools          {Pools(advice)}");
            Line(text, $"  price limit    {Limit(advice)}");
            Line(text, $"  saving         {advice.SavingPercent:0}% of the pay-as-you-go price expected");
            var interruptions = advice.InterruptionPercent is { } rate
                ? string.Create(CultureInfo.InvariantCulture, $"at most {rate:0.##}% of the instances")
                : "not known";
            Line(text, $"  interruptions  {interruptions}");
        }

        foreach (var note in advice.Notes)
        {
            Line(text, $"  note           {note}");
        }

        AppendPools(text, advice.Pools);
        foreach (var because in advice.Rejected.GroupBy(each => each.Because, each => each.InstanceType))
        {
            Line(text, $"  not considered, because {because.Key}: {string.Join(", ", because)}");
        }

        if (advice.Choices.Count > 0)
        {
            Line(text, $"  to paste below {advice.Workload.Path}, {advice.Workload.Name}:");
        }

        foreach (var line in AdviceYaml.Lines(advice))
        {
            Line(text, $"    {line}");
        }
    }

    /// <summary>A pool is what is reclaimed together.</summary>
    private static string Pools(WorkloadAdvice advice)
    {
        var pools = advice.Pools.Count(pool => pool.IsChosen);
        return FormattableString.Invariant($"{pools}, of {Counted.Of(advice.Choices.Count, "type")} in {Counted.Of(advice.Zones.Count, "zone")}")
            + (pools > 1 ? ": a reclaim in one leaves the others" : ": a reclaim may take every instance at once");
    }

    private static string Limit(WorkloadAdvice advice) => (advice.Limit, advice.Survival) switch
    {
        (null, _) => "no history says anything about it",
        ({ } limit, null) => $"{limit} per hour, the ceiling of the guardrails; no history says how long prices were within it",
        ({ } limit, { } survival) => $"{limit} per hour; the price of every recommended pool was within it for {Percent(survival)} of the time or more",
    };

    private static void AppendPools(StringBuilder text, ValueList<PoolAdvice> pools)
    {
        string[][] rows = [.. pools.Count == 0 ? [] : new[] { s_columns }, .. pools.Take(MostPools).Select(Row)];
        foreach (var row in rows)
        {
            Line(text, "  " + string.Join("  ", row.Select((cell, i) => cell.PadRight(rows.Max(each => each[i].Length)))).TrimEnd());
        }

        if (pools.Any(pool => pool.IsChosen))
        {
            Line(text, $"  {Legend}");
        }

        if (pools.Count > MostPools)
        {
            Line(text, $"  and {pools.Count - MostPools} more pools; --format json has all");
        }
    }

    private static string[] Row(PoolAdvice pool) =>
    [
        pool.IsChosen ? "*" : "",
        pool.Quote.Pool.ToString(),
        Price(pool.Quote.Spot),
        Price(pool.Quote.PayAsYouGo),
        pool.Quote.InterruptionPercent is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate:0.##}%") : "not known",
        Price(pool.Quote.Expected),
        pool.Survival is { } survival ? Percent(survival) : "not known",
        pool.Quote.History is { } history
            ? string.Create(CultureInfo.InvariantCulture, $"{history.ObservedHours:0.#} of {history.SpanHours:0.#} h")
            : "no history",
    ];

    private static string Price(decimal price) => price.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>Rounded down, so that it claims no more than what was.</summary>
    private static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 10000) / 100:0.##}%");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
