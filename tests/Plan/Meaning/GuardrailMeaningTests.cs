using AckKnativeSpot.Drain;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Meaning;

/// <summary>For every guardrail: whether a change of it, its first value and its end guard more or less.</summary>
public class GuardrailMeaningTests
{
    /// <summary>Each guardrail with a stricter and a looser value.</summary>
    private static readonly Dictionary<string, (Guardrails Stricter, Guardrails Looser)> s_pairs = new()
    {
        ["maxPrice"] = (new() { MaxPrice = HourlyPrice.Of(0.2m) }, new() { MaxPrice = HourlyPrice.Of(0.25m) }),
        ["maxPrices.ecs.c7.large"] = (new() { MaxPrices = Prices(0.9m) }, new() { MaxPrices = Prices(1.05m) }),
        ["allowedTypes"] = (new() { AllowedTypes = Types("ecs.c6.large") }, new() { AllowedTypes = Types("ecs.c6.large", "2-4Gi") }),
        ["allowedFamilies"] = (new() { AllowedFamilies = ["ecs.c6"] }, new() { AllowedFamilies = ["ecs.c7", "ecs.c6"] }),
        ["maxScale"] = (new() { MaxScale = 9 }, new() { MaxScale = 10 }),
        ["availability.ready"] = (new() { Availability = new AvailabilityPromise(100) }, new() { Availability = new AvailabilityPromise(25) }),
        ["maxMonthly"] = (new() { MaxMonthly = 999.5m }, new() { MaxMonthly = 1000 }),
    };

    private static readonly Dictionary<string, Guardrails> s_switches = new()
    {
        ["requireFallback"] = new() { RequireFallback = true },
        ["requireEviction"] = new() { RequireEviction = true },
        ["requireProtection"] = new() { RequireProtection = true },
        ["forbidPublicEndpoints"] = new() { ForbidPublicEndpoints = true },
    };

    public static TheoryData<string> Names => new(s_pairs.Keys);

    public static TheoryData<string> AllNames => new(s_pairs.Keys.Concat(s_switches.Keys));

    [Theory]
    [MemberData(nameof(Names))]
    public void Change_OfEachGuardrail_IsLooserInOneDirectionOnly(string name)
    {
        var (stricter, looser) = s_pairs[name];
        foreach (var (before, after, prefix) in new[] { (stricter, looser, ""), (OfShop(stricter), OfShop(looser), "namespaces.shop.") })
        {
            var loosened = Assert.Single(Said(before, after));
            var tightened = Assert.Single(Said(after, before));

            Assert.Equal(Harm.Exposure, loosened.Harm);
            Assert.StartsWith($"guardrail `{prefix}{name}`: ", loosened.Text, StringComparison.Ordinal);
            Assert.EndsWith(", which is looser", loosened.Text, StringComparison.Ordinal);
            Assert.Equal(Harm.None, tightened.Harm);
            Assert.DoesNotContain("looser", tightened.Text, StringComparison.Ordinal);
            Assert.Empty(Said(before, before));
        }
    }

    [Theory]
    [MemberData(nameof(AllNames))]
    public void BeginningAndEnd_OfEachGuardrail_AreNoHarmAndExposure(string name)
    {
        var guardrails = StrictOf(name);

        var added = Assert.Single(Said(Guardrails.None, guardrails));
        var gone = Assert.Single(Said(guardrails, Guardrails.None));

        Assert.Equal((Harm.None, Harm.Exposure), (added.Harm, gone.Harm));
        Assert.StartsWith($"guardrail `{name}` now holds: ", added.Text, StringComparison.Ordinal);
        Assert.StartsWith($"guardrail `{name}` is taken off; ", gone.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllNames))]
    public void GuardrailOfANamespace_ThatAllNamespacesGet_GuardsNoLess(string name)
    {
        var gone = Assert.Single(Said(OfShop(StrictOf(name)), StrictOf(name)), sentence => sentence.Text.Contains("taken off", StringComparison.Ordinal));

        Assert.Equal(Harm.None, gone.Harm);
        Assert.Contains($", and `{name}` holds instead: ", gone.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void GuardrailOfANamespace_ThatAllNamespacesGetLooser_GuardsLess(string name) =>
        Assert.Equal(Harm.Exposure, Said(OfShop(s_pairs[name].Stricter), s_pairs[name].Looser).Min(sentence => sentence.Harm));

    [Fact]
    public void CeilingOfAType_ThatAllTypesGet_GuardsNoLess()
    {
        var before = new Guardrails { MaxPrices = Prices(0.9m) };

        Assert.All(Said(before, new Guardrails { MaxPrice = HourlyPrice.Of(0.9m) }), sentence => Assert.Equal(Harm.None, sentence.Harm));
        Assert.Contains(Said(before, new Guardrails { MaxPrice = HourlyPrice.Of(0.95m) }), sentence => sentence.Harm == Harm.Exposure);
        Assert.All(
            Said(OfShop(before), new Guardrails { MaxPrice = HourlyPrice.Of(0.9m) }), sentence => Assert.Equal(Harm.None, sentence.Harm));
    }

    [Fact]
    public void Examples_AreOfEveryGuardrail() => Assert.Equal(
        typeof(Guardrails).GetProperties().Where(property => property.GetMethod!.IsStatic == false).Select(property => property.Name)
            .Except([nameof(Guardrails.Namespaces)]).Order(),
        s_pairs.Keys.Concat(s_switches.Keys).Select(name => char.ToUpperInvariant(name[0]) + name.Split('.')[0][1..]).Order());

    private static Guardrails StrictOf(string name) => s_switches.TryGetValue(name, out var on) ? on : s_pairs[name].Stricter;

    private static Guardrails OfShop(Guardrails guardrails) => new() { Namespaces = new([KeyValuePair.Create("shop", guardrails)]) };

    private static ValueMap<HourlyPrice> Prices(decimal price) => new([KeyValuePair.Create("ecs.c7.large", HourlyPrice.Of(price))]);

    private static ValueList<CapacityChoice> Types(params string[] names) =>
        [.. names.Select(name => CapacityChoice.TryParse(name, out var choice) ? choice : throw new ArgumentException(name))];

    private static IReadOnlyList<MeaningSentence> Said(Guardrails before, Guardrails after) => StackReport.Of(PlanOf(after), PlanOf(before)).Sentences;

    private static StackPlan PlanOf(Guardrails guardrails) => new()
    {
        Project = "project",
        Stack = "stack",
        Findings = [],
        Guardrails = GuardrailInForce.Of(guardrails, [("Pulumi.stack.yaml", guardrails)]),
    };
}
