using System.Globalization;
using AckKnativeSpot.Plan.Commands;
using AckKnativeSpot.Plan.Observation;
using Microsoft.Playwright;
using Xunit;

namespace AckKnativeSpot.BrowserTests;

/// <summary>The report of a stack in a page of its own; whatever it asks of the network or tells the console fails the test.</summary>
internal sealed class Report : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report");
    private readonly List<string> _said = [];
    private readonly string _file;

    private Report(IPage page)
    {
        Page = page;
        _file = Path.Combine(_folder.FullName, "report.html");
        page.Console += (_, message) => _said.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _said.Add(error);
        page.Request += (_, request) =>
        {
            if (request.Url != new Uri(_file).AbsoluteUri && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _said.Add($"requested {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Plans a stack of the repository as a report, and opens it.</summary>
    public static async Task<Report> OpenAsync(Chromium chromium, string stackFile, ColorScheme theme = ColorScheme.Light, bool runsScripts = true)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1440, Height = 900 },
            ColorScheme = theme,
            JavaScriptEnabled = runsScripts,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var report = new Report(await context.NewPageAsync());
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await PlanCommand.RunAsync(
            ["test", "--config", PathOf(stackFile), "--format", "html", "--out", report._file], output, error, PulumiPackages.Official, TimeProvider.System);
        Assert.Equal((0, ""), (code, error.ToString()));
        await report.Page.GotoAsync(new Uri(report._file).AbsoluteUri);
        return report;
    }

    public Task OpenDetailsAsync() => Page.EvaluateAsync("document.querySelectorAll('details').forEach(each => { each.open = true; })");

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        _folder.Delete(recursive: true);
        Assert.Empty(_said);
    }

    private static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AckKnativeSpot.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository."), file);
    }
}
