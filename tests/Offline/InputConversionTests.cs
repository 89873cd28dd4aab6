using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

public class InputConversionTests
{
    private static readonly string[] s_ab = ["a", "b"];

    public static TheoryData<string, Func<InputList<string>>> Lists => new()
    {
        { "array", () => s_ab },
        { "array of outputs", () => new[] { Output.Create("a"), Output.Create("b") } },
        { "array of inputs", () => new Input<string>[] { "a", Output.Create("b") } },
        { "list", () => new List<string>(s_ab) },
        { "list of outputs", () => new List<Output<string>> { Output.Create("a"), Output.Create("b") } },
        { "list of inputs", () => new List<Input<string>> { "a", Output.Create("b") } },
        { "immutable array", () => s_ab.ToImmutableArray() },
        { "immutable array of outputs", () => ImmutableArray.Create(Output.Create("a"), Output.Create("b")) },
        { "immutable array of inputs", () => ImmutableArray.Create<Input<string>>("a", "b") },
        { "output of array", () => Output.Create(s_ab) },
        { "output of list", () => Output.Create(new List<string>(s_ab)) },
        { "output of sequence", () => Output.Create(s_ab.AsEnumerable()) },
        { "output of immutable array", () => Output.Create(s_ab.ToImmutableArray()) },
        { "collection initializer", () => new() { "a", Output.Create("b") } },
        { "collection expression", () => ["a", Output.Create("b")] },
        { "concatenation", () => ((InputList<string>)"a").Concat(Output.Create("b")) },
    };

    public static TheoryData<string, Func<InputMap<string>>> Maps => new()
    {
        { "dictionary", () => new Dictionary<string, string> { ["k"] = "v" } },
        { "immutable dictionary", () => ImmutableDictionary<string, string>.Empty.Add("k", "v") },
        { "output of dictionary", () => Output.Create(new Dictionary<string, string> { ["k"] = "v" }) },
        {
            "output of dictionary interface",
            () => Output.Create<IDictionary<string, string>>(new Dictionary<string, string> { ["k"] = "v" })
        },
        { "output of immutable dictionary", () => Output.Create(ImmutableDictionary<string, string>.Empty.Add("k", "v")) },
        { "collection initializer", () => new() { { "k", Output.Create("v") } } },
        { "index initializer", () => new() { ["k"] = "v" } },
        { "merge", () => InputMap<string>.Merge(new() { ["k"] = "other" }, new() { ["k"] = "v" }) },
    };

    [Theory]
    [MemberData(nameof(Lists), DisableDiscoveryEnumeration = true)]
    public async Task InputList_FromEveryListType_HoldsItsElements(string from, Func<InputList<string>> create)
    {
        Assert.NotEmpty(from);
        Assert.Equal(s_ab, await OutputUtilities.GetValueAsync(create().ToOutput()));
    }

    [Theory]
    [MemberData(nameof(Maps), DisableDiscoveryEnumeration = true)]
    public async Task InputMap_FromEveryMapType_HoldsItsEntries(string from, Func<InputMap<string>> create)
    {
        Assert.NotEmpty(from);
        Assert.Equal(KeyValuePair.Create("k", "v"), Assert.Single(await OutputUtilities.GetValueAsync(create().ToOutput())));
    }

    [Fact]
    public async Task InputList_AddAndAddRange_AppendInOrder()
    {
        var list = new InputList<int> { 1 };
        list.Add(2, Output.Create(3));
        list.AddRange(new[] { 4, 5 });
        var seen = new List<int>();
        await foreach (var element in list)
        {
            seen.Add(await OutputUtilities.GetValueAsync(element.ToOutput()));
        }

        Assert.Equal([1, 2, 3, 4, 5], seen);
    }

    [Fact]
    public async Task InputList_OfADefaultImmutableArray_IsADefaultOne()
    {
        InputList<int> list = default(ImmutableArray<int>);

        Assert.True((await OutputUtilities.GetValueAsync(list.ToOutput())).IsDefault);
    }

    [Fact]
    public async Task InputList_WithAnUnknownElement_IsUnknownAsAWhole()
    {
        InputList<int> list = [1, OutputUtilities.CreateUnknown(2)];

        Assert.False(await OutputUtilities.GetIsKnownAsync(list.ToOutput()));
    }

    [Fact]
    public void InputList_EnumeratedSynchronously_Throws()
        => Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputList<int>()).GetEnumerator());

    [Fact]
    public async Task InputMap_AddRange_KeepsBothMaps()
    {
        var map = new InputMap<int> { ["a"] = 1 };
        map.AddRange(new Dictionary<string, int> { ["b"] = 2 });

        Assert.Equal(2, (await OutputUtilities.GetValueAsync(map.ToOutput())).Count);
    }

    [Fact]
    public async Task InputMap_WithOneKeyTwice_TakesEqualValuesAndRefusesOthers()
    {
        var equal = new InputMap<int> { ["a"] = 1 };
        equal.Add("a", 1);
        var different = new InputMap<int> { ["a"] = 1 };
        different.Add("a", 2);

        Assert.Equal(1, Assert.Single(await OutputUtilities.GetValueAsync(equal.ToOutput())).Value);
        await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(different.ToOutput()));
    }

    [Fact]
    public async Task InputUnion_FromEitherType_KnowsWhichItIs()
    {
        InputUnion<int, string> number = 1;
        InputUnion<int, string> text = Output.Create("25%");
        InputUnion<int, string> input = (Input<int>)2;

        Assert.Equal(1, (await OutputUtilities.GetValueAsync(number.ToOutput())).AsT0);
        Assert.Equal("25%", (await OutputUtilities.GetValueAsync(text.ToOutput())).AsT1);
        Assert.Equal(2, (await OutputUtilities.GetValueAsync(input.ToOutput())).AsT0);
    }

    [Fact]
    public void Union_OfOneType_RefusesToBeTheOther()
    {
        Union<int, string> union = "x";

        Assert.Equal((false, true, "x"), (union.IsT0, union.IsT1, union.Value));
        Assert.Throws<InvalidOperationException>(() => union.AsT0);
        Assert.Equal("x!", union.Match(number => "", text => text + "!"));
        Assert.True(union.TryPickT1(out var picked, out _) && picked == "x");
        Assert.True(union == Union<int, string>.FromT1("x") && union != Union<int, string>.FromT0(0));
    }

    [Fact]
    public async Task ToOutput_OfNoInput_IsTheDefault()
        => Assert.Equal((null, true, false), await LookAsync(((Input<string>?)null).ToOutput()!));

    [Fact]
    public async Task Apply_OnAnInput_WorksAsOnAnOutput()
    {
        Input<int> input = 20;

        Assert.Equal(21, await OutputUtilities.GetValueAsync(input.Apply(value => value + 1)));
        Assert.Equal(22, await OutputUtilities.GetValueAsync(input.Apply(value => Output.Create(value + 2))));
    }
}
