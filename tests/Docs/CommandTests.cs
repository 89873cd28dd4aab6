using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>The commands that the pages tell people to run, and the workflows that run them.</summary>
public partial class CommandTests
{
    /// <summary>Without the option these commands take the provider from the state, whose credential is no longer valid.</summary>
    [Fact]
    public void CommandsThatTakeProvidersFromTheState_RunTheProgram()
    {
        var commands = Directory.GetFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.Path("README.md"))
            .Concat(Directory.GetFiles(Repository.Path(".github", "workflows")))
            .SelectMany(file => File.ReadLines(file).Select(line => (File: Path.GetFileName(file), Line: line.Trim())))
            .Where(each => FromTheState().IsMatch(each.Line))
            .ToArray();

        Assert.NotEmpty(commands);
        Assert.All(commands, each => Assert.Contains("--run-program", each.Line, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(\$ |[0-9]+\. `|run: )pulumi (destroy|refresh|up\b.* --refresh)\b")]
    private static partial Regex FromTheState();
}
