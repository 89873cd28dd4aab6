using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Where a value stands and where what is wrong with it is collected.</summary>
/// <param name="Path">Property path of the value.</param>
/// <param name="Findings">The findings so far.</param>
/// <param name="Positions">Positions of all values read so far, by property path, so that rules can point into the file.</param>
public sealed record ReadContext(string Path, List<Finding> Findings, Dictionary<string, SourcePosition> Positions)
{
    /// <summary>The context of a key of this section.</summary>
    /// <param name="key">The key.</param>
    public ReadContext Key(string key) => this with { Path = ConfigPath.Key(Path, key) };

    /// <summary>The context of an item of this list.</summary>
    /// <param name="index">Index from 0.</param>
    public ReadContext Item(int index) => this with { Path = ConfigPath.Item(Path, index) };

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
        switch (node)
        {
            case ConfigUnreadable:
                break;
            case ConfigSecret:
                Report(ConfigurationRules.NotSecret, node, "is encrypted", $"Write {allowed} in plain text; only values that may be secret are encrypted.");
                break;
            default:
                Report(ConfigurationRules.WrongKind, node, $"is {node.Kind}", $"Write {allowed}.");
                break;
        }
    }
}
