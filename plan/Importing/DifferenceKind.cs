namespace AckKnativeSpot.Plan.Importing;

/// <summary>How an object that is written differs from the one that was read.</summary>
internal enum DifferenceKind
{
    /// <summary>It lacks something.</summary>
    Lost,

    /// <summary>It has something else.</summary>
    Changed,

    /// <summary>It has something more.</summary>
    Added,

    /// <summary>It says the same in another form.</summary>
    Rewritten,
}
