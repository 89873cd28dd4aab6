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
        "guardrails: { namespaces: { default: { maxMonthly: 1000 } } }\n" + Priced
            + ExampleYaml.Service("capacity: { choices: [ecs.c6.large] }", "scale: { max: 4 }"),
        "guardrails: { namespaces: { default: { maxMonthly: 1200 } } }\n" + Priced
            + ExampleYaml.Service("capacity: { choices: [ecs.c6.large] }", "scale: { max: 4 }"),
        stack => BudgetsOf(stack.Guardrails).ToList() is { Count: > 0 } budgets && CostOf(stack) is { } cost
            ? budgets.SelectMany(budget => OverBudget(budget, cost))
            : []) with
    {
        AlsoReads = ["prices", "services", "jobs", "spot"],
    };

    private const string Priced = "prices: { date: \"2026-05-01\", currency: CNY, region: cn-hangzhou, payAsYouGo: { ecs.c6.large: 0.39 } }\n";

    private static StackCost? CostOf(RuleInput stack) => StackCost.Of(
        stack.Cluster,
        stack.Serving,
        stack.Services.Select(each => each.Value),
        stack.Jobs.Select(each => each.Value),
        stack.Schedules.Select(each => each.Value),
        stack.Platform.Prices);

    /// <summary>The budget of the stack, whose namespace is none, and those of namespaces.</summary>
    private static IEnumerable<(string? Namespace, decimal Amount)> BudgetsOf(Guardrails guardrails) =>
        from each in guardrails.Namespaces.Select(entry => (Name: (string?)entry.Key, entry.Value.MaxMonthly)).Prepend((null, guardrails.MaxMonthly))
        where each.MaxMonthly is not null
        select (each.Name, each.MaxMonthly.GetValueOrDefault());

    private static IEnumerable<Violation> OverBudget((string? Namespace, decimal Amount) budget, StackCost cost)
    {
        var (path, what, month) = budget.Namespace is { } name
            ? ($"guardrails.namespaces.{name}.maxMonthly", $"the namespace '{name}'", cost.MonthOf(name))
            : ("guardrails.maxMonthly", "the stack", cost.Month);
        return WhyOver(what, month.Maximum.WorstCase, budget.Amount, cost.Prices?.Currency) is var (message, fix) ? [new Violation(path, message, fix)] : [];
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
