using System.Diagnostics;

namespace AckKnativeSpot.Tests.Support;

/// <summary>Runs scripts by bash.</summary>
internal static class Bash
{
    /// <summary>Runs one to its end.</summary>
    /// <param name="arguments">Arguments of bash: most often the script and its own.</param>
    /// <param name="environment">Variables that differ from those of the tests. Default: none.</param>
    /// <param name="folder">Folder that it runs in. Default: that of the tests.</param>
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo("bash", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "" };

        // A locale that is named and not installed makes bash warn.
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>The value of PATH with a folder of programs that stand in for others in front.</summary>
    /// <param name="standIns">The folder.</param>
    public static string PathWith(string standIns) => standIns + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
}
