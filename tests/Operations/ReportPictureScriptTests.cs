using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Operations;

/// <summary>eng/report-picture.sh on a machine without a browser.</summary>
public sealed class ReportPictureScriptTests : IDisposable
{
    private readonly DirectoryInfo _path = Directory.CreateTempSubdirectory("path");

    public void Dispose() => _path.Delete(recursive: true);

    [Theory]
    [InlineData(null, "There is no Chromium, so no picture was made. Install it ")]
    [InlineData("/nowhere/chromium", "CHROMIUM names '/nowhere/chromium', which is no program, so no picture was made.")]
    public async Task WithoutABrowser_FailsAndSaysThatThereIsNoPicture(string? chromium, string message)
    {
        File.CreateSymbolicLink(Path.Combine(_path.FullName, "dirname"), Tool("dirname"));
        var (code, output, error) = await Bash.RunAsync(
            [Repository.Path("eng", "report-picture.sh")], new Dictionary<string, string?> { ["PATH"] = _path.FullName, ["CHROMIUM"] = chromium });

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"report-picture.sh: {message}", error, StringComparison.Ordinal);
    }

    private static string Tool(string name) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).First(File.Exists);
}
