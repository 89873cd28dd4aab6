using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using Xunit;

namespace AckKnativeSpot.Tests.Support;

/// <summary>Holds findings to the form that <see cref="Finding.Message"/> promises.</summary>
internal static partial class Sentences
{
    public static void Check(string message, string fix)
    {
        Assert.Matches(Message(), message);
        Assert.Matches(Fix(), fix);
    }

    [GeneratedRegex(@"^[A-Z0-9'`-][^\n]*[^.\n]\.\z")]
    private static partial Regex Message();

    [GeneratedRegex(@"^[A-Z][^\n]*[^.\n][.?]\z")]
    private static partial Regex Fix();
}
