using AckKnativeSpot.Rules;
using Pulumi;

namespace AckKnativeSpot.Resources;

/// <summary>What every component takes besides what it declares: what is changed about the rules that its arguments are checked against.</summary>
public abstract class ComponentArgs : ResourceArgs
{
    private protected ComponentArgs()
    {
    }

    /// <summary>
    /// What is changed about the rules: severities, and findings to live with, whose paths are those of the arguments, such as <c>spec.grace</c>. Default:
    /// nothing; every error stops the component before it is registered, and warnings go to its log.
    /// </summary>
    public RulePolicy Policy { get; init; } = new();

    /// <summary>How the arguments are checked.</summary>
    internal ArgumentCheck Check { get; init; } = ArgumentCheck.ByRules;

    /// <summary>What the rules look at.</summary>
    internal abstract RuleInput ToRuleInput();

    /// <summary>What of it other components have been held to already; <see langword="null"/> for nothing.</summary>
    internal virtual RuleInput? ToCheckedInput() => null;
}
