using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace AckKnativeSpot.BrowserTests;

/// <summary>The report as a reader meets it.</summary>
public sealed class ReportTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] s_stacks = ["Pulumi.dev.yaml", "Pulumi.prod.yaml", "Pulumi.local.yaml", "Pulumi.ci.yaml", "docs/examples/stack.yaml"];

    public static TheoryData<string, ColorScheme> Looks
    {
        get
        {
            var looks = new TheoryData<string, ColorScheme>();
            foreach (var stack in s_stacks)
            {
                looks.Add(stack, ColorScheme.Light);
                looks.Add(stack, ColorScheme.Dark);
            }

            return looks;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Report_OfAStack_FitsEveryScreen(string stack, ColorScheme theme)
    {
        await using var report = await Report.OpenAsync(chromium, stack, theme);
        await report.OpenDetailsAsync();
        foreach (var width in new[] { 1440, 760, 400 })
        {
            await report.Page.SetViewportSizeAsync(width, 900);

            Assert.Equal(width, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    /// <summary>Roles, names, order and contrast, as axe checks them, with everything open.</summary>
    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Report_OfAStack_IsAccessible(string stack, ColorScheme theme)
    {
        await using var report = await Report.OpenAsync(chromium, stack, theme);
        await report.OpenDetailsAsync();
        await report.Page.SetViewportSizeAsync(theme == ColorScheme.Dark ? 400 : 1440, 900);

        var axe = await report.Page.RunAxe(
            new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") });

        Assert.Empty(axe.Violations.SelectMany(each => each.Nodes.Select(node => $"{each.Id}: {node.Html}")));
        Assert.Contains(axe.Passes, each => each.Id == "color-contrast");
    }

    [BrowserFact]
    public async Task Table_HeadIsPressed_SortsByNumberThenBackThenAsBefore()
    {
        await using var report = await Report.OpenAsync(chromium, "Pulumi.prod.yaml");
        var names = report.Page.Locator("#services tbody th");
        var head = report.Page.Locator("#services thead th", new() { HasTextString = "Scale" });
        var before = await names.AllInnerTextsAsync();

        await head.Locator("button").ClickAsync();
        Assert.Equal(["shop/ledger", "shop/thumbnails", "shop/checkout"], await names.AllInnerTextsAsync());
        Assert.Equal("ascending", await head.GetAttributeAsync("aria-sort"));

        // By keyboard, as everything else.
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(["shop/checkout", "shop/thumbnails", "shop/ledger"], await names.AllInnerTextsAsync());
        Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));

        await report.Page.Keyboard.PressAsync("Space");
        Assert.Equal(before, await names.AllInnerTextsAsync());
        Assert.Null(await head.GetAttributeAsync("aria-sort"));
    }

    [BrowserFact]
    public async Task Filter_TextAndChoice_LeaveRowsAndCardsThatHaveBoth()
    {
        await using var report = await Report.OpenAsync(chromium, "Pulumi.prod.yaml");
        var rows = report.Page.Locator("#services tbody tr:visible th");
        var cards = report.Page.Locator("#services article:visible h3");

        await report.Page.Locator("#services").GetByRole(AriaRole.Button, new() { Name = "On spot" }).ClickAsync();
        Assert.Equal(["shop/checkout", "shop/thumbnails"], await rows.AllInnerTextsAsync());

        await report.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Filter services" }).FillAsync("THUMB");
        Assert.Equal(["shop/thumbnails"], await rows.AllInnerTextsAsync());
        Assert.Equal(["thumbnails"], await cards.AllInnerTextsAsync());
        Assert.Equal("1 of 3", await report.Page.Locator("#services output").InnerTextAsync());

        await report.Page.Locator("#services").GetByRole(AriaRole.Button, new() { Name = "All", Exact = true }).ClickAsync();
        await report.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Filter services" }).FillAsync("");
        Assert.Equal(3, await rows.CountAsync());
        Assert.Equal("", await report.Page.Locator("#services output").InnerTextAsync());
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, "true", "dark")]
    [InlineData(ColorScheme.Dark, "false", "light")]
    public async Task Theme_IsSwitched_AndStaysSo(ColorScheme system, string pressed, string theme)
    {
        await using var report = await Report.OpenAsync(chromium, "Pulumi.local.yaml", theme: system);
        var button = report.Page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" });
        var before = await BackgroundAsync(report);

        await button.ClickAsync();
        Assert.Equal(pressed, await button.GetAttributeAsync("aria-pressed"));
        var after = await BackgroundAsync(report);
        Assert.NotEqual(before, after);

        await report.Page.ReloadAsync();
        Assert.Equal(after, await BackgroundAsync(report));
        Assert.Equal(theme, await report.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
    }

    [BrowserFact]
    public async Task Manifest_IsCopied_AsItStands()
    {
        await using var report = await Report.OpenAsync(chromium, "Pulumi.local.yaml");
        var manifest = report.Page.Locator("details.manifest").Last;
        await manifest.Locator("summary").ClickAsync();
        await manifest.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(manifest.GetByRole(AriaRole.Button)).ToHaveTextAsync("Copied");
        var copied = await report.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(await manifest.Locator("pre").TextContentAsync(), copied);
        Assert.StartsWith("apiVersion: ", copied, StringComparison.Ordinal);

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Copy all" }).ClickAsync();
        await Assertions.Expect(report.Page.GetByText("Copied").First).ToBeVisibleAsync();
        var all = await report.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(await report.Page.Locator("details.manifest").CountAsync(), all.Split("---\n").Length);
    }

    [BrowserFact]
    public async Task Link_ToARule_OpensItsExplanation()
    {
        await using var report = await Report.OpenAsync(chromium, "Pulumi.dev.yaml");

        var link = report.Page.Locator(".finding a").First;
        var rule = report.Page.Locator($"[id='{(await link.GetAttributeAsync("href"))![1..]}']");
        await Assertions.Expect(rule.Locator("pre").First).ToBeHiddenAsync();

        await link.ClickAsync();

        await Assertions.Expect(rule.Locator("pre").First).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Report_WithoutItsScript_ShowsEverythingAndNoControls()
    {
        await using var report = await Report.OpenAsync(chromium, "Pulumi.prod.yaml", runsScripts: false);
        var page = report.Page;

        Assert.Equal(0, await page.Locator("button:visible, input:visible").CountAsync());
        Assert.Equal(3, await page.Locator("#services tbody tr:visible").CountAsync());
        Assert.Equal(3, await page.Locator("#services article:visible").CountAsync());
    }

    [BrowserFact]
    public async Task Report_OnPaper_HasNoControls()
    {
        await using var report = await Report.OpenAsync(chromium, "Pulumi.prod.yaml", theme: ColorScheme.Dark);

        await report.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.Equal(0, await report.Page.Locator("button:visible:not(thead button), input:visible").CountAsync());
        Assert.Equal("rgb(27, 28, 30)", await report.Page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        Assert.NotEmpty(await report.Page.PdfAsync());
    }

    private static Task<string> BackgroundAsync(Report report) => report.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
