namespace AckKnativeSpot.Findings;

/// <summary>What a rule has to say about one place of the configuration.</summary>
/// <param name="RuleId">Stable identifier, for example <c>SPOT004</c>; <c>docs/rules.md</c> has an entry for each.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Path">Property path from the top of the stack configuration, for example <c>services[0].spot.priceLimit</c>.</param>
/// <param name="Message">
/// What is wrong, with the value that was read: whole sentences that stand without the path. They begin with a capital letter, a digit or something in
/// quotes (names and values of the configuration are quoted there), and end with a full stop.
/// </param>
/// <param name="Fix">What to write instead, with what is allowed: whole sentences too.</param>
internal sealed record Finding(string RuleId, Severity Severity, string Path, string Message, string Fix)
{
    /// <summary>
    /// Path at which the value was written when that is not <see cref="Path"/>: a profile or the defaults of the stack. Default: <see langword="null"/>.
    /// </summary>
    public string? Origin { get; init; }

    /// <summary>
    /// Property path of the value that was most likely meant where the path is that of an unknown key; that of its section where the section has no key that
    /// is known. Default: <see langword="null"/>.
    /// </summary>
    public string? Meant { get; init; }

    /// <summary>Where the value stands in the stack file; <see langword="null"/> when the file is not known.</summary>
    public SourcePosition? Position { get; init; }
}
