namespace AckKnativeSpot.Infra.Reading;

/// <summary>Where a key belongs that is unknown where it stands.</summary>
/// <param name="Fix">Where to write it.</param>
/// <param name="Meant">Property path that it has there; <see langword="null"/> when it could be one of several.</param>
/// <param name="IsOfEmptySection">Whether a section that is empty has lost it, which leaves no other reading. Default: false.</param>
internal sealed record KeyElsewhere(string Fix, string? Meant, bool IsOfEmptySection = false);
