using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

/// <summary>What a program sees of the state that mocks answer with.</summary>
public class StateTests
{
    [Fact]
    public async Task Outputs_InTheState_AreConvertedToTheirTypes()
    {
        var gadget = await CreateAsync(new()
        {
            ["label"] = "l",
            ["size"] = 7,
            ["limit"] = "25%",
            ["tags"] = new Dictionary<string, object> { ["k"] = "v" },
            ["parts"] = new object[] { new Dictionary<string, object> { ["name"] = "p", ["count"] = 2 } },
        });

        Assert.Equal(("l", true, false), await LookAsync(gadget.Label));
        Assert.Equal((7, true, false), await LookAsync(gadget.Size));
        Assert.Equal("25%", (await OutputUtilities.GetValueAsync(gadget.Limit)).AsT1);
        Assert.Equal("v", (await OutputUtilities.GetValueAsync(gadget.Tags))!["k"]);
        var part = Assert.Single(await OutputUtilities.GetValueAsync(gadget.Parts));
        Assert.Equal(("p", 2), (part.Name, part.Count));
    }

    [Fact]
    public async Task Outputs_WithANumberForAUnion_AreTheFirstTypeThatFits()
    {
        var gadget = await CreateAsync(new() { ["limit"] = 3 });

        Assert.Equal(3, (await OutputUtilities.GetValueAsync(gadget.Limit)).AsT0);
    }

    [Fact]
    public async Task Outputs_AbsentFromTheStateOfAPreview_AreUnknown()
    {
        var gadget = await CreateAsync([], Preview);

        Assert.False(await OutputUtilities.GetIsKnownAsync(gadget.Label));
        Assert.False(await OutputUtilities.GetIsKnownAsync(gadget.Size));
    }

    [Fact]
    public async Task Outputs_AbsentFromTheStateOfAnUpdate_AreDefaults()
    {
        var gadget = await CreateAsync([], Update);

        Assert.Equal((null, true, false), await LookAsync(gadget.Label));
        Assert.Equal((0, true, false), await LookAsync(gadget.Size));
        Assert.True((await OutputUtilities.GetValueAsync(gadget.Parts)).IsDefault);
    }

    [Fact]
    public async Task Outputs_WithoutAName_AreCalledAsThePropertyIs()
    {
        var gadget = await CreateAsync(new() { ["Unnamed"] = "yes", ["unnamed"] = "no" });

        Assert.Equal("yes", await OutputUtilities.GetValueAsync(gadget.Unnamed));
    }

    [Fact]
    public async Task Outputs_OfAnotherTypeThanDeclared_AreDefaultsAndNoError()
    {
        var gadget = await CreateAsync(new() { ["size"] = "seven", ["label"] = 7, ["parts"] = "none" });

        Assert.Equal((0, true, false), await LookAsync(gadget.Size));
        Assert.Equal((null, true, false), await LookAsync(gadget.Label));
        Assert.True((await OutputUtilities.GetValueAsync(gadget.Parts)).IsDefault);
    }

    [Fact]
    public async Task Outputs_WhoseInputWasSecret_AreNotSecretUnlessTheStateIs()
    {
        var echoed = await CreateAsync(new() { ["label"] = "plain" });
        var secret = await CreateAsync(new() { ["label"] = Output.CreateSecret("s"), ["size"] = 1 });

        Assert.False(await Output.IsSecretAsync(echoed.Label));
        Assert.Equal(("s", true, true), await LookAsync(secret.Label));
        Assert.False(await Output.IsSecretAsync(secret.Size));
    }

    [Fact]
    public async Task Outputs_UnknownInTheState_AreUnknownAndSayNothingAboutOthers()
    {
        var gadget = await CreateAsync(new() { ["label"] = OutputUtilities.CreateUnknown("?"), ["size"] = 1 }, Update);

        Assert.False(await OutputUtilities.GetIsKnownAsync(gadget.Label));
        Assert.Equal((1, true, false), await LookAsync(gadget.Size));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Id_AnsweredAsNull_IsUnknown(bool preview)
    {
        var gadget = await CreateAsync([], new TestOptions { IsPreview = preview }, id: null);

        Assert.False(await OutputUtilities.GetIsKnownAsync(gadget.Id));
    }

    [Fact]
    public async Task Id_AnsweredAsNullForAnImport_IsTheImportId()
    {
        Gadget gadget = null!;
        var mocks = new RecordingMocks { Answer = args => (null, args.Inputs) };
        await RunAsync(mocks, () => gadget = new("one", options: new() { ImportId = "i-1" }));

        Assert.Equal("i-1", await OutputUtilities.GetValueAsync(gadget.Id));
        Assert.Equal("i-1", Assert.Single(mocks.Resources).Id);
    }

    [Fact]
    public async Task State_ThatIsAnOutputType_IsUnderstood()
    {
        Gadget gadget = null!;
        var mocks = new RecordingMocks { Answer = args => ("id", new GadgetArgs { Label = "from args" }) };
        await RunAsync(mocks, () => gadget = new("one"));

        Assert.Equal("from args", await OutputUtilities.GetValueAsync(gadget.Label));
    }

    [Fact]
    public async Task State_ThatIsAnAnonymousObject_Fails()
    {
        var mocks = new RecordingMocks { Answer = _ => ("id", new { Label = "l" }) };

        var error = await FailAsync<RunException>(() => _ = new Gadget("one"), mocks);

        Assert.Contains("is not a supported argument type", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_ThatIsNull_Fails()
    {
        var mocks = new RecordingMocks { Answer = _ => ("id", null!) };

        var error = await FailAsync<RunException>(() => _ = new Gadget("one"), mocks);

        Assert.Contains(nameof(NullReferenceException), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_OfALocalComponent_LeavesItsOutputsAlone()
    {
        Box box = null!;
        var state = new Dictionary<string, object> { ["contents"] = "not this" };
        var mocks = new RecordingMocks { Answer = args => ($"{args.Name}_id", state) };
        await RunAsync(mocks, () => box = new("box"));

        Assert.Equal("box-inner_id", await OutputUtilities.GetValueAsync(box.Contents));
    }

    private static async Task<Gadget> CreateAsync(Dictionary<string, object> state, TestOptions? options = null, string? id = "id")
    {
        Gadget gadget = null!;
        await RunAsync(new RecordingMocks { Answer = _ => (id, state) }, () => gadget = new("one"), options);
        return gadget;
    }
}
