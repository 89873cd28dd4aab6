using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests;

public class ReadmeTests
{
    [Fact]
    public void Readme_ShowsWhatTheCommandPrints()
    {
        var readme = File.ReadAllText(Repository.Path("README.md"));
        var printed = File.ReadAllLines(Repository.Path("tests", "Plan", "dev.golden.txt")).Select(line => line.TrimEnd());

        Assert.Contains("$ dotnet run --project plan -- dev\n" + string.Join('\n', printed), readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_LinksOnlyToWhatIsThere()
    {
        var links = Regex.Matches(File.ReadAllText(Repository.Path("README.md")), @"\]\((?!http)([^)#]+)").Select(m => m.Groups[1].Value);

        Assert.All(links, link => Assert.True(Path.Exists(Repository.Path(link.Split('/'))), link));
    }
}
