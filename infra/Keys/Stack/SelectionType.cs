using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>Reads a list of what is allowed or, with a minus before every item, of what is not. The two do not mix.</summary>
/// <param name="item">How an item is read, without its minus.</param>
/// <param name="excluded">JSON schema of an item with its minus.</param>
internal sealed class SelectionType<T>(SettingReader<T> item, Func<JsonObject> excluded) : SettingReader<Selection<T>>
    where T : notnull
{
    public override string Allowed => $"a list of at least 1, each once, with a minus before all items or before none; each item is {item.Allowed}";

    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out Selection<T> value)
    {
        value = null;
        var minus = (node as ConfigSequence)?.Items.Count(IsExcluded) ?? 0;
        var plain = node is ConfigSequence list ? list with { Items = [.. list.Items.Select(WithoutMinus)] } : node;
        if (!new ListType<T>(item, min: 1) { Repeated = RepeatedItem.IsRefused }.TryRead(plain, context, out var items) || items.Count == 0)
        {
            return false;
        }

        if (minus > 0 && minus < ((ConfigSequence)node).Items.Count)
        {
            context.Report(
                ConfigurationRules.BadValue,
                node,
                "The list mixes items with and without a minus.",
                "Name what is allowed, or what is not, with a minus before each.");
            return false;
        }

        var selected = items.Select(i => i.Value).ToValueList();
        value = minus > 0 ? new Selection<T>.Except(selected) : new Selection<T>.Only(selected);
        return true;
    }

    public override JsonObject ToSchema() =>
        new() { ["type"] = "array", ["minItems"] = 1, ["uniqueItems"] = true, ["anyOf"] = new JsonArray(Items(item.ToSchema()), Items(excluded())) };

    private static JsonObject Items(JsonObject schema) => new() { ["items"] = schema };

    private static bool IsExcluded(ConfigNode node) => node is ConfigScalar { Text: ['-', ..] };

    private static ConfigNode WithoutMinus(ConfigNode node) => node is ConfigScalar { Text: ['-', .. var rest] } scalar ? scalar with { Text = rest } : node;
}
