using AckKnativeSpot.Reserve;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using Xunit;
using static AckKnativeSpot.Tests.Rules.Stacks;

namespace AckKnativeSpot.Tests.Rules;

public class ReserveRulesTests
{
    public static TheoryData<ReserveOptions, string> Reserves => new()
    {
        { new ReserveOptions { Choices = Choices("ecs.t6-c1m1.large", "ecs.t5-lc1m2.small", "1-2Gi", "2-2Gi", "2-4Gi"), Replicas = 1 }, "" },
        {
            new ReserveOptions { Choices = Choices("1-2Gi", "1-4Gi", "1-8Gi", "2-2Gi", "2-4Gi", "2-8Gi") },
            "services[0].reserve.choices: 6 choices; a reserved instance takes 5."
        },
        {
            new ReserveOptions { Type = ReserveType.Ecs, Choices = Choices("1-2Gi") },
            "services[0].reserve.choices: Choices have no effect on a reserved instance of type ecs."
        },
        {
            new ReserveOptions { Type = ReserveType.Acs, Choices = Choices("1-2Gi") },
            "services[0].reserve.choices: Choices have no effect on a reserved instance of type acs."
        },
        { new ReserveOptions { Type = ReserveType.Ecs }, "" },
        { new ReserveOptions { Replicas = 0 }, "services[0].reserve.replicas: The number of reserved pods is 0; it must be at least 1." },
    };

    [Theory]
    [MemberData(nameof(Reserves))]
    public void Reserve_Options_MustBeWhatThePlatformTakes(ReserveOptions reserve, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Check(Of(Web with { Reserve = reserve })).Select(each => $"{each.Path}: {each.Message}")));

    [Fact]
    public void Reserve_UpstreamKnative_IsRefusedWithAWayOut() =>
        Assert.Equal(
            new Violation(
                "services[0].reserve",
                "This cluster's Knative is not ACK's own and ignores reserved instances.",
                "Install ACK's Knative, or remove `reserve` and write `scale: { min: 1 }`."),
            Assert.Single(Check(On(Platform with { Knative = KnativeFlavour.Upstream }, Web with { Reserve = new ReserveOptions() }))));

    [Fact]
    public void Reserve_None_IsFineAnywhere() => Assert.Empty(Check(On(Platform with { Knative = KnativeFlavour.Upstream }, Web)));

    private static IEnumerable<Violation> Check(RuleInput model) => RuleTable.Find("RSV001")!.ViolationsIn(model);
}
