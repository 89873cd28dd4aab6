using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Plan.Observation;
using Pulumi;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>Plans a stack for a command, and reports what stops it.</summary>
internal static class StackPlanner
{
    /// <summary>Plans a stack.</summary>
    /// <param name="stack">Its name.</param>
    /// <param name="config">Its stack file; <see langword="null"/> for the one of that name.</param>
    /// <param name="packages">The Pulumi packages that this program was built with.</param>
    /// <param name="clock">Tells how old prices are.</param>
    /// <param name="error">Standard error.</param>
    /// <returns>The plan, or the exit code when there is none.</returns>
    public static async Task<(StackPlan? Plan, int ExitCode)> PlanAsync(
        string stack, FileInfo? config, PulumiPackages packages, TimeProvider clock, TextWriter error)
    {
        if (StackFile.Read(stack, config, out var problem) is not { } configuration)
        {
            await error.WriteLineAsync(problem).ConfigureAwait(false);
            return (null, ExitCode.Usage);
        }

        try
        {
            var check = CheckedStack.Of(configuration).OnDay(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            var plan = await StackObserver.ObserveAsync(stack, check).ConfigureAwait(false);
            return (plan with { Packages = packages }, plan.HasErrors ? ExitCode.Findings : ExitCode.Ok);
        }
        catch (RunException e)
        {
            await error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return (null, ExitCode.Findings);
        }
    }
}
