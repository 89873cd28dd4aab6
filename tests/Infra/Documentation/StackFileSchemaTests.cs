using System.Text;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Documentation;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;
using YamlDotNet.Core;

namespace AckKnativeSpot.Tests.Infra.Documentation;

public class StackFileSchemaTests
{
    // What is there to exhaust a parser, by its size or by an alias of itself, exhausts the reader of this test too.
    private const int LargestForEditors = 8192;

    private static readonly JsonNode s_schema = JsonNode.Parse(StackFileSchema.Render())!;

    public static TheoryData<string> StackFiles =>
        [.. Directory.GetFiles(Repository.Root, "Pulumi.*.yaml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal), "docs/examples/stack.yaml"];

    [Fact]
    public void Schema_Committed_IsTheOneThatTheSettingsGive() =>
        Assert.Equal(StackFileSchema.Render(), File.ReadAllText(Repository.Path("docs", "stack.schema.json")));

    [Fact]
    public void SchemaOfWorkloads_Committed_IsTheOneThatTheSettingsGive() =>
        Assert.Equal(StackFileSchema.RenderOfWorkloads(), File.ReadAllText(Repository.Path("docs", "workloads.schema.json")));

    [Theory]
    [MemberData(nameof(StackFiles))]
    public void Schema_OfARepositoryStack_AcceptsItAndIsNamedInItsFirstLine(string file)
    {
        var text = File.ReadAllText(Repository.Path(file));
        var reference = text.Split('\n')[0].Replace("# yaml-language-server: $schema=", "", StringComparison.Ordinal);

        Assert.Equal(Repository.Path("docs", "stack.schema.json"), Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.Path(file))!, reference)));
        Assert.True(SchemaValidator.Accepts(s_schema, YamlJson.Of(text)));
    }

    [Theory]
    [MemberData(nameof(StackFiles))]
    public async Task StackFile_OfTheRepository_HasNoErrorsAndNoWarnings(string file)
    {
        var run = await CommandRun.OfAsync("check", "--config", Repository.Path(file));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("0 errors, 0 warnings", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_EveryKey_IsDescribed()
    {
        var keys = Described(s_schema["properties"]!["config"]!).ToList();

        Assert.True(keys.Count > 400, $"{keys.Count}");
        Assert.DoesNotContain(keys, key => !key.HasDescription && key.Name != ConfigSecret.Key);
    }

    /// <summary>
    /// Editors cannot find everything: encodings, duplicate keys and aliases are gone when a schema is asked, and rules look at several keys together.
    /// The golden file lists what is left to the plan; everything else the schema rejects.
    /// </summary>
    [Fact]
    public void Schema_OfTheCorpus_RejectsAllButTheListed()
    {
        var accepted = BrokenStackTests.All
            .Where(stack =>
                stack.Content.Length < LargestForEditors && stack.Rule != "CFG007" && Readable(stack.Content) is { } value
                    && SchemaValidator.Accepts(s_schema, value.Document))
            .Select(stack => $"{stack.Rule} {stack.Path}: {stack.Name.ReplaceLineEndings(" ")}")
            .ToArray();

        Assert.InRange(accepted.Length, 1, BrokenStackTests.All.Count / 2);
        Golden.Matches(string.Join('\n', accepted) + "\n", "accepted-by-schema.golden.txt");
    }

    [Theory]
    [InlineData("cluster: { create: {} }", "grase", true)]
    [InlineData("cluster: { create: {}, adopt: { clusterId: c1 } }", "grace", true)]
    public void Schema_OfAnObviousMistake_Rejects(string cluster, string key, bool rejected)
    {
        var value = YamlJson.Of(
            $"config:\n  ack-knative-spot:{cluster}\n  ack-knative-spot:knative: {{}}\n  ack-knative-spot:services: [{{ name: a, image: b, {key}: 60s }}]\n");

        Assert.Equal(rejected, !SchemaValidator.Accepts(s_schema, value));
    }

    /// <summary>This project's keys as the schema describes them.</summary>
    internal static Dictionary<string, (bool IsList, string Description)> OwnKeys() => s_schema["properties"]!["config"]!["properties"]!.AsObject()
        .Where(key => key.Key.StartsWith("ack-knative-spot:", StringComparison.Ordinal))
        .ToDictionary(
            key => key.Key["ack-knative-spot:".Length..],
            key => (key.Value!["type"] is JsonValue type && type.GetValue<string>() == "array", key.Value["description"]!.GetValue<string>()));

    private static IEnumerable<(string Name, bool HasDescription)> Described(JsonNode schema)
    {
        var own = (schema["properties"] as JsonObject ?? []).SelectMany(p => Described(p.Value!).Prepend((p.Key, p.Value!["description"] is not null)));
        var within = new[] { schema["items"], schema["additionalProperties"] }.OfType<JsonObject>()
            .Concat((schema["anyOf"] as JsonArray ?? []).Select(s => s!.AsObject()));
        return own.Concat(within.SelectMany(Described));
    }

    private static (JsonNode? Document, bool Read)? Readable(byte[] content)
    {
        try
        {
            return (YamlJson.Of(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content)), true);
        }
        // What is no YAML, or is YAML that has no JSON, an editor says itself.
        catch (Exception e) when (e is YamlException or DecoderFallbackException or ArgumentException or InvalidOperationException or InvalidCastException)
        {
            return null;
        }
    }
}
