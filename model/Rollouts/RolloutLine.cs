namespace AckKnativeSpot.Rollouts;

/// <summary>One line about a rollout.</summary>
/// <param name="Kind">What kind of line it is.</param>
/// <param name="Text">The line.</param>
internal sealed record RolloutLine(RolloutLineKind Kind, string Text);
