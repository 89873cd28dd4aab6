using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>What the pages have for a shell, run by one.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shell");

    public void Dispose() => _folder.Delete(recursive: true);

    [BashFact]
    public async Task Completion_OfBash_AnswersWithTheWordsThatMayStandThere()
    {
        var block = Assert.Single(MarkdownPage.Of("docs/plan.md").Blocks("bash"));
        Assert.Contains("artifacts/bin/AckKnativeSpot.Plan/debug/AckKnativeSpot.Plan.dll", block, StringComparison.Ordinal);
        var script = block.Replace(
            "artifacts/bin/AckKnativeSpot.Plan/debug/AckKnativeSpot.Plan.dll", $"\"{Path.Combine(AppContext.BaseDirectory, "AckKnativeSpot.Plan.dll")}\"",
            StringComparison.Ordinal);

        var words = await BashAsync(
            $"cd '{Repository.Path()}'\n{script}\nCOMP_LINE='plan why pr' COMP_POINT=11 COMP_WORDS=(plan why pr) COMP_CWORD=2\n_plan\n"
                + "echo \"${COMPREPLY[@]}\"\n");

        Assert.Equal("prod\n", words);
    }

    [BashFact]
    public async Task Sed_OfTheTutorial_RemovesAdoptFromEveryItem()
    {
        var page = MarkdownPage.Of("docs/tutorials/moving-services.md");
        var imported = page.Blocks("yaml").Single(block => block.StartsWith("# imported.yaml\n", StringComparison.Ordinal));
        var file = Path.Combine(_folder.FullName, "imported.yaml");
        await File.WriteAllTextAsync(file, imported);

        // With its blanks, of which the other tests of commands keep one.
        var command = page.Blocks("console").SelectMany(block => block.Split('\n')).Single(line => line.StartsWith("$ sed ", StringComparison.Ordinal))[2..];
        await BashAsync($"cd '{_folder.FullName}'\n{command}\n");

        Assert.Contains("adopt: true", imported, StringComparison.Ordinal);
        Assert.Equal(imported.Replace("  adopt: true\n", "", StringComparison.Ordinal), await File.ReadAllTextAsync(file));
    }

    private static async Task<string> BashAsync(string script)
    {
        var (code, output, error) = await Bash.RunAsync(["-c", script]);
        Assert.Equal((0, ""), (code, error));
        return output;
    }
}
