using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Cluster;

/// <summary>A taint of a node, written <c>key=value:Effect</c> or <c>key:Effect</c>.</summary>
/// <param name="Key">Key.</param>
/// <param name="Value">Value; empty for none.</param>
/// <param name="Effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</param>
public sealed partial record NodeTaint(string Key, string Value, string Effect)
{
    /// <summary>Reads a taint.</summary>
    /// <param name="text">For example <c>spot=true:NoSchedule</c>.</param>
    /// <param name="taint">The taint when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out NodeTaint? taint)
    {
        var match = Pattern().Match(text ?? "");
        taint = match.Success ? new NodeTaint(match.Groups["key"].Value, match.Groups["value"].Value, match.Groups["effect"].Value) : null;
        return match.Success && text is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.Length == 0 ? $"{Key}:{Effect}" : $"{Key}={Value}:{Effect}";

    [GeneratedRegex(
        "^(?<key>[A-Za-z0-9][A-Za-z0-9._/-]{0,252})(=(?<value>[A-Za-z0-9._-]{0,63}))?:(?<effect>NoSchedule|PreferNoSchedule|NoExecute)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
