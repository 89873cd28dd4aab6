using Pulumi;
using Pulumi.Utilities;
using Xunit;

namespace AckKnativeSpot.Tests.Offline;

public class StackTests
{
    [Fact]
    public async Task Outputs_OfAStack_AreRegisteredUnderTheirNames()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync<GoodStack>(mocks);

        var request = Assert.Single(mocks.Outputs);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", request.Urn);
        Assert.Equal(["Plain", "given"], request.Outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("g", await OutputUtilities.GetValueAsync(request.Outputs["given"]));
        Assert.Equal(1.0, await OutputUtilities.GetValueAsync(request.Outputs["Plain"]));
        Assert.DoesNotContain(mocks.Resources, resource => resource.Type == "pulumi:pulumi:Stack");
    }

    [Fact]
    public async Task Outputs_NotAssigned_FailTheRun()
        => Assert.Equal(
            "Output(s) 'Forgotten' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            await FailAsync<ForgetfulStack>());

    [Fact]
    public async Task Outputs_ThatAreNoOutputs_FailTheRun()
        => Assert.Equal(
            "Output(s) 'Text' have incorrect type. [Output] attributed properties must be instances of Output<T>.",
            await FailAsync<MistypedStack>());

    private static async Task<string> FailAsync<TStack>()
        where TStack : Stack, new()
    {
        try
        {
            return (await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<TStack>(new RecordingMocks()))).Message;
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    private sealed class GoodStack : Stack
    {
        public GoodStack()
        {
            Given = Output.Create("g");
            Plain = Output.Create(1);
        }

        [Output("given")]
        public Output<string> Given { get; private set; }

        [Output]
        public Output<int> Plain { get; private set; }
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output]
        public Output<string> Forgotten { get; private set; } = null!;
    }

    private sealed class MistypedStack : Stack
    {
        [Output]
        public string Text { get; private set; } = "text";
    }
}
