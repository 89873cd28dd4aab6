using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Compile;
using AckKnativeSpot.Tests.Plan;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests;

public class ReadmeTests
{
    [Fact]
    public void Readme_ShowsWhatTheCommandPrints()
    {
        var readme = File.ReadAllText(Repository.Path("README.md"));
        var printed = File.ReadAllText(Repository.Path("tests", "Plan", "dev.golden.txt"));

        Assert.Contains($"$ dotnet run --project plan -- dev\n{printed}```\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readme_ShowsWhatTheCommandSaysAboutMistakes()
    {
        using var folder = new StackFolder();
        var text = (await File.ReadAllTextAsync(Repository.Path("Pulumi.prod.yaml")))
            .Replace("      nodePools:", "      virtualNode: { version: 2.10.0 }\n      nodePools:", StringComparison.Ordinal)
            .Replace("fallback: true", "fallbak: true", StringComparison.Ordinal)
            .Replace("0.250", "0.2505", StringComparison.Ordinal);

        var run = await CommandRun.OfAsync("prod", "--config", folder.WriteText("broken.yaml", text));

        Assert.Contains(
            $"$ dotnet run --project plan -- prod --config broken.yaml\n{run.Output}```\n", await File.ReadAllTextAsync(Repository.Path("README.md")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_CSharp_IsAProgramThatCompilesAsItStands()
    {
        var program = Assert.Single(
            Regex.Matches(
                File.ReadAllText(Repository.Path("README.md")), "^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)).Groups[1].Value;

        Assert.StartsWith("using ", program, StringComparison.Ordinal);
        Assert.Empty(Snippet.ErrorsOfProgram(program));
    }

    [Fact]
    public void Readme_LinksOnlyToWhatIsThere()
    {
        var links = Regex.Matches(File.ReadAllText(Repository.Path("README.md")), @"\]\((?!http)([^)#]+)").Select(m => m.Groups[1].Value);

        Assert.All(links, link => Assert.True(Path.Exists(Repository.Path(link.Split('/'))), link));
    }
}
