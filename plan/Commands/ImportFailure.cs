namespace AckKnativeSpot.Plan.Commands;

/// <summary>With what an import fails.</summary>
internal enum ImportFailure
{
    /// <summary>Nothing can be imported.</summary>
    Error,

    /// <summary>Something of an object could not be expressed.</summary>
    Loss,
}
