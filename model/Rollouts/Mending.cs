namespace AckKnativeSpot.Rollouts;

/// <summary>What waiting longer does about a cause.</summary>
internal enum Mending
{
    /// <summary>Nothing is wrong with the rollout; it is only worth knowing.</summary>
    NotNeeded,

    /// <summary>It may pass by itself: capacity returns, a Secret appears, a dependency answers.</summary>
    MayCome,

    /// <summary>It passes when something that runs ends, so not while nothing of the new revision runs.</summary>
    WhileSomethingRuns,

    /// <summary>It stays until somebody changes something.</summary>
    Never,
}
