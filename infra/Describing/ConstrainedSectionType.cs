using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Reads a section and then looks at its keys together, for what one key alone cannot tell.</summary>
/// <typeparam name="T">What the section means.</typeparam>
/// <param name="section">The section.</param>
/// <param name="check">Reports combinations that mean nothing. Default: none do.</param>
/// <param name="keep">Whether a section that the check reports about still has a value, so that rules can speak about the rest of it.</param>
/// <param name="oneOf">Keys of which exactly one is given. Default: each stands for itself.</param>
internal sealed class ConstrainedSectionType<T>(
    SectionType<T> section,
    Action<ConfigMapping, ReadContext>? check = null,
    bool keep = false,
    IReadOnlyList<Alternative>? oneOf = null) : SettingReader<T>
{
    private readonly Alternative[] _oneOf = [.. oneOf ?? []];

    /// <inheritdoc/>
    public override string Allowed => section.Allowed;

    /// <inheritdoc/>
    public override string TableText => section.TableText;

    /// <inheritdoc/>
    public override bool MayBeEmpty => section.MayBeEmpty && _oneOf.Length == 0;

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => _oneOf is [var first, ..]
        ? [SectionType<T>.ExampleOf([.. section.Keys.Where(k => k.Required), first.Key, .. first.Needs])]
        : section.Examples;

    /// <inheritdoc/>
    public override IEnumerable<NestedKey> NestedKeys =>
        section.NestedKeys.Select(each => _oneOf.Any(a => a.Key == each.Key) ? each with { OneOf = [.. _oneOf.Select(a => a.Key)] } : each);

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (PastedManifest.IsReported(node, context))
        {
            value = default;
            return false;
        }

        if (node is ConfigNull && !MayBeEmpty)
        {
            context.ReportKind(node, Allowed);
            value = default;
            return false;
        }

        var read = section.TryRead(node, context, out value);
        var before = context.Findings.Count;
        var whole = _oneOf.Length == 0;
        if ((node as ConfigMapping ?? (node is ConfigNull && MayBeEmpty ? new ConfigMapping([], node.Position) : null)) is { } mapping)
        {
            if (!section.IsAnother(mapping))
            {
                ExactlyOne.Check(mapping, context, [.. _oneOf.Select(a => a.Key)]);
            }

            CheckBeside(mapping, context);
            whole |= _oneOf.Count(a => mapping[a.Key.Name] is not null) == 1;
            check?.Invoke(mapping, context);
        }

        return read && (keep || (whole && context.Findings.Count == before));
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = section.ToSchema();
        if (_oneOf.Length > 0)
        {
            schema["type"] = "object";
            schema["oneOf"] = new JsonArray([.. _oneOf.Select(ToSchema)]);
        }

        return schema;
    }

    private JsonObject ToSchema(Alternative alternative)
    {
        var schema = new JsonObject { ["required"] = new JsonArray([.. alternative.Needs.Prepend(alternative.Key).Select(k => (JsonNode)k.Name)]) };
        if (Others(alternative).Any())
        {
            // An alternative without a key that it needs is not one, so the keys of the others have to be ruled out.
            var others = _oneOf.Select(a => a.Key).Where(k => k != alternative.Key).Concat(Others(alternative));
            schema["properties"] = new JsonObject(others.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)false)));
        }

        return schema;
    }

    /// <summary>The keys that belong to other alternatives only.</summary>
    private IEnumerable<SettingKey> Others(Alternative alternative) => _oneOf.SelectMany(a => a.Beside).Distinct().Except(alternative.Beside);

    /// <summary>Reports keys that do not belong to the one alternative that is given, and those that it lacks.</summary>
    private void CheckBeside(ConfigMapping mapping, ReadContext context)
    {
        if (_oneOf.Where(a => mapping[a.Key.Name] is not null).ToArray() is not [var given])
        {
            return;
        }

        foreach (var key in Others(given).Where(k => mapping[k.Name] is not null))
        {
            context.Key(key.Name).Report(
                ConfigurationRules.BadValue,
                mapping[key.Name],
                $"The key stands beside '{given.Key.Name}'.",
                given.Beside.Any()
                    ? $"Leave it out; '{given.Key.Name}' goes with {string.Join(" and ", given.Beside.Select(k => $"'{k.Name}'"))}."
                    : "Leave it out.");
        }

        foreach (var key in given.Needs)
        {
            ExactlyOne.Check(mapping, context, key);
        }
    }
}
