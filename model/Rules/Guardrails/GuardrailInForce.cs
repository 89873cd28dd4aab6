using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>A guardrail that holds for a stack.</summary>
/// <param name="Name">Its key, for example <c>namespaces.shop.maxPrice</c>.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Sources">Files that say so, in the order in which they were given.</param>
internal sealed record GuardrailInForce(string Name, string Value, ValueList<string> Sources)
{
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
            ? [("availability.ready", FormattableString.Invariant($"{promise.ReadyPercent}%"))]
            : Array.Empty<(string, string)>(),
        .. guardrails.MaxMonthly is { } amount ? [("maxMonthly", ExactDecimal.Text(amount))] : Array.Empty<(string, string)>(),
        .. guardrails.MaxMonthlyByNamespace.Select(each => ($"maxMonthlyByNamespace.{each.Key}", ExactDecimal.Text(each.Value))),
        .. Switch("forbidPublicEndpoints", guardrails.ForbidPublicEndpoints),
        .. guardrails.Namespaces.SelectMany(space => Rows(space.Value).Select(row => ($"namespaces.{space.Key}.{row.Name}", row.Value))),
    ];

    private static IEnumerable<(string Name, string Value)> Switch(string name, bool isOn) => isOn ? [(name, "true")] : [];

    private static IEnumerable<(string Name, string Value)> List<T>(string name, ValueList<T> items) =>
        items.Count > 0 ? [(name, string.Join(", ", items))] : [];
}
