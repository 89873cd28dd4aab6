namespace AckKnativeSpot.Plan.Pricing;

/// <summary>An answer of the API cannot be used.</summary>
/// <param name="message">Why, in whole sentences.</param>
internal sealed class AnswerException(string message) : Exception(message);
