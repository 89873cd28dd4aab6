using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>A stack as a reviewer needs it: what its changes mean, what the rules say, and the plan behind both.</summary>
internal sealed record StackReport
{
    /// <summary>Name of the stack.</summary>
    public required string Stack { get; init; }

    /// <summary>Its plan; <see langword="null"/> when there is none.</summary>
    public required StackPlan? Plan { get; init; }

    /// <summary>Why there is no plan; <see langword="null"/> when there is one.</summary>
    public string? Problem { get; init; }

    /// <summary>The earlier plan; <see langword="null"/> when there is none.</summary>
    public StackPlan? Old { get; init; }

    /// <summary>Why there is no earlier plan although one was asked for; <see langword="null"/> when there is one or none was.</summary>
    public string? NotCompared { get; init; }

    /// <summary>What changes since the earlier plan; <see langword="null"/> without one.</summary>
    public PlanComparison? Changes { get; init; }

    /// <summary>What the changes mean, the most harmful first; none when nothing changes or nothing was compared.</summary>
    public IReadOnlyList<MeaningSentence> Sentences { get; init; } = [];

    /// <summary>Findings that the earlier plan did not have, and all errors; without an earlier plan all of them.</summary>
    public IReadOnlyList<Finding> NewFindings { get; init; } = [];

    /// <summary>Findings that the earlier plan had too.</summary>
    public IReadOnlyList<Finding> KnownFindings { get; init; } = [];

    /// <summary>What a reviewer has to be ready for.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether the stack was compared and nothing of it changes: neither a resource nor a finding nor its cost.</summary>
    public bool IsUnchanged => Verdict == Verdict.Unchanged;

    /// <summary>The report on a stack that could not be planned.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="problem">Why not.</param>
    public static StackReport Failed(string stack, string problem) => new() { Stack = stack, Plan = null, Problem = problem, Verdict = Verdict.Blocked };

    /// <summary>The report on a planned stack.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="old">The earlier plan. Default: none.</param>
    /// <param name="notCompared">Why there is no earlier plan although one was asked for. Default: none was.</param>
    public static StackReport Of(StackPlan plan, StackPlan? old = null, string? notCompared = null)
    {
        plan = old is null ? plan : AdoptedAgain.AddTo(plan, old);
        var changes = old is null ? null : PlanComparison.Of(old, plan);
        var sentences = old is null || changes is null or { NotCompared: not null } ? [] : StackMeaning.Of(new PlanPair(old, plan, changes));
        var known = KnownOf(plan.Findings, old?.Findings ?? []);
        var isKnown = plan.Findings.ToLookup(known.Contains);
        var report = new StackReport
        {
            Stack = plan.Stack,
            Plan = plan,
            Old = old,
            NotCompared = notCompared,
            Changes = changes,
            Sentences = sentences,
            NewFindings = [.. isKnown[false]],
            KnownFindings = [.. isKnown[true]],
            Verdict = default,
        };
        return report with { Verdict = VerdictOf(report) };
    }

    /// <summary>
    /// Of findings that say the same, as many are known as there were. Their paths tell which, but not how many: the number of a workload in them changes when
    /// one before it goes.
    /// </summary>
    private static HashSet<Finding> KnownOf(IReadOnlyList<Finding> now, IReadOnlyList<Finding> before)
    {
        var earlier = before.ToLookup(finding => (finding.RuleId, finding.Message), finding => finding.Path);
        return now.Where(finding => finding.Severity != Severity.Error)
            .GroupBy(finding => (finding.RuleId, finding.Message))
            .SelectMany(same => same.OrderByDescending(finding => earlier[same.Key].Contains(finding.Path)).Take(earlier[same.Key].Count()))
            .ToHashSet<Finding>(ReferenceEqualityComparer.Instance);
    }

    private static Verdict VerdictOf(StackReport report)
    {
        var compared = report.Changes is { NotCompared: null };
        var worst = report.Sentences.Select(sentence => sentence.Harm).DefaultIfEmpty(Harm.None).Min();
        return report.Plan!.HasErrors || report.Changes?.Changes.Any(change => change.IsProtected) == true ? Verdict.Blocked
            : Of(worst) is { } grave ? grave
            : report.NewFindings.Any(finding => finding.Severity == Severity.Warning) ? Verdict.ToReview
            : !compared ? Verdict.Ready
            : worst == Harm.Revision ? Verdict.Rollout
            : report.Sentences.Count > 0 || report.NewFindings.Count > 0 ? Verdict.Harmless
            : Verdict.Unchanged;
    }

    private static Verdict? Of(Harm harm) => harm switch
    {
        Harm.Failure => Verdict.Blocked,
        Harm.Loss => Verdict.Destructive,
        Harm.Disruption => Verdict.Disruptive,
        Harm.Exposure => Verdict.Exposing,
        Harm.Cost => Verdict.Costlier,
        Harm.Reclaim => Verdict.Reclaimable,
        _ => null,
    };
}
