using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Reads a list of which the only item may be written without the list.</summary>
/// <typeparam name="T">What an item means.</typeparam>
/// <param name="item">How an item is read.</param>
internal sealed class OneOrMoreType<T>(SettingReader<T> item) : SettingReader<ValueList<T>>
    where T : notnull
{
    private readonly ListType<T> _list = new(item, min: 1);

    /// <inheritdoc/>
    public override string Allowed => $"{item.Allowed}, or a list of such";

    /// <inheritdoc/>
    public override string TableText => $"{item.TableText}, or a list of such";

    /// <inheritdoc/>
    public override string? Unit => item.Unit;

    /// <inheritdoc/>
    public override IEnumerable<NestedKey> NestedKeys => item.NestedKeys;

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out ValueList<T> value)
    {
        ArgumentNullException.ThrowIfNull(context);
        value = null;
        if (node is ConfigSequence)
        {
            value = _list.TryRead(node, context, out var items) ? items.Select(each => each.Value).ToValueList() : null;
        }
        else if (item.TryRead(node, context, out var only))
        {
            value = [only];
        }

        return value is not null;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(item.ToSchema(), _list.ToSchema()) };
}
