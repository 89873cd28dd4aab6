using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>A table of the plan, the same in every form that people read.</summary>
/// <param name="Title">Title.</param>
/// <param name="Noun">What one row is, and several are.</param>
/// <param name="Columns">Titles of the columns; the first names the workload.</param>
/// <param name="Rows">A cell per column.</param>
internal sealed record WorkloadTable(string Title, (string One, string Many) Noun, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>What its figures rest on. Default: <see langword="null"/>, nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>The tables in the order of reading; a table without rows is not shown.</summary>
    public static IReadOnlyList<WorkloadTable> Of(StackPlan plan) =>
    [
        new("Services", ("service", "services"), ServiceRow.Columns, [.. plan.Services.Select(ServiceRow.Of)]) { Note = ReclaimText.Assumptions(
            plan.Services) },
        new("Jobs", ("job", "jobs"), JobRow.Columns, [.. plan.Jobs.Select(JobRow.Of)]),
    ];

    /// <summary>The table without a column that another one has, and without what that rests on.</summary>
    /// <param name="column">Title of the column.</param>
    public WorkloadTable Without(string column) => this with
    {
        Columns = [.. Columns.Where(each => each != column)],
        Rows = [.. Rows.Select(row => (IReadOnlyList<string>)[.. row.Where((_, i) => Columns[i] != column)])],
        Note = null,
    };

    /// <summary>The guardrails in force, and where they are written.</summary>
    public static WorkloadTable OfGuardrails(StackPlan plan) => new(
        "Guardrails in force",
        ("guardrail", "guardrails"),
        ["Guardrail", "Value", "From"],
        [.. plan.Guardrails.Select(each => (IReadOnlyList<string>)[each.Name, each.Value, string.Join(", ", each.Sources)])]);

    /// <summary>How long each service may take to become ready, and each job that is waited for to complete.</summary>
    public static WorkloadTable OfRollouts(StackPlan plan) => new(
        "Rollouts",
        ("rollout", "rollouts"),
        RolloutRow.Columns,
        [
            .. plan.Services.Where(service => service.Rollout is not null).Select(service => RolloutRow.Of(service, service.Rollout!)),
            .. plan.Jobs.Where(job => job.WaitSeconds is not null).Select(job => RolloutRow.Of(job, job.WaitSeconds!.Value)),
        ]);
}
