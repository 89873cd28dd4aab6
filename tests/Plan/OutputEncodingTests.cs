using System.Diagnostics;
using System.Text;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>What the command prints is UTF-8 in every locale, as what it writes into a file is.</summary>
public class OutputEncodingTests
{
    /// <summary>The command where its own build puts it: beside the tests it lacks libraries that only a plan needs.</summary>
    private static string Command
    {
        get
        {
            var tests = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(tests.Parent!.Parent!.FullName, "AckKnativeSpot.Plan", tests.Name, "AckKnativeSpot.Plan.dll");
        }
    }

    [Theory]
    [InlineData("C")]
    [InlineData("en_US.ISO-8859-1")]
    [InlineData("en_US.US-ASCII")]
    [InlineData("zh_CN.GB18030")]
    public async Task Errors_AreUtf8InEveryLocale(string locale)
    {
        var (code, _, error) = await RunAsync(locale, "größe");

        Assert.Equal(2, code);
        Assert.Contains("'größe'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_IsUtf8InALocaleOfAnotherEncoding()
    {
        var (code, output, _) = await RunAsync("en_US.ISO-8859-1", "dev");

        Assert.Equal(0, code);
        Assert.StartsWith("ack-knative-spot, stack dev", output, StringComparison.Ordinal);
        Assert.Contains("├── Network dev-network", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string locale, string stack)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var start = new ProcessStartInfo("dotnet", [Command, stack])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        start.Environment["LC_ALL"] = locale;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
