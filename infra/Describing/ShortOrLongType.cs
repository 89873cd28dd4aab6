using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Reads a value that may be written short, as a single value, or long, as a section.</summary>
/// <typeparam name="T">What the value means, however it is written.</typeparam>
/// <param name="shortForm">How the single value is read.</param>
/// <param name="longForm">How the section is read.</param>
internal sealed class ShortOrLongType<T>(SettingReader<T> shortForm, SettingReader<T> longForm) : SettingReader<T>
{
    /// <inheritdoc/>
    public override string Allowed => $"{shortForm.Allowed}, or {longForm.Allowed}";

    /// <inheritdoc/>
    public override string TableText => $"{shortForm.TableText}, or {longForm.TableText}";

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => shortForm.Examples.Concat(longForm.Examples);

    /// <inheritdoc/>
    public override bool MayBeEmpty => longForm.MayBeEmpty;

    /// <inheritdoc/>
    public override IEnumerable<NestedKey> NestedKeys => longForm.NestedKeys;

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        switch (node)
        {
            case ConfigScalar or ConfigSecret:
                return shortForm.TryRead(node, context, out value);
            case ConfigMapping:
            case ConfigNull when MayBeEmpty:
                return longForm.TryRead(node, context, out value);
            default:
                context.ReportKind(node, Allowed);
                value = default;
                return false;
        }
    }

    /// <inheritdoc/>
    public override string? TextOf(T value) => shortForm.TextOf(value);

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(shortForm.ToSchema(), longForm.ToSchema()) };
}
