namespace AckKnativeSpot.Plan.Commands;

/// <summary>What the command says that was given no stack: which there are.</summary>
internal static class StackList
{
    /// <summary>Writes the names of the stacks.</summary>
    /// <param name="isAskedForMore">Whether options say what to do with a stack, so that naming none is a mistake.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> WriteAsync(bool isAskedForMore, TextWriter output, TextWriter error)
    {
        var stacks = StackFile.Stacks(out var problem);
        if (isAskedForMore || stacks.Count == 0)
        {
            await error.WriteLineAsync(stacks.Count == 0 ? problem : $"Name a stack; known are {string.Join(", ", stacks)}.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        await output.WriteLineAsync("Stacks").ConfigureAwait(false);
        foreach (var stack in stacks)
        {
            await output.WriteLineAsync($"  {stack}").ConfigureAwait(false);
        }

        await output.WriteLineAsync($"\nPlan one of them with '{CommandLine.RealName} {stacks[0]}'.").ConfigureAwait(false);
        return ExitCode.Ok;
    }
}
