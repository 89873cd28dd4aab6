using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Workflows;

/// <summary>eng/third-party-notices.sh, which writes what the archive of a release says about its libraries, run by bash over packages of its own.</summary>
public sealed class ThirdPartyNoticesScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("third party ");

    public void Dispose() => _folder.Delete(recursive: true);

    [BashFact]
    public async Task Notices_OfEachLibrary_SayWhoseItIsAndItsLicence()
    {
        Package("one", "<license type=\"expression\">MIT</license><copyright>Copyright A &amp; B</copyright><authors>A</authors>");
        Package("two", "<license type=\"file\">terms.txt</license><authors>C</authors>");
        File.WriteAllText(Path.Combine(_folder.FullName, "two", "1.0.0", "terms.txt"), "\ufeffYou may. \r\n\r\nOr not.");
        Package("three", "<licenseUrl>https://example.com/terms</licenseUrl><authors>D</authors>");

        Assert.Equal((0, """
            Libraries in this command. The text of Apache-2.0 is in LICENSE, that of MIT in dotnet-LICENSE.txt.

            one 1.0.0
              https://example.com/one
              Copyright A & B
              Licence: MIT

            two 1.0.0
              https://example.com/two
              C
              Licence: see below
                You may.

                Or not.

            three 1.0.0
              https://example.com/three
              D
              Licence: https://example.com/terms

            """, ""), await RunAsync("one", "two", "three"));
    }

    [BashFact]
    public async Task Notices_OfALibraryWithoutALicence_AreRefused()
    {
        Package("one", "<authors>A</authors>");

        Assert.Equal((1, "The package one/1.0.0 names no licence.\n"), await RefusalAsync("one"));
    }

    [BashFact]
    public async Task Notices_OfALibraryWithoutItsFile_AreRefused()
    {
        Package("one", "<license type=\"file\">terms.txt</license><authors>A</authors>");

        Assert.Equal((1, "The package one/1.0.0 has no file terms.txt, in which its licence should be.\n"), await RefusalAsync("one"));
    }

    [BashFact]
    public async Task Notices_OfALibraryThatIsNotThere_AreRefused() =>
        Assert.Equal((1, $"The package one/1.0.0 is not in {_folder.FullName}.\n"), await RefusalAsync("one"));

    [BashFact]
    public async Task Notices_OfNothing_AreRefused() =>
        Assert.Equal((1, $"{Path.Combine(_folder.FullName, "it.deps.json")} names no package.\n"), await RefusalAsync());

    private void Package(string name, string fields)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, name, "1.0.0"));
        var lines = fields.Replace("><", ">\n<", StringComparison.Ordinal).Replace("\n</", "</", StringComparison.Ordinal);
        File.WriteAllText(
            Path.Combine(folder.FullName, $"{name}.nuspec"),
            $"<metadata>\n<id>{name}</id>\n<version>1.0.0</version>\n{lines}\n<projectUrl>https://example.com/{name}</projectUrl>\n</metadata>\n");
    }

    private async Task<(int Code, string Error)> RefusalAsync(params string[] libraries)
    {
        var (code, _, error) = await RunAsync(libraries);
        return (code, error);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] libraries)
    {
        var deps = Path.Combine(_folder.FullName, "it.deps.json");
        File.WriteAllText(deps, string.Concat(libraries.Select(name => $"      \"path\": \"{name}/1.0.0\",\n")));
        return await Bash.RunAsync(
            [Repository.Path("eng", "third-party-notices.sh"), deps], new Dictionary<string, string?> { ["NUGET_PACKAGES"] = _folder.FullName });
    }
}
