using System.Globalization;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What happens to the guardrails in force.</summary>
internal static class GuardrailMeaning
{
    public static IEnumerable<MeaningSentence> Of(PlanPair pair)
    {
        var before = pair.Old.Guardrails.ToDictionary(each => each.Name, StringComparer.Ordinal);
        var after = pair.Current.Guardrails.ToDictionary(each => each.Name, StringComparer.Ordinal);
        foreach (var (name, old) in before)
        {
            if (!after.TryGetValue(name, out var current))
            {
                yield return new(Harm.Exposure, $"guardrail {Phrase.Code(name)} is taken off; it was {Phrase.Code(old.Value)}");
            }
            else if (current.Value != old.Value)
            {
                var change = $"{Phrase.Code(name)}: {Phrase.Code(old.Value)} → {Phrase.Code(current.Value)}";
                yield return IsLooser(old, current) ? new(Harm.Exposure, $"guardrail {change}, which is looser") : new(Harm.None, $"guardrail {change}");
            }
        }

        foreach (var added in pair.Current.Guardrails.Where(each => !before.ContainsKey(each.Name)))
        {
            yield return new(Harm.None, $"guardrail {Phrase.Code(added.Name)} now holds: {Phrase.Code(added.Value)}");
        }
    }

    /// <summary>A higher limit, or a list with something that it did not have.</summary>
    private static bool IsLooser(GuardrailInForce old, GuardrailInForce current) =>
        Number(old.Value) is { } was && Number(current.Value) is { } now ? now > was : current.Value.Split(", ").Except(old.Value.Split(", ")).Any();

    private static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
