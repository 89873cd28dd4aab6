namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What a reviewer needs to know of one or several stacks, for every form that people read.</summary>
internal sealed record MeaningReport
{
    private MeaningReport(IReadOnlyList<StackReport> stacks)
    {
        Stacks = stacks;
        Verdict = stacks.Select(each => each.Verdict).DefaultIfEmpty(Verdict.Unchanged).Min();
    }

    /// <summary>The stacks, the gravest verdict first, then by name.</summary>
    public IReadOnlyList<StackReport> Stacks { get; }

    /// <summary>The gravest verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>Puts the reports of stacks together.</summary>
    /// <param name="stacks">At least one.</param>
    public static MeaningReport Of(IEnumerable<StackReport> stacks) =>
        new([.. stacks.OrderBy(each => each.Verdict).ThenBy(each => each.Stack, StringComparer.Ordinal)]);
}
