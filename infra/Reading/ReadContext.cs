using AckKnativeSpot.Findings;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>Where a value stands and where what is wrong with it is collected.</summary>
/// <param name="Path">Property path of the value.</param>
/// <param name="Findings">The findings so far.</param>
/// <param name="Positions">Positions of all values read so far, by property path, so that rules can point into the file.</param>
internal sealed record ReadContext(string Path, List<Finding> Findings, Dictionary<string, SourcePosition> Positions)
{
    /// <summary>The section around this value, and through it those around that one; <see langword="null"/> for the top.</summary>
    public EnclosingSection? Around { get; init; }

    /// <summary>The context of a key of this section.</summary>
    /// <param name="key">The key.</param>
    public ReadContext Key(string key) => this with { Path = ConfigPath.Key(Path, key) };

    /// <summary>The context of an item of this list.</summary>
    /// <param name="index">Index from 0.</param>
    public ReadContext Item(int index) => this with { Path = ConfigPath.Item(Path, index) };

    /// <summary>Remembers where this value stands.</summary>
    /// <param name="position">The position; <see langword="null"/> when it is not known.</param>
    public void Locate(SourcePosition? position)
    {
        if (position is not null)
        {
            Positions[Path] = position;
        }
    }

    /// <summary>Reports a mistake at this place.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="node">The value.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">What to write instead.</param>
    public void Report(Rule rule, ConfigNode? node, string message, string fix) => Findings.Add(rule.At(Path, message, fix, node?.Position));

    /// <summary>Reports that the value is of the wrong kind, unless that has been reported already.</summary>
    /// <param name="node">The value.</param>
    /// <param name="allowed">What is allowed.</param>
    public void ReportKind(ConfigNode node, string allowed)
    {
        ArgumentNullException.ThrowIfNull(node);
        switch (node)
        {
            case ConfigUnreadable:
                break;
            case ConfigNull:
                ReportNothing(node, allowed);
                break;
            case ConfigSecret:
                Report(
                    ConfigurationRules.NotSecret,
                    node,
                    "The value is encrypted, or the stack file does not show that it is not.",
                    $"Write {allowed}, in plain text and in the stack file beside Pulumi.yaml.");
                break;
            default:
                var odd = node is ConfigScalar { Text: var text } ? LookAlike.In(text) : null;
                Report(ConfigurationRules.WrongKind, node, $"The value is {node.Kind}{(odd is null ? "" : $" with {odd} in it")}.", $"Write {allowed}.");
                break;
        }
    }

    /// <summary>Reports that the key has no value.</summary>
    /// <param name="node">Where the value would be.</param>
    /// <param name="allowed">What is allowed.</param>
    public void ReportNothing(ConfigNode node, string allowed) =>
        Report(ConfigurationRules.Missing, node, "The key has no value.", $"Write {allowed}, or remove the key.");

    /// <summary>Whether a program gets the value as the file has it; reports it when the Pulumi CLI would make another one of it.</summary>
    /// <param name="scalar">The value.</param>
    /// <param name="isSame">Whether a text means the same.</param>
    internal bool IsHandedOver(ConfigScalar scalar, Func<string, bool> isSame)
    {
        var text = YamlValue.HandedOver(scalar.Text);
        if (!scalar.IsPlain || text == scalar.Text || isSame(text))
        {
            return true;
        }

        Report(
            ConfigurationRules.Unquoted,
            scalar,
            $"Without quotes the Pulumi CLI hands over '{text}' for '{SafeText.Quoted(scalar.Text)}', and writes so into the file when it saves it.",
            $"Write it in quotes: \"{SafeText.Quoted(scalar.Text)}\".");
        return false;
    }

    /// <summary>
    /// Whether an unknown key was most likely meant to be this absent one; then its absence needs no report of its own. Unknown keys of a section are reported
    /// before anything else in it, so only the last findings are looked at.
    /// </summary>
    internal bool IsMisspelt() => Findings.TakeLast(100).Any(finding => finding.Meant is { } meant && PropertyPath.Covers(Path, meant));

    /// <summary>Property paths of the values that could not be read, those that stand under a misspelt key included.</summary>
    public IEnumerable<string> Unread => Findings.Select(UnreadPlace).OfType<string>();

    /// <summary>Whether the value at a place, or a part of it, is there and could not be read; then its absence needs no report of its own.</summary>
    /// <param name="path">Property path of the place.</param>
    public bool IsUnread(string path) => Unread.Any(place => PropertyPath.Overlap(place, path));

    private static string? UnreadPlace(Finding finding) => finding switch
    {
        { Severity: not Severity.Error } => null,
        _ when finding.RuleId == ConfigurationRules.UnknownKey.Id || finding.RuleId == ConfigurationRules.Duplicate.Id => finding.Meant,
        _ => finding.Path,
    };
}

/// <summary>A section that a value stands in, at whatever depth.</summary>
/// <param name="Path">Its property path.</param>
/// <param name="Keys">The keys that it may have.</param>
/// <param name="Section">What it has.</param>
/// <param name="Around">The section around it; <see langword="null"/> for the top.</param>
internal sealed record EnclosingSection(string Path, IReadOnlySet<string> Keys, ConfigMapping Section, EnclosingSection? Around)
{
    /// <summary>Whether it may have a key and does not.</summary>
    /// <param name="key">The key.</param>
    public bool Lacks(string key) => Keys.Contains(key) && Section[key] is null;
}
