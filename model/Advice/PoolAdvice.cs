namespace AckKnativeSpot.Advice;

/// <summary>A pool that was considered.</summary>
/// <param name="Quote">What is known of it.</param>
/// <param name="IsChosen">Whether it is one of those that are recommended.</param>
/// <param name="Survival">
/// Share of the observed time, 0 to 1, in which its price was within the recommended limit; <see langword="null"/> without a history.
/// </param>
internal sealed record PoolAdvice(PoolQuote Quote, bool IsChosen, decimal? Survival);
