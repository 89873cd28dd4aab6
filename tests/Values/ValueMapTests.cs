using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Values;

public class ValueMapTests
{
    [Fact]
    public void Equals_OfTheSameEntriesInAnyOrder_IsTrueAndSoAreTheHashCodes() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(),
        values =>
        {
            var entries = values.Select((value, i) => KeyValuePair.Create(FormattableString.Invariant($"key{i}"), value)).ToArray();
            var (one, other) = (new ValueMap<int>(entries), new ValueMap<int>(entries.Reverse()));
            return one.Equals(other) && one.GetHashCode() == other.GetHashCode();
        }));

    [Fact]
    public void Equals_OfAnotherValueOrNothing_IsFalse()
    {
        Assert.False(Map(("a", 1)).Equals(Map(("a", 2))));
        Assert.False(Map(("a", 1)).Equals(Map(("b", 1))));
        Assert.False(Map(("a", 1)).Equals(ValueMap<int>.Empty));
        Assert.False(Map(("a", 1)).Equals(null));
        Assert.False(Map(("a", 1)).Equals("a"));
    }

    [Fact]
    public void Keys_AreInOrdinalOrder() => Assert.Equal(["A", "B", "a", "ä"], Map(("ä", 0), ("a", 0), ("B", 0), ("A", 0)).Keys);

    [Fact]
    public void Create_WithAKeyTwice_Throws() => Assert.Throws<ArgumentException>(() => Map(("a", 1), ("a", 1)));

    [Fact]
    public void TryGetValue_FindsWhatIsThere()
    {
        var map = Map(("a", 1));

        Assert.True(map.TryGetValue("a", out var found));
        Assert.Equal((1, 1, 1), (found, map["a"], map.Count));
        Assert.False(map.TryGetValue("A", out _));
        Assert.False(map.ContainsKey("A"));
        Assert.Throws<KeyNotFoundException>(() => map["A"]);
    }

    private static ValueMap<int> Map(params (string Key, int Value)[] entries) => new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
