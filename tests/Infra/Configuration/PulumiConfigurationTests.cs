using System.Text;
using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Infra.Settings;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Configuration;

public sealed class PulumiConfigurationTests : IDisposable
{
    private readonly FileInfo _file = new(Path.Combine(Directory.CreateTempSubdirectory("stack").FullName, "Pulumi.broken.yaml"));

    /// <summary>The broken stacks that a YAML reader without this project's rules can read.</summary>
    public static TheoryData<int, string> Readable
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, stack) in BrokenStackTests.All.Index().Where(s => ServiceCorpus.All.Concat(StackCorpus.All).Any(each => each.Name == s.Item.Name) && s.Item.Rule != "CFG005"))
            {
                data.Add(index, stack.Name.Length > 80 ? stack.Name[..80] : stack.Name);
            }

            return data;
        }
    }

    public void Dispose() => _file.Directory!.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Readable))]
    public void Read_WhatTheEngineHandsOver_IsReportedAsTheFileIs(int index, string name)
    {
        var text = Encoding.UTF8.GetString(BrokenStackTests.All[index].Content);
        File.WriteAllText(_file.FullName, text);
        var (configuration, secretKeys) = YamlJson.ForEngine(text);

        var planned = StackCheck.Of(StackFileText.Read(_file)).ErrorMessage();
        var deployed = StackCheck.Of(PulumiConfiguration.Read(configuration, secretKeys, _file)).ErrorMessage();

        Assert.Equal((planned, name), (deployed, name));
        Assert.DoesNotContain("AAABBBCCC", deployed, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutTheStackFile_TreatsEveryValueUnderASecretKeyAsSecret()
    {
        const string Json = """{"ack-knative-spot:services":"[{\"name\":\"hunter2\",\"grace\":\"hunter3\"}]","alicloud:region":"cn-hangzhou"}""";

        var read = PulumiConfiguration.Read(Json, """["ack-knative-spot:services"]""", null);
        var message = StackCheck.Of(read).ErrorMessage();

        Assert.Contains("CFG008 services[0].name", message, StringComparison.Ordinal);
        Assert.Contains("CFG008 services[0].grace", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", message + read.Entries[0], StringComparison.Ordinal);
        Assert.DoesNotContain("alicloud:region", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ASecretInTheFile_IsReadWithItsText()
    {
        File.WriteAllText(_file.FullName, "config:\n  ack-knative-spot:x:\n    plain: 0.250\n    hidden: { secure: AAAB }\n");

        var read = PulumiConfiguration.Read("""{"ack-knative-spot:x":"{\"plain\":0.25,\"hidden\":\"hunter2\"}"}""", """["ack-knative-spot:x"]""", _file);
        var section = Assert.IsType<ConfigMapping>(Assert.Single(read.Entries).Value);

        Assert.Equal("0.250", Assert.IsType<ConfigScalar>(section["plain"]).Text);
        Assert.Equal("hunter2", Assert.IsType<ConfigSecret>(section["hidden"]).Text.Reveal());
        Assert.DoesNotContain("hunter", section["hidden"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AValueThatDiffersFromTheFile_CountsAsTheEngineHasIt()
    {
        File.WriteAllText(_file.FullName, "config:\n  ack-knative-spot:x: { price: 0.250, day: 2026-05-01, same: 2026-05-01 }\n");

        var read = PulumiConfiguration.Read("""{"ack-knative-spot:x":"{\"price\":0.3,\"day\":\"2026-05-02\",\"same\":\"2026-05-01T00:00:00Z\"}"}""", "[]", _file);
        var section = Assert.IsType<ConfigMapping>(Assert.Single(read.Entries).Value);

        Assert.Equal(["0.3", "2026-05-02", "2026-05-01"], section.Entries.Select(e => Assert.IsType<ConfigScalar>(e.Value).Text));
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("[]", true)]
    [InlineData("{\"x\":1}", false)]
    public void Read_AnEmptyDefaultOfTheProject_IsAsIfItWereNotThere(string value, bool dropped)
    {
        var json = new System.Text.Json.Nodes.JsonObject { ["ack-knative-spot:alerts"] = value }.ToJsonString();

        Assert.Equal(dropped, PulumiConfiguration.Read(json, "[]", null).Entries.Count == 0);
    }

    [Theory]
    [InlineData("nonsense", "[]")]
    [InlineData("{}", "nonsense")]
    [InlineData("[1]", "[]")]
    [InlineData("{}", "null")]
    public void Read_WhatIsNotOfTheEngine_IsAFinding(string json, string secretKeys) =>
        Assert.Equal("CFG005", Assert.Single(PulumiConfiguration.Read(json, secretKeys, null).Findings).RuleId);
}
