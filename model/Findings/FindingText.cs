namespace AckKnativeSpot.Findings;

/// <summary>The one form in which a finding is written for people, wherever it is reported.</summary>
internal static class FindingText
{
    /// <summary>Two lines: severity, rule, path, position and what is wrong; then the fix.</summary>
    /// <param name="finding">The finding.</param>
    public static string Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Of(new FindingGroup([finding]));
    }

    /// <summary>Two lines: what a finding has in its first line, and why it is waived.</summary>
    /// <param name="waived">The waived finding.</param>
    public static string Of(WaivedFinding waived)
    {
        ArgumentNullException.ThrowIfNull(waived);
        return Of(new FindingGroup([waived.Finding]), waived.Reason);
    }

    /// <summary>The same for findings that say the same, with every place in the first line.</summary>
    internal static string Of(FindingGroup group) => $"{FirstLine(group)}\n  fix: {group.First.Fix}";

    /// <summary>The same for waived findings that say the same.</summary>
    internal static string Of(FindingGroup group, string reason) => $"waived {FirstLine(group)}\n  reason: {reason}";

    /// <summary>
    /// Property path, with the path at which the value was written when that is another one, and the position in the stack file when it is known.
    /// </summary>
    /// <param name="finding">The finding.</param>
    public static string Place(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var path = finding.Origin is { } origin ? $"{finding.Path} from {origin}" : finding.Path;
        return finding.Position is { } position ? $"{path} ({position})" : path;
    }

    /// <summary>A severity as people and machines read it.</summary>
    /// <param name="severity">The severity.</param>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static string FirstLine(FindingGroup group) =>
        $"{Word(group.First.Severity)} {group.First.RuleId} {group.Places(Place)}: {group.First.Message}";
}
