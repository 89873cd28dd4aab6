using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>Puts the guardrails of a stack together with those that all stacks share: the stricter of each holds, and a looser one is a mistake.</summary>
internal static class SharedGuardrails
{
    /// <summary>The guardrails in force; each that the stack would loosen is reported.</summary>
    /// <param name="shared">Those of all stacks.</param>
    /// <param name="own">Those of the stack.</param>
    /// <param name="written">The stack's section.</param>
    /// <param name="context">Where it stands.</param>
    public static Guardrails Combine(Guardrails shared, Guardrails own, ConfigMapping? written, ReadContext context)
    {
        foreach (var (key, message, fix) in Loosened(shared, own, written))
        {
            context.Key(key).Report(ConfigurationRules.Loosened, written?[key], message, fix);
        }

        return own with
        {
            MaxPrice = Lower(own.MaxPrice, shared.MaxPrice),
            MaxPrices = new(own.MaxPrices.Keys.Union(shared.MaxPrices.Keys)
                .Select(type => KeyValuePair.Create(type, Lower(PriceOf(own, type), PriceOf(shared, type))!.Value))),
            RequireFallback = own.RequireFallback || shared.RequireFallback,
            RequireEviction = own.RequireEviction || shared.RequireEviction,
            RequireProtection = own.RequireProtection || shared.RequireProtection,
            AllowedTypes = Narrower(own.AllowedTypes, shared.AllowedTypes),
            AllowedFamilies = Narrower(own.AllowedFamilies, shared.AllowedFamilies),
            MaxScale = own.MaxScale is { } scale && shared.MaxScale is { } limit ? Math.Min(scale, limit) : own.MaxScale ?? shared.MaxScale,
            ForbidPublicEndpoints = own.ForbidPublicEndpoints || shared.ForbidPublicEndpoints,
            MaxMonthly = LowerAmount(own.MaxMonthly, shared.MaxMonthly),
            MaxMonthlyByNamespace = new(own.MaxMonthlyByNamespace.Keys.Union(shared.MaxMonthlyByNamespace.Keys)
                .Select(space => KeyValuePair.Create(space, LowerAmount(AmountOf(own, space), AmountOf(shared, space))!.Value))),
        };
    }

    private static IEnumerable<(string Key, string Message, string Fix)> Loosened(Guardrails shared, Guardrails own, ConfigMapping? written)
    {
        if (own.MaxPrice?.Amount > shared.MaxPrice?.Amount)
        {
            yield return Looser("maxPrice", $"'{own.MaxPrice}'", $"'{shared.MaxPrice}'");
        }

        foreach (var (type, price) in own.MaxPrices)
        {
            if (CapacityChoice.TryParse(type, out var choice) && shared.CeilingFor(choice) is { } ceiling && price.Amount > ceiling.Amount)
            {
                yield return Looser("maxPrices", $"'{price}' for {type}", $"'{ceiling}'");
            }
        }

        if (own.MaxScale > shared.MaxScale)
        {
            yield return Looser("maxScale", FormattableString.Invariant($"'{own.MaxScale}'"), FormattableString.Invariant($"'{shared.MaxScale}'"));
        }

        if (own.MaxMonthly > shared.MaxMonthly)
        {
            yield return Looser("maxMonthly", $"'{ExactDecimal.Text(own.MaxMonthly.Value)}'", $"'{ExactDecimal.Text(shared.MaxMonthly.Value)}'");
        }

        foreach (var (space, amount) in own.MaxMonthlyByNamespace.Where(each => each.Value > AmountOf(shared, each.Key)))
        {
            yield return Looser("maxMonthlyByNamespace", $"'{ExactDecimal.Text(amount)}' for {space}", $"'{ExactDecimal.Text(AmountOf(shared, space)!.Value)}'");
        }

        foreach (var (key, items) in new[] { ("allowedTypes", Added(own.AllowedTypes, shared.AllowedTypes)), ("allowedFamilies", Added(own.AllowedFamilies, shared.AllowedFamilies)) })
        {
            if (items.Length > 0)
            {
                yield return (key, $"Not among those that all stacks share: {items}.", "Name some of those that Pulumi.yaml names, or leave the key out.");
            }
        }

        foreach (var (key, _) in Switches(shared).Where(each => each.IsOn && written?[each.Key] is ConfigScalar { Text: "false" }))
        {
            yield return Looser(key, "'false'", "'true'");
        }
    }

    private static IEnumerable<(string Key, bool IsOn)> Switches(Guardrails shared) =>
    [
        ("requireFallback", shared.RequireFallback), ("requireEviction", shared.RequireEviction), ("requireProtection", shared.RequireProtection),
        ("forbidPublicEndpoints", shared.ForbidPublicEndpoints),
    ];

    private static (string Key, string Message, string Fix) Looser(string key, string own, string shared) =>
        (key, $"{own} is looser than {shared}, which all stacks share.", "Write something stricter, or leave the key out; Pulumi.yaml has it.");

    private static string Added<T>(ValueList<T> own, ValueList<T> shared) => shared.Count == 0 ? "" : string.Join(", ", own.Where(item => !shared.Contains(item)));

    private static ValueList<T> Narrower<T>(ValueList<T> own, ValueList<T> shared) =>
        own.Count == 0 ? shared : shared.Count == 0 || !own.Any(shared.Contains) ? own : own.Where(shared.Contains).ToValueList();

    private static HourlyPrice? PriceOf(Guardrails guardrails, string type) => guardrails.MaxPrices.TryGetValue(type, out var price) ? price : null;

    private static HourlyPrice? Lower(HourlyPrice? one, HourlyPrice? other) => one?.Amount > other?.Amount || one is null ? other : one;

    private static decimal? AmountOf(Guardrails guardrails, string space) => guardrails.MaxMonthlyByNamespace.TryGetValue(space, out var amount) ? amount : null;

    private static decimal? LowerAmount(decimal? one, decimal? other) => one > other || one is null ? other : one;
}
