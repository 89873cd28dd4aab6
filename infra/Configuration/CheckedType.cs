using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Reads a section and then looks at its keys together, for what one key alone cannot tell.</summary>
/// <typeparam name="T">What the section means.</typeparam>
/// <param name="section">The section.</param>
/// <param name="check">Reports combinations that mean nothing. Default: none do.</param>
/// <param name="keep">Whether a section that the check reports about still has a value, so that rules can speak about the rest of it.</param>
/// <param name="oneOf">Keys of which exactly one is given. Default: each stands for itself.</param>
public sealed class CheckedType<T>(
    SectionType<T> section,
    Action<ConfigMapping, ReadContext>? check = null,
    bool keep = false,
    IReadOnlyList<Key>? oneOf = null) : SettingType<T>
{
    private readonly Key[] _oneOf = [.. oneOf ?? []];

    /// <inheritdoc/>
    public override string Allowed => section.Allowed;

    /// <inheritdoc/>
    public override string Form => section.Form;

    /// <inheritdoc/>
    public override bool MayBeNothing => section.MayBeNothing;

    /// <inheritdoc/>
    public override IEnumerable<KeyWithin> Within => section.Within.Select(each => _oneOf.Contains(each.Key) ? each with { OneOf = _oneOf } : each);

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        var read = section.TryRead(node, context, out value);
        var before = context.Findings.Count;
        if ((node as ConfigMapping ?? (node is ConfigNull && MayBeNothing ? new ConfigMapping([], node.Position) : null)) is { } mapping)
        {
            ExactlyOne.Check(mapping, context, _oneOf);
            check?.Invoke(mapping, context);
        }

        return read && (keep || context.Findings.Count == before);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = section.ToSchema();
        if (_oneOf.Length > 0)
        {
            schema["oneOf"] = new JsonArray([.. _oneOf.Select(k => new JsonObject { ["required"] = new JsonArray(k.Name) })]);
        }

        return schema;
    }
}
