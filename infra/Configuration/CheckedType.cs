using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Reads a section and then looks at its keys together, for what one key alone cannot tell.</summary>
/// <typeparam name="T">What the section means.</typeparam>
/// <param name="section">The section.</param>
/// <param name="check">Reports combinations that mean nothing.</param>
/// <param name="keep">Whether a section that the check reports about still has a value, so that rules can speak about the rest of it.</param>
public sealed class CheckedType<T>(SectionType<T> section, Action<ConfigMapping, ReadContext> check, bool keep = false) : SettingType<T>
{
    /// <inheritdoc/>
    public override string Allowed => section.Allowed;

    /// <summary>The section.</summary>
    public SectionType<T> Section => section;

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        var read = section.TryRead(node, context, out value);
        var before = context.Findings.Count;
        if (node is ConfigMapping or ConfigScalar { Text.Length: 0 })
        {
            check(node as ConfigMapping ?? new ConfigMapping([], node.Position), context);
        }

        return read && (keep || context.Findings.Count == before);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => section.ToSchema();
}
