using System.Globalization;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>A guardrail that holds for a stack.</summary>
/// <param name="Name">Its key, for example <c>namespaces.shop.maxPrice</c>.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Sources">Files that say so, in the order in which they were given.</param>
internal sealed record GuardrailInForce(string Name, string Value, ValueList<string> Sources)
{
    private const string Ready = "availability.ready";
    private const string Namespaces = "namespaces.";
    private const string MaxPrices = "maxPrices.";

    /// <summary>The guardrail that says the same more widely: <c>maxScale</c> for <c>namespaces.shop.maxScale</c>; <see langword="null"/> for none.</summary>
    public string? Wider => Name.StartsWith(Namespaces, StringComparison.Ordinal) ? Name[(Name.IndexOf('.', Namespaces.Length) + 1)..]
        : Name.StartsWith(MaxPrices, StringComparison.Ordinal) ? "maxPrice"
        : null;

    /// <summary>Whether less is guarded than by another value: a higher ceiling, a lower share of pods, or a list with more in it.</summary>
    /// <param name="other">The same guardrail, or a wider one, with the other value.</param>
    public bool IsLooserThan(GuardrailInForce other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Number(other.Value) is { } from && Number(Value) is { } to
            ? Name.EndsWith(Ready, StringComparison.Ordinal) ? to < from : to > from
            : Value.Split(", ").Except(other.Value.Split(", ")).Any();
    }

    /// <summary>Every guardrail that holds, with the files that it comes from.</summary>
    /// <param name="inForce">What holds, all files together.</param>
    /// <param name="files">What each file says.</param>
    public static ValueList<GuardrailInForce> Of(Guardrails inForce, IReadOnlyList<(string File, Guardrails Guardrails)> files)
    {
        ArgumentNullException.ThrowIfNull(inForce);
        ArgumentNullException.ThrowIfNull(files);
        var said = files.Select(each => (each.File, Rows: Rows(each.Guardrails).ToHashSet())).ToList();
        return Rows(inForce)
            .Select(row =>
                new GuardrailInForce(row.Name, row.Value, said.Where(each => each.Rows.Contains(row)).Select(each => each.File).Distinct().ToValueList()))
            .ToValueList();
    }

    private static IEnumerable<(string Name, string Value)> Rows(Guardrails guardrails) =>
    [
        .. guardrails.MaxPrice is { } price ? [("maxPrice", price.ToString())] : Array.Empty<(string, string)>(),
        .. guardrails.MaxPrices.Select(each => ($"maxPrices.{each.Key}", each.Value.ToString())),
        .. Switch("requireFallback", guardrails.RequireFallback),
        .. Switch("requireEviction", guardrails.RequireEviction),
        .. Switch("requireProtection", guardrails.RequireProtection),
        .. List("allowedTypes", guardrails.AllowedTypes),
        .. List("allowedFamilies", guardrails.AllowedFamilies),
        .. guardrails.MaxScale is { } scale ? [("maxScale", FormattableString.Invariant($"{scale}"))] : Array.Empty<(string, string)>(),
        .. guardrails.Availability is { } promise
            ? [(Ready, FormattableString.Invariant($"{promise.ReadyPercent}%"))]
            : Array.Empty<(string, string)>(),
        .. guardrails.MaxMonthly is { } amount ? [("maxMonthly", ExactDecimal.Text(amount))] : Array.Empty<(string, string)>(),
        .. Switch("forbidPublicEndpoints", guardrails.ForbidPublicEndpoints),
        .. guardrails.Namespaces.SelectMany(space => Rows(space.Value).Select(row => ($"namespaces.{space.Key}.{row.Name}", row.Value))),
    ];

    private static decimal? Number(string value) =>
        decimal.TryParse(value.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<(string Name, string Value)> Switch(string name, bool isOn) => isOn ? [(name, "true")] : [];

    private static IEnumerable<(string Name, string Value)> List<T>(string name, ValueList<T> items) =>
        items.Count > 0 ? [(name, string.Join(", ", items))] : [];
}
