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

    /// <inheritdoc/>
    public override string Form => $"a section of {keys}; each value is {item.Form}";

    /// <inheritdoc/>
    public override string? Unit => item.Unit;

    /// <inheritdoc/>
    public override bool MayBeNothing => true;

    /// <inheritdoc/>
    public override IEnumerable<(string Path, Key Key)> Within => item.Within.Select(each => (".*" + each.Path, each.Key));

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out ValueMap<T> value)
    {
        ArgumentNullException.ThrowIfNull(context);
        value = null;
        if (!context.IsSection(node, this, out var section))
        {
            return false;
        }

        var entries = new List<KeyValuePair<string, T>>();
        foreach (var entry in section.Entries)
        {
            var child = context.Key(entry.Key);
            child.Locate(entry.Value.Position);
            if (entry.Key.Length == 0)
            {
                child.Report(ConfigurationRules.BadValue, section, "is an empty key", "Give the key a name.");
            }
            else if (item.TryRead(entry.Value, child, out var read))
            {
                entries.Add(new(entry.Key, read));
            }
        }

        value = new ValueMap<T>(entries);
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["type"] = new JsonArray("object", "null"),
        ["propertyNames"] = new JsonObject { ["minLength"] = 1 },
        ["additionalProperties"] = item.ToSchema(),
    };
}
