namespace AckKnativeSpot.Cost;

/// <summary>How much is asked of a stack.</summary>
internal enum CostLoad
{
    /// <summary>No request at all: minimum scales, reserved instances, and what is billed anyway.</summary>
    Idle,

    /// <summary>The fewest pods that answer requests: every service at its minimum scale, and at one pod at least.</summary>
    Minimum,

    /// <summary>Every service at its maximum scale, every node pool at its largest.</summary>
    Maximum,
}
