using System.Text;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>Reads stack files from disk: UTF-8, with or without a byte order mark, up to a size that no stack file has.</summary>
public static class StackFileText
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int LargestFile = 256 * 1024;

    /// <summary>Reads a file. Never throws for what the file holds.</summary>
    /// <param name="file">The file; it exists.</param>
    /// <param name="standIn">What stands in for the encrypted value at a path. Default: a text that says so.</param>
    public static StackConfiguration Read(FileInfo file, Func<string, string>? standIn = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var read = Load(file, out var problem) is { } text ? YamlConfiguration.Read(text, file.Name, standIn) : new StackConfiguration([], file.Name, [problem!]);
        return read with { Folder = file.Directory };
    }

    /// <summary>The text of a file; <see langword="null"/> when it cannot be read as text.</summary>
    internal static string? Load(FileInfo file, out Finding? problem)
    {
        problem = null;
        if (file.Length > LargestFile)
        {
            problem = Unreadable(file.Name, 1, $"The file is larger than {LargestFile / 1024} KiB.");
            return null;
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = Unreadable(file.Name, 1, "The file cannot be opened.");
            return null;
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException e)
        {
            var line = bytes.AsSpan(0, Math.Max(0, e.Index)).Count((byte)'\n') + 1;
            problem = Unreadable(file.Name, line, bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? "The file is UTF-16 text, not UTF-8." : "The file is not UTF-8 text.");
            return null;
        }
    }

    private static Finding Unreadable(string file, int line, string message) =>
        ConfigurationRules.Unreadable.At("(file)", message, "Save the file as UTF-8 YAML.", new SourcePosition(file, line, 1));
}
