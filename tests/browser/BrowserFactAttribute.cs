using Xunit;

namespace AckKnativeSpot.BrowserTests;

/// <summary>A test that needs a browser; skipped, and said to be, where <c>SKIP_BROWSER_TESTS=1</c>.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserTheoryAttribute.Reason;
}

/// <summary>The same for several cases.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Reason;

    internal static string? Reason => Chromium.IsLeftOut ? "SKIP_BROWSER_TESTS=1" : null;
}
