using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>A stack's configuration, read and checked: everything that is wrong with it at once, and its settings when there are any.</summary>
public sealed record CheckedStack
{
    /// <summary>Most findings that are listed; a file with more of them is not meant to be one.</summary>
    public const int MostFindings = 500;

    private static readonly ValueList<Rule> s_rules = [.. ConfigurationRules.All, .. RuleTable.All, .. PlanRules.All];

    private CheckedStack(StackSettings? settings, IReadOnlyList<Finding> findings, IReadOnlyList<WaivedFinding> waived)
    {
        Settings = settings;
        Findings = findings;
        Waived = waived;
    }

    /// <summary>The settings; only to be declared when no finding is an error. <see langword="null"/> when a required part is missing.</summary>
    public StackSettings? Settings { get; }

    /// <summary>Findings, errors first, then by place in the file.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Findings that the stack waives, in the same order, each with its reason.</summary>
    public IReadOnlyList<WaivedFinding> Waived { get; }

    /// <summary>Reads and checks a configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    public static CheckedStack Of(StackConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var context = new ReadContext("", [.. configuration.Findings], []);
        var draft = StackSection.Read(configuration, context);
        var workloads = draft.Resolve(context.Findings);
        var report = context.Findings.Count < MostFindings ? ReportOf(draft, workloads, context.Findings) : new RuleReport([], []);
        var found = context.Findings.Concat(report.Findings).Select(f => Placed(f, context));
        return new CheckedStack(
            draft.ToSettings(workloads),
            Listed([.. Ordered(found, f => f)]),
            [.. Ordered(report.Waived.Select(w => w with { Finding = Placed(w.Finding, context) }), w => w.Finding)]);
    }

    /// <summary>A value that could not be read has its default meanwhile; what rules say about that would not be true of what was meant.</summary>
    private static RuleReport ReportOf(ParsedStack draft, StackWorkloads workloads, IEnumerable<Finding> found)
    {
        var unread = found.Where(IsAboutAValue).Select(f => f.Path).ToArray();
        var report = RuleEngine.Evaluate(s_rules, draft.ToModel(workloads), draft.Rules);
        return new(report.Findings.Where(IsTrue).ToValueList(), report.Waived.Where(w => IsTrue(w.Finding)).ToValueList());

        bool IsTrue(Finding finding) => !unread.Any(place =>
            PropertyPath.Covers(place, finding.Path) || (PropertyPath.Covers(finding.Path, place) && !workloads.IsAt(finding.Path)));
    }

    private static bool IsAboutAValue(Finding finding) =>
        finding.RuleId != ConfigurationRules.UnknownKey.Id && finding.RuleId != ConfigurationRules.Duplicate.Id;

    private static Finding Placed(Finding finding, ReadContext context) =>
        finding with { Position = finding.Position ?? PositionOf(finding.Path, context), Path = SafeText.WithCodes(finding.Path), Message = SafeText.WithCodes(finding.Message) };

    private static IEnumerable<T> Ordered<T>(IEnumerable<T> items, Func<T, Finding> finding) => items
        .OrderByDescending(item => finding(item).Severity)
        .ThenBy(item => finding(item).Position is null)
        .ThenBy(item => finding(item).Position?.File, StringComparer.Ordinal)
        .ThenBy(item => finding(item).Position?.Line)
        .ThenBy(item => finding(item).Path, PropertyPath.Comparer)
        .ThenBy(item => finding(item).RuleId, StringComparer.Ordinal);

    private static Finding[] Listed(Finding[] findings) => findings.Length <= MostFindings ? findings :
    [
        .. findings[..(MostFindings - 1)],
        new Finding(
            ConfigurationRules.Unreadable.Id, findings[MostFindings - 1].Severity, "(file)",
            FormattableString.Invariant($"There are {findings.Length - MostFindings + 1} more findings that are not listed."), "Correct those above first."),
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
