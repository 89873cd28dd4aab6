using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Drain;

/// <summary>One change of a service that alone reaches a goal. Its text is stack configuration of the service.</summary>
internal abstract record DrainSuggestion
{
    private DrainSuggestion()
    {
    }

    /// <summary>The service with the change.</summary>
    /// <param name="service">The service.</param>
    public abstract ServiceReclaim ApplyTo(ServiceReclaim service);

    /// <summary>Take the derived budget.</summary>
    /// <param name="Budget">The budget.</param>
    public sealed record UseBudget(DisruptionBudget Budget) : DrainSuggestion
    {
        /// <inheritdoc/>
        public override ServiceReclaim ApplyTo(ServiceReclaim service) => service with { OwnBudget = Budget };

        /// <inheritdoc/>
        public override string ToString() => $"budget: {{ {Budget} }}";
    }

    /// <summary>Make replacements Ready sooner.</summary>
    /// <param name="Seconds">The longest start-up that does, from 1.</param>
    public sealed record StartWithin(int Seconds) : DrainSuggestion
    {
        /// <inheritdoc/>
        public override ServiceReclaim ApplyTo(ServiceReclaim service) => service with { Conditions = service.Conditions with { StartupSeconds = Seconds } };

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"startup: {Seconds}s");
    }

    /// <summary>Give evicted pods, and with them requests, another time.</summary>
    /// <param name="Seconds">The nearest grace period that does.</param>
    public sealed record UseGrace(int Seconds) : DrainSuggestion
    {
        /// <inheritdoc/>
        public override ServiceReclaim ApplyTo(ServiceReclaim service) => service with { Conditions = service.Conditions with { Grace = new(Seconds) } };

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"grace: {Seconds}s");
    }

    /// <summary>Let requests wait longer for a response to begin.</summary>
    /// <param name="Seconds">The shortest time that does.</param>
    public sealed record AwaitResponse(int Seconds) : DrainSuggestion
    {
        /// <inheritdoc/>
        public override ServiceReclaim ApplyTo(ServiceReclaim service) =>
            service with { Conditions = service.Conditions with { ResponseStartSeconds = Seconds } };

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"responseStartTimeout: {Seconds}s");
    }

    /// <summary>Let connections be silent for longer.</summary>
    /// <param name="Seconds">The shortest time that does.</param>
    public sealed record BearSilence(int Seconds) : DrainSuggestion
    {
        /// <inheritdoc/>
        public override ServiceReclaim ApplyTo(ServiceReclaim service) => service with { Conditions = service.Conditions with { IdleSeconds = Seconds } };

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"idleTimeout: {Seconds}s");
    }

    /// <summary>Raise the minimum.</summary>
    /// <param name="MinScale">The lowest that does.</param>
    /// <param name="MaxScale">The maximum when it has to be raised with it; <see langword="null"/> when it stays.</param>
    public sealed record RaiseMinimum(int MinScale, int? MaxScale) : DrainSuggestion
    {
        /// <inheritdoc/>
        public override ServiceReclaim ApplyTo(ServiceReclaim service) =>
            service with { Bounds = service.Bounds with { Min = MinScale, Max = MaxScale ?? service.Bounds.Max } };

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"scale: {{ min: {MinScale}{(MaxScale is { } max ? FormattableString.Invariant($", max: {max}") : "")} }}");
    }

    /// <summary>Run more pods while there is load, and still none without.</summary>
    /// <param name="Pods">The fewest that do, from 2.</param>
    public sealed record Activate(int Pods) : DrainSuggestion
    {
        /// <inheritdoc/>
        public override ServiceReclaim ApplyTo(ServiceReclaim service) => service with { Bounds = service.Bounds with { Activation = Pods } };

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"scale: {{ activation: {Pods} }}");
    }

    /// <summary>Run fewer pods.</summary>
    /// <param name="MaxScale">The highest maximum that does.</param>
    public sealed record LimitScale(int MaxScale) : DrainSuggestion
    {
        /// <inheritdoc/>
        public override ServiceReclaim ApplyTo(ServiceReclaim service) => service with { Bounds = service.Bounds with { Max = MaxScale } };

        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"scale: {{ max: {MaxScale} }}");
    }

    /// <summary>Make replacements certain with fallback to pay-as-you-go.</summary>
    public sealed record FallBack : DrainSuggestion
    {
        /// <inheritdoc/>
        public override ServiceReclaim ApplyTo(ServiceReclaim service) => service with { Conditions = service.Conditions with { ReplacementCertain = true } };

        /// <inheritdoc/>
        public override string ToString() => "spot: { fallback: true }";
    }

    /// <summary>Have pods evicted on the notice.</summary>
    public sealed record Evict : DrainSuggestion
    {
        /// <inheritdoc/>
        public override ServiceReclaim ApplyTo(ServiceReclaim service) => service with { OnNotice = Reclaim.Evict };

        /// <inheritdoc/>
        public override string ToString() => "spot: { reclaim: evict }";
    }

    /// <summary>Have a reserved instance answer while the service stands at zero.</summary>
    public sealed record Reserve : DrainSuggestion
    {
        /// <inheritdoc/>
        public override ServiceReclaim ApplyTo(ServiceReclaim service) => service with { HasReserve = true };

        /// <inheritdoc/>
        public override string ToString() => "reserve: {}";
    }
}
