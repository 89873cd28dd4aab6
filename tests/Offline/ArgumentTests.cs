using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

/// <summary>What mocks, as providers do, see of the arguments a program gives.</summary>
public class ArgumentTests
{
    private enum Level
    {
        Low = 3,
    }

    [Fact]
    public async Task Inputs_OfNumbers_AreDoubles()
    {
        Assert.Equal(5.0, (await InputsAsync(new() { Size = 5 }))["size"]);
        Assert.Equal(1.5, await SeenAsync(1.5));
    }

    [Fact]
    public async Task Inputs_OfListsAndMaps_AreImmutableCollectionsOfObjects()
    {
        var inputs = await InputsAsync(new() { Labels = { "a", "b" }, Tags = { ["k"] = "v" } });

        Assert.Equal<object>(["a", "b"], Assert.IsType<ImmutableArray<object>>(inputs["labels"]));
        Assert.Equal("v", Assert.IsType<ImmutableDictionary<string, object>>(inputs["tags"])["k"]);
    }

    [Fact]
    public async Task Inputs_OfNestedArgs_AreMapsWithProviderNames()
    {
        var inputs = await InputsAsync(new() { Part = new PartArgs { Name = "p", Count = 2 }, Parts = { new PartArgs { Name = "q" } } });

        var part = Assert.IsType<ImmutableDictionary<string, object>>(inputs["part"]);
        Assert.Equal(("p", 2.0), (part["name"], part["count"]));
        var parts = Assert.IsType<ImmutableArray<object>>(inputs["parts"]);
        var other = Assert.IsType<ImmutableDictionary<string, object>>(Assert.Single(parts));
        Assert.Equal("name", Assert.Single(other.Keys));
    }

    [Fact]
    public async Task Inputs_ThatAreNullOrUnknown_AreLeftOut()
    {
        var inputs = await InputsAsync(new() { Label = OutputUtilities.CreateUnknown("?"), Any = (object)null!, Bare = null, Size = 1 });

        Assert.Equal("size", Assert.Single(inputs.Keys));
    }

    [Fact]
    public async Task Inputs_WithAnUnknownInside_AreLeftOutAltogether()
    {
        var inputs = await InputsAsync(new()
        {
            Labels = { "a", OutputUtilities.CreateUnknown("?") },
            Part = new PartArgs { Name = "p", Count = OutputUtilities.CreateUnknown(1) },
            Size = 1,
        });

        Assert.Equal("size", Assert.Single(inputs.Keys));
    }

    [Fact]
    public async Task Inputs_WithNullsInside_LoseThemInMapsAndKeepThemInLists()
    {
        var map = await SeenAsync(new Dictionary<string, object?> { ["a"] = null, ["b"] = 1 });
        var list = await SeenAsync(new object?[] { null, 1 });

        Assert.Equal("b", Assert.Single(Assert.IsType<ImmutableDictionary<string, object>>(map).Keys));
        Assert.Equal(new object?[] { null, 1.0 }, Assert.IsType<ImmutableArray<object?>>(list));
    }

    [Fact]
    public async Task Inputs_OfCollectionsNeverTouched_AreLeftOutAndOfEmptyOnesAreEmpty()
    {
        Assert.Empty(await InputsAsync(new()));

        var inputs = await InputsAsync(new() { Labels = [], Tags = [] });
        Assert.Empty(Assert.IsType<ImmutableArray<object>>(inputs["labels"]));
        Assert.Empty(Assert.IsType<ImmutableDictionary<string, object>>(inputs["tags"]));
    }

    [Fact]
    public async Task Inputs_OfADefaultImmutableArray_AreAnEmptyList()
    {
        var inputs = await InputsAsync(new() { Labels = Output.Create(default(ImmutableArray<string>)) });

        Assert.Empty(Assert.IsType<ImmutableArray<object>>(inputs["labels"]));
    }

    [Fact]
    public async Task Inputs_ThatAreSecret_AreShownAsTheyAre()
    {
        var inputs = await InputsAsync(new()
        {
            Label = Output.CreateSecret("s"),
            Part = new PartArgs { Name = Output.CreateSecret("p") },
        });

        Assert.Equal("s", inputs["label"]);
        Assert.Equal("p", Assert.IsType<ImmutableDictionary<string, object>>(inputs["part"])["name"]);
    }

    [Fact]
    public async Task Inputs_OfUnionsEnumsAndOutputsInPlainCollections_AreTheirValues()
    {
        Assert.Equal("25%", (await InputsAsync(new() { Limit = "25%" }))["limit"]);
        Assert.Equal(1.0, (await InputsAsync(new() { Limit = 1 }))["limit"]);
        Assert.Equal(3.0, await SeenAsync(Level.Low));
        Assert.Equal("red", await SeenAsync(Colour.Red));
        Assert.Equal<object>(["x"], Assert.IsType<ImmutableArray<object>>(await SeenAsync(new List<object> { Output.Create("x") })));
    }

    [Fact]
    public async Task Inputs_OfJsonElements_AreTheirValues()
    {
        using var json = JsonDocument.Parse("""{ "a": [1, true, "x"] }""");

        var map = Assert.IsType<ImmutableDictionary<string, object>>(await SeenAsync(json.RootElement));
        Assert.Equal<object>([1.0, true, "x"], Assert.IsType<ImmutableArray<object>>(map["a"]));
    }

    [Fact]
    public async Task Inputs_ReadFromAnotherResource_AreItsValues()
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, () =>
        {
            var first = new Gadget("first", new() { Size = 3 });
            _ = new Gadget("second", new() { Size = first.Size, Label = first.Id });
        });

        Assert.Equal((3.0, "first_id"), (mocks.InputsOf("second")["size"], mocks.InputsOf("second")["label"]));
    }

    [Fact]
    public async Task Inputs_FromADictionaryArgs_AreItsEntries()
    {
        var mocks = new RecordingMocks();
        var args = new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("a", 1).Add("b", Output.Create("x")));
        await RunAsync(mocks, () => _ = new CustomResource("test:index:Any", "any", args, null));

        Assert.Equal((1.0, "x"), (mocks.InputsOf("any")["a"], mocks.InputsOf("any")["b"]));
    }

    public static TheoryData<object> UnsupportedValues => new()
    {
        new Uri("https://example.com"),
        1L,
        1m,
        1f,
        new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    [Theory]
    [MemberData(nameof(UnsupportedValues), DisableDiscoveryEnumeration = true)]
    public async Task Inputs_OfAnUnsupportedType_FailNamingPropertyAndType(object value)
    {
        var error = await FailAsync<RunException>(() => _ = new Gadget("one", new() { Any = value }));

        Assert.Contains("error serializing property \"any\": ", error.Message, StringComparison.Ordinal);
        Assert.Contains($"{value.GetType().FullName} is not a supported argument type", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inputs_OfABareTask_Fail()
    {
        var error = await FailAsync<RunException>(() => _ = new Gadget("one", new() { Bare = Task.FromResult(1) }));

        Assert.Contains("Tasks are not allowed inside ResourceArgs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequiredInput_OfTheResource_FailsAtRegistrationNotAtConstruction()
    {
        _ = new PartArgs();

        var error = await FailAsync<RunException>(() => _ = new CustomResource("test:index:Part", "part", new PartArgs(), null));

        Assert.Contains(
            $"System.ArgumentNullException: [Input] {typeof(PartArgs).FullName}.Name is required "
                + "but was not given a value (Parameter 'Name')",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequiredInput_OfNestedArgs_FailsNamingTheOuterProperty()
    {
        var error = await FailAsync<RunException>(() => _ = new Gadget("one", new() { Part = new PartArgs() }));

        Assert.Contains(
            $"System.InvalidOperationException: error serializing property \"part\": [Input] {typeof(PartArgs).FullName}.Name is required",
            error.Message,
            StringComparison.Ordinal);
    }
}
