using System.Text;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>Writes documents to files.</summary>
internal static class DocumentWriter
{
    /// <summary>Writes a whole file or none: whoever reads it meanwhile sees the old text or the new one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="error">Standard error, for what goes wrong.</param>
    /// <returns>Whether the file was written.</returns>
    public static async Task<bool> WriteAsync(FileInfo file, string text, TextWriter error)
    {
        var draft = $"{file.FullName}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllTextAsync(draft, text, new UTF8Encoding(false)).ConfigureAwait(false);
            File.Move(draft, file.FullName, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"'{file}' cannot be written: {e.Message}").ConfigureAwait(false);
            TryDelete(draft);
            return false;
        }
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
