using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Xunit;

namespace AckKnativeSpot.Tests.Offline;

/// <summary>Runs small programs under the mock engine.</summary>
internal static class Programs
{
    public static TestOptions Preview { get; } = new() { IsPreview = true };

    public static TestOptions Update { get; } = new() { IsPreview = false };

    public static Task<ImmutableArray<Resource>> RunAsync(IMocks mocks, Action program, TestOptions? options = null)
        => Deployment.TestAsync(mocks, options ?? Preview, program);

    /// <summary>Runs a program that fails, and gives its exception.</summary>
    public static async Task<TException> FailAsync<TException>(Action program, IMocks? mocks = null)
        where TException : Exception
    {
        try
        {
            return await Assert.ThrowsAsync<TException>(() => RunAsync(mocks ?? new RecordingMocks(), program));
        }
        finally
        {
            // A failing program also sets the exit code of the process, which is this test run.
            Environment.ExitCode = 0;
        }
    }

    /// <summary>The inputs the mocks see for one gadget.</summary>
    public static async Task<ImmutableDictionary<string, object>> InputsAsync(GadgetArgs args)
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, () => _ = new Gadget("one", args));
        return mocks.InputsOf("one");
    }

    /// <summary>What the mocks see of one value of any type; null if they see nothing.</summary>
    public static async Task<object?> SeenAsync(object? value)
        => (await InputsAsync(new() { Any = value! })).GetValueOrDefault("any");

    public static async Task<(T Value, bool IsKnown, bool IsSecret)> LookAsync<T>(Output<T> output)
        => (await OutputUtilities.GetValueAsync(output), await OutputUtilities.GetIsKnownAsync(output), await Output.IsSecretAsync(output));
}
