using System.Globalization;
using System.Text;
using AckKnativeSpot.Plan.Importing;
using AckKnativeSpot.Plan.Inputs;
using Xunit;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Tests.Plan.Importing;

/// <summary>Manifests are read as kubectl reads them, and whatever a file holds ends.</summary>
public class ManifestYamlTests
{
    private const string Head = "apiVersion: v1\nkind: ConfigMap\n";

    [Theory]
    [InlineData("a: &x 1\nb: *x\n", "1")]
    [InlineData("a: &x { c: 1 }\nb: *x\n", "c=1")]
    [InlineData("a: &x [1, 2]\nb: *x\n", "1,2")]
    [InlineData("a: &x { c: 1, d: 2 }\nb: { <<: *x, d: 3 }\n", "c=1;d=3")]
    [InlineData("a: &x { c: 1, d: 2 }\nb: { d: 3, <<: *x }\n", "c=1;d=3")]
    [InlineData("a: &x { c: 1 }\ne: &y { c: 2, d: 2 }\nb: { <<: [*x, *y] }\n", "c=1;d=2")]
    [InlineData("a: &x { c: 1 }\ne: &y { <<: *x, d: 2 }\nb: { <<: *y, f: 3 }\n", "c=1;d=2;f=3")]
    [InlineData("a: &x { c: 1 }\nb: { c: null, <<: *x }\n", "")]
    [InlineData("a: &x 1\ne: &x 2\nb: *x\n", "2")]
    [InlineData("a: &x c\nb: { *x : 1 }\n", "c=1")]
    [InlineData("b: { <<: { c: 1 }, d: 2 }\n", "c=1;d=2")]
    [InlineData("b: { \"<<\": 1 }\n", "<<=1")]
    [InlineData("b: { 1: a, true: b, null: c }\n", "1=a;null=c;true=b")]
    [InlineData("b: !!str 007\n", "007")]
    [InlineData("b: !!str\n", "")]
    public void AliasesAndMergeKeys_StandForWhatTheyReferTo(string text, string value) => Assert.Equal(value, Shown(Read(Head + text)["b"]));

    /// <summary>An alias belongs to its document, as its place does.</summary>
    [Fact]
    public void Anchor_OfAnotherDocument_IsNone() => Assert.Equal(
        ["web.yaml:6: The alias '*x' stands for no value before it."],
        ProblemsOf($"{Head}a: &x 1\n---\n{Head.Split('\n')[0]}\nb: *x\n"));

    [Theory]
    [InlineData("a: *x\n", "web.yaml:3: The alias '*x' stands for no value before it.")]
    [InlineData("a: &x { b: *x }\n", "web.yaml:3: The alias '*x' stands for no value before it.")]
    [InlineData("a: &x [*x]\n", "web.yaml:3: The alias '*x' stands for no value before it.")]
    [InlineData("a: { <<: b }\n", "web.yaml:3: A merge key stands for something else than sections.")]
    [InlineData("a: { <<: [{}, b] }\n", "web.yaml:3: A merge key stands for something else than sections.")]
    [InlineData("a: 1\nb: 2\na: 3\n", "web.yaml:5: The key 'a' occurs twice.")]
    [InlineData("a:\n  ? [b]\n  : c\n", "web.yaml:4: A key is not a single value.")]
    [InlineData("a: !secret b\n", "web.yaml:3: The value has the tag '!secret', which no Kubernetes object has.")]
    [InlineData("a: !!binary aGVsbG8=\n", "web.yaml:3: The value has the tag 'tag:yaml.org,2002:binary', which no Kubernetes object has.")]
    [InlineData("spec:\n\ta: 1\n", "web.yaml:4: The line is indented with a tab, which YAML does not allow.")]
    [InlineData("metadata:\n  name\uFF1A web\n  labels: {}\n", "web.yaml:4: The file is not YAML here: the line has a full-width colon")]
    [InlineData("a: [\n", "web.yaml:")]
    [InlineData("\ta: 1\n", "web.yaml:3: The line is indented with a tab, which YAML does not allow.")]
    [InlineData("a:\n  b: 1\n\tc: 2\n", "web.yaml:5: The line is indented with a tab, which YAML does not allow.")]
    [InlineData("a:\n  b:\n  - c: 1\n\t  d: 2\n", "web.yaml:6: The line is indented with a tab, which YAML does not allow.")]
    [InlineData("a: \"\\UFFFFFFFF\"\n", "web.yaml:3: The file is not YAML: ")]
    [InlineData("a: b\0\n", "web.yaml:3: The file holds the character NUL (U+0000), which YAML does not allow.")]
    public void Mistake_IsSaidWithItsFileAndLine(string text, string said) =>
        Assert.StartsWith(said, Assert.Single(ProblemsOf(Head + text)), StringComparison.Ordinal);

    /// <summary>A few lines that stand for more than there is room for end in one sentence, and at once.</summary>
    [Theory]
    [InlineData("[*{0}, *{0}, *{0}, *{0}, *{0}, *{0}, *{0}, *{0}, *{0}, *{0}]")]
    [InlineData("{{ a: *{0}, b: *{0}, c: *{0}, d: *{0}, e: *{0}, f: *{0}, g: *{0}, h: *{0}, i: *{0}, j: *{0} }}")]
    [InlineData("{{ a: {{ <<: *{0} }}, b: {{ <<: *{0} }}, c: {{ <<: *{0} }}, d: {{ <<: *{0} }} }}")]
    public void AliasesOfAliases_ThatStandForTooMuch_AreRefused(string of)
    {
        var text = new StringBuilder(Head).Append("data:\n  l0: &l0 { a: lol, b: lol, c: lol }\n");
        for (var i = 1; i < 40; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  l{i}: &l{i} ").AppendFormat(CultureInfo.InvariantCulture, of, $"l{i - 1}").Append('\n');
        }

        Assert.Matches("^web\\.yaml:[0-9]+: The aliases of the file stand for more than 3 MiB; write out what they refer to\\.$",
            Assert.Single(ProblemsOf(text.ToString())));
    }

    [Fact]
    public void AliasOfALongText_UsedOverAndOver_IsRefused()
    {
        var text = Head + "data:\n  a: &a " + new string('x', 100_000) + "\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"  b{i}: *a\n"));

        Assert.Contains("stand for more than 3 MiB", Assert.Single(ProblemsOf(text)), StringComparison.Ordinal);
    }

    /// <summary>The schemas of custom resource definitions are deep; what is deeper than anything is not read to its end.</summary>
    [Theory]
    [InlineData(90, 0)]
    [InlineData(101, 1)]
    [InlineData(100_000, 1)]
    public void Nesting_IsBounded(int levels, int problems)
    {
        var block = $"{Head}spec:\n  {string.Concat(Enumerable.Repeat("- ", levels))}a\n";
        var flow = $"{Head}spec: {new string('[', levels)}{new string(']', levels)}\n";

        Assert.Equal(problems, ProblemsOf(block).Count);
        Assert.Equal(problems, ProblemsOf(flow).Count);
        Assert.All(ProblemsOf(block).Concat(ProblemsOf(flow)), problem => Assert.Equal("web.yaml:3: It is nested more than 100 levels deep.", problem.Replace(
            "yaml:4", "yaml:3", StringComparison.Ordinal)));
    }

    /// <summary>Aliases of aliases, each of them within the limits, can lie deeper than any program can follow.</summary>
    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ a: ", "}")]
    public void NestingThroughAliases_IsBounded(string open, string close)
    {
        string Nested(string within) => string.Concat(Enumerable.Repeat(open, 40)) + within + " " + string.Concat(Enumerable.Repeat(close, 40));
        var text = Head + "data:\n  l0: &l0 " + Nested("x") + "\n";

        Assert.Empty(ProblemsOf(text + "  l1: &l1 " + Nested("*l0") + "\n"));
        Assert.Equal(
            ["web.yaml:6: It is nested more than 100 levels deep."],
            ProblemsOf(text + "  l1: &l1 " + Nested("*l0") + "\n  l2: " + Nested("*l1") + "\n"));
    }

    [Theory]
    [InlineData("{ \"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"data\": { \"b\": \"x\" } }")]
    [InlineData("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\n\t\"data\":{\"b\":\"x\"}}")]
    public void Json_IsReadAsWell(string text) => Assert.Equal("b=x", Shown(Read(text)["data"]));

    [Theory]
    [InlineData("a: 1\n", "web.yaml:1 (document 1): It is no Kubernetes object: it lacks apiVersion and kind.")]
    [InlineData("# first\n---\n\nkind: Service\n", "web.yaml:4 (document 1): The Service is no Kubernetes object: it lacks apiVersion.")]
    [InlineData(
        Head + "---\nkind: Service\nmetadata: { name: web }\n", "web.yaml:4 (document 2): The Service 'web' is no Kubernetes object: it lacks apiVersion.")]
    [InlineData(
        "apiVersion: v1\nmetadata: { name: web }\n", "web.yaml:1 (document 1): What is named 'web' is no Kubernetes object: it lacks kind.")]
    [InlineData("- a\n", "web.yaml:1 (document 1): It is no Kubernetes object, but a list.")]
    [InlineData("\n\njust words\n", "web.yaml:3 (document 1): It is no Kubernetes object, but a single value.")]
    [InlineData("apiVersion: v1\nkind: List\nitems:\n- 3\n", "web.yaml:1 (document 1): It is no Kubernetes object, but a single value.")]
    [InlineData(
        "apiVersion: v1\nkind: List\nitems:\n- kind: Job\n  metadata: { name: a }\n",
        "web.yaml:4 (document 1): The Job 'a' is no Kubernetes object: it lacks apiVersion.")]
    public void WhatIsNoObject_IsSaidWithItsPlace(string text, string said) => Assert.Equal([said], ProblemsOf(text));

    /// <summary>Files that were put together, each with the mark that some editors begin a file with.</summary>
    [Theory]
    [InlineData("\uFEFF{0}---\n\uFEFF{1}")]
    [InlineData("{0}---\r\n\uFEFF{1}")]
    [InlineData("{0}--- # second\n\uFEFF{1}")]
    [InlineData("{0}\uFEFF---\n{1}")]
    [InlineData("{0}...\n\uFEFF---\n{1}")]
    [InlineData("{0}...\n\uFEFF{1}")]
    [InlineData("---\n\uFEFF{0}---\n---\n\uFEFF---\n\uFEFF{1}")]
    [InlineData("{0}---\n# Source: shop/templates/b.yaml\n\uFEFF{1}")]
    [InlineData("{0}---\r\n\r\n  # Source: b.yaml\r\n\uFEFF{1}")]
    [InlineData("{0}\uFEFF# Licence\n\n---\n{1}")]
    [InlineData("{0}---\n\uFEFF# Licence\n---\n{1}")]
    [InlineData("{0}---\n\uFEFF\uFEFF{1}")]
    [InlineData("# Source: a.yaml\n\uFEFF{0}---\n{1}")]
    public void ByteOrderMark_MayBeginEveryDocument(string joined)
    {
        var problems = new InputProblems();
        var text = joined.Replace("{0}", Head + "metadata: { name: a }\n", StringComparison.Ordinal)
            .Replace("{1}", Head + "metadata: { name: b }\n", StringComparison.Ordinal);

        var objects = ManifestFiles.Parse(text, "web.yaml", problems);

        Assert.Empty(problems.Lines);
        Assert.Equal(["a", "b"], objects.Select(each => each.Name));
        Assert.All(objects, each => Assert.Equal("v1", each.Tree["apiVersion"]));
    }

    /// <summary>Anywhere else it is a character as any other.</summary>
    [Theory]
    [InlineData("b: \"\uFEFFx\"\n")]
    [InlineData("b: |-\n  \uFEFFx\n")]
    public void ByteOrderMark_WithinAValue_IsPartOfIt(string text) => Assert.Equal("\uFEFFx", Read(Head + text)["b"]);

    [Fact]
    public void ByteOrderMark_OfATextOfDocuments_IsPartOfIt() =>
        Assert.Equal("a: 1\n---\n\uFEFFb: 2", Read(Head + "b: |-\n  a: 1\n  ---\n  \uFEFFb: 2\n")["b"]);

    private static Tree Read(string text)
    {
        var problems = new InputProblems();
        var objects = ManifestFiles.Parse(text, "web.yaml", problems);
        Assert.Empty(problems.Lines);
        return Assert.Single(objects).Tree;
    }

    private static IReadOnlyList<string> ProblemsOf(string text)
    {
        var problems = new InputProblems();
        ManifestFiles.Parse(text, "web.yaml", problems);
        return problems.Lines;
    }

    private static string Shown(object value) => value switch
    {
        Tree tree => string.Join(';', tree.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={Shown(entry.Value)}")),
        List<object> list => string.Join(',', list.Select(Shown)),
        _ => (string)value,
    };
}
