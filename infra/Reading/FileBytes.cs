namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// Reads files whose names somebody typed: whatever a name leads to, reading it ends, and takes no more memory than the largest file may have.
/// </summary>
internal static class FileBytes
{
    /// <summary>What has no length of its own, such as a file of /proc, has less than this.</summary>
    private const int MostWithoutLength = 1 << 20;

    private static readonly TimeSpan s_openWithin = TimeSpan.FromSeconds(5);

    /// <summary>The bytes of a file; <see langword="null"/> when they cannot be had.</summary>
    /// <param name="file">The file.</param>
    /// <param name="largest">Most bytes that are read.</param>
    /// <param name="reason">Why they cannot be had, as it completes "The file …".</param>
    public static byte[]? Read(FileInfo file, int largest, out string? reason)
    {
        ArgumentNullException.ThrowIfNull(file);
        reason = null;
        try
        {
            // Nobody may write to a pipe, and then opening it does not end; and a device may have no end.
            var opening = Task.Run(() => new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read));
            if (!opening.Wait(s_openWithin) || !opening.Result.CanSeek)
            {
                reason = "is a pipe or a device";
                return null;
            }

            using var stream = opening.Result;
            return ReadToEnd(stream, largest, out reason);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or AggregateException { InnerException: IOException or UnauthorizedAccessException })
        {
            reason = "cannot be opened";
            return null;
        }
    }

    private static byte[]? ReadToEnd(FileStream stream, int largest, out string? reason)
    {
        var stated = stream.Length;
        using var bytes = new MemoryStream((int)Math.Min(stated, largest));
        var block = new byte[Math.Min(largest, 1 << 16)];
        for (var length = 0; stated <= largest && bytes.Length <= largest && (length = stream.Read(block)) > 0;)
        {
            bytes.Write(block, 0, length);
            if (stated == 0 && bytes.Length > MostWithoutLength)
            {
                reason = "is a pipe or a device";
                return null;
            }
        }

        if (Math.Max(stated, bytes.Length) <= largest)
        {
            reason = null;
            return bytes.ToArray();
        }

        reason = largest < 1 << 20
            ? FormattableString.Invariant($"is larger than {largest >> 10} KiB")
            : FormattableString.Invariant($"is larger than {largest >> 20} MiB");
        return null;
    }
}
