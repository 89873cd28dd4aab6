using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

public class InvokeTests
{
    private const string Token = "test:index/getZones:getZones";

    [Fact]
    public async Task Invoke_WithKnownArgs_GivesWhatTheMockAnswers()
    {
        Output<ZonesResult> zones = null!;
        var mocks = Answering(new() { ["zones"] = new object[] { "h", "i" }, ["count"] = 2 });
        await RunAsync(mocks, () => zones = Deployment.Instance.Invoke<ZonesResult>(Token, new ZonesArgs { Kind = "VSwitch" }));

        var call = Assert.Single(mocks.Calls);
        Assert.Equal((Token, ""), (call.Token, call.Provider));
        Assert.Equal("VSwitch", Assert.Single(call.Args).Value);
        var result = await OutputUtilities.GetValueAsync(zones);
        Assert.Equal<string>(["h", "i"], result.Zones);
        Assert.Equal(2, result.Count);
    }

    [Fact]
    public async Task Invoke_WithFieldsMissingFromTheAnswer_GivesDefaultsForThem()
    {
        Output<ZonesResult> zones = null!;
        await RunAsync(Answering([]), () => zones = Deployment.Instance.Invoke<ZonesResult>(Token, InvokeArgs.Empty));

        var result = await OutputUtilities.GetValueAsync(zones);
        Assert.True(result.Zones.IsDefault);
        Assert.Null(result.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Invoke_WithUnknownArgs_IsUnknownWithoutACall(bool preview)
    {
        Output<ZonesResult> zones = null!;
        var mocks = Answering([]);
        await RunAsync(
            mocks,
            () => zones = Deployment.Instance.Invoke<ZonesResult>(Token, new ZonesArgs { Kind = OutputUtilities.CreateUnknown("?") }),
            new TestOptions { IsPreview = preview });

        Assert.False(await OutputUtilities.GetIsKnownAsync(zones));
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task Invoke_DependingOnAResourceWithoutAnId_IsUnknownWithoutACall()
    {
        Output<ZonesResult> zones = null!;
        var mocks = new RecordingMocks { Answer = args => (null, args.Inputs) };
        await RunAsync(mocks, () => zones = Deployment.Instance.Invoke<ZonesResult>(
            Token, new ZonesArgs { Kind = "k" }, new InvokeOutputOptions { DependsOn = new Gadget("one") }));

        Assert.False(await OutputUtilities.GetIsKnownAsync(zones));
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task Invoke_WithSecretArgs_ShowsThemAndIsNotSecret()
    {
        Output<ZonesResult> zones = null!;
        var mocks = Answering([]);
        await RunAsync(
            mocks,
            () => zones = Deployment.Instance.Invoke<ZonesResult>(Token, new ZonesArgs { Kind = Output.CreateSecret("s") }));

        Assert.Equal("s", Assert.Single(mocks.Calls).Args["kind"]);
        Assert.False(await Output.IsSecretAsync(zones));
    }

    [Fact]
    public async Task Invoke_InsideAComponent_UsesItsProvider()
    {
        var mocks = Answering([]);
        await RunAsync(mocks, () =>
        {
            var box = new Box("box", new() { Provider = new TestProvider("provider") });
            _ = Deployment.Instance.Invoke<ZonesResult>(Token, InvokeArgs.Empty, new InvokeOptions { Parent = box });
        });

        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::provider::provider_id",
            Assert.Single(mocks.Calls).Provider);
    }

    [Fact]
    public async Task InvokeAsync_WithPlainArgs_GivesTheResultItself()
    {
        var count = 0;
        await Deployment.TestAsync(Answering(new() { ["count"] = 2 }), Preview, async () =>
        {
            var result = await Deployment.Instance.InvokeAsync<ZonesResult>(Token, new ZonesArgs { Kind = "VSwitch" });
            count = result.Count!.Value;
        });

        Assert.Equal(2, count);
    }

    private static RecordingMocks Answering(Dictionary<string, object> answer) => new() { CallAnswer = _ => answer };

    private sealed class ZonesArgs : InvokeArgs
    {
        [Input("kind")]
        public Input<string>? Kind { get; set; }
    }

    [OutputType]
    private sealed class ZonesResult
    {
        public readonly ImmutableArray<string> Zones;

        public readonly int? Count;

        [OutputConstructor]
        private ZonesResult(ImmutableArray<string> zones, int? count)
        {
            Zones = zones;
            Count = count;
        }
    }
}
