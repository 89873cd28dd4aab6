using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Reads a section and then looks at its keys together, for what one key alone cannot tell.</summary>
/// <typeparam name="T">What the section means.</typeparam>
/// <param name="section">The section.</param>
/// <param name="check">Reports combinations that mean nothing.</param>
/// <param name="keep">Whether a section that the check reports about still has a value, so that rules can speak about the rest of it.</param>
/// <param name="describe">Says the same in the section's JSON schema, as far as a schema can. Default: says nothing.</param>
public sealed class CheckedType<T>(
    SectionType<T> section,
    Action<ConfigMapping, ReadContext> check,
    bool keep = false,
    Action<JsonObject>? describe = null) : SettingType<T>
{
    /// <inheritdoc/>
    public override string Allowed => section.Allowed;

    /// <inheritdoc/>
    public override string Form => section.Form;

    /// <inheritdoc/>
    public override bool MayBeNothing => section.MayBeNothing;

    /// <inheritdoc/>
    public override IEnumerable<(string Path, Key Key)> Within => section.Within;

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        var read = section.TryRead(node, context, out value);
        var before = context.Findings.Count;
        if (node is ConfigMapping mapping)
        {
            check(mapping, context);
        }
        else if (node is ConfigNull && MayBeNothing)
        {
            check(new ConfigMapping([], node.Position), context);
        }

        return read && (keep || context.Findings.Count == before);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = section.ToSchema();
        describe?.Invoke(schema);
        return schema;
    }
}
