using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using AckKnativeSpot.Values;

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
        taint = text is not null && Pattern().Match(text) is { Success: true, Groups: var parts }
                && KubernetesSyntax.IsQualifiedKey(parts["key"].Value) && KubernetesSyntax.IsLabelValue(parts["value"].Value)
            ? new NodeTaint(parts["key"].Value, parts["value"].Value, parts["effect"].Value)
            : null;
        return taint is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.Length == 0 ? $"{Key}:{Effect}" : $"{Key}={Value}:{Effect}";

    [GeneratedRegex(
        @"^(?<key>[^=:]+)(=(?<value>[^:]*))?:(?<effect>NoSchedule|PreferNoSchedule|NoExecute)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
