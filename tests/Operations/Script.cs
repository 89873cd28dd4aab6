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
        var (code, output, _) = await Bash.RunAsync(
            ["-c", $"exec bash \"$0\" {arguments} 2>&1", Repository.Path("eng", name)],
            new Dictionary<string, string?>
            {
                ["STAND_IN"] = state.FullName,
                ["PATH"] = Bash.PathWith(Repository.Path("tests", "Operations", standIns)),
            });
        return (code, output);
    }
}
