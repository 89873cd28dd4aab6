using AckKnativeSpot.Findings;
using Xunit;

namespace AckKnativeSpot.Tests.Findings;

public class FindingGroupTests
{
    private static readonly Finding s_first = new(
        "DRAIN012", Severity.Info, "services[0].grace", "It may be long.", "See to it.")
    { Position = new("f", 2, 3) };

    private static readonly Finding s_second = s_first with { Path = "services[1].grace", Origin = "spot.defaults", Position = new("f", 9, 3) };

    [Fact]
    public void Of_FindingsThatSayTheSame_AreReadOnceWhereTheFirstOneStands()
    {
        var other = s_first with { RuleId = "RSV002" };

        Assert.Equal(
            [
                "info DRAIN012 services[0].grace (f:2:3), services[1].grace from spot.defaults (f:9:3): It may be long.\n  fix: See to it.",
                "info RSV002 services[0].grace (f:2:3): It may be long.\n  fix: See to it.",
            ],
            FindingGroup.Of([s_first, other, s_second]).Select(FindingText.Of));
    }

    [Fact]
    public void Of_FindingsThatDifferInAnythingButTheirPlace_StayApart()
    {
        Finding[] findings =
        [
            s_first, s_first with { RuleId = "A001" }, s_first with { Severity = Severity.Warning }, s_first with { Message = "Another." },
            s_first with { Fix = "Another." },
        ];

        Assert.Equal(findings.Length, FindingGroup.Of(findings).Count());
    }

    [Fact]
    public void Of_WaivedFindings_StayApartWhenTheirReasonsDiffer() =>
        Assert.Equal(
            [
                "waived info DRAIN012 services[0].grace (f:2:3), services[1].grace from spot.defaults (f:9:3): It may be long.\n  reason: known",
                "waived info DRAIN012 services[1].grace from spot.defaults (f:9:3): It may be long.\n  reason: other",
            ],
            FindingGroup.Of([new WaivedFinding(s_first, "known"), new(s_second, "known"), new(s_second, "other")])
                .Select(each => FindingText.Of(each.Group, each.Reason)));

    [Fact]
    public void Places_OfMany_AreTheFirstAndHowManyMore()
    {
        var many = Enumerable.Range(0, 1003).Select(i => s_first with { Path = FormattableString.Invariant($"services[{i}].grace"), Position = null });

        Assert.Equal(
            "services[0].grace, services[1].grace, services[2].grace and 1000 more", Assert.Single(FindingGroup.Of(many)).Places(FindingText.Place));
    }
}
