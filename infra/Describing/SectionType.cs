using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Reads a section: known keys only, every mistake reported, then one value built of what was read.</summary>
/// <typeparam name="T">What the section means.</typeparam>
/// <param name="build">Builds the value; called only when every required key has one.</param>
/// <param name="keys">The keys, in the order in which they are documented.</param>
internal sealed class SectionType<T>(Func<SectionValues, T> build, params SettingKey[] keys) : SettingReader<T>
{
    private readonly HashSet<string> _names = new(keys.Select(k => k.Name), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Allowed => keys.Length == 0 ? "an empty section, {}" : "a section with the keys " + string.Join(", ", keys.Select(k => k.Name));

    /// <inheritdoc/>
    public override string TableText => keys.Length == 0 ? "an empty section, `{}`" : "a section";

    /// <inheritdoc/>
    public override bool MayBeEmpty => !keys.Any(k => k.Required);

    /// <summary>One with the keys that it has to have, or with its first key.</summary>
    public override IEnumerable<string> Examples => [ExampleOf(keys.Any(k => k.Required) ? keys.Where(k => k.Required) : keys.Take(1))];

    /// <inheritdoc/>
    public override IEnumerable<NestedKey> NestedKeys => keys.Select(k => new NestedKey("." + k.Name, k, []));

    /// <summary>The keys, in the order in which they are documented.</summary>
    public IReadOnlyList<SettingKey> Keys => keys;

    /// <summary>Keys that belong to another section and are easily written here. Default: none.</summary>
    public KeysOfAnother? KeysOfAnother { get; init; }

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        value = default;
        return !PastedManifest.IsReported(node, context) && IsSection(node, context, out var section) && TryBuild(ReadKeys(section, context), out value);
    }

    /// <summary>Reads the keys of a section and reports everything that is wrong with them.</summary>
    internal SectionValues ReadKeys(ConfigMapping section, ReadContext context)
    {
        var isAnother = IsAnother(section);
        foreach (var entry in section.Entries.Where(e => !_names.Contains(e.Key)))
        {
            if (KeysOfAnother?.FixOf(entry.Key) is { } fix)
            {
                context.Findings.Add(ConfigurationRules.UnknownKey.At(
                    context.Key(entry.Key).Path, $"The key '{entry.Key}' is unknown.", fix, entry.Position));
                continue;
            }

            var finding = UnknownKeys.Finding(
                entry, context.Path, keys.Select(k => k.Name), MisplacedKey.Find(entry.Key, section, keys, context));
            context.Findings.Add(finding with
            {
                Meant = finding.Meant is null ? (isAnother ? context.Path : null)

                    // A key that is there, too, was meant by itself.
                    : section.Entries.Any(e => e != entry && context.Key(e.Key).Path == finding.Meant) ? null
                    : finding.Meant,
            });
        }

        var values = new SectionValues();
        var within = context with { Around = new(context.Path, _names, section, context.Around) };
        foreach (var key in keys)
        {
            var entry = EntryOf(key, section);
            if (entry is null && (isAnother || !key.Required))
            {
                values.Complete &= !key.Required;
                continue;
            }

            var child = within.Key(key.Name);
            child.Locate(entry?.Value.Position ?? entry?.Position);
            key.Read(entry?.Value, section, child, values);
        }

        return values;
    }

    /// <summary>The section with the examples of some of its keys, as YAML in one line.</summary>
    internal static string ExampleOf(IEnumerable<SettingKey> some) =>
        string.Join(", ", some.Select(k => $"{k.Name}: {k.ExampleWithin}")) is { Length: > 0 } entries ? $"{{ {entries} }}" : "{}";

    /// <summary>Whether a section has keys and none of these: it is another one, and not one of this kind in which everything is missing.</summary>
    /// <param name="section">The section.</param>
    internal bool IsAnother(ConfigMapping section) => section.Entries.Count > 0 && section.Entries.All(entry => !_names.Contains(entry.Key));

    private static ConfigEntry? EntryOf(SettingKey key, ConfigMapping section)
    {
        for (var i = 0; i < section.Entries.Count; i++)
        {
            if (section.Entries[i].Key == key.Name)
            {
                return section.Entries[i];
            }
        }

        return null;
    }

    /// <summary>Builds the value when every required key has one.</summary>
    internal bool TryBuild(SectionValues values, [MaybeNullWhen(false)] out T value)
    {
        value = values.Complete ? build(values) : default;
        return values.Complete;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject
        {
            ["type"] = MayBeEmpty ? new JsonArray("object", "null") : "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(keys.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)k.ToSchema()))),
        };
        if (keys.Any(k => k.Required))
        {
            schema["required"] = new JsonArray([.. keys.Where(k => k.Required).Select(k => (JsonNode)k.Name)]);
        }

        return schema;
    }
}
