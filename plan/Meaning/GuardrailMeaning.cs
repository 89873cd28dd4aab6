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
                yield return TakenOff(old, after);
            }
            else if (current.Value != old.Value)
            {
                var change = $"{Phrase.Code(name)}: {Phrase.Code(old.Value)} → {Phrase.Code(current.Value)}";
                yield return current.IsLooserThan(old) ? new(Harm.Exposure, $"guardrail {change}, which is looser") : new(Harm.None, $"guardrail {change}");
            }
        }

        foreach (var added in pair.Current.Guardrails.Where(each => !before.ContainsKey(each.Name)))
        {
            yield return new(Harm.None, $"guardrail {Phrase.Code(added.Name)} now holds: {Phrase.Code(added.Value)}");
        }
    }

    /// <summary>What one namespace or type had on top guards nothing more once all of them have it.</summary>
    private static MeaningSentence TakenOff(GuardrailInForce old, Dictionary<string, GuardrailInForce> after)
    {
        var gone = $"guardrail {Phrase.Code(old.Name)} is taken off; it was {Phrase.Code(old.Value)}";
        for (var wider = old; wider.Wider is { } name; wider = wider with { Name = name })
        {
            if (after.TryGetValue(name, out var instead) && !instead.IsLooserThan(wider))
            {
                return new(Harm.None, $"{gone}, and {Phrase.Code(name)} holds instead: {Phrase.Code(instead.Value)}");
            }
        }

        return new(Harm.Exposure, gone);
    }
}
