namespace AckKnativeSpot.Findings;

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Info,

    /// <summary>Works, but not the way the service promises under a reclaim. Does not stop a plan.</summary>
    Warning,

    /// <summary>Cannot work or breaks a guardrail. Stops the run before the first resource; the plan exits 1.</summary>
    Error,
}
