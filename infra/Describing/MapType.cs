using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Reads a section whose keys the user chooses.</summary>
/// <typeparam name="T">What a value means.</typeparam>
/// <param name="item">How a value is read.</param>
/// <param name="keys">What the keys are, in the plural, for messages: <c>environment variables</c>.</param>
/// <param name="key">How a key is read. Default: any text but the empty one.</param>
internal sealed class MapType<T>(SettingReader<T> item, string keys, SettingReader<string>? key = null) : SettingReader<ValueMap<T>>
{
    private static readonly ScalarType<string> s_anyKey = new(text => text.Length > 0 ? new(text) : null, "a key that is not empty", schema: SchemaOf.AnyText);

    /// <inheritdoc/>
    public override string Allowed => $"a section of {keys}; each value is {item.Allowed}";

    /// <inheritdoc/>
    public override string TableText => $"a section of {keys}; each value is {item.TableText}";

    /// <inheritdoc/>
    public override string? Unit => item.Unit;

    /// <inheritdoc/>
    public override bool MayBeEmpty => true;

    /// <inheritdoc/>
    public override IEnumerable<NestedKey> NestedKeys => item.NestedKeys.Select(each => each with { Path = ".*" + each.Path });

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out ValueMap<T> value)
    {
        ArgumentNullException.ThrowIfNull(context);
        value = null;
        if (node is ConfigSequence)
        {
            context.Report(
                ConfigurationRules.WrongKind, node, $"The value is {node.Kind}.", $"Write each item as 'KEY: …' in {Allowed}.");
            return false;
        }

        if (!IsSection(node, context, out var section))
        {
            return false;
        }

        var entries = new List<KeyValuePair<string, T>>();
        foreach (var entry in section.Entries)
        {
            var child = context.Key(entry.Key);
            child.Locate(entry.Value.Position);
            var isKey = (key ?? s_anyKey).TryRead(new ConfigScalar(entry.Key, entry.Position), child, out var name);
            if (item.TryRead(entry.Value, child, out var read) && isKey)
            {
                entries.Add(new(name!, read));
            }
        }

        value = new ValueMap<T>(entries.DistinctBy(e => e.Key));
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["type"] = new JsonArray("object", "null"),
        ["propertyNames"] = (key ?? s_anyKey).ToSchema(),
        ["additionalProperties"] = item.ToSchema(),
    };
}
