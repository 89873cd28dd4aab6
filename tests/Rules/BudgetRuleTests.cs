using AckKnativeSpot.Cluster;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Tests.Pricing;
using Xunit;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>A pod costs 0.5 an hour: 365 a month, and 3,650 at the maximum of ten.</summary>
public class BudgetRuleTests
{
    private static readonly PlatformFacts s_priced = Platform with { Prices = PriceRowsOf.Table(PriceRowsOf.Row("ecs.c7.large", 0.5m, spot: 0.1m)) };

    private static readonly KnativeServiceSpec s_web = Web with { Capacity = new CapacityOptions { Choices = Choices("ecs.c7.large") } };

    [Theory]
    [InlineData(3650, "")]
    [InlineData(3649.99,
        "A month of the stack may cost 3,650 CNY, at its maximum with everything fallen back to pay-as-you-go; the organisation's budget is 3,650 CNY.")]
    [InlineData(1000,
        "A month of the stack may cost 3,650 CNY, at its maximum with everything fallen back to pay-as-you-go; the organisation's budget is 1,000 CNY.")]
    public void Budget_OfTheStack_IsAboutTheWorstCaseAtTheMaximum(double budget, string message) =>
        Assert.Equal(message, MessageOf(s_priced, new Guardrails { MaxMonthly = (decimal)budget }, s_web));

    [Fact]
    public void Budget_OfANamespace_IsAboutItsWorkloads()
    {
        Assert.Equal(
            "A month of the namespace 'shop' may cost 3,650 CNY, at its maximum with everything fallen back to pay-as-you-go; the organisation's budget is "
                + "3,000 CNY.",
            MessageOf(s_priced, ByNamespace(("default", 4000), ("shop", 3000), ("empty", 1)), s_web, s_web with { Namespace = "shop" }));
    }

    /// <summary>A namespace's month is 3,650 + 1,825 (five pods at most): 5,475; both namespaces cost 9,125.</summary>
    [Theory]
    [InlineData(5475, 9125, "")]
    [InlineData(5474, 9125, "guardrails.namespaces.shop.maxMonthly")]
    [InlineData(5475, 9124, "guardrails.maxMonthly")]
    [InlineData(5474, 9124, "guardrails.maxMonthly guardrails.namespaces.shop.maxMonthly")]
    public void Budgets_OfANamespaceAndOfTheStack_AreEachKept(int shop, int stack, string broken) => Assert.Equal(
        broken,
        string.Join(' ', RuleEngine.Evaluate(
            GuardrailRules.All,
            On(
                s_priced, s_web, s_web with { Namespace = "shop" },
                s_web with { Name = "small", Namespace = "shop", Scale = new ScaleOptions { Max = 5 } }) with
            {
                Guardrails = ByNamespace(("shop", shop)) with { MaxMonthly = stack },
            },
            RulePolicy.Default).Findings.Select(finding => finding.Path)));

    private static Guardrails ByNamespace(params (string Name, decimal Budget)[] budgets) => new()
    {
        Namespaces = new(budgets.Select(each => KeyValuePair.Create(each.Name, new Guardrails { MaxMonthly = each.Budget }))),
    };

    [Fact]
    public void Budget_SomethingUnpriced_IsNotKept()
    {
        Assert.Equal(
            "Whether a month of the stack keeps the organisation's budget of 9,999 is not known: web: no pay-as-you-go price of ecs.c7.large is known.",
            MessageOf(Platform, new Guardrails { MaxMonthly = 9999 }, s_web));
        Assert.Equal(
            "Whether a month of the stack keeps the organisation's budget of 9,999 CNY is not known: web: it has no maximum scale.",
            MessageOf(s_priced, new Guardrails { MaxMonthly = 9999 }, s_web with { Scale = new ScaleOptions { Max = 0 } }));
    }

    [Fact]
    public void Budget_OnThisMachine_IsKept() => Assert.Empty(RuleEngine.Evaluate(
        GuardrailRules.All,
        On(Platform, s_web) with { Cluster = new ClusterSource.Context("kind"), Guardrails = new Guardrails { MaxMonthly = 1 } },
        RulePolicy.Default).Findings);

    private static string MessageOf(PlatformFacts platform, Guardrails guardrails, params KnativeServiceSpec[] services) => string.Join(
        " | ", RuleEngine.Evaluate(GuardrailRules.All, On(platform, services) with { Guardrails = guardrails }, RulePolicy.Default).Findings.Select(
            finding => finding.Message));
}
