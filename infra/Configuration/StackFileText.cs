using System.Text;
using AckKnativeSpot.Rules;

namespace AckKnativeSpot.Infra.Configuration;

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
        if (file.Length > LargestFile)
        {
            return Unreadable(file.Name, 1, $"The file is larger than {LargestFile / 1024} KiB.");
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(file.Name, 1, "The file cannot be opened.");
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return YamlConfiguration.Read(text.TrimStart('\uFEFF'), file.Name, standIn);
        }
        catch (DecoderFallbackException e)
        {
            var line = bytes.AsSpan(0, Math.Max(0, e.Index)).Count((byte)'\n') + 1;
            return Unreadable(file.Name, line, bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? "The file is UTF-16 text, not UTF-8." : "The file is not UTF-8 text.");
        }
    }

    private static StackConfiguration Unreadable(string file, int line, string message) =>
        new([], file, [ConfigurationRules.Unreadable.At("(file)", message, "Save the stack file as UTF-8 YAML.", new SourcePosition(file, line, 1))]);
}
