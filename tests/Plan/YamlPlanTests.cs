using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>The YAML stream, read back by a YAML parser that had no part in writing it.</summary>
public sealed class YamlPlanTests
{
    private static readonly string[] s_pieces =
    [
        "a", "web", "0", "1", "-", "?", ":", " ", "#", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "\\", "=", "~", ".", "+",
        "/",
        "\n", "\r", "\t", "\u0001", "\u0085", "\u2028", "\uFEFF", "ü", "界", "😀", "null", "true", "---", "...", ": ", " #", "0x", "e",
    ];

    [Fact]
    public void Render_AnyTree_ReadsBackAsItWas()
    {
        var texts = Gen.Elements(s_pieces).ArrayOf().Select(string.Concat);
        var trees = Gen.Sized(size => Tree(texts, Math.Min(size, 3)));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(31, 17),
            Prop.ForAll(trees.ToArbitrary(), tree => Assert.Equal(Shown(tree), Shown(ReadBack(tree)))));
    }

    [Theory]
    [InlineData("ghcr.io/knative/helloworld-go:latest", "ghcr.io/knative/helloworld-go:latest")]
    [InlineData("2-4Gi,ecs.c6.large", "2-4Gi,ecs.c6.large")]
    [InlineData("it's", "it's")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("'a' #1", "'''a'' #1'")]
    [InlineData("[secret]", "'[secret]'")]
    [InlineData("", "\"\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("two\nlines\r\n", "\"two\\nlines\\r\\n\"")]
    [InlineData("say \"hi\"\t\\", "\"say \\\"hi\\\"\\t\\\\\"")]
    [InlineData("a\u2028b", "\"a\\u2028b\"")]
    [InlineData("😀", "\"\\U0001F600\"")]
    public void Render_Text_IsQuotedOnlyWhereItMustBe(string text, string expected) => Assert.Equal(expected, Written(text));

    [Theory]
    [InlineData("20")]
    [InlineData("-1.5e3")]
    [InlineData("0x1F")]
    [InlineData("0o17")]
    [InlineData(".5")]
    [InlineData("1_000")]
    [InlineData("12:30:45")]
    [InlineData("2026-05-01")]
    [InlineData("True")]
    [InlineData("off")]
    [InlineData("=")]
    [InlineData("<<")]
    [InlineData("Y")]
    [InlineData("NULL")]
    [InlineData("~")]
    [InlineData("-.Inf")]
    [InlineData(".NaN")]
    public void Render_TextThatReadersTakeForSomethingElse_IsInDoubleQuotes(string text) => Assert.Equal($"\"{text}\"", Written(text));

    private static Gen<object?> Tree(Gen<string> texts, int depth)
    {
        var leaf = Gen.OneOf(texts.Select(object? (text) => text), Gen.Elements<object?>(true, false, 0.0, -3.0, 0.25, null));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Tree(texts, depth - 1);
        return Gen.OneOf(
            leaf,
            inner.ArrayOf().Resize(3).Select(object? (items) => items),
            texts.Zip(inner).ArrayOf().Resize(3).Select(object? (entries) => Map(entries.Select(entry => (entry.Item1, entry.Item2)))));
    }

    private static SortedDictionary<string, object?> Map(IEnumerable<(string Key, object? Value)> entries)
    {
        var map = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            map[key] = value;
        }

        return map;
    }

    private static string Written(string text)
    {
        var line = Render(text).Split('\n').Single(each => each.StartsWith("value:", StringComparison.Ordinal));
        return line["value: ".Length..];
    }

    private static object? ReadBack(object? value)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Render(value)));
        var document = (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
        return Plain(document.Children["value"]);
    }

    private static object? Plain(YamlNode node) => node switch
    {
        YamlSequenceNode list => list.Children.Select(Plain).ToArray(),
        YamlMappingNode map => Map(map.Children.Select(entry => (((YamlScalarNode)entry.Key).Value!, Plain(entry.Value)))),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "0" or "-3" or "0.25" } number =>
            double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture),
        YamlScalarNode text => text.Value,
        _ => throw new InvalidOperationException($"A plan holds no {node.NodeType}."),
    };

    private static string Shown(object? value) => System.Text.Json.JsonSerializer.Serialize(value);

    private static string Render(object? value) => YamlPlan.Render(new StackPlan
    {
        Project = "project",
        Stack = "stack",
        Findings = [],
        Resources =
        [
            new PlannedResource(
                "kubernetes:core/v1:ConfigMap", "name", null,
                Map([("apiVersion", "v1"), ("kind", "ConfigMap"), ("value", value)]),
                new Dictionary<string, object?>()),
        ],
    });
}
