using Pulumi;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

/// <summary>How a program that fails looks from outside.</summary>
public class FailureTests
{
    private const string Unhandled = "failed with an unhandled exception:\nSystem.InvalidOperationException: boom\n   at ";

    public static TheoryData<string, Action> Failures => new()
    {
        { "constructor", () => Throw() },
        { "apply", () => _ = Output.Create(1).Apply(_ => Throw()) },
        { "task", () => _ = Output.Create(ThrowLaterAsync()) },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task Exception_Anywhere_BecomesARunExceptionWithItsText(string where, Action program)
    {
        Assert.NotEmpty(where);
        var error = await FailAsync<RunException>(program);

        Assert.StartsWith("Running program '", error.Message, StringComparison.Ordinal);
        Assert.Contains(Unhandled, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_FromAMock_BecomesARunException()
    {
        var mocks = new RecordingMocks { Answer = _ => throw new InvalidOperationException("boom") };

        Assert.Contains(Unhandled, (await FailAsync<RunException>(() => _ = new Gadget("one"), mocks)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunException_Thrown_KeepsItsBareMessage()
        => Assert.Equal("sorry", (await FailAsync<RunException>(() => throw new RunException("sorry"))).Message);

    [Fact]
    public async Task ResourceException_Thrown_ShowsItsStackUnlessItHidesIt()
    {
        var hidden = await FailAsync<RunException>(() => throw new ResourceException("sorry", null, hideStack: true));
        var shown = await FailAsync<RunException>(() => throw new ResourceException("sorry", null));

        Assert.Equal("sorry", hidden.Message);
        Assert.StartsWith("Pulumi.ResourceException: sorry\n   at ", shown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LogError_Once_FailsTheRunWithThatMessage()
        => Assert.Equal("wrong", (await FailAsync<RunException>(() => Log.Error("wrong"))).Message);

    [Fact]
    public async Task LogError_Twice_FailsTheRunWithBothMessages()
    {
        var error = await FailAsync<AggregateException>(() =>
        {
            Log.Error("wrong");
            Log.Error("worse");
        });

        Assert.Equal(["worse", "wrong"], error.InnerExceptions.Select(inner => Assert.IsType<RunException>(inner).Message).Order());
    }

    [Fact]
    public async Task Log_OfLessThanAnError_DoesNotFailTheRun()
    {
        await RunAsync(new RecordingMocks(), () =>
        {
            Log.Debug("debug");
            Log.Info("info");
            Log.Warn("warning", new Gadget("one"));
        });
    }

    [Fact]
    public void Log_OutsideADeployment_Throws()
        => Assert.Throws<InvalidOperationException>(() => Log.Info("nobody hears this"));

    [Fact]
    public async Task SeveralFailures_OfUnrelatedResources_AreAllRunExceptions()
    {
        var mocks = new RecordingMocks { Answer = args => throw new InvalidOperationException($"no {args.Name}") };

        var error = await FailAnyAsync(
            () =>
            {
                _ = new Gadget("one");
                _ = new Gadget("two");
            },
            mocks);

        // Only what has failed when the program ends is reported: at least one of the two.
        var errors = error is AggregateException all ? [.. all.InnerExceptions] : new[] { error };
        Assert.All(errors, inner => Assert.Contains("no ", Assert.IsType<RunException>(inner).Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OutputsOfAFailedResource_DoNotHangTheRun()
    {
        var mocks = new RecordingMocks { Answer = _ => throw new InvalidOperationException("boom") };

        var error = await FailAsync<RunException>(() => _ = new Gadget("one").Label.Apply(label => label + "!"), mocks);

        Assert.Contains(Unhandled, error.Message, StringComparison.Ordinal);
    }

    private static async Task<Exception> FailAnyAsync(Action program, RecordingMocks mocks)
    {
        try
        {
            return await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(mocks, program));
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    private static int Throw() => throw new InvalidOperationException("boom");

    private static async Task<int> ThrowLaterAsync()
    {
        await Task.Yield();
        return Throw();
    }
}
