using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Reads a section in which exactly one of its keys is given.</summary>
/// <typeparam name="T">What the section means.</typeparam>
/// <param name="section">The section.</param>
internal sealed class OneOfKeysType<T>(SectionType<T> section) : SettingReader<T>
{
    /// <inheritdoc/>
    public override string Allowed => "a section with exactly one of the keys " + string.Join(", ", section.Keys.Select(k => k.Name));

    /// <inheritdoc/>
    public override string TableText => "a section with exactly one of its keys";

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => [SectionType<T>.ExampleOf(section.Keys.Take(1))];

    /// <inheritdoc/>
    public override IEnumerable<NestedKey> NestedKeys => section.NestedKeys.Select(each => each with { OneOf = section.Keys });

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        value = default;
        if (!IsSection(node, context, out var mapping))
        {
            return false;
        }

        var values = section.ReadKeys(mapping, context);
        if (!section.IsAnother(mapping))
        {
            ExactlyOne.Check(mapping, context, [.. section.Keys]);
        }

        return values.Count == 1 && section.TryBuild(values, out value);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = section.ToSchema();
        schema["type"] = "object";
        schema["minProperties"] = 1;
        schema["maxProperties"] = 1;
        return schema;
    }
}
