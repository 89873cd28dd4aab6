using System.Globalization;
using Xunit;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>
/// A workflow runs the suite under other cultures (<c>TEST_CULTURE</c>, with <c>-p:InvariantGlobalization=false</c>), which proves nothing unless they are in
/// force. Every other run has the invariant culture, as the program has.
/// </summary>
public class CultureOfTheRunTests
{
    [Fact]
    public void Culture_IsTheOneThatTheRunAsksFor() =>
        Assert.Equal((Environment.GetEnvironmentVariable("TEST_CULTURE") ?? "").Replace('_', '-'), CultureInfo.CurrentCulture.Name);
}
