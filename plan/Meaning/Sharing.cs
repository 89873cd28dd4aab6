namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What two stacks are to each other that declare the same object.</summary>
internal enum Sharing
{
    /// <summary>They leave each other alone.</summary>
    None,

    /// <summary>Both create it.</summary>
    CreatedTwice,

    /// <summary>One of them takes it over.</summary>
    OwnedTwice,

    /// <summary>Both set something that is there, to different values.</summary>
    SetDifferently,
}
