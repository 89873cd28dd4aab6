namespace AckKnativeSpot.Findings;

/// <summary>A finding that the stack accepts.</summary>
/// <param name="Finding">The finding, with the severity it would have.</param>
/// <param name="Reason">Why.</param>
internal sealed record WaivedFinding(Finding Finding, string Reason);
