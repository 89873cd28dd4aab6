namespace AckKnativeSpot.Rollouts;

/// <summary>Why the provider gave up an operation.</summary>
internal enum FailureKind
{
    /// <summary>The object is there and was not ready within a slice of the wait.</summary>
    NotReadyYet,

    /// <summary>The deployment is being cancelled.</summary>
    Cancelled,

    /// <summary>A call that may succeed when it is made again: a webhook without an endpoint, a conflict, a server that is busy or away.</summary>
    Passing,

    /// <summary>Anything else: the answer stands, and the provider has said why.</summary>
    Refused,
}
