using AckKnativeSpot.Infra.Reading;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Reading;

public class ConfigurationSizeTests
{
    /// <summary>Measured with what the CLI and its .NET host are made of: yaml.v3 3.0.1 and encoding/json of Go 1.19, called as they call them.</summary>
    [Fact]
    public void Of_EveryKindOfValue_IsWhatTheLanguageHostPasses() => Assert.Equal(543, Size(
        """
        config:
          alicloud:region: cn-hangzhou
          ack-knative-spot:services:
            - name: web
              text: "a & b <c> 'd' \"e\" \\ \n\t é😀\u2028+`/"
              port: 8080
              on: true
              none: ~
              price: 0.250
              day: 2026-08-01
              octal: 0o17
              quoted: "0.250"
          ack-knative-spot:list: [1, two, {}, [], [[a]]]
          ack-knative-spot:empty:
          ack-knative-spot:top: 0x10
          ack-knative-spot:day: 2026-08-01
          ack-knative-spot:text: "say \"<hi>\" & \\ go\n"
        """));

    [Fact]
    public void Of_KeysWithoutNamespace_CountsTheOneThatPulumiGivesThem() => Assert.Equal(Size("config: { ack-knative-spot:x: 1 }"), Size("config: { x: 1 }"));

    [Fact]
    public void Of_AnEncryptedValue_IsAsLongAsItIsWritten() => Assert.Equal(
        Size($"config: {{ x: {{ a: {new string('t', 100)} }} }}"), Size($"config: {{ x: {{ a: {{ secure: {new string('A', 100)} }} }} }}"));

    private static int Size(string text) => ConfigurationSize.Of(YamlConfiguration.Read(text, "f"));
}
