using AckKnativeSpot.Values;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AckKnativeSpot.Tests.Values;

public class ValueListTests
{
    [Fact]
    public void Equals_OfTheSameItems_IsTrueAndOfOneMoreItIsFalse() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(),
        items =>
        {
            var (one, other) = (items.ToValueList(), items.ToValueList());
            return one.Equals(other) && one.GetHashCode() == other.GetHashCode() && one.SequenceEqual(items) && !one.Equals(items.Append(0).ToValueList());
        }));

    [Fact]
    public void Equals_OfAnotherOrderOrNothing_IsFalse()
    {
        ValueList<string> list = ["a", "b"];

        Assert.False(list.Equals((ValueList<string>)["b", "a"]));
        Assert.False(list.Equals(null));
        Assert.False(list.Equals("a, b"));
    }

    [Fact]
    public void Equals_OfRecordsWithLists_LooksAtTheItems() => Assert.Equal(new Holder(["a"]), new Holder(["a"]));

    [Fact]
    public void ToValueList_OfAnArray_DoesNotSeeLaterChanges()
    {
        string[] items = ["a"];
        var list = items.ToValueList();
        items[0] = "b";

        Assert.Equal("a", list[0]);
    }

    [Fact]
    public void ToString_NamesTheItems()
    {
        ValueList<int> list = [1, 2];

        Assert.Equal("[1, 2]", list.ToString());
        Assert.Equal("[]", ValueList<int>.Empty.ToString());
    }

    private sealed record Holder(ValueList<string> Items);
}
