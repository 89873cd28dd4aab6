using System.Diagnostics;
using AckKnativeSpot.Tests.Support;

namespace AckKnativeSpot.Tests.Operations;

/// <summary>Runs a script of eng/ by bash, with programs that stand in for a cluster in front of those of the machine.</summary>
internal static class Script
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="name">Name of the script.</param>
    /// <param name="arguments">Its arguments, as a shell takes them.</param>
    /// <param name="standIns">Folder with the programs.</param>
    /// <param name="state">Folder that they keep their state in.</param>
    public static async Task<(int Code, string Output)> RunAsync(string name, string arguments, string standIns, DirectoryInfo state)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec bash \"$0\" {arguments} 2>&1");
        start.ArgumentList.Add(Repository.Path("eng", name));
        start.Environment["STAND_IN"] = state.FullName;

        // A locale that is named and not installed makes bash warn.
        start.Environment["LC_ALL"] = "C";
        start.Environment["PATH"] = Repository.Path("tests", "Operations", standIns) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
