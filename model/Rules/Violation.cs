using System.Runtime.CompilerServices;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Rules;

/// <summary>One place where a rule is broken; the rule adds its ID and severity to make a <see cref="Finding"/> of it.</summary>
/// <param name="Path">Property path from the top of the stack configuration, for example <c>services[0].grace</c>.</param>
/// <param name="Message">What is wrong, in the form of <see cref="Finding.Message"/>.</param>
/// <param name="Fix">What to write instead.</param>
internal sealed record Violation(string Path, string Message, string Fix)
{
    /// <summary>A violation when a condition holds, else none.</summary>
    /// <param name="broken">The condition.</param>
    /// <param name="path">Property path.</param>
    /// <param name="message">What is wrong; numbers in it are written in the invariant culture.</param>
    /// <param name="fix">What to write instead.</param>
    internal static IEnumerable<Violation> If(
        bool broken, string path, [InterpolatedStringHandlerArgument(nameof(broken))] ref ViolationText message, string fix) =>
        broken ? [new Violation(path, message.Written(), fix)] : [];
}
