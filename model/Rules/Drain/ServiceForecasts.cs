using System.Runtime.CompilerServices;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>What a reclaim does to each service of a stack. Many rules ask; it is worked out once.</summary>
internal static class ServiceForecasts
{
    private static readonly ConditionalWeakTable<RuleInput, ValueList<Forecast>> s_known = [];

    /// <summary>The forecasts, in the order of the services.</summary>
    /// <param name="stack">The stack.</param>
    public static ValueList<Forecast> Of(RuleInput stack) => s_known.GetValue(stack, input => input.Services
        .Select(service => new Forecast(service, ReclaimForecast.Of(ServiceDrain.ReclaimOf(service.Value, input.Platform))))
        .ToValueList());

    /// <summary>The forecast of a service.</summary>
    /// <param name="Of">The service.</param>
    /// <param name="Reclaim">What a reclaim of all its instances does.</param>
    internal sealed record Forecast(Located<KnativeServiceSpec> Of, ReclaimForecast Reclaim)
    {
        /// <summary>Name of the service.</summary>
        public string Name => Of.Value.Name;

        /// <summary>What decides the forecast.</summary>
        public ServiceReclaim Service => Reclaim.Service;

        /// <summary>What the service promises; <see langword="null"/> for nothing.</summary>
        public AvailabilityPromise? Promise => Of.Value.Availability;

        /// <summary>A violation at a key of the service, with the changes that mend it.</summary>
        /// <param name="key">The key, for example <c>startup</c>.</param>
        /// <param name="message">What is wrong.</param>
        /// <param name="goal">What is wanted of the service.</param>
        /// <param name="otherwise">What to do when no single change suffices.</param>
        public Violation Violation(string key, string message, DrainGoal goal, string otherwise) =>
            new(Of.PathOf("." + key), message, DrainText.Advice(DrainSuggestions.For(Reclaim, goal), otherwise));
    }
}
