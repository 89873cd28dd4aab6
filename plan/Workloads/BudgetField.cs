namespace AckKnativeSpot.Plan.Workloads;

/// <summary>The field of a PodDisruptionBudget that is set.</summary>
internal enum BudgetField
{
    /// <summary>Pods that may be away at once.</summary>
    MaxUnavailable,

    /// <summary>Pods that must stay available.</summary>
    MinAvailable,
}
