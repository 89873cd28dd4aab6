using AckKnativeSpot.Values;
using Xunit;

namespace AckKnativeSpot.Tests.Values;

public class ValueMapInitializerTests
{
    private sealed record Holder
    {
        public ValueMap<string> Labels { get; init; } = new();
    }

    [Fact]
    public void Initializer_FillsIt_InOrdinalOrder()
    {
        var holder = new Holder { Labels = { ["b"] = "2", ["B"] = "1", ["a"] = "3" } };

        Assert.Equal(["B=1", "a=3", "b=2"], holder.Labels.Select(entry => $"{entry.Key}={entry.Value}"));
        Assert.Equal(holder, new Holder { Labels = new([new("a", "3"), new("b", "2"), new("B", "1")]) });
        Assert.Empty(new Holder().Labels);
    }

    [Fact]
    public void Set_AfterItWasRead_IsRefused()
    {
        foreach (var read in new Action<ValueMap<string>>[]
        {
            map => _ = map.Count, map => _ = map.Keys, map => _ = map.Values, map => _ = map["a"], map => map.ContainsKey("a"),
            map => map.TryGetValue("a", out _),
            map => map.GetHashCode(), map => map.Equals(new([])), map => _ = map.GetEnumerator(),
        })
        {
            var map = new ValueMap<string> { ["a"] = "1" };
            map["b"] = "2";
            read(map);

            Assert.Contains("'c' is set too late", Assert.Throws<InvalidOperationException>(() => map["c"] = "3").Message, StringComparison.Ordinal);
            Assert.Equal(2, map.Count);
        }
    }

    [Fact]
    public void Set_OnTheEmptyMapOfAll_IsRefused() => Assert.Throws<InvalidOperationException>(() => ValueMap<string>.Empty["a"] = "1");

    [Fact]
    public void Set_OnACopy_IsRefused() => Assert.Throws<InvalidOperationException>(() => new ValueMap<string>([new("a", "1")])["b"] = "2");
}
