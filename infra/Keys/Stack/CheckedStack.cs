using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>A stack's configuration, read and checked: everything that is wrong with it at once, and its settings when there are any.</summary>
internal sealed record CheckedStack
{
    /// <summary>Most findings that are listed; a file with more of them is not meant to be one.</summary>
    public const int MostFindings = 500;

    private readonly ReadContext _context;

    private CheckedStack(StackSettings? settings, IReadOnlyList<Finding> findings, IReadOnlyList<WaivedFinding> waived, ReadContext context)
    {
        _context = context;
        Settings = settings;
        Findings = findings;
        Waived = waived;
    }

    /// <summary>The settings; only to be declared when no finding is an error. <see langword="null"/> when a required part is missing.</summary>
    public StackSettings? Settings { get; }

    /// <summary>Each guardrail that holds, with the files that say so.</summary>
    public IReadOnlyList<GuardrailInForce> Guardrails { get; private init; } = [];

    /// <summary>Findings, errors first, then by place in the file.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; }

    /// <summary>Findings that the stack waives, in the same order, each with its reason.</summary>
    public IReadOnlyList<WaivedFinding> Waived { get; }

    /// <summary>Reads and checks a configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    public static CheckedStack Of(StackConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var context = new ReadContext("", [.. configuration.Findings], []);
        var draft = StackSection.Read(configuration, context);
        var workloads = draft.Resolve(context);
        var report = context.Findings.Count < MostFindings
            ? RuleEngine.Evaluate(StackRules.All, draft.ToModel(workloads, context.Unread), draft.Rules)
            : RuleReport.Nothing;
        var found = context.Findings.Concat(report.Findings).Select(f => Shown(f, context));
        var waived = report.Waived.Select(w => new WaivedFinding(Shown(w.Finding, context), Shown(w.Reason)));
        return new CheckedStack(
            draft.ToSettings(workloads), Listed([.. FindingOrder.Sort(found, f => f)]), [.. FindingOrder.Sort(waived, w => w.Finding)], context)
        {
            Guardrails = draft.GuardrailsInForce,
        };
    }

    /// <summary>The stack with what the day adds to its findings: that its prices are old. A deployment asks for nothing that changes with the day.</summary>
    /// <param name="today">The day.</param>
    public CheckedStack OnDay(DateOnly today)
    {
        var days = Settings?.Prices?.Rows.Select(row => row.Date).ToList() ?? [];
        return PlanRules.OfPrices(days, today) is { } old
            ? this with { Findings = Listed([.. FindingOrder.Sort(Findings.Append(Shown(old, _context)), finding => finding)]) }
            : this;
    }

    /// <summary>The finding as it is shown: with its position, and without anything configured that could pass for something else.</summary>
    private static Finding Shown(Finding finding, ReadContext context) => finding with
    {
        Position = finding.Position ?? PositionOf(finding.Origin ?? finding.Path, context),
        Path = Shown(finding.Path),
        Origin = finding.Origin is { } origin ? Shown(origin) : null,
        Message = Shown(finding.Message),
        Fix = Shown(finding.Fix),
    };

    private static string Shown(string text) => SafeText.OneLine(SafeText.WithoutLogins(text));

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
        return errors.Length == 0
            ? null
            : string.Join(
                '\n', errors.Select(FindingText.Of).Prepend($"{Counted.Of(errors.Length, "mistake")} in the stack configuration; nothing was declared."));
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
