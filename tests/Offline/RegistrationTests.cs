using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

/// <summary>
/// Which resources are registered, under which names and in which order. The order is that of registration: program order as long as
/// nothing has to be waited for, otherwise only what depends on something comes after it.
/// </summary>
public class RegistrationTests
{
    [Fact]
    public async Task Resources_ThatWaitForNothing_AreRegisteredInProgramOrderAfterTheirParents()
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, () =>
        {
            _ = new Gadget("a");
            _ = new Box("b");
            _ = new Gadget("c");
        });

        Assert.Equal(["a", "b", "b-inner", "c"], mocks.Resources.Select(resource => resource.Name));
    }

    [Fact]
    public async Task Resources_ThatDependOnOthers_AreRegisteredAfterThem()
    {
        var slow = new SlowMocks("a");
        await RunAsync(slow, () =>
        {
            var a = new Gadget("a");
            _ = new Gadget("explicit", options: new() { DependsOn = a });
            _ = new Gadget("implicit", new() { Label = a.Id });
            _ = new Gadget("independent");
        });

        var order = slow.Finished.ToList();
        Assert.True(order.IndexOf("a") < order.IndexOf("explicit"));
        Assert.True(order.IndexOf("a") < order.IndexOf("implicit"));
        Assert.Equal("independent", order[0]);
    }

    [Fact]
    public async Task Resources_ThatDependOnAComponent_AreRegisteredAfterWhatIsInIt()
    {
        var slow = new SlowMocks("box-inner");
        await RunAsync(slow, () =>
        {
            var box = new Box("box");
            _ = new Gadget("after", options: new() { DependsOn = box });
        });

        Assert.Equal(["box", "box-inner", "after"], slow.Finished);
    }

    [Fact]
    public async Task Resources_ReturnedByATest_AreEveryoneRegisteredAndNotTheDelegatesStack()
    {
        var resources = await RunAsync(new RecordingMocks(), () =>
        {
            _ = new Box("box");
            _ = new TestProvider("provider");
            _ = new Gadget("read", options: new() { Id = "i-1" });
        });

        Assert.Equal(
            [Box.Token, Gadget.Token, "pulumi:providers:test", Gadget.Token],
            resources.Select(resource => resource.GetResourceType()));
        Assert.Equal(["box", "box-inner", "provider", "read"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task Resource_WithAnId_IsReadAndKeepsThatId()
    {
        Gadget gadget = null!;
        var mocks = new RecordingMocks { Answer = _ => ("another", new Dictionary<string, object> { ["label"] = "l" }) };
        await RunAsync(mocks, () => gadget = new("one", options: new() { Id = "i-1" }));

        Assert.Equal("i-1", Assert.Single(mocks.Resources).Id);
        Assert.Equal("i-1", await OutputUtilities.GetValueAsync(gadget.Id));
        Assert.Equal("l", await OutputUtilities.GetValueAsync(gadget.Label));
    }

    [Fact]
    public async Task Resource_Registered_HasNoIdAndNoProviderForMocks()
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, () => _ = new Gadget("one"));

        var seen = Assert.Single(mocks.Resources);
        Assert.Equal((Gadget.Token, "one", "", ""), (seen.Type, seen.Name, seen.Id, seen.Provider));
    }

    [Fact]
    public async Task Urn_OfAResourceDeepInside_HasOnlyTheRootParentType()
    {
        Gadget top = null!, deep = null!;
        Box box = null!;
        await RunAsync(
            new RecordingMocks(),
            () =>
            {
                top = new("top");
                box = new("box");
                deep = new("deep", options: new() { Parent = box.Inner });
            },
            new TestOptions { ProjectName = "p", StackName = "s" });

        Assert.Equal($"urn:pulumi:s::p::pulumi:pulumi:Stack${Gadget.Token}::top", await OutputUtilities.GetValueAsync(top.Urn));
        Assert.Equal($"urn:pulumi:s::p::pulumi:pulumi:Stack${Box.Token}::box", await OutputUtilities.GetValueAsync(box.Urn));
        Assert.Equal($"urn:pulumi:s::p::pulumi:pulumi:Stack${Gadget.Token}::box-inner", await OutputUtilities.GetValueAsync(box.Inner.Urn));
        Assert.Equal($"urn:pulumi:s::p::pulumi:pulumi:Stack${Gadget.Token}::deep", await OutputUtilities.GetValueAsync(deep.Urn));
    }

    [Fact]
    public async Task Urn_UsedTwice_IsNotNoticed()
    {
        var resources = await RunAsync(new RecordingMocks(), () =>
        {
            _ = new Gadget("same");
            _ = new Gadget("same");
        });

        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task RegisterOutputs_OfAComponent_RegistersWhatItDeclares()
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, () => _ = new Box("box"));

        var request = Assert.Single(mocks.Outputs, request => request.Urn.EndsWith("::box", StringComparison.Ordinal));
        Assert.Equal("box-inner_id", await OutputUtilities.GetValueAsync(request.Outputs["contents"]));
    }

    [Fact]
    public async Task RegisterOutputs_WithADictionary_RegistersEachEntryWithItsOwnSecretness()
    {
        var mocks = new RecordingMocks();
        await RunAsync(
            mocks,
            () => new Open("open").Register(new() { ["number"] = 1, ["secret"] = Output.CreateSecret("s"), ["none"] = null }));

        var outputs = Assert.Single(mocks.Outputs, request => request.Urn.EndsWith("::open", StringComparison.Ordinal)).Outputs;
        Assert.Equal(2, outputs.Count);
        Assert.Equal((1.0, true, false), await LookAsync(outputs["number"]));
        Assert.Equal(("s", true, true), await LookAsync(outputs["secret"]));
    }

    [Fact]
    public async Task RemoteComponent_Registered_HasOutputsFromTheStateAndNoProviderForMocks()
    {
        Remote remote = null!;
        var mocks = new RecordingMocks { Answer = args => ($"{args.Name}_id", new Dictionary<string, object> { ["answer"] = "a" }) };
        await RunAsync(mocks, () => remote = new("remote", new() { Providers = { new TestProvider("provider") } }));

        Assert.Equal("a", await OutputUtilities.GetValueAsync(remote.Answer));
        Assert.Equal("", mocks.Resources.Single(resource => resource.Name == "remote").Provider);
    }

    [Fact]
    public async Task Resource_WithoutANameOrType_IsRefused()
    {
        var noName = await FailAsync<RunException>(() => _ = new Gadget(""));
        var noType = await FailAsync<RunException>(() => _ = new CustomResource("", "name", ResourceArgs.Empty, null));

        Assert.Contains(nameof(ArgumentException), noName.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(ArgumentException), noType.Message, StringComparison.Ordinal);
    }

    private sealed class Open(string name) : ComponentResource("test:index:Open", name)
    {
        public void Register(Dictionary<string, object?> outputs) => RegisterOutputs(outputs);
    }

    private sealed class Remote(string name, ComponentResourceOptions options)
        : ComponentResource("test:index:Remote", name, ResourceArgs.Empty, options, remote: true)
    {
        [Output("answer")]
        public Output<string> Answer { get; private set; } = null!;
    }

    /// <summary>Answers one resource only after the program has run to its end, and remembers the order of its answers.</summary>
    private sealed class SlowMocks(string slow) : IMocks
    {
        private readonly TaskCompletionSource _stackDone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<string> _finished = [];

        public IReadOnlyList<string> Finished => _finished;

        public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            if (args.Name == slow)
            {
                await _stackDone.Task;
            }

            lock (_finished)
            {
                _finished.Add(args.Name!);
            }

            return ($"{args.Name}_id", args.Inputs);
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(ImmutableDictionary<string, object>.Empty);

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
        {
            if (args.Urn.Contains("::pulumi:pulumi:Stack::", StringComparison.Ordinal))
            {
                _stackDone.SetResult();
            }

            return Task.CompletedTask;
        }
    }
}
