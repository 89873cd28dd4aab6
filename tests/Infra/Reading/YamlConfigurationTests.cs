using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Reading;

public class YamlConfigurationTests
{
    [Fact]
    public void Read_KeepsOrderTextsAndPositions()
    {
        var read = YamlConfiguration.Read("config:\n  a:x: 0.250\n  a:y:\n    - one\n    - two: [3]\n", "Pulumi.t.yaml");

        Assert.Empty(read.Findings);
        Assert.Equal(["a:x", "a:y"], read.Entries.Select(e => e.Key));
        Assert.Equal(new ConfigScalar("0.250", new SourcePosition("Pulumi.t.yaml", 2, 8)) { IsPlain = true }, read.Entries[0].Value);
        var list = Assert.IsType<ConfigSequence>(read.Entries[1].Value);
        Assert.Equal(new ConfigScalar("one", new SourcePosition("Pulumi.t.yaml", 4, 7)) { IsPlain = true }, list.Items[0]);
        Assert.IsType<ConfigMapping>(list.Items[1]);
    }

    [Fact]
    public void Read_SecureValue_IsSecretWithoutText()
    {
        var read = YamlConfiguration.Read("config:\n  a:x:\n    secure: AAABhidden\n", "f");

        var secret = Assert.IsType<ConfigSecret>(read.Entries.Single().Value);
        Assert.DoesNotContain("hidden", secret.ToString() + secret.Text.Reveal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config: [", "CFG005", "(file)")]
    [InlineData("", "CFG005", "(file)")]
    [InlineData("- a\n- b\n", "CFG003", "config")]
    [InlineData("config: text\n", "CFG002", "config")]
    [InlineData("config:\n  a: 1\n---\nconfig:\n  a: 2\n", "CFG005", "(file)")]
    [InlineData("config:\n  ack-knative-spot:spot:\n    x: 1\n    x: 2\n", "CFG006", "spot.x")]
    [InlineData("config:\n  a:x: &v 1\n  a:y: *v\n", "CFG007", "a:y")]
    [InlineData("config:\n  a:x: {[1, 2]: 3}\n", "CFG002", "a:x")]
    public void Read_BadText_GivesOneFindingWithPath(string text, string rule, string path)
    {
        var finding = Assert.Single(YamlConfiguration.Read(text, "f").Findings);

        Assert.Equal((rule, path), (finding.RuleId, finding.Path));
        Assert.NotNull(finding.Position);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("config:\n  a:x:\n    b: \"\t\"\n\tc: d\n", 4)]
    [InlineData("config:\n  a:x: y\n\tb:x: z\n", 3)]
    [InlineData("config:\n  a:x:\n  - b\n\t- c\n", 4)]
    public void Read_AnIndentationByTab_IsReportedInItsLine(string text, int line)
    {
        var finding = Assert.Single(YamlConfiguration.Read(text, "f").Findings);

        Assert.Equal((new SourcePosition("f", line, 1), "The line is indented with a tab, which YAML does not allow."), (finding.Position, finding.Message));
    }

    [Fact]
    public void Read_SectionsOfPulumisOwn_AreNotLookedInto() =>
        Assert.Equal(
            ["CFG010"], YamlConfiguration.Read(
                "environment:\n  values:\n    a: &a 1\n    b: !x { 1: y }\nencryptionsalt: v1:x\nconfig:\n  a:x: 1\n", "f").Findings.Select(f => f.RuleId));

    [Fact]
    public void Read_ThirtyThreeLevels_IsRefusedNotFollowed()
    {
        var text = "config:\n  a:x: " + new string('[', 100_000) + "\n";

        Assert.Equal("CFG005", Assert.Single(YamlConfiguration.Read(text, "f").Findings).RuleId);
    }
}
