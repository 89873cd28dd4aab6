using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>A stack's configuration, read and checked: everything that is wrong with it at once, and its settings when there are any.</summary>
public sealed record StackCheck
{
    /// <summary>Most findings that are listed; a file with more of them is not meant to be one.</summary>
    public const int MostFindings = 500;

    private StackCheck(StackSettings? settings, IReadOnlyList<Finding> findings)
    {
        Settings = settings;
        Findings = findings;
    }

    /// <summary>The settings; only to be declared when no finding is an error. <see langword="null"/> when a required part is missing.</summary>
    public StackSettings? Settings { get; }

    /// <summary>Findings, errors first, then by place in the file.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads and checks a configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    public static StackCheck Of(StackConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var context = new ReadContext("", [.. configuration.Findings], []);
        var draft = StackSection.Read(configuration, context);
        var workloads = draft.Resolve(context.Findings);
        if (context.Findings.Count < MostFindings)
        {
            context.Findings.AddRange(FindingsOfRules(draft, workloads, [.. context.Findings.Where(IsAboutAValue).Select(f => f.Path)]));
        }

        return new StackCheck(draft.ToSettings(workloads), Listed([.. context.Findings
            .Select(f => f with { Position = f.Position ?? PositionOf(f.Path, context), Path = Shown.Visible(f.Path), Message = Shown.Visible(f.Message) })
            .OrderByDescending(f => f.Severity)
            .ThenBy(f => f.Position is null)
            .ThenBy(f => f.Position?.File, StringComparer.Ordinal)
            .ThenBy(f => f.Position?.Line)
            .ThenBy(f => f.Path, PropertyPath.Comparer)
            .ThenBy(f => f.RuleId, StringComparer.Ordinal)]));
    }

    /// <summary>A value that could not be read has its default meanwhile; what rules say about that would not be true of what was meant.</summary>
    private static IEnumerable<Finding> FindingsOfRules(StackDraft draft, StackWorkloads workloads, string[] unread) =>
        from finding in RuleEngine.Evaluate(draft.ToModel(workloads), draft.Rules).Findings
        where !unread.Any(place => PropertyPath.Covers(place, finding.Path) || (PropertyPath.Covers(finding.Path, place) && !workloads.IsAt(finding.Path)))
        select finding;

    private static bool IsAboutAValue(Finding finding) =>
        finding.RuleId != ConfigurationRules.UnknownKey.Id && finding.RuleId != ConfigurationRules.Duplicate.Id;

    private static Finding[] Listed(Finding[] findings) => findings.Length <= MostFindings ? findings :
    [
        .. findings[..(MostFindings - 1)],
        new Finding(
            ConfigurationRules.Unreadable.Id, findings[MostFindings - 1].Severity, "(file)",
            FormattableString.Invariant($"has {findings.Length - MostFindings + 1} more findings that are not listed"), "Correct those above first."),
    ];

    /// <summary>All errors as one message, in the form that the plan and <c>pulumi preview</c> share; <see langword="null"/> when there are none.</summary>
    public string? ErrorMessage()
    {
        var errors = Findings.Where(f => f.Severity == Severity.Error).ToArray();
        return errors.Length == 0 ? null : string.Join('\n', errors.Select(FindingText.Of).Prepend($"{errors.Length} mistake(s) in the stack configuration; nothing was declared."));
    }

    /// <summary>Where the value stands, or the section that it is missing from.</summary>
    private static SourcePosition? PositionOf(string path, ReadContext context)
    {
        for (var place = path; place.Length > 0; place = place[..Math.Max(0, place.LastIndexOfAny(['.', '[']))])
        {
            if (context.Positions.TryGetValue(place, out var position))
            {
                return position;
            }
        }

        return null;
    }
}
