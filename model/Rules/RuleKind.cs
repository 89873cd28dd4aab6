namespace AckKnativeSpot.Rules;

/// <summary>Who applies a rule, and whether a stack may change its severity and waive its findings.</summary>
internal abstract record RuleKind
{
    private RuleKind()
    {
    }

    /// <summary>Whether a stack can neither change the severity nor waive a finding.</summary>
    public abstract bool IsFixed { get; }

    /// <summary>
    /// Reported while the configuration is read, because the types that hold a value refuse any other. Always fixed: what cannot be read cannot be accepted.
    /// </summary>
    public sealed record Reading : RuleKind
    {
        /// <inheritdoc/>
        public override bool IsFixed => true;
    }

    /// <summary>Looks at the stack.</summary>
    /// <param name="Check">Finds violations.</param>
    public sealed record OfStack(Func<RuleInput, IEnumerable<Violation>> Check) : RuleKind
    {
        /// <summary>Whether what breaks the rule contradicts itself, so that nothing right can be made of it; then the rule is fixed. Default: false.</summary>
        public bool IsContradiction { get; init; }

        /// <inheritdoc/>
        public override bool IsFixed => IsContradiction;
    }

    /// <summary>Looks at the stack for the organisation. Always fixed: what an organisation forbids is not for the stack to allow.</summary>
    /// <param name="Check">Finds violations.</param>
    public sealed record Guardrail(Func<RuleInput, IEnumerable<Violation>> Check) : RuleKind
    {
        /// <inheritdoc/>
        public override bool IsFixed => true;
    }

    /// <summary>Looks at what a stack changes about the rules.</summary>
    /// <param name="IsFixed">Whether a stack can neither change the severity nor waive a finding.</param>
    public sealed record OfPolicy(bool IsFixed) : RuleKind
    {
        /// <inheritdoc/>
        public override bool IsFixed { get; } = IsFixed;
    }

    /// <summary>Looks at what the program declares, which only the plan sees. Always fixed: what a provider refuses cannot be accepted.</summary>
    public sealed record OfPlan : RuleKind
    {
        /// <inheritdoc/>
        public override bool IsFixed => true;
    }
}
