using System.Text.Json.Nodes;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>The stand-in for the CLI makes of each value what the CLI's libraries made of it.</summary>
public class YamlScalarStandInTests
{
    public static TheoryData<string> Recorded => [.. YamlScalars.Recorded.Select(record => record.Yaml)];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void StandIn_OfARecordedValue_HandsOverWhatTheCliDoes(string yaml)
    {
        var record = YamlScalars.Recorded.Single(each => each.Yaml == yaml);
        var file = $"config:\n  p:top: {yaml}\n  p:in: {{ v: {(yaml.Contains(',', StringComparison.Ordinal) && yaml[0] != '"' ? "0" : yaml)} }}\n  p:block:\n  "
            + $"  v: {yaml}\n";
        if (record.Error is not null)
        {
            Assert.Throws<NotSupportedException>(() => YamlJson.ForEngine(file));
            return;
        }

        var handedOver = JsonNode.Parse(YamlJson.ForEngine(file).Configuration)!;

        Assert.Equal(record.Top, handedOver["p:top"]!.GetValue<string>());
        Assert.Equal(JsonNode.Parse(record.Nested!)?.ToJsonString(), JsonNode.Parse(handedOver["p:block"]!.GetValue<string>())!["v"]?.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void StandIn_OfARecordedValueThatStacksShare_HandsOverWhatTheCliDoes(string yaml)
    {
        var record = YamlScalars.Recorded.Single(each => each.Yaml == yaml);
        var file = $"name: p\nconfig:\n  block:\n    value:\n      v: {yaml}\n";
        if (record.Error is not null)
        {
            Assert.Throws<NotSupportedException>(() => YamlJson.ForEngineOfProject(file));
            return;
        }

        var handedOver = JsonNode.Parse(YamlJson.ForEngineOfProject(file))!;

        Assert.Equal(
            JsonNode.Parse(record.Shared!)?.ToJsonString(), JsonNode.Parse(handedOver["ack-knative-spot:block"]!.GetValue<string>())!["v"]?.ToJsonString());
    }
}
