using AckKnativeSpot.Values;

namespace AckKnativeSpot.Drain;

/// <summary>Finds what would make a drain fit the notice.</summary>
public static class DrainSuggestions
{
    /// <summary>Changes each of which suffices; none when the drain fits already, or when its grace period alone is longer than the notice.</summary>
    /// <param name="forecast">The forecast.</param>
    public static ValueList<DrainSuggestion> For(DrainForecast forecast)
    {
        if (forecast.FirstMiss() is not { } miss || BudgetDerivation.From(forecast.Conditions) is not BudgetDerivation.Derived derived)
        {
            return [];
        }

        var suggestions = new List<DrainSuggestion> { new DrainSuggestion.UseBudget(derived.Budget) };
        if (Startup(forecast) is { } seconds)
        {
            suggestions.Add(new DrainSuggestion.StartWithin(seconds));
        }

        if (!forecast.Conditions.ReplacementCertain && WithCertainReplacement(forecast).FitsAtEveryScale())
        {
            suggestions.Add(new DrainSuggestion.FallBack());
        }

        if (miss.Pods > forecast.Scale.Lowest)
        {
            suggestions.Add(new DrainSuggestion.LimitScale(miss.Pods - 1));
        }

        return suggestions.ToValueList();
    }

    private static DrainForecast WithCertainReplacement(DrainForecast forecast) =>
        forecast with { Conditions = forecast.Conditions with { ReplacementCertain = true } };

    private static int? Startup(DrainForecast forecast)
    {
        if (forecast.Slowest()?.Outcome is not DrainOutcome.TooLate { Waves: > 1 and var waves })
        {
            return null;
        }

        var seconds = ((ReclaimNotice.Seconds - forecast.Conditions.Grace.Seconds) / (waves - 1)) - forecast.Conditions.RetrySeconds;
        return seconds > 0 ? seconds : null;
    }
}
