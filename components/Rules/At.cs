namespace AckKnativeSpot.Rules;

/// <summary>A value with the property path it was read at.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Path">Path, for example <c>services[0]</c>.</param>
/// <param name="Value">The value.</param>
public sealed record At<T>(string Path, T Value);
