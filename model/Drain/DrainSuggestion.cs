namespace AckKnativeSpot.Drain;

/// <summary>One change that alone makes a drain fit the notice at every scale. Its text is stack configuration of the service.</summary>
public abstract record DrainSuggestion
{
    private DrainSuggestion()
    {
    }

    /// <summary>Let more pods go at a time.</summary>
    /// <param name="Budget">The smallest percentage that fits at any scale.</param>
    public sealed record UseBudget(DisruptionBudget Budget) : DrainSuggestion
    {
        /// <inheritdoc/>
        public override string ToString() => $"budget: {{ {Budget} }}";
    }

    /// <summary>Make replacements Ready sooner.</summary>
    /// <param name="Seconds">The longest start-up that fits, from 1.</param>
    public sealed record StartWithin(int Seconds) : DrainSuggestion
    {
        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"startup: {Seconds}s");
    }

    /// <summary>Run fewer pods.</summary>
    /// <param name="MaxScale">The highest scale up to which every scale fits.</param>
    public sealed record LimitScale(int MaxScale) : DrainSuggestion
    {
        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"scale: {{ max: {MaxScale} }}");
    }

    /// <summary>Make replacements certain with fallback to pay-as-you-go.</summary>
    public sealed record FallBack : DrainSuggestion
    {
        /// <inheritdoc/>
        public override string ToString() => "spot: { fallback: true }";
    }
}
