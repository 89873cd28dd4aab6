using System.Text;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>
/// Writes a plan as one page that needs nothing else: style, script and drawings are part of it, and its content security policy lets it load nothing.
/// Without the script everything can be read; with it tables sort, lists filter, and manifests are copied.
/// </summary>
internal static class HtmlPlan
{
    private static readonly HtmlCode s_style = HtmlCode.Read("style.css");
    private static readonly HtmlCode s_script = HtmlCode.Read("script.js");

    /// <summary>The page, ending with a line feed.</summary>
    /// <param name="report">The plan, and what its changes mean.</param>
    /// <param name="commit">Commit that was planned. Default: not said.</param>
    /// <param name="history">Price histories to draw. Default: none.</param>
    public static string Render(StackReport report, string? commit = null, PriceHistory? history = null)
    {
        var plan = report.Plan ?? throw new ArgumentException("A stack without a plan has no page.", nameof(report));
        ReportSection?[] sections =
        [
            ChangesSection.Of(report.Changes), FindingsSection.Of(plan), ServicesSection.Of(plan), JobsSection.Of(plan), CostSection.Of(plan.Cost),
            PricesSection.Of(plan, history),
            GuardrailsSection.Of(plan), TopologySection.Of(plan), ManifestsSection.Of(plan), FindingsSection.OfRules(plan),
        ];
        ReportSection[] shown = [.. sections.OfType<ReportSection>()];
        var html = new StringBuilder("<!doctype html>");
        Tag("html", ("lang", "en"), Head(plan), Body(report, plan, commit, shown)).Append(html);
        return html.Append('\n').ToString();
    }

    private static HtmlPart Head(StackPlan plan) => Tag(
        "head",
        Tag("meta", ("charset", "utf-8")),
        Tag("meta", ("http-equiv", "Content-Security-Policy"),
            ("content", $"default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src {s_style.Hash}; script-src {s_script.Hash}")),
        Tag("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")),
        Tag("meta", ("name", "color-scheme"), ("content", "light dark")),
        Tag("link", ("rel", "icon"), ("href", "data:,")),
        Tag("title", $"{plan.Stack}: plan of {plan.Project}"),
        Tag("style", s_style),
        Tag("script", s_script));

    private static HtmlPart Body(StackReport report, StackPlan plan, string? commit, ReportSection[] sections) => Tag(
        "body",
        Box("a", "skip", ("href", "#main"), "Skip to the plan"),
        Box(
            "header",
            "rail",
            Box("p", "stack", Box("span", "quiet", plan.Project), Tag("strong", plan.Stack)),
            Tag("nav", ("aria-label", "Contents"), Tag("ul", [.. sections.Select(section => section.ToLink())])),
            Box("button", "theme", ("type", "button"), ("aria-pressed", "false"), ("hidden", ""), "Dark theme")),
        Tag("main", [("id", "main"), SummaryHeader.Of(report, plan), .. sections.Select(section => section.ToHtml()), Foot(plan, commit)]));

    private static HtmlPart Foot(StackPlan plan, string? commit) => Tag(
        "footer",
        [
            .. commit is null ? [] : new[] { "Commit ", Tag("code", commit), ". " },
            "Plan schema ", Tag("code", JsonPlan.Schema), ". ",
            .. plan.Packages?.Notice is { } notice ? new HtmlPart[] { notice } : [],
        ]);
}
