using Microsoft.Playwright;
using Xunit;

namespace AckKnativeSpot.BrowserTests;

/// <summary>A headless Chromium for all tests. A machine without one fails, unless it is told to leave these tests out.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;

    /// <summary>Whether <c>SKIP_BROWSER_TESTS=1</c> leaves the tests out.</summary>
    public static bool IsLeftOut => Environment.GetEnvironmentVariable("SKIP_BROWSER_TESTS") == "1";

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (IsLeftOut)
        {
            return;
        }

        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? s_paths.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
            "There is no Chromium for the browser tests. Install it: 'apt-get install -y chromium'; or name one with CHROMIUM=PATH; or leave the tests out "
                + "with SKIP_BROWSER_TESTS=1.");
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_playwright is not null)
        {
            await Browser.DisposeAsync();
            _playwright.Dispose();
        }
    }
}
