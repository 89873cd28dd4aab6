using System.Text;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>Reads stack files from disk: UTF-8, with or without a byte order mark, up to a size that no stack file has.</summary>
internal static class StackFileText
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int LargestFile = 256 * 1024;

    /// <summary>Reads a file. Never throws for what the file holds.</summary>
    /// <param name="file">The file; it exists.</param>
    /// <param name="standIn">What stands in for the encrypted value at a path. Default: a text that says so.</param>
    public static StackConfiguration Read(FileInfo file, Func<string, string>? standIn = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var read = Load(file, out var problem) is { } text
            ? YamlConfiguration.Read(text, file.Name, standIn)
            : new StackConfiguration([], file.Name, [problem!]);
        return read with { Folder = file.Directory };
    }

    /// <summary>The text of a file; <see langword="null"/> when it cannot be read as text.</summary>
    /// <param name="file">The file; it exists.</param>
    /// <param name="problem">Why it cannot be read.</param>
    /// <param name="shown">Its name in messages. Default: that of the file, without folders.</param>
    /// <param name="tooLarge">What to do when it is too large. Default: what helps with services and jobs.</param>
    internal static string? Load(
        FileInfo file, out Finding? problem, string? shown = null, string tooLarge = "Move services and jobs into several files, which 'workloads' names.")
    {
        var name = shown ?? file.Name;
        var bytes = Bytes(file, name, tooLarge, out problem);
        if (bytes is null)
        {
            return null;
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException e)
        {
            var line = bytes.AsSpan(0, Math.Max(0, e.Index)).Count((byte)'\n') + 1;
            problem = Unreadable(
                name, line, bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? "The file is UTF-16 text, not UTF-8." : "The file is not UTF-8 text.",
                "Save the file as UTF-8 YAML.");
            return null;
        }
    }

    private static byte[]? Bytes(FileInfo file, string name, string tooLarge, out Finding? problem)
    {
        var bytes = FileBytes.Read(file, LargestFile, out var reason);
        problem = reason switch
        {
            null => null,
            "is a pipe or a device" => Unreadable(name, 1, $"The file {reason}.", "Name a file on a disk."),
            "cannot be opened" => Unreadable(name, 1, $"The file {reason}.", "Give the user who runs this the right to read it."),
            _ => Unreadable(name, 1, $"The file {reason}.", tooLarge),
        };
        return bytes;
    }

    private static Finding Unreadable(string file, int line, string message, string fix) =>
        ConfigurationRules.Unreadable.At("(file)", message, fix, new SourcePosition(file, line, 1));
}
