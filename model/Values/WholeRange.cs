namespace AckKnativeSpot.Values;

/// <summary>Whole numbers from one to another, both included.</summary>
/// <param name="Min">The lowest.</param>
/// <param name="Max">The highest.</param>
internal readonly record struct WholeRange(int Min, int Max);
