using System.Text.Json;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>Whoever reads the JSON plan with a program finds each of its keys on the page.</summary>
public class JsonPlanPageTests
{
    /// <summary>What is below these is the stack's own, or the providers': inputs of resources, and values that differ.</summary>
    private static readonly string[] s_notDescribed = ["resources", "inputs", "options", "old", "new", "left", "right"];

    [Theory]
    [InlineData("dev")]
    [InlineData("local")]
    [InlineData("prod")]
    [InlineData("diff-dev-prod")]
    public void Keys_OfTheDocument_AreOnThePage(string golden) => AssertAreOnThePage(Golden(golden));

    [Fact]
    public void Keys_OfChanges_AreOnThePage()
    {
        using var document = JsonDocument.Parse("{" + Golden("changes"));

        AssertAreOnThePage(document.RootElement.GetProperty("changes").GetProperty("resources").GetRawText());
        AssertAreOnThePage(document.RootElement.GetRawText());
    }

    private static void AssertAreOnThePage(string json)
    {
        var text = MarkdownPage.Of("docs/plan.md").Text;
        var section = text[text.IndexOf("\n## JSON\n", StringComparison.Ordinal)..text.IndexOf("\n## Markdown\n", StringComparison.Ordinal)];
        using var document = JsonDocument.Parse(json);
        var keys = KeysOf(document.RootElement).Distinct().ToArray();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains($"`{key}`", section, StringComparison.Ordinal));
    }

    private static string Golden(string name) => File.ReadAllText(Repository.Path("tests", "Plan", $"{name}.golden.json"));

    private static IEnumerable<string> KeysOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(part =>
            (s_notDescribed.Contains(part.Name) ? [] : KeysOf(part.Value)).Prepend(part.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(KeysOf),
        _ => [],
    };
}
