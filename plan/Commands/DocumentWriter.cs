using System.Text;
using AckKnativeSpot.Plan.Inputs;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>Writes documents to where they were asked for.</summary>
internal static class DocumentWriter
{
    /// <summary>Writes to standard output, or a whole file or none: whoever reads it meanwhile sees the old text or the new one.</summary>
    /// <param name="file">The file; <see langword="null"/> for standard output.</param>
    /// <param name="text">Its text.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error, for what goes wrong.</param>
    /// <param name="code">The exit code when it could be written. Default: <see cref="ExitCode.Ok"/>.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> WriteAsync(FileInfo? file, string text, TextWriter output, TextWriter error, int code = ExitCode.Ok)
    {
        if (file is null)
        {
            await output.WriteAsync(text).ConfigureAwait(false);
            return code;
        }

        var draft = $"{file.FullName}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllTextAsync(draft, text, new UTF8Encoding(false)).ConfigureAwait(false);
            File.Move(draft, file.FullName, overwrite: true);
            return code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason = Directory.Exists(file.FullName) ? "It is a folder."
                : e is DirectoryNotFoundException ? $"There is no folder '{file.DirectoryName}'."
                : e.Message.Replace(draft, file.FullName, StringComparison.Ordinal);
            await error.WriteLineAsync($"'{file}' cannot be written: {reason}").ConfigureAwait(false);
            TryDelete(draft);
            return ExitCode.Usage;
        }
    }

    /// <summary>Says what is wrong with the files of a command line, in place of a document.</summary>
    /// <param name="problems">What is wrong.</param>
    /// <param name="error">Standard error.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> WriteAsync(InputProblems problems, TextWriter error)
    {
        foreach (var line in problems.Lines)
        {
            await error.WriteLineAsync(line).ConfigureAwait(false);
        }

        return problems.AreOfTheCall ? ExitCode.Usage : ExitCode.Findings;
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Where no file can be written there is none to delete.
        }
    }
}
