using System.Text;
using AckKnativeSpot.Findings;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>Reads stack files from disk: UTF-8, with or without a byte order mark, up to a size that no stack file has.</summary>
internal static class StackFileText
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int LargestFile = 256 * 1024;

    private static readonly TimeSpan s_openWithin = TimeSpan.FromSeconds(5);

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
    /// <param name="file">The file; it exists.</param>
    /// <param name="problem">Why it cannot be read.</param>
    /// <param name="shown">Its name in messages. Default: that of the file, without folders.</param>
    internal static string? Load(FileInfo file, out Finding? problem, string? shown = null)
    {
        var name = shown ?? file.Name;
        var bytes = Bytes(file, name, out problem);
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
            problem = Unreadable(name, line, bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? "The file is UTF-16 text, not UTF-8." : "The file is not UTF-8 text.", "Save the file as UTF-8 YAML.");
            return null;
        }
    }

    private static byte[]? Bytes(FileInfo file, string name, out Finding? problem)
    {
        problem = null;
        try
        {
            // Nobody may write to a pipe, and then opening it does not end; and a device may have no end.
            var opening = Task.Run(() => new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read));
            if (!opening.Wait(s_openWithin) || !opening.Result.CanSeek)
            {
                problem = Unreadable(name, 1, "The file is a pipe or a device.", "Name a file on a disk.");
                return null;
            }

            using var stream = opening.Result;
            var bytes = new byte[LargestFile + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length <= LargestFile)
            {
                return bytes[..length];
            }

            problem = Unreadable(name, 1, $"The file is larger than {LargestFile / 1024} KiB.", "Move services and jobs into several files, which 'workloads' names.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or AggregateException { InnerException: IOException or UnauthorizedAccessException })
        {
            problem = Unreadable(name, 1, "The file cannot be opened.", "Give the user who runs this the right to read it.");
        }

        return null;
    }

    private static Finding Unreadable(string file, int line, string message, string fix) =>
        ConfigurationRules.Unreadable.At("(file)", message, fix, new SourcePosition(file, line, 1));
}
