using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Reads a section in which exactly one of its keys is given.</summary>
/// <typeparam name="T">What the section means.</typeparam>
/// <param name="section">The section.</param>
public sealed class OneOfKeysType<T>(SectionType<T> section) : SettingType<T>
{
    private readonly CheckedType<T> _checked = new(section, (mapping, context) => ExactlyOne.Check(mapping, context, [.. section.Keys]));

    /// <inheritdoc/>
    public override string Allowed => "a section with exactly one of the keys " + string.Join(", ", section.Keys.Select(k => k.Name));

    /// <inheritdoc/>
    public override string Form => "a section with exactly one of its keys";

    /// <inheritdoc/>
    public override IEnumerable<(string Path, Key Key)> Within => section.Within;

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (node is ConfigNull)
        {
            context.ReportNothing(node, Allowed);
            value = default;
            return false;
        }

        return _checked.TryRead(node, context, out value);
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
