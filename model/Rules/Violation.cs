using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Rules;

/// <summary>One place where a rule is broken; the rule adds its ID and severity to make a <see cref="Finding"/> of it.</summary>
/// <param name="Path">Property path from the top of the stack configuration, for example <c>services[0].grace</c>.</param>
/// <param name="Message">What is wrong, in the form of <see cref="Finding.Message"/>.</param>
/// <param name="Fix">What to write instead.</param>
public sealed record Violation(string Path, string Message, string Fix);
