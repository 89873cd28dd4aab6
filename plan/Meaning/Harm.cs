namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What a change does to those who use, guard or pay for a stack, the most harmful first.</summary>
internal enum Harm
{
    /// <summary><c>pulumi up</c> ends with an error.</summary>
    Failure,

    /// <summary>Data, a namespace or a cluster is lost.</summary>
    Loss,

    /// <summary>Requests fail, or work is interrupted or done again.</summary>
    Disruption,

    /// <summary>More can be reached, or less stands guard.</summary>
    Exposure,

    /// <summary>It costs more.</summary>
    Cost,

    /// <summary>A reclaim, or the loss of an instance, takes more down.</summary>
    Reclaim,

    /// <summary>Other code or configuration takes over.</summary>
    Revision,

    /// <summary>None of these.</summary>
    None,
}
