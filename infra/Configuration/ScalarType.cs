using System.Diagnostics.CodeAnalysis;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Reads a single value.</summary>
/// <typeparam name="T">What it means.</typeparam>
/// <param name="parse">Gives the value a text means; <see langword="null"/> when it means none.</param>
/// <param name="allowed">What is allowed, as it completes "write …".</param>
/// <param name="rule">Rule to report under when the text means nothing. Default: <see cref="ConfigurationRules.BadValue"/>.</param>
/// <param name="pattern">Regular expression (ECMA 262) that every legal text matches, for the JSON schema.</param>
/// <param name="choices">The legal texts, when they are few.</param>
public sealed class ScalarType<T>(
    Func<string, Parsed<T>?> parse,
    string allowed,
    Rule? rule = null,
    string? pattern = null,
    IReadOnlyList<string>? choices = null) : SettingType<T>
{
    /// <inheritdoc/>
    public override string Allowed => allowed;

    /// <summary>Regular expression (ECMA 262) that every legal text matches; <see langword="null"/> for none.</summary>
    public string? Pattern => pattern;

    /// <summary>The legal texts when they are few; <see langword="null"/> otherwise.</summary>
    public IReadOnlyList<string>? Choices => choices;

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
            return true;
        }

        var hint = choices is null ? null : Nearest.To(scalar.Text, choices);
        context.Report(
            rule ?? ConfigurationRules.BadValue,
            node,
            scalar.Text.Length == 0 ? "has no value" : $"is '{Shorten(scalar.Text)}'",
            hint is null ? $"Write {allowed}." : $"Write {allowed}; did you mean '{hint}'?");
        return false;
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 77), "…");
}

/// <summary>A value that a text was found to mean; a struct, so that <see langword="null"/> can say "none" for value types too.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
public readonly record struct Parsed<T>(T Value);
