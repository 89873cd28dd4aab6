namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What a reviewer has to be ready for, the gravest first. That of several stacks is the gravest of theirs.</summary>
internal enum Verdict
{
    /// <summary>It cannot be deployed: a finding is an error, there is no plan, a protected resource would have to go, or a change means
    /// <see cref="Harm.Failure"/>.</summary>
    Blocked,

    /// <summary>A change means <see cref="Harm.Loss"/>.</summary>
    Destructive,

    /// <summary>A change means <see cref="Harm.Disruption"/>.</summary>
    Disruptive,

    /// <summary>A change means <see cref="Harm.Exposure"/>.</summary>
    Exposing,

    /// <summary>A change means <see cref="Harm.Cost"/>.</summary>
    Costlier,

    /// <summary>A change means <see cref="Harm.Reclaim"/>.</summary>
    Reclaimable,

    /// <summary>There is a warning that the earlier plan did not have.</summary>
    ToReview,

    /// <summary>New revisions take over, and nothing worse.</summary>
    Rollout,

    /// <summary>Something changes, and none of the above.</summary>
    Harmless,

    /// <summary>There is nothing to compare with, and no warning.</summary>
    Ready,

    /// <summary>Nothing changes.</summary>
    Unchanged,
}
