namespace AckKnativeSpot.Values;

/// <summary>
/// What is said of a text that stands for no value: the same words in a finding about a stack file and in the exception of a program's literal.
/// </summary>
internal static class IllegalText
{
    /// <summary>What is wrong.</summary>
    /// <param name="text">The text.</param>
    public static string Message(string text) => $"The value is '{text}'.";

    /// <summary>How to mend it.</summary>
    /// <param name="allowed">What is allowed.</param>
    public static string Fix(string allowed) => $"Write {allowed}.";

    /// <summary>The exception of a literal.</summary>
    /// <param name="text">The literal.</param>
    /// <param name="allowed">What is allowed.</param>
    /// <param name="ruleId">Rule under which a stack file's finding is reported. Default: none of its own.</param>
    public static ArgumentException Of(string? text, string allowed, string? ruleId = null) => text is null
        ? new ArgumentNullException(nameof(text))
        : new ArgumentException($"{(ruleId is null ? "" : ruleId + ": ")}{Message(text)} {Fix(allowed)}", nameof(text));
}
