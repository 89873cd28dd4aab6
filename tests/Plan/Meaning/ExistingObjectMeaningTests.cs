using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Meaning;

/// <summary>Objects that move from one resource to another, as only a program in C# lets them.</summary>
public class ExistingObjectMeaningTests
{
    private const string Job = "kubernetes:batch/v1:CronJob";

    [Fact]
    public void Meaning_ObjectThatIsTakenOverWhileItsOldResourceGoes_IsLost()
    {
        var sentence = Assert.Single(SentencesOf(OfJob("old"), OfJob("new", (PlannedResource.Import, "shop/report"))), each => each.Harm == Harm.Loss);

        Assert.Equal(
            "`new` takes the CronJob `report` over, and `old`, which is the same one, deletes it afterwards. Take `old` out of the state first "
                + "(`pulumi state delete`), or rename the old one to the new one with `pulumi state rename`",
            sentence.Line);
    }

    [Fact]
    public void Meaning_ObjectThatIsTakenOverWhileItsOldResourceGoesAndIsProtected_IsRefused() => Assert.Contains(
        "deletes it afterwards; it is protected, so `pulumi up` refuses. ",
        Assert.Single(SentencesOf(OfJob("old", ("protect", true)), OfJob("new", (PlannedResource.Import, "shop/report"))), each => each.Harm == Harm.Loss).Line,
        StringComparison.Ordinal);

    [Fact]
    public void Meaning_ObjectThatIsTakenOverWhileItsOldResourceLeavesIt_IsKept() => Assert.DoesNotContain(
        SentencesOf(OfJob("old", ("retainOnDelete", true)), OfJob("new", (PlannedResource.Import, "shop/report"))),
        each => each.Harm is Harm.Loss or Harm.Failure);

    [Fact]
    public void Meaning_ObjectThatIsCreatedWhileItsOldResourceGoes_MeetsAlreadyExists() => Assert.Contains(
        SentencesOf(OfJob("old"), OfJob("new")), each => each.Harm == Harm.Failure && each.Line.Contains("AlreadyExists", StringComparison.Ordinal));

    private static IReadOnlyList<MeaningSentence> SentencesOf(PlannedResource old, PlannedResource current) =>
        StackReport.Of(PlanOf(current), PlanOf(old)).Sentences;

    private static StackPlan PlanOf(PlannedResource resource) => new()
    {
        Project = "ack-knative-spot",
        Stack = "test",
        Resources = [resource],
        Findings = [],
    };

    private static PlannedResource OfJob(string name, params (string Key, object Value)[] options) => new(
        Job,
        name,
        null,
        new Dictionary<string, object?>
        {
            ["apiVersion"] = "batch/v1",
            ["kind"] = "CronJob",
            ["metadata"] = new Dictionary<string, object?> { ["name"] = "report", ["namespace"] = "shop" },
        },
        options.ToDictionary(each => each.Key, object? (each) => each.Value));
}
