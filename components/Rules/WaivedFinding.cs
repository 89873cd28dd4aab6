namespace AckKnativeSpot.Rules;

/// <summary>A finding that somebody decided to live with.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why.</param>
public sealed record WaivedFinding(Finding Finding, string Reason);
