using AckKnativeSpot.Rules;
using Xunit;

namespace AckKnativeSpot.Tests.Rules;

/// <summary>Which findings may come from a value that could not be read.</summary>
public sealed class UnreadPlacesTests
{
    private static readonly string[] s_workloads = ["services[0]", "services[1]", "services[10]", "jobs[0]", "teams/shop.v2.yaml:services[0]"];

    [Theory]
    [InlineData("services[1].grace", "services[1].grace", true)]
    [InlineData("services[1].grace", "services[10].grace", false)]
    [InlineData("services[1].spot.priceLimit", "services[1].spot", true)] // Part of what the finding is about.
    [InlineData("services[1].spot", "services[1].spot.priceLimit", true)]
    [InlineData("services[1].image", "services[1]", false)] // A workload is there whatever of it is unread.
    [InlineData("services[1]", "services[1].grace", true)]
    [InlineData("services", "services[1].grace", true)]
    [InlineData("services[1].scale.min", "services[1].grace", true)] // What the rule also reads of the workload.
    [InlineData("services[1].scale.min", "services[10].grace", false)]
    [InlineData("services[10].scale.min", "services[1].grace", false)]
    [InlineData("services[1].scale", "jobs[0].grace", false)]
    [InlineData("teams/shop.v2.yaml:services[0].scale", "teams/shop.v2.yaml:services[0].grace", true)]
    [InlineData("teams/shop.v2.yaml:services[0].scale", "services[0].grace", false)]
    [InlineData("knative.config.features", "services[1].grace", true)] // What it also reads of the stack.
    [InlineData("knative", "services[1].grace", true)]
    [InlineData("knative.config.gc", "services[1].grace", false)]
    [InlineData("services[1].scale", "knative.config.features", false)]
    public void Affect_IsAboutThePlaceAndWhatTheRuleReads(string unread, string path, bool expected)
    {
        var rule = RuleTable.All[0] with { AlsoReads = [".scale", "knative.config.features"] };

        Assert.Equal(expected, new UnreadPlaces([unread], s_workloads).Affect(rule, path));
        Assert.Equal(expected, new UnreadPlaces(["alerts", unread, "jobs[0].image"], s_workloads).Affect(rule, path));
    }

    [Fact]
    public void Affect_WithEverythingRead_IsNever() => Assert.All(RuleTable.All, rule => Assert.False(UnreadPlaces.None.Affect(rule, "services[0].grace")));
}
