using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Reads a value that may be written short, as a single value, or long, as a section.</summary>
/// <typeparam name="T">What the value means, however it is written.</typeparam>
/// <param name="shortForm">How the single value is read.</param>
/// <param name="longForm">How the section is read.</param>
public sealed class EitherType<T>(ScalarType<T> shortForm, SettingType<T> longForm) : SettingType<T>
{
    /// <inheritdoc/>
    public override string Allowed => $"{shortForm.Allowed}, or {longForm.Allowed}";

    /// <summary>How the single value is read.</summary>
    public ScalarType<T> ShortForm => shortForm;

    /// <summary>How the section is read.</summary>
    public SettingType<T> LongForm => longForm;

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value) => node switch
    {
        ConfigScalar { Text.Length: > 0 } => shortForm.TryRead(node, context, out value),
        _ => longForm.TryRead(node, context, out value),
    };

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(shortForm.ToSchema(), longForm.ToSchema()) };
}
