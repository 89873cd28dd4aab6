using Pulumi;
using Pulumi.Utilities;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

public class ProviderTests
{
    private const string Reference = "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::provider::provider_id";

    [Fact]
    public async Task Provider_OfAResource_IsItsUrnAndId()
        => Assert.Equal(Reference, await ProviderOfAsync("one", provider => _ = new Gadget("one", options: new() { Provider = provider })));

    [Fact]
    public async Task Provider_OfAComponent_IsInheritedByWhatIsInIt()
        => Assert.Equal(Reference, await ProviderOfAsync("box-inner", provider => _ = new Box("box", new() { Provider = provider })));

    [Fact]
    public async Task Providers_OfAComponent_AreInheritedByPackage()
        => Assert.Equal(Reference, await ProviderOfAsync("box-inner", provider => _ = new Box("box", new() { Providers = { provider } })));

    [Fact]
    public async Task Provider_OfACustomResource_IsInheritedByItsChildren()
        => Assert.Equal(Reference, await ProviderOfAsync("child", provider =>
        {
            var parent = new Gadget("parent", options: new() { Provider = provider });
            _ = new Gadget("child", options: new() { Parent = parent });
        }));

    [Fact]
    public async Task Provider_OfAnotherPackage_IsNotInherited()
        => Assert.Equal("", await ProviderOfAsync("other", provider =>
        {
            var box = new Box("box", new() { Provider = provider });
            _ = new CustomResource("else:index:Thing", "other", ResourceArgs.Empty, new() { Parent = box });
        }));

    [Fact]
    public async Task Provider_OfAComponentItself_IsNotShown()
        => Assert.Equal("", await ProviderOfAsync("box", provider => _ = new Box("box", new() { Provider = provider })));

    [Fact]
    public async Task Provider_WithoutAnId_IsItsUrnAndTheMarkOfAnUnknown()
    {
        var mocks = new RecordingMocks { Answer = args => (null, args.Inputs) };
        await RunAsync(mocks, () => _ = new Gadget("one", options: new() { Provider = new TestProvider("provider") }));

        Assert.Equal(
            Reference.Replace("provider_id", "04da6b54-80e4-46f7-96ec-b56ff0331ba9", StringComparison.Ordinal),
            mocks.Resources.Single(resource => resource.Name == "one").Provider);
    }

    [Fact]
    public async Task ProviderAndProviders_Together_AreRefused()
    {
        var error = await FailAsync<RunException>(() =>
        {
            var provider = new TestProvider("provider");
            _ = new Box("box", new() { Provider = provider, Providers = { provider } });
        });

        Assert.Contains(
            "Do not supply both 'provider' and 'providers' options to a ComponentResource.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProviderArgs_MarkedAsJson_ArriveAsJsonText()
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, () => _ = new TestProvider("provider", new()
        {
            Verbose = true,
            Retries = 5,
            Region = "cn-hangzhou",
            Part = new PartArgs { Name = "say \"<p>\"", Count = 2 },
            Endpoints = { "a", Output.Create("b") },
        }));

        var inputs = mocks.InputsOf("provider");
        Assert.Equal("true", inputs["verbose"]);
        Assert.Equal("5", inputs["retries"]);
        Assert.Equal("cn-hangzhou", inputs["region"]);
        Assert.Equal("""{ "count": 2, "name": "say \"\u003cp\u003e\"" }""", inputs["part"]);
        Assert.Equal("""[ "a", "b" ]""", inputs["endpoints"]);
    }

    [Fact]
    public async Task ProviderArgs_MarkedAsJson_AreLeftOutWhenNullOrUnknown()
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, () => _ = new TestProvider("provider", new()
        {
            Verbose = OutputUtilities.CreateUnknown(true),
            Endpoints = { OutputUtilities.CreateUnknown("?") },
        }));

        Assert.Empty(mocks.InputsOf("provider"));
    }

    [Fact]
    public async Task ProviderArgs_MarkedAsJsonWithSomethingUnknownOrSecretInside_WriteItAsTheProtocolDoes()
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, () => _ = new TestProvider("provider", new()
        {
            Part = new PartArgs { Name = Output.CreateSecret("s"), Count = OutputUtilities.CreateUnknown(1) },
        }));

        Assert.Equal(
            """{ "count": "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "name": """
                + """{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "s" } }""",
            mocks.InputsOf("provider")["part"]);
    }

    private static async Task<string?> ProviderOfAsync(string name, Action<TestProvider> program)
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, () => program(new TestProvider("provider")));
        return mocks.Resources.Single(resource => resource.Name == name).Provider;
    }
}
