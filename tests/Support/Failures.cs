using Pulumi;
using Xunit;

namespace AckKnativeSpot.Tests.Support;

/// <summary>How a run ends that cannot go on.</summary>
internal static class Failures
{
    /// <summary>
    /// The one error of a run: several would end it with an <see cref="AggregateException"/>, and one with a stack trace has more than its sentence.
    /// </summary>
    public static async Task<string> OfAsync(Func<Task> run)
    {
        try
        {
            return (await Assert.ThrowsAsync<RunException>(run)).Message;
        }
        finally
        {
            // A failing program also sets the exit code of the process, which is this test run.
            Environment.ExitCode = 0;
        }
    }
}
