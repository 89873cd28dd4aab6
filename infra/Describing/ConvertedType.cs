using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Reads a value as another type does and gives it another meaning.</summary>
/// <typeparam name="TRead">What the other type reads.</typeparam>
/// <typeparam name="T">What it means here.</typeparam>
/// <param name="type">The other type.</param>
/// <param name="convert">Gives it the meaning.</param>
internal sealed class ConvertedType<TRead, T>(SettingReader<TRead> type, Func<TRead, T> convert) : SettingReader<T>
{
    /// <inheritdoc/>
    public override string Allowed => type.Allowed;

    /// <inheritdoc/>
    public override string TableText => type.TableText;

    /// <inheritdoc/>
    public override string? Unit => type.Unit;

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => type.Examples;

    /// <inheritdoc/>
    public override bool MayBeEmpty => type.MayBeEmpty;

    /// <inheritdoc/>
    public override IEnumerable<NestedKey> NestedKeys => type.NestedKeys;

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        var isRead = type.TryRead(node, context, out var read);
        value = isRead ? convert(read!) : default;
        return isRead;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => type.ToSchema();
}
