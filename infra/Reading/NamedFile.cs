namespace AckKnativeSpot.Infra.Reading;

/// <summary>Files whose names somebody typed.</summary>
internal static class NamedFile
{
    /// <summary>Why there is nothing to read, as a sentence; <see langword="null"/> when there is.</summary>
    /// <param name="file">The file, as it was typed.</param>
    /// <param name="noun">What it should be.</param>
    public static string? Problem(FileInfo file, string noun = "file")
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Exists ? null : Directory.Exists(file.FullName) ? $"'{file}' is a folder, not a {noun}." : $"There is no file '{file}'.";
    }
}
