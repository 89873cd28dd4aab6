using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Html;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Html;

/// <summary>The plan as a page.</summary>
public sealed partial class HtmlPlanTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public static TheoryData<string> Stacks => new("Pulumi.dev.yaml", "Pulumi.prod.yaml", "Pulumi.local.yaml", "Pulumi.ci.yaml", "docs/examples/stack.yaml");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Page_OfAStack_IsWellFormedAndNeedsNothingElse(string file)
    {
        var run = await CommandRun.OfAsync("test", "--config", Repository.Path(file), "--format", "html");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var page = ReportPage.ReadChecked(run.Output);
        Assert.Equal("test", page.QuerySelector("h1")!.TextContent.Split(' ')[^1]);
        Assert.Contains(page.QuerySelector(".verdict strong")!.TextContent, new[] { "Ready", "To review" });
        Assert.NotEmpty(page.QuerySelectorAll("#topology svg g"));
        Assert.NotEmpty(page.QuerySelectorAll("#services article"));
    }

    /// <summary>The text of the page, without its style and script, which are files of their own.</summary>
    [Fact]
    public async Task Page_OfTheLocalStack_IsExactlyTheReviewedOne()
    {
        var run = await CommandRun.OfAsync("local", "--config", Repository.Path("Pulumi.local.yaml"), "--format", "html", "--commit", "0123456789abcdef");

        Golden.Matches(Code().Replace(Hash().Replace(run.Output, "sha256-…"), "<$1>…</$1>"), "local.golden.html");
    }

    /// <summary>Of the shop, whose services are in two namespaces; the figures are those of the plan's tables.</summary>
    [Theory]
    [InlineData("", "none", "none")]
    [InlineData("  ack-knative-spot:guardrails: { namespaces: { shop: { maxMonthly: 90000 } } }\n", "none", "90,000 CNY")]
    public async Task Page_Namespaces_HaveTheirMonthAndBudget(string guardrails, string ofAi, string ofShop)
    {
        var text = await File.ReadAllTextAsync(Repository.Path("tests", "Plan", "Meaning", "shop.yaml"));
        var file = _folder.WriteText(
            "shop.yaml", text.Replace("  ack-knative-spot:alerts:", $"{guardrails}  ack-knative-spot:alerts:", StringComparison.Ordinal));

        var page = ReportPage.ReadChecked((await CommandRun.OfAsync("shop", "--config", file, "--format", "html")).Output);
        var printed = (await CommandRun.OfAsync("shop", "--config", file)).Output;

        var rows = page.QuerySelectorAll("#cost table[role=table]").Single(table => table.QuerySelector("caption")!.TextContent == "A month of each namespace")
            .QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray()).ToArray();
        Assert.Equal([("ai", ofAi), ("shop", ofShop)], rows.Select(row => (row[0], row[^1])));
        Assert.All(rows, row => Assert.Matches(
            $@"\n  {row[0]} +{string.Join(" +", new[] { row[2], row[3], row[4], row[5] }.Select(Regex.Escape))}\n", printed));
    }

    /// <summary>What the first figures say is what the tables say of the service that is hit hardest.</summary>
    [Theory]
    [InlineData("min: 2, max: 20", "≥ 50% Ready: checkout, the service that it hits hardest", "0 Ready for 30 s: chat with one pod; from two ≥ 50% Ready")]
    [InlineData(
        "min: 1, max: 20", "0 Ready for 30 s: checkout with one pod; from two ≥ 50% Ready",
        "0 Ready for 30 s: checkout with one pod; from two ≥ 50% Ready")]
    public async Task Page_FigureOfReclaim_IsOfTheWorstScale(string scale, string alone, string both)
    {
        var text = (await File.ReadAllTextAsync(Repository.Path("tests", "Plan", "Meaning", "shop.yaml")))
            .Replace("min: 2, max: 20", scale, StringComparison.Ordinal);
        var withoutChat = text.Replace("capacity: { choices: [ecs.c7.large, ecs.c6.large] }\n      scale: { min: 0, max: 4 }",
            "spot: none\n      capacity: { choices: [ecs.c7.large, ecs.c6.large] }\n      scale: { min: 0, max: 4 }", StringComparison.Ordinal);

        Assert.NotEqual(text, withoutChat);
        Assert.Equal(alone, await ReclaimAsync(withoutChat));
        Assert.Equal(both, await ReclaimAsync(text));

        async Task<string> ReclaimAsync(string stack)
        {
            var page = ReportPage.Read((await CommandRun.OfAsync("shop", "--config", _folder.WriteText("shop.yaml", stack), "--format", "html")).Output);
            var figure = page.QuerySelectorAll(".figures > div").Single(each => each.QuerySelector("dt")!.TextContent == "Reclaim");
            return $"{figure.QuerySelector("dd strong")!.TextContent}: {figure.QuerySelector("dd .quiet")!.TextContent}";
        }
    }

    [Fact]
    public async Task Page_WithOneNamespaceAndNoBudget_HasNoTableOfNamespaces() => Assert.DoesNotContain(
        "A month of each namespace", (await CommandRun.OfAsync("local", "--config", Repository.Path("Pulumi.local.yaml"), "--format", "html")).Output,
        StringComparison.Ordinal);

    [Fact]
    public async Task Page_Policy_AllowsItsOwnStyleAndScriptOnly()
    {
        var page = ReportPage.Read((await CommandRun.OfAsync("local", "--config", Repository.Path("Pulumi.local.yaml"), "--format", "html")).Output);

        var policy = page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!.Split("; ").Select(each => each.Split(' ', 2))
            .ToDictionary(each => each[0], each => each[1]);
        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal(HashOf(page.QuerySelector("style")!.TextContent), policy["style-src"]);
        Assert.Equal(HashOf(page.QuerySelector("script")!.TextContent), policy["script-src"]);
        Assert.Equal(["base-uri", "default-src", "form-action", "img-src", "script-src", "style-src"], policy.Keys.Order());

        static string HashOf(string code) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(code)))}'";
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</style></title></pre></svg><b>")]
    [InlineData("&lt;b&gt; &#60;b&#62; &amp;")]
    [InlineData("javascript:alert(1)//`${1}`{{1}}")]
    [InlineData("a\u202Eb\u200Bc\uFEFF")]
    [InlineData("a\nb\r\tc")]
    [InlineData("名前-é-😀")]
    [InlineData("<!--")]
    [InlineData("]]>")]
    public void Page_NamesThatABrowserWouldActOn_AreText(string name)
    {
        var finding = new Finding("CFG001", Severity.Warning, name, name, name) { Origin = name, Position = new(name, 1, 2) };
        var metadata = new Dictionary<string, object?> { ["name"] = name, ["namespace"] = name };
        var inputs = new Dictionary<string, object?> { ["apiVersion"] = name, ["kind"] = name, ["metadata"] = metadata, [name] = name };
        PlannedResource[] resources =
        [
            new("ack-knative-spot:index:KnativeService", name, null, new Dictionary<string, object?>(), new Dictionary<string, object?>()),
            new("kubernetes:core/v1:Namespace", name, PlannedResource.KeyOf(
                "ack-knative-spot:index:KnativeService", name), inputs, new Dictionary<string, object?>()),
        ];

        var html = HtmlPlan.Render(
            StackReport.Of(new StackPlan { Project = name, Stack = name, Resources = resources, Findings = [finding], Waived = [new(finding, name)] }));

        var page = ReportPage.ReadChecked(html);
        Assert.Equal(SafeText.OneLine(name), page.QuerySelector(".rail strong")!.TextContent);
        Assert.Equal(SafeText.OneLine(name), page.QuerySelector(".finding code")!.TextContent);
        Assert.Contains(SafeText.OneLine(name), page.QuerySelector("#topology .tree")!.TextContent, StringComparison.Ordinal);
        Assert.All(html, character =>
            Assert.False(char.IsControl(character) && character != '\n' || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format));
    }

    [Fact]
    public async Task Page_OfAStackWithErrors_IsBlockedAndExplainsItsRules()
    {
        var run = await CommandRun.OfAsync(
            "prod", "--config", _folder.Write("prod", ("grace: 45s", "grace: 600s"), ("spot: steady", "spot: stedy")), "--format", "html");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var page = ReportPage.ReadChecked(run.Output);
        Assert.Equal("Blocked", page.QuerySelector(".verdict strong")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("#services, #topology, #manifests, .figures"));
        var linked = page.QuerySelectorAll(".finding a").Select(link => link.GetAttribute("href")).Distinct().Order();
        Assert.Contains("#rule.CFG004", linked);
        Assert.Contains("#rule.DRAIN001", linked);
        Assert.Equal(linked, page.QuerySelectorAll("details.rule").Select(rule => $"#{rule.Id}"));
    }

    [Fact]
    public async Task Page_AgainstAnEarlierPlan_HasTheChangesFirst()
    {
        var old = await _folder.SaveAsync("dev");

        var same = await CommandRun.OfAsync("dev", "--config", Repository.Path("Pulumi.dev.yaml"), "--against", old, "--format", "html");
        var other = await CommandRun.OfAsync(
            "dev", "--config", _folder.Write("dev", ("max: 10", "max: 12"), ("name: helloworld-go", "name: other")), "--against", old, "--format", "html");

        Assert.Equal(((0, ""), (0, "")), ((same.ExitCode, same.Error), (other.ExitCode, other.Error)));
        Assert.Contains("nothing changes", ReportPage.ReadChecked(same.Output).QuerySelector("#changes .empty")!.TextContent, StringComparison.Ordinal);
        var page = ReportPage.ReadChecked(other.Output);
        Assert.Equal("changes", page.QuerySelector("main section")!.Id);
        Assert.NotEmpty(page.QuerySelectorAll(".meaning li"));
        Assert.Equal(["created", "deleted"], page.QuerySelectorAll("#changes .change").Select(change => change.GetAttribute("data-tags")).Distinct().Order());
    }

    [Fact]
    public async Task Page_WithPriceHistory_DrawsTheTypesOfTheStack()
    {
        var history = _folder.WriteText("history.json", """
            {"Currency": "CNY", "NextOffset": 0, "SpotPrices": {"SpotPriceType": [
              {"InstanceType": "ecs.c7.large", "ZoneId": "cn-hangzhou-h", "Timestamp": "2026-05-01T00:00:00Z", "SpotPrice": 0.1, "OriginPrice": 0.4},
              {"InstanceType": "ecs.c7.large", "ZoneId": "cn-hangzhou-h", "Timestamp": "2026-05-01T01:00:00Z", "SpotPrice": 0.3, "OriginPrice": 0.4},
              {"InstanceType": "ecs.c7.large", "ZoneId": "cn-hangzhou-i", "Timestamp": "2026-05-01T01:00:00Z", "SpotPrice": 0.2, "OriginPrice": 0.4},
              {"InstanceType": "ecs.r7.large", "ZoneId": "cn-hangzhou-h", "Timestamp": "2026-05-01T01:00:00Z", "SpotPrice": 0.2, "OriginPrice": 0.4}
            ]}}
            """);

        var page = ReportPage.ReadChecked(
            (await CommandRun.OfAsync("prod", "--config", _folder.Write("prod"), "--format", "html", "--history", history)).Output);

        var figure = Assert.Single(page.QuerySelectorAll("#prices figure"));
        Assert.Equal("ecs.c7.large", figure.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(
            [
                "cn-hangzhou-h: 0.300, between 0.100 and 0.300", "cn-hangzhou-i: 0.200, between 0.200 and 0.200",
                "limit 0.250 of shop/thumbnails, shop/nightly-report: within it 50% to 100% of the time", "pay-as-you-go 0.400",
            ],
            figure.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Equal(2, figure.QuerySelectorAll("path.zone").Length);
        Assert.Contains("ecs.c6.large", page.QuerySelector("#prices .remark")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", 2, "Only --format html draws what --history has; for advice on prices the command is 'advise'.")]
    [InlineData("html", 1, "history.json: The file is not JSON (line 1); it must hold what the aliyun CLI printed.")]
    public async Task Command_HistoryThatCannotBeDrawn_SaysSo(string format, int code, string message)
    {
        var run = await CommandRun.OfAsync(
            "local", "--config", Repository.Path("Pulumi.local.yaml"), "--format", format, "--history", _folder.WriteText("history.json", "no"));

        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_InAnyCulture_IsTheSameBytes()
    {
        var expected = await RenderAsync();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(
                "")
            { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~", NumberGroupSeparator = " " } };

            Assert.Equal(expected, await RenderAsync());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static async Task<string> RenderAsync() =>
            (await CommandRun.OfAsync("prod", "--config", Repository.Path("Pulumi.prod.yaml"), "--format", "html")).Output;
    }

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("sha256-[^&]*(?:&#x2B;[^&]*)*(?=&#x27;)")]
    private static partial Regex Hash();
}
