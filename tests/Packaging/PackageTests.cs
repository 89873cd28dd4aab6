using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Compile;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Packaging;

/// <summary>The library as a user gets it: packages with what belongs into them, and a program outside of the solution that uses them.</summary>
public sealed partial class PackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ack-knative-spot-package");

    private string Feed => Path.Combine(_folder.FullName, "feed");

    public void Dispose() => _folder.Delete(recursive: true);

    [OfficialPackagesFact]
    public async Task Packages_HaveWhatBelongsIntoThem_AndAProgramOutsideIsBuiltWithThem()
    {
        const string Version = "0.1.0-test";
        foreach (var project in new[] { "model", "components", "plan" })
        {
            await DotnetAsync(
                Repository.Path(), "pack", project, "--output", Feed, "-p:Version=" + Version, "-p:PulumiSdk=nuget",
                $"-p:ArtifactsPath={Path.Combine(_folder.FullName, "artifacts")}");
        }

        Assert.Equal(
            [
                "AckKnativeSpot.Components.0.1.0-test.nupkg", "AckKnativeSpot.Components.0.1.0-test.snupkg", "AckKnativeSpot.Model.0.1.0-test.nupkg",
                "AckKnativeSpot.Model.0.1.0-test.snupkg", "AckKnativeSpot.Plan.0.1.0-test.nupkg",
            ],
            Directory.GetFiles(Feed).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        foreach (var name in new[] { "AckKnativeSpot.Components", "AckKnativeSpot.Model" })
        {
            using var package = ZipFile.OpenRead(Path.Combine(Feed, $"{name}.{Version}.nupkg"));
            Assert.Superset(
                new HashSet<string> { "PACKAGE.md", "icon.png", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml" },
                package.Entries.Select(entry => entry.FullName).ToHashSet());
            using var nuspec = new StreamReader(package.GetEntry($"{name}.nuspec")!.Open());
            var text = await nuspec.ReadToEndAsync();
            Assert.Contains("<license type=\"expression\">Apache-2.0</license>", text, StringComparison.Ordinal);
            Assert.Equal(name.EndsWith("Components", StringComparison.Ordinal), text.Contains("<dependency id=\"Pulumi.AliCloud\"", StringComparison.Ordinal));
            Assert.Equal(
                name.EndsWith("Components", StringComparison.Ordinal),
                text.Contains($"<dependency id=\"AckKnativeSpot.Model\" version=\"{Version}\"", StringComparison.Ordinal));
        }

        using (var tool = ZipFile.OpenRead(Path.Combine(Feed, $"AckKnativeSpot.Plan.{Version}.nupkg")))
        using (var settings = new StreamReader(tool.GetEntry("tools/net10.0/any/DotnetToolSettings.xml")!.Open()))
        {
            Assert.Contains("<Command Name=\"ack-knative-plan\" ", await settings.ReadToEndAsync(), StringComparison.Ordinal);
        }

        var program = Path.Combine(_folder.FullName, "program");
        Directory.CreateDirectory(program);
        foreach (var file in Directory.GetFiles(Repository.Path("docs", "examples", "from-package")))
        {
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        }

        // The packages that this run restored are there already; those of the library are of this run alone.
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        await DotnetAsync(
            program, "build", "-p:AckKnativeSpotVersion=" + Version, "-p:RestoreAdditionalProjectSources=" + Feed, "-p:RestoreFallbackFolders=" + cache,
            "-p:RestorePackagesPath=" + Path.Combine(_folder.FullName, "packages"));
        Assert.True(File.Exists(Path.Combine(program, "bin", "Debug", "net10.0", "AckKnativeSpot.Components.dll")));
    }

    /// <summary>Both projects in one process: starting one takes as long as a hundred tests.</summary>
    [Fact]
    public async Task Pack_WithTheOfflineSubset_IsRefusedInOneSentence()
    {
        var both = Path.Combine(_folder.FullName, "both.proj");
        await File.WriteAllTextAsync(both, $"""
            <Project>
              <Target Name="RefusePackOffline">
                <MSBuild Projects="{Repository.Path("components")}/AckKnativeSpot.Components.csproj;{Repository.Path("plan")}/AckKnativeSpot.Plan.csproj"
                    Targets="RefusePackOffline" />
              </Target>
            </Project>
            """);

        var (code, output) = await RunAsync(
            Repository.Path(), "msbuild", both, "-t:RefusePackOffline", "-p:PulumiSdk=offline", "-nologo", "-v:quiet", "-p:NoWarn=NU1900");

        Assert.NotEqual(0, code);
        Assert.Equal(
            ["AckKnativeSpot.Components", "AckKnativeSpot.Plan"],
            Refusal().Matches(output).Select(refusal => refusal.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>One version, which the example, the changelog and the record of upgrades know.</summary>
    [Fact]
    public void Version_IsOneAndIsWrittenUp()
    {
        var version = VersionPrefix().Match(File.ReadAllText(Repository.Path("Directory.Build.props"))).Groups[1].Value;
        var example = File.ReadAllText(Repository.Path("docs", "examples", "from-package", "FromPackage.csproj"));

        Assert.Equal(version, VersionOfExample().Match(example).Groups[1].Value);
        Assert.Contains($"\n## {version}\n", File.ReadAllText(Repository.Path("CHANGELOG.md")), StringComparison.Ordinal);
        Assert.True(Directory.Exists(Repository.Path("tests", "Upgrades", version)), "eng/record-release.sh has not recorded it");
    }

    [Fact]
    public void Example_IsTheProgramOfThePackagesPage_AndCompiles()
    {
        var program = File.ReadAllText(Repository.Path("docs", "examples", "from-package", "Program.cs"));

        Assert.Contains($"```csharp\n{program}```\n", File.ReadAllText(Repository.Path("eng", "PACKAGE.md")), StringComparison.Ordinal);
        Assert.Empty(Snippet.ErrorsOfProgram(program));
    }

    [GeneratedRegex(
        "error ACKPS002: A package of (\\S+) is made with the official Pulumi packages only, because the offline subset cannot deploy\\.")]
    private static partial Regex Refusal();

    [GeneratedRegex("<VersionPrefix>(.+)</VersionPrefix>")]
    private static partial Regex VersionPrefix();

    [GeneratedRegex("<AckKnativeSpotVersion [^>]*>(.+)</AckKnativeSpotVersion>")]
    private static partial Regex VersionOfExample();

    private static async Task DotnetAsync(string folder, params string[] arguments)
    {
        var (code, output) = await RunAsync(folder, [.. arguments, "--nologo", "-v:quiet"]);
        Assert.True(code == 0, output);
    }

    private static async Task<(int Code, string Output)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host tells its own MSBuild is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
