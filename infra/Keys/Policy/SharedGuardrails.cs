using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>
/// Puts guardrails together: those that all stacks share, those of the stack, and of each those of a namespace. The stricter of each holds, and a looser one is
/// a mistake.
/// </summary>
internal static class SharedGuardrails
{
    private const string OfAllStacks = "which all stacks share";
    private const string OfAllNamespaces = "which holds for every namespace";
    private const string Namespaces = "namespaces";

    /// <summary>The guardrails in force; each that loosens a wider one is reported.</summary>
    /// <param name="shared">Those of all stacks; none when the stack has no others.</param>
    /// <param name="sharedSection">Where they are written.</param>
    /// <param name="own">Those of the stack.</param>
    /// <param name="section">Where they are written.</param>
    /// <param name="context">The context of the section.</param>
    public static Guardrails Combine(Guardrails shared, ConfigMapping? sharedSection, Guardrails own, ConfigMapping? section, ReadContext context)
    {
        Report(shared, own, section, OfAllStacks, context);
        ReportNamespaces(sharedSection, shared, shared with { Namespaces = ValueMap<Guardrails>.Empty }, OfAllNamespaces, context);
        var wider = shared.And(own with { Namespaces = ValueMap<Guardrails>.Empty });
        ReportNamespaces(section, own, wider, "which holds there already", context);
        return own.And(shared);
    }

    private static void ReportNamespaces(ConfigMapping? section, Guardrails guardrails, Guardrails wider, string why, ReadContext context)
    {
        foreach (var (space, own) in guardrails.Namespaces)
        {
            Report(wider.For(space), own, (section?[Namespaces] as ConfigMapping)?[space] as ConfigMapping, why, context.Key(Namespaces).Key(space));
        }
    }

    private static void Report(Guardrails wider, Guardrails own, ConfigMapping? written, string why, ReadContext context)
    {
        foreach (var (key, message, fix) in Loosened(wider, own, written, why))
        {
            context.Key(key).Report(ConfigurationRules.Loosened, written?[key], message, fix);
        }
    }

    private static IEnumerable<(string Key, string Message, string Fix)> Loosened(Guardrails wider, Guardrails own, ConfigMapping? written, string why)
    {
        if (own.MaxPrice?.Amount > wider.MaxPrice?.Amount)
        {
            yield return Looser("maxPrice", $"'{own.MaxPrice}'", $"'{wider.MaxPrice}'", why);
        }

        foreach (var (type, price) in own.MaxPrices)
        {
            if (CapacityChoice.TryParse(type, out var choice) && wider.CeilingFor(choice) is { } ceiling && price.Amount > ceiling.Amount)
            {
                yield return Looser("maxPrices", $"'{price}' for {type}", $"'{ceiling}'", why);
            }
        }

        if (own.MaxScale > wider.MaxScale)
        {
            yield return Looser("maxScale", FormattableString.Invariant($"'{own.MaxScale}'"), FormattableString.Invariant($"'{wider.MaxScale}'"), why);
        }

        if (own.Availability is { } promise && promise.ReadyPercent < wider.Availability?.ReadyPercent)
        {
            yield return Looser("availability", $"'{promise}'", $"'{wider.Availability}'", why);
        }

        if (own.MaxMonthly > wider.MaxMonthly)
        {
            yield return Looser("maxMonthly", $"'{ExactDecimal.Text(own.MaxMonthly.Value)}'", $"'{ExactDecimal.Text(wider.MaxMonthly.Value)}'", why);
        }

        foreach (var (key, items) in new[]
        {
            ("allowedTypes", Added(own.AllowedTypes, wider.AllowedTypes)),
            ("allowedFamilies", Added(own.AllowedFamilies, wider.AllowedFamilies)),
        })
        {
            if (items.Length > 0)
            {
                yield return (key, $"'{items}' is not in the list {why}.", "Name only what that list has, or leave the key out.");
            }
        }

        foreach (var (key, _) in Switches(wider).Where(each => each.IsOn && written?[each.Key] is ConfigScalar { Text: "false" }))
        {
            yield return Looser(key, "'false'", "'true'", why);
        }
    }

    private static IEnumerable<(string Key, bool IsOn)> Switches(Guardrails guardrails) =>
    [
        ("requireFallback", guardrails.RequireFallback), ("requireEviction", guardrails.RequireEviction), ("requireProtection", guardrails.RequireProtection),
        ("forbidPublicEndpoints", guardrails.ForbidPublicEndpoints),
    ];

    private static (string Key, string Message, string Fix) Looser(string key, string own, string wider, string why) =>
        (key, $"{own} is looser than {wider}, {why}.", "Write something stricter, or leave the key out.");

    private static string Added<T>(ValueList<T> own, ValueList<T> wider) => wider.Count == 0 ? "" : string.Join(", ", own.Where(item => !wider.Contains(item)));
}
