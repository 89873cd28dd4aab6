using System.Diagnostics;
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
        var bash = Tool("bash");
        File.CreateSymbolicLink(Path.Combine(_path.FullName, "dirname"), Tool("dirname"));
        var start = new ProcessStartInfo(bash) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Repository.Path("eng", "report-picture.sh"));
        start.Environment["PATH"] = _path.FullName;
        start.Environment["CHROMIUM"] = chromium;

        // A locale that is named and not installed makes bash warn.
        start.Environment["LC_ALL"] = "C";

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal((1, ""), (process.ExitCode, await output));
        Assert.StartsWith($"report-picture.sh: {message}", await error, StringComparison.Ordinal);
    }

    private static string Tool(string name) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).First(File.Exists);
}
