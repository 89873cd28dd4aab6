namespace AckKnativeSpot.Rollouts;

/// <summary>What a line says, and so how it is shown.</summary>
internal enum RolloutLineKind
{
    /// <summary>How far it is: shown while it is true, and not kept.</summary>
    Progress,

    /// <summary>Something that a person should know, and that is kept.</summary>
    Information,

    /// <summary>A cause, once: a warning.</summary>
    Trouble,

    /// <summary>Why the deployment does not wait any longer: an error.</summary>
    GivenUp,
}
