using System.Net.Sockets;
using AckKnativeSpot.Tests.Plan;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Reading;

/// <summary>Whatever a path leads to is answered with one sentence, and in time.</summary>
public sealed class StackFileTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("files").FullName;

    private string File => Path.Combine(_folder, "Pulumi.test.yaml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Plan_OfADeviceWithoutEnd_SaysThatItIsTooLarge() =>
        Assert.Contains("larger than 256 KiB", await MessageAsync("/dev/zero"), StringComparison.Ordinal);

    [Fact]
    public async Task Plan_OfASparseGibibyte_SaysThatItIsTooLarge()
    {
        using (var stream = System.IO.File.Create(File))
        {
            stream.SetLength(1L << 30);
        }

        Assert.Contains("larger than 256 KiB", await MessageAsync(File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfASocket_SaysThatItCannotBeOpened()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(File));

        Assert.Contains("cannot be opened", await MessageAsync(File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfTheLargestFile_IsReadAsOne()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('#', 256 * 1024));

        Assert.DoesNotContain("larger", await MessageAsync(File), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfBytesThatAreNoText_SaysSo()
    {
        await System.IO.File.WriteAllBytesAsync(File, [0xC3, 0x28]);

        Assert.Contains("not UTF-8", await MessageAsync(File), StringComparison.Ordinal);
    }

    private static async Task<string> MessageAsync(string file)
    {
        var run = await CommandRun.OfAsync("test", "--config", file);

        Assert.InRange(run.ExitCode, 1, 2);
        Assert.DoesNotContain("Exception", run.Output + run.Error, StringComparison.Ordinal);
        return run.Output + run.Error;
    }
}
