using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AckKnativeSpot.Tests.Support;

/// <summary>YAML as the JSON that readers see which know types: editors (YAML 1.2) and the Pulumi CLI.</summary>
internal static partial class YamlJson
{
    /// <summary>The first document of a text as an editor sees it.</summary>
    public static JsonNode? Of(string text) => Of(Load(text), Reader.Editor);

    /// <summary>What all stacks share through a Pulumi.yaml, as the Pulumi engine hands it to a program: texts by full key.</summary>
    public static string ForEngineOfProject(string file) => new JsonObject(
        ((YamlMappingNode)((YamlMappingNode)Load(file)).Children["config"]).Children.Select(entry => KeyValuePair.Create(
            "ack-knative-spot:" + ((YamlScalarNode)entry.Key).Value,
            (JsonNode?)Of(((YamlMappingNode)entry.Value).Children["value"], Reader.EngineOfProject)!.ToJsonString()))).ToJsonString();

    /// <summary>
    /// The configuration of a stack file as the Pulumi engine hands it to a program: texts by full key, encrypted values decrypted to themselves.
    /// </summary>
    public static (string Configuration, string SecretKeys) ForEngine(string file)
    {
        var values = new JsonObject();
        var secret = new JsonArray();
        foreach (var (key, value) in (YamlMappingNode)((YamlMappingNode)Load(file)).Children["config"])
        {
            var text = ((YamlScalarNode)key).Value!;
            var name = text.Contains(':', StringComparison.Ordinal) ? text : "ack-knative-spot:" + text;
            if (HoldsSecret(value))
            {
                secret.Add(name);
            }

            values[name] = value is YamlScalarNode { Style: ScalarStyle.Plain } scalar
                && CliScalar.Of(scalar.Value!) is var plain ? plain.AtTheTop : Of(value, Reader.Engine) switch
                {
                    JsonValue single => single.GetValue<string>(),
                    var json => json!.ToJsonString(),
                };
        }

        return (values.ToJsonString(), secret.ToJsonString());
    }

    /// <summary>Who makes JSON of it.</summary>
    private enum Reader
    {
        Editor,
        Engine,
        EngineOfProject,
    }

    private static YamlNode Load(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    private static JsonNode? Of(YamlNode node, Reader reader) => node switch
    {
        YamlMappingNode mapping when reader is not Reader.Editor && Encrypted(mapping) is { } encrypted => JsonValue.Create(encrypted),
        YamlMappingNode mapping =>
            new JsonObject(mapping.Children.Select(e => KeyValuePair.Create((e.Key as YamlScalarNode)?.Value ?? "?", Of(e.Value, reader)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(item => Of(item, reader))]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var text } => Plain(text!, reader),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new NotSupportedException(node.NodeType.ToString()),
    };

    private static string? Encrypted(YamlMappingNode mapping) =>
        mapping.Children is [{ Key: YamlScalarNode { Value: "secure" }, Value: YamlScalarNode { Value: { Length: > 0 } text } }] ? text : null;

    private static bool HoldsSecret(YamlNode node) => node.AllNodes.OfType<YamlMappingNode>().Any(m => Encrypted(m) is not null);

    private static JsonNode? Plain(string text, Reader reader) => text switch
    {
        _ when reader is Reader.Engine => CliScalar.Of(text).WithinASection,
        _ when reader is Reader.EngineOfProject => CliScalar.Of(text).WithinAShared,
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when OctalOfYaml12().IsMatch(text) => JsonValue.Create(Convert.ToInt64(text[2..], 8)),
        _ when Hexadecimal().IsMatch(text) => JsonValue.Create(Convert.ToInt64(text[2..], 16)),
        _ when Number().IsMatch(text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && text.Length < 20
            ? JsonValue.Create(number / 1.0000000000000000000m)
            : JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };

    [GeneratedRegex(@"\A0o[0-7]+\z")]
    private static partial Regex OctalOfYaml12();

    [GeneratedRegex(@"\A0x[0-9a-fA-F]+\z")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Number();
}
