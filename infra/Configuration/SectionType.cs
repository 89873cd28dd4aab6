using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Reads a section: known keys only, every mistake reported, then one value built of what was read.</summary>
/// <typeparam name="T">What the section means.</typeparam>
/// <param name="build">Builds the value; called only when every required key has one.</param>
/// <param name="keys">The keys, in the order in which they are documented.</param>
public sealed class SectionType<T>(Func<SectionValues, T> build, params Key[] keys) : SettingType<T>
{
    /// <inheritdoc/>
    public override string Allowed => "a section with the keys " + string.Join(", ", keys.Select(k => k.Name));

    /// <summary>The keys, in the order in which they are documented.</summary>
    public IReadOnlyList<Key> Keys => keys;

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        value = default;
        if (node is ConfigScalar { Text.Length: 0 })
        {
            node = new ConfigMapping([], node.Position);
        }

        if (node is not ConfigMapping mapping)
        {
            context.ReportKind(node, Allowed);
            return false;
        }

        var values = ReadKeys(mapping, context);
        if (!values.Complete)
        {
            return false;
        }

        value = build(values);
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject
        {
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(keys.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)k.ToSchema()))),
        };
        if (keys.Any(k => k.Required))
        {
            schema["type"] = "object";
            schema["required"] = new JsonArray([.. keys.Where(k => k.Required).Select(k => (JsonNode)k.Name)]);
        }

        return schema;
    }

    private SectionValues ReadKeys(ConfigMapping mapping, ReadContext context)
    {
        var values = new SectionValues();
        foreach (var key in keys)
        {
            var entry = mapping.Entries.FirstOrDefault(e => e.Key == key.Name);
            var child = context.Key(key.Name);
            if ((entry?.Value.Position ?? entry?.Position) is { } position)
            {
                context.Positions[child.Path] = position;
            }

            key.Read(entry?.Value, mapping, child, values);
        }

        foreach (var entry in mapping.Entries.Where(e => keys.All(k => k.Name != e.Key)))
        {
            UnknownKeys.Report(entry, context.Key(entry.Key), keys.Select(k => k.Name));
        }

        return values;
    }
}
