namespace AckKnativeSpot.Infra.Describing;

/// <summary>What it means that a list has an item again.</summary>
internal enum RepeatedItem
{
    /// <summary>As much as the first time, or a rule says what.</summary>
    Counts,

    /// <summary>Nothing: whoever reads the list takes it without harm.</summary>
    DoesNothing,

    /// <summary>A mistake: a server refuses it, or nobody knows that it takes it.</summary>
    IsRefused,

    /// <summary>A mistake, which a rule finds.</summary>
    BreaksARule,
}
