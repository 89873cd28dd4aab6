namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// Reads files whose names somebody typed: whatever a name leads to, reading it ends, and takes no more memory than the largest file may have.
/// </summary>
internal static class FileBytes
{
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
            using var bytes = new MemoryStream();
            var block = new byte[Math.Min(largest, 1 << 16)];
            for (int length; (length = stream.Read(block)) > 0;)
            {
                bytes.Write(block, 0, length);
                if (bytes.Length > largest)
                {
                    reason = largest < 1 << 20
                        ? FormattableString.Invariant($"is larger than {largest >> 10} KiB")
                        : FormattableString.Invariant($"is larger than {largest >> 20} MiB");
                    return null;
                }
            }

            return bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or AggregateException { InnerException: IOException or UnauthorizedAccessException })
        {
            reason = "cannot be opened";
            return null;
        }
    }
}
