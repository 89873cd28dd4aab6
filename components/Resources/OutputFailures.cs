using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pulumi;

namespace AckKnativeSpot.Resources;

/// <summary>
/// Failures that are found only when an output has its value, said once and in one sentence. Pulumi ends a run at the first output that fails, and shows a
/// <see cref="RunException"/> by its message alone; but every output and resource that takes the failed one fails too, each as an error of its own with the
/// stacks of those before it. So those who take the value never get one: the run is over before they would.
/// </summary>
internal static class OutputFailures
{
    // Several workloads may look at the same secret; what is wrong with it is one failure.
    private static readonly ConditionalWeakTable<DeploymentInstance, ConcurrentDictionary<string, bool>> s_said = [];

    /// <summary>Like <c>Apply</c>, for a function that may find that the run cannot go on.</summary>
    /// <param name="output">The output.</param>
    /// <param name="function">Gives the result, or throws a <see cref="RunException"/> whose message says what is wrong and what to do.</param>
    public static Output<TResult> ApplyOrFail<T, TResult>(this Output<T> output, Func<T, TResult> function) => output.Apply(value =>
    {
        try
        {
            return Output.Create(function(value));
        }
        catch (RunException failure)
        {
            return Fail<TResult>(failure);
        }
    });

    /// <summary>The answer of a provider's function.</summary>
    /// <param name="call">The call.</param>
    /// <param name="what">What could not be done when it fails, as the beginning of a sentence: <c>The zones cannot be looked up</c>.</param>
    public static Output<T> OrFail<T>(Task<T> call, string what) => Output.Create(CompleteAsync(call)).Apply(answer =>
        answer.Failure is { } failure ? Fail<T>(new RunException($"{what}: {failure}")) : Output.Create(answer.Value!));

    private static async Task<(T? Value, string? Failure)> CompleteAsync<T>(Task<T> call)
    {
        try
        {
            return (await call.ConfigureAwait(false), null);
        }
        catch (Exception e)
        {
            return (default, e.Message);
        }
    }

    private static Output<T> Fail<T>(RunException failure)
    {
        if (s_said.GetOrCreateValue(Deployment.Instance).TryAdd(failure.Message, true))
        {
            _ = Output.Create(Task.FromException<T>(failure));
        }

        return Output.Create(new TaskCompletionSource<T>().Task);
    }
}
