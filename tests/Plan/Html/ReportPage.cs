using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Html;

/// <summary>A report as a browser reads it, read strictly: what a browser would repair fails.</summary>
internal static class ReportPage
{
    /// <summary>Attributes that make a browser load something or go somewhere.</summary>
    private static readonly HashSet<string> s_addresses =
    [
        "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction", "href", "icon", "longdesc", "manifest", "ping", "poster",
        "profile", "src", "srcdoc",
        "srcset", "usemap", "xlink:href", "xml:base",
    ];

    public static IHtmlDocument Read(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    /// <summary>What holds for every report, whatever the stack.</summary>
    public static IHtmlDocument ReadChecked(string html)
    {
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
        var page = Read(html);
        Assert.Equal(1, page.Scripts.Length);
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Empty(page.QuerySelectorAll("iframe, object, embed, img, form, base, audio, video, source, image, use, foreignObject"));
        AssertNothingIsLoaded(page);
        AssertIdsAreFound(page);
        AssertHeadingsAreInOrder(page);
        Assert.All(page.QuerySelectorAll("svg"), svg => Assert.True(
            svg.ParentElement!.GetAttribute("aria-hidden") == "true" || svg.HasAttribute("aria-label") || svg.HasAttribute("aria-labelledby"),
            "A drawing says nothing to those who do not see it."));
        return page;
    }

    private static void AssertNothingIsLoaded(IHtmlDocument page)
    {
        foreach (var attribute in page.All.SelectMany(element => element.Attributes))
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal), $"{attribute.Name} runs something.");
            Assert.NotEqual("style", attribute.Name);
            if (s_addresses.Contains(attribute.Name))
            {
                Assert.Matches("^(#.*|data:,)$", attribute.Value);
            }
        }

        var style = page.QuerySelector("style")!.TextContent;
        Assert.DoesNotContain("url(", style, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", style, StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertIdsAreFound(IHtmlDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        var named = page.All.SelectMany(
            element => new[] { element.GetAttribute("aria-labelledby"), element.GetAttribute("data-copy"), element.GetAttribute("href") is ['#', .. var id]
                ? id
                : null });
        Assert.All(named.OfType<string>(), id => Assert.Contains(id, ids));
    }

    /// <summary>Headings are the outline by which a screen reader moves.</summary>
    private static void AssertHeadingsAreInOrder(IHtmlDocument page)
    {
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
    }
}
