using AckKnativeSpot.Cost;

namespace AckKnativeSpot.Rules;

internal static partial class GuardrailRules
{
    private const int MostUnpriced = 5;

    internal static Rule MonthlyBudget { get; } = Guard(
        "GUARD009",
        "no month costs more than the organisation's budget, whatever is asked of the stack and whatever spot capacity there is",
        "What counts is the worst case at the maximum: every service at its maximum scale, every job until its deadline, and everything preemptible "
            + "fallen back to pay-as-you-go. A budget for a namespace is about its services and jobs; cluster, network and gateway count in that of the stack "
            + "only. What has no price may cost anything, so a budget needs the price of everything that it is about.",
        "guardrails: { maxMonthlyByNamespace: { default: 1000 } }\n" + Priced
            + ExampleYaml.Service("capacity: { choices: [ecs.c6.large] }", "scale: { max: 4 }"),
        "guardrails: { maxMonthlyByNamespace: { default: 1200 } }\n" + Priced
            + ExampleYaml.Service("capacity: { choices: [ecs.c6.large] }", "scale: { max: 4 }"),
        stack => stack.Guardrails is { MaxMonthly: null, MaxMonthlyByNamespace.Count: 0 }
            || CostOf(stack) is not { } cost ? [] : OverBudget(stack.Guardrails, cost));

    private const string Priced = "prices: { date: \"2026-05-01\", currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39 } }\n";

    private static StackCost? CostOf(RuleInput stack) => StackCost.Of(
        stack.Cluster,
        stack.Serving,
        stack.Services.Select(each => each.Value),
        stack.Jobs.Select(each => each.Value),
        stack.Schedules.Select(each => each.Value),
        stack.Platform.Prices);

    private static IEnumerable<Violation> OverBudget(Guardrails guardrails, StackCost cost)
    {
        if (guardrails.MaxMonthly is { } budget && WhyOver("the stack", cost.Month.Maximum.WorstCase, budget, cost.Prices?.Currency) is var (message, fix))
        {
            yield return new Violation("guardrails.maxMonthly", message, fix);
        }

        foreach (var (name, limit) in guardrails.MaxMonthlyByNamespace)
        {
            if (WhyOver($"the namespace '{name}'", cost.MonthOf(name).Maximum.WorstCase, limit, cost.Prices?.Currency) is var (why, how))
            {
                yield return new Violation($"guardrails.maxMonthlyByNamespace.{name}", why, how);
            }
        }
    }

    private static (string Message, string Fix)? WhyOver(string what, CostSum month, decimal budget, string? currency)
    {
        var allowed = CostSum.Of(budget).ToText(currency);
        if (month.Known > budget)
        {
            return ($"A month of {what} may cost {month.ToText(currency)}, at its maximum with everything fallen back to pay-as-you-go; the organisation's "
                + $"budget is {allowed}.",
                "Lower maximum scales, deadlines or parallelism, or take cheaper choices.");
        }

        var unpriced = month.Unpriced.Take(MostUnpriced).Select(each => each.ToString());
        return month.IsComplete ? null
            : ($"Whether a month of {what} keeps the organisation's budget of {allowed} is not known: {string.Join("; ", unpriced)}"
                + (month.Unpriced.Count > MostUnpriced ? FormattableString.Invariant($"; and {month.Unpriced.Count - MostUnpriced} more.") : "."),
                "Add what is missing to the stack's prices, or give the workload an upper bound.");
    }
}
