using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>eng/release-notes.sh, which a release begins with, run by bash in a checkout of its own.</summary>
public sealed partial class ReleaseNotesScriptTests : IDisposable
{
    private static readonly string s_version = Version().Match(File.ReadAllText(Repository.Path("Directory.Build.props"))).Groups[1].Value;

    private readonly DirectoryInfo _checkout = Directory.CreateTempSubdirectory("release notes ");

    public ReleaseNotesScriptTests()
    {
        foreach (var file in new[] { "Directory.Build.props", "CHANGELOG.md", "eng/release-notes.sh" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
            File.Copy(Repository.Path(file.Split('/')), At(file));
        }

        Directory.CreateDirectory(At($"tests/Upgrades/{s_version}"));
    }

    public void Dispose() => _checkout.Delete(recursive: true);

    [BashFact]
    public async Task Notes_OfTheVersion_AreItsPartOfTheChangelog()
    {
        const string Notes = "The first.\n\n### Added\n\n- All.\n";
        File.WriteAllText(At("CHANGELOG.md"), $"# Changelog\n\nWords.\n\n## 9.9.9\n\nLater.\n\n## {s_version}\n\n{Notes}\n## 0.0.1\n\nOld.\n");

        Assert.Equal((0, "\n" + Notes, ""), await RunAsync($"v{s_version}"));
    }

    [BashFact]
    public async Task Notes_OfTheRepository_AreThere()
    {
        var (code, notes, error) = await RunAsync($"v{s_version}");

        Assert.Equal((0, ""), (code, error));
        Assert.NotEmpty(notes.Trim());
    }

    [BashFact]
    public async Task Notes_OfAnotherTag_AreRefused()
    {
        var (code, notes, error) = await RunAsync("v9.9.9");

        Assert.Equal((1, "", $"The tag is v9.9.9, and the version in Directory.Build.props {s_version}.\n"), (code, notes, error));
    }

    [BashFact]
    public async Task Notes_OfAVersionThatIsNotRecorded_AreRefused()
    {
        Directory.Delete(At($"tests/Upgrades/{s_version}"));

        var (code, _, error) = await RunAsync($"v{s_version}");

        Assert.Equal((1, $"Version {s_version} is not recorded: run eng/record-release.sh before the tag.\n"), (code, error));
    }

    [BashFact]
    public async Task Notes_WithoutAnEntry_AreRefused()
    {
        File.WriteAllText(At("CHANGELOG.md"), $"# Changelog\n\n## {s_version}\n\n## 0.0.1\n\nOld.\n");

        var (code, _, error) = await RunAsync($"v{s_version}");

        Assert.Equal((1, $"CHANGELOG.md has no entry '## {s_version}'.\n"), (code, error));
    }

    private string At(string file) => Path.Combine([_checkout.FullName, .. file.Split('/')]);

    private Task<(int Code, string Output, string Error)> RunAsync(string tag) => Bash.RunAsync([At("eng/release-notes.sh"), tag]);

    [GeneratedRegex("<VersionPrefix>(.+)</VersionPrefix>")]
    private static partial Regex Version();
}
