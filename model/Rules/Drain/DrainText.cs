using AckKnativeSpot.Drain;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What rules about reclaims say in the same words.</summary>
internal static class DrainText
{
    /// <summary>The changes each of which suffices, as configuration to copy.</summary>
    /// <param name="suggestions">The changes.</param>
    /// <param name="otherwise">What to do when there is none.</param>
    public static string Advice(ValueList<DrainSuggestion> suggestions, string otherwise) => suggestions.Count switch
    {
        0 => otherwise,
        1 => $"Write `{suggestions[0]}`.",
        _ => "Write " + string.Join(" or ", suggestions.Select(suggestion => $"`{suggestion}`")) + "; each alone suffices.",
    };

    /// <summary>How many pods stay Ready at a scale, for example <c>1 of 3 pods stays Ready</c>.</summary>
    /// <param name="forecast">The forecast, for what it says of the scale.</param>
    /// <param name="scale">The scale.</param>
    public static string Ready(ReclaimForecast forecast, DrainAtScale scale) => scale.Pods == int.MaxValue && forecast.Drain!.Scale.Highest is null
        ? "the share of its pods that stays Ready falls towards 0% as it scales"
        : FormattableString.Invariant($"{scale.Ready.Fewest} of its {Counted.Of(scale.Pods, "pod")} ")
            + $"{(scale.Ready.Fewest == 1 ? "stays" : "stay")} Ready{Rollout(forecast, scale.Pods)}";

    /// <summary>Says when a number of pods is only reached during a rollout.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="pods">The number of pods.</param>
    public static string Rollout(ReclaimForecast forecast, int pods) =>
        pods > forecast.Service.Bounds.MostSteadyPodsOf(forecast.Service.Revisions) ? " (so many it has during a rollout)" : "";
}
