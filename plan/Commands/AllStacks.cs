using System.Globalization;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>Plans every stack of the project in one process.</summary>
internal static class AllStacks
{
    /// <summary>
    /// Plans the stacks one after the other and hands the report over. A stack that cannot be planned, or has no usable earlier plan, is part of the report;
    /// the others are planned all the same.
    /// </summary>
    /// <param name="except">Stacks to leave out; each must be there.</param>
    /// <param name="against">Folder of earlier plans, <c>STACK.json</c> each; <see langword="null"/> for none.</param>
    /// <param name="packages">The Pulumi packages that this program was built with.</param>
    /// <param name="clock">Tells how old prices are.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="write">Takes the report and the exit code, and says the exit code when it could not be written.</param>
    /// <returns>The gravest exit code: 1 when a stack has errors or cannot be planned.</returns>
    public static async Task<int> PlanAsync(
        IReadOnlyList<string> except, FileInfo? against, PulumiPackages packages, TimeProvider clock, TextWriter error,
        Func<MeaningReport, int, Task<int>> write)
    {
        var stacks = Chosen(except, against, out var problem);
        if (problem.Length > 0)
        {
            await error.WriteLineAsync(problem).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var planned = new List<Planned>();
        foreach (var stack in stacks)
        {
            planned.Add(await OfAsync(stack, against, packages, clock).ConfigureAwait(false));
        }

        var reports = Reports(planned);
        var code = reports.Any(report => report.Plan is not { HasErrors: false }) ? ExitCode.Findings : ExitCode.Ok;
        return await write(MeaningReport.Of(reports), code).ConfigureAwait(false);
    }

    private static StackReport[] Reports(IReadOnlyList<Planned> planned)
    {
        var plans = new Queue<StackPlan>(SharedClusters.AddTo([.. planned.Select(each => each.Plan).OfType<StackPlan>()]));
        var old = new Queue<StackPlan>(SharedClusters.AddTo([.. planned.Select(each => each.Old).OfType<StackPlan>()]));
        return
        [
            .. planned.Select(each => each.Plan is null
                ? StackReport.Failed(each.Stack, each.Problem!)
                : StackReport.Of(plans.Dequeue(), each.Old is null ? null : old.Dequeue(), each.Problem)),
        ];
    }

    private static string[] Chosen(IReadOnlyList<string> except, FileInfo? against, out string problem)
    {
        var known = StackFile.Stacks(out problem);
        var unknown = except.FirstOrDefault(each => !known.Contains(each, StringComparer.Ordinal));
        string[] chosen = [.. known.Except(except)];
        problem = problem.Length > 0 ? problem
            : unknown is not null ? UnknownWord.Of("stack", unknown, known)
            : chosen.Length == 0 ? "No stack is left to plan."
            : against is not null && !Directory.Exists(against.FullName) ? $"There is no folder '{against}' of earlier plans."
            : "";
        return chosen;
    }

    private static async Task<Planned> OfAsync(string stack, FileInfo? against, PulumiPackages packages, TimeProvider clock)
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var (plan, _) = await StackPlanner.PlanAsync(stack, null, packages, clock, error).ConfigureAwait(false);
        if (plan is null || against is null)
        {
            return new Planned(stack, plan) { Problem = plan is null ? error.ToString().Trim() : null };
        }

        var saved = new FileInfo(Path.Combine(against.FullName, $"{stack}.json"));
        try
        {
            return saved.Exists
                ? new Planned(stack, plan) { Old = SavedPlan.Read(saved, StackConfiguration.Project) }
                : new Planned(stack, plan) { Problem = "There is no earlier plan of this stack." };
        }
        catch (FormatException e)
        {
            return new Planned(stack, plan) { Problem = $"Not compared: {e.Message}" };
        }
    }

    /// <summary>A stack before it is compared with the others.</summary>
    /// <param name="Stack">Its name.</param>
    /// <param name="Plan">Its plan; <see langword="null"/> when it could not be planned.</param>
    private sealed record Planned(string Stack, StackPlan? Plan)
    {
        /// <summary>The earlier plan; <see langword="null"/> for none.</summary>
        public StackPlan? Old { get; init; }

        /// <summary>Why there is no plan, or no earlier one although one was asked for.</summary>
        public string? Problem { get; init; }
    }
}
