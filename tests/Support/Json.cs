using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace AckKnativeSpot.Tests.Support;

/// <summary>Compares JSON values whatever the layout of their texts.</summary>
internal static class Json
{
    public static void Equal(string expected, JsonElement actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual.GetRawText())), $"Expected {expected}, but it is {actual}");
}
