using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Reads a single value.</summary>
/// <typeparam name="T">What it means.</typeparam>
/// <param name="parse">Gives the value a text means; <see langword="null"/> when it means none.</param>
/// <param name="allowed">What is allowed, as it completes "write …".</param>
/// <param name="rule">Rule to report under when the text means nothing. Default: <see cref="ConfigurationRules.BadValue"/>.</param>
/// <param name="choices">The legal texts, when they are few; a misspelt one is then answered with the nearest.</param>
/// <param name="schema">JSON schema that every legal value matches. Default: the choices, or any single value.</param>
/// <param name="unit">Unit of a number. Default: none.</param>
/// <param name="text">Writes a value so that it is read as the same one. Default: writes texts and numbers.</param>
/// <param name="explain">Says, in a sentence, what is wrong with a text that means nothing. Default: only that it does.</param>
internal sealed class ScalarType<T>(
    Func<string, Parsed<T>?> parse,
    string allowed,
    Rule? rule = null,
    IReadOnlyList<string>? choices = null,
    Func<JsonObject>? schema = null,
    string? unit = null,
    Func<T, string>? text = null,
    Func<string, string?>? explain = null) : SettingReader<T>
{
    /// <inheritdoc/>
    public override string Allowed => allowed;

    /// <inheritdoc/>
    public override string? Unit => unit;

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => choices ?? [];

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        value = default;
        if (node is not ConfigScalar scalar)
        {
            context.ReportKind(node, allowed);
            return false;
        }

        if (parse(scalar.Text) is { } parsed)
        {
            value = parsed.Value;
            return context.IsHandedOver(scalar, text => parse(text) is { } again && EqualityComparer<T>.Default.Equals(again.Value, parsed.Value));
        }

        var hint = choices is null ? null : NearestText.Of(scalar.Text, choices);
        context.Report(
            rule ?? ConfigurationRules.BadValue,
            node,
            MessageOf(scalar.Text),
            hint is null ? IllegalText.Fix(allowed) : $"Write {allowed}; did you mean '{hint}'?");
        return false;
    }

    private string MessageOf(string written)
    {
        var message = IllegalText.Message(SafeText.Quoted(written));
        return LookAlike.In(written) is { } odd ? $"{message} It has {odd} in it." : explain?.Invoke(written) is { } reason ? $"{message} {reason}" : message;
    }

    /// <inheritdoc/>
    public override string? TextOf(T value) => text is not null ? text(value) : value switch
    {
        string written => written,
        Enum => null,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <inheritdoc/>
    public override JsonObject ToSchema() => schema?.Invoke() ?? (choices is null ? SchemaOf.AnyScalar() : SchemaOf.Choices(choices));
}

/// <summary>A value that a text was found to mean; a struct, so that <see langword="null"/> can say "none" for value types too.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
internal readonly record struct Parsed<T>(T Value);
