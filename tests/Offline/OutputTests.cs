using Pulumi;
using Pulumi.Utilities;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

public class OutputTests
{
    [Fact]
    public async Task Apply_OnAKnownValue_GivesWhatTheFunctionGives()
    {
        var output = Output.Create(20);

        Assert.Equal(21, await OutputUtilities.GetValueAsync(output.Apply(value => value + 1)));
        Assert.Equal(22, await OutputUtilities.GetValueAsync(output.Apply(value => Task.FromResult(value + 2))));
        Assert.Equal(23, await OutputUtilities.GetValueAsync(output.Apply(value => Output.Create(value + 3))));
        Assert.Equal(24, await OutputUtilities.GetValueAsync(output.Apply(value => (Input<int>)(value + 4))));
    }

    [Fact]
    public async Task Apply_OnAnUnknownSecret_IsSkippedAndStaysUnknownAndSecret()
    {
        var called = false;
        var secret = Output.CreateSecret(OutputUtilities.CreateUnknown("?"));

        var applied = secret.Apply(value =>
        {
            called = true;
            return value.Length;
        });

        Assert.Equal((0, false, true), await LookAsync(applied));
        Assert.False(called);
    }

    [Fact]
    public async Task Apply_GivingASecret_IsSecret()
    {
        var applied = Output.Create("user").Apply(user => Output.CreateSecret($"{user}:password"));

        Assert.Equal(("user:password", true, true), await LookAsync(applied));
    }

    [Fact]
    public async Task Apply_GivingAnUnknown_IsUnknownButNotSecret()
    {
        var applied = Output.Create(1).Apply(OutputUtilities.CreateUnknown);

        Assert.Equal((false, false), (await OutputUtilities.GetIsKnownAsync(applied), await Output.IsSecretAsync(applied)));
    }

    [Fact]
    public async Task Apply_GivingNoOutput_IsTheDefaultOfItsType()
    {
        var applied = Output.Create(1).Apply(_ => (Output<string>?)null);

        Assert.Equal((null, true, false), await LookAsync(applied!));
    }

    [Fact]
    public async Task Apply_OfAnActionlessTask_WaitsForIt()
    {
        var done = false;
        var applied = Output.Create(1).Apply(async _ =>
        {
            await Task.Yield();
            done = true;
        });

        await OutputUtilities.GetValueAsync(applied);

        Assert.True(done);
    }

    [Fact]
    public async Task Unsecret_OfASecret_IsNotSecretAndStaysKnown()
        => Assert.Equal(("s", true, false), await LookAsync(Output.Unsecret(Output.CreateSecret("s"))));

    [Fact]
    public async Task CreateSecret_OfATask_IsSecret()
        => Assert.Equal((7, true, true), await LookAsync(Output.CreateSecret(Task.FromResult(7))));

    [Fact]
    public async Task All_WithOneUnknownAndOneSecret_IsUnknownAndSecret()
    {
        var all = Output.All(Output.Create("a"), OutputUtilities.CreateUnknown("b"), Output.CreateSecret("c"));

        Assert.False(await OutputUtilities.GetIsKnownAsync(all));
        Assert.True(await Output.IsSecretAsync(all));
    }

    [Fact]
    public async Task All_OfInputsAndSequences_KeepsTheirOrder()
    {
        var expected = new[] { "a", "b" };

        Assert.Equal(expected, await OutputUtilities.GetValueAsync(Output.All<string>("a", Output.Create("b"))));
        Assert.Equal(expected, await OutputUtilities.GetValueAsync(Output.All(expected.Select(Output.Create))));
        Assert.Equal(expected, await OutputUtilities.GetValueAsync(Output.All(expected.Select(value => (Input<string>)value))));
    }

    [Fact]
    public async Task Tuple_OfUpToFour_HoldsEachValue()
    {
        Input<int> input = 1;
        var output = Output.Create("x");

        Assert.Equal(("x", 2.5), await OutputUtilities.GetValueAsync(Output.Tuple(output, Output.Create(2.5))));
        Assert.Equal((1, "x", true), await OutputUtilities.GetValueAsync(Output.Tuple<int, string, bool>(input, output, true)));
        Assert.Equal(
            (1, "x", true, 'c'),
            await OutputUtilities.GetValueAsync(Output.Tuple<int, string, bool, char>(input, output, true, 'c')));
    }

    [Fact]
    public async Task Tuple_WithASecret_IsSecret()
        => Assert.Equal(((1, "s"), true, true), await LookAsync(Output.Tuple(Output.Create(1), Output.CreateSecret("s"))));

    [Fact]
    public async Task Format_WithInputsOutputsAndPlainValues_IsInvariantText()
    {
        Input<string> input = "in";
        var formatted = Output.Format($"{input}-{Output.Create("out")}-{1234.5}-{null}");

        Assert.Equal(("in-out-1234.5-", true, false), await LookAsync(formatted));
    }

    [Fact]
    public async Task Format_WithASecret_IsSecret()
        => Assert.Equal(("a-s", true, true), await LookAsync(Output.Format($"a-{Output.CreateSecret("s")}")));

    [Fact]
    public async Task JsonSerialize_WithOutputsInside_WritesTheirValuesAndKeepsSecretness()
    {
        var value = Output.Create(new Dictionary<string, Output<string>> { ["a"] = Output.Create("1"), ["b"] = Output.CreateSecret("2") });

        Assert.Equal(("""{"a":"1","b":"2"}""", true, true), await LookAsync(Output.JsonSerialize(value)));
    }

    [Fact]
    public async Task JsonSerialize_WithListsAndMapsOfInputs_WritesArraysAndObjects()
    {
        var value = Output.Create(new { List = new InputList<int> { 1, Output.Create(2) }, Map = new InputMap<bool> { ["k"] = true } });

        Assert.Equal("""{"List":[1,2],"Map":{"k":true}}""", await OutputUtilities.GetValueAsync(Output.JsonSerialize(value)));
    }

    [Fact]
    public async Task JsonSerialize_WithAnUnknownInside_IsUnknown()
    {
        var value = Output.Create(new[] { Output.Create(1), OutputUtilities.CreateUnknown(2) });

        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.JsonSerialize(value)));
    }

    [Fact]
    public async Task GetValueAsync_OfAnUnknown_IsTheDefault()
        => Assert.Null(await OutputUtilities.GetValueAsync(OutputUtilities.CreateUnknown("not this")));

    [Fact]
    public async Task CreateUnknown_WithAFactory_NeverCallsIt()
    {
        var called = false;
        var unknown = OutputUtilities.CreateUnknown(() =>
        {
            called = true;
            return Task.FromResult(1);
        });

        Assert.False(await OutputUtilities.GetIsKnownAsync(unknown));
        Assert.False(called);
    }

    [Fact]
    public async Task GetDependenciesAsync_OfAnOutputOfAResource_NamesItThroughApplyAndAll()
    {
        Gadget first = null!, second = null!;
        await RunAsync(new RecordingMocks(), () =>
        {
            first = new("first");
            second = new("second");
        });

        var both = Output.All(first.Id, second.Id.Apply(id => id + "!"));

        Assert.Equivalent(new[] { first, second }, await OutputUtilities.GetDependenciesAsync(both), strict: true);
        Assert.Contains(second, await OutputUtilities.GetDependenciesAsync(OutputUtilities.WithDependency(Output.Create(1), second)));
    }

    [Fact]
    public async Task ToString_OfAnOutput_IsNotItsValue()
    {
        var text = "";
        await RunAsync(new RecordingMocks(), () => text = Output.Create("wombat").ToString());

        Assert.DoesNotContain("wombat", text, StringComparison.Ordinal);
    }
}
