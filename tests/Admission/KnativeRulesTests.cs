using AckKnativeSpot.Findings;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Manifests;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Admission;

public class KnativeRulesTests
{
    public static IEnumerable<object[]> Examples => RuleExamples.All.Select((example, i) => new object[] { i, $"{example.Rule} at {example.Path}" });

    [Theory]
    [MemberData(nameof(Examples))]
    public void Check_BrokenExample_IsFoundThereAndOnlyByItsRule(int index, string name)
    {
        var example = RuleExamples.All[index];

        var (rule, violation) = Assert.Single(AdmissionTests.Violations(example.Broken));

        Assert.Equal(name, $"{rule} at {violation.Path["services[0]".Length..]}");
        Sentences.Check(violation.Message, violation.Fix);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Check_KeptExample_HasNoFindingAndIsAdmitted(int index, string name)
    {
        var kept = RuleExamples.All[index].Kept;

        Assert.True(AdmissionTests.Violations(kept).Count == 0, name);
        Assert.Empty(ApiServer.Review(OnReleasedKnative.Render(kept)));
    }

    [Fact]
    public void All_EveryRule_HasAnExampleInTheseTests() => Assert.Equal(
        KnativeRules.All.Select(rule => rule.Id).Except(["KN003", "KN056", "KN070", "KN072", "KN073", "KN074", "KN075", "KN076", "KN077", "KN078"]),
        RuleExamples.All.Select(example => example.Rule).Distinct());

    [Fact]
    public void All_EveryRule_IsAnErrorWithTextsThatAreYaml() => Assert.All(KnativeRules.All, rule =>
    {
        Assert.Equal(rule.Id is "KN076" or "KN078" ? Severity.Warning : Severity.Error, rule.Severity);
        Assert.IsType<RuleKind.OfStack>(rule.Kind);
        Assert.NotEmpty(rule.Title);
        Assert.NotEmpty(rule.Why);
        Assert.Contains("services", Tree.OfYaml(rule.Example), StringComparison.Ordinal);
        Assert.Contains("services", Tree.OfYaml(rule.Fix), StringComparison.Ordinal);
        Assert.NotEqual(rule.Example, rule.Fix);
    });

    [Fact]
    public void All_Ids_AreUniqueAndInOrder()
    {
        var ids = KnativeRules.All.Select(rule => rule.Id).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Check_TwoServicesOfOneNameInOneNamespace_IsFoundAtTheSecond()
    {
        var (rule, violation) = Assert.Single(AdmissionTests.Violations(RuleExamples.Legal, RuleExamples.Legal));

        Assert.Equal(("KN003", "services[1].name"), (rule, violation.Path));
    }

    [Fact]
    public void Check_TwoServicesOfOneNameInTwoNamespaces_HasNoFinding() =>
        Assert.Empty(AdmissionTests.Violations(RuleExamples.Legal, RuleExamples.Legal with { Namespace = "other" }));

    [Fact]
    public void Check_InitialScaleOfZeroWhereTheClusterAllowsIt_HasNoFinding()
    {
        var stack = new RuleInput
        {
            Platform = new PlatformFacts { Knative = KnativeFlavour.Upstream, AllowZeroInitialScale = true },
            Services = [new("services[0]", RuleExamples.Legal with { Scale = new() { Initial = 0 } })],
        };

        Assert.Empty(KnativeRules.All.SelectMany(rule => rule.ViolationsIn(stack)));
    }

    [Fact]
    public void Check_AnnotationOfCapacity_IsHeldToTheSameRules()
    {
        var capacity = RuleExamples.Legal.Capacity with { Annotations = RuleExamples.Map("autoscaling.knative.dev/target", "5") };

        var (rule, violation) = Assert.Single(AdmissionTests.Violations(RuleExamples.Legal with { Capacity = capacity }));

        Assert.Equal(("META005", "services[0].capacity.annotations.autoscaling.knative.dev/target"), (rule, violation.Path));
    }
}
