using Xunit;

namespace AckKnativeSpot.Tests.Support;

/// <summary>A test of a script, which bash runs with programs that stand in for others. Windows cannot run those: there it is skipped, and says so.</summary>
public sealed class BashFactAttribute : FactAttribute
{
    public BashFactAttribute() => Skip = BashTheoryAttribute.Reason;
}

/// <summary>The same for several cases.</summary>
public sealed class BashTheoryAttribute : TheoryAttribute
{
    public BashTheoryAttribute() => Skip = Reason;

    internal static string? Reason => OperatingSystem.IsWindows() ? "NOT CHECKED on Windows: the programs that stand in are shell scripts." : null;
}
