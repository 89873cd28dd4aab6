using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Reads a section whose keys the user chooses.</summary>
/// <typeparam name="T">What a value means.</typeparam>
/// <param name="item">How a value is read.</param>
/// <param name="keys">What the keys are, in the plural, for messages: <c>environment variables</c>.</param>
public sealed class MapType<T>(SettingType<T> item, string keys) : SettingType<ValueMap<T>>
{
    /// <inheritdoc/>
    public override string Allowed => $"a section of {keys}; each value is {item.Allowed}";

    /// <summary>How a value is read.</summary>
    public SettingType<T> Item => item;

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out ValueMap<T> value)
    {
        ArgumentNullException.ThrowIfNull(context);
        value = null;
        if (node is ConfigScalar { Text.Length: 0 })
        {
            node = new ConfigMapping([], node.Position);
        }

        if (node is not ConfigMapping mapping)
        {
            context.ReportKind(node, Allowed);
            return false;
        }

        var entries = new List<KeyValuePair<string, T>>();
        foreach (var entry in mapping.Entries)
        {
            var child = context.Key(entry.Key);
            if (entry.Value.Position is { } position)
            {
                context.Positions[child.Path] = position;
            }

            if (item.TryRead(entry.Value, child, out var read))
            {
                entries.Add(new(entry.Key, read));
            }
        }

        value = new ValueMap<T>(entries);
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["type"] = new JsonArray("object", "null"), ["additionalProperties"] = item.ToSchema() };
}
