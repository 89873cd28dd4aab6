using System.Text;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using static AckKnativeSpot.Plan.Html.HtmlParts;

namespace AckKnativeSpot.Plan.Html;

/// <summary>The Kubernetes objects as YAML, to read and to copy.</summary>
internal static class ManifestsSection
{
    private const string List = "manifests";

    private const string Words = "In the order in which they would be applied. `<unknown: …>` stands for a value that exists only after `pulumi up`, "
        + "`[secret]` for one that a plan does not show.";

    /// <summary>The section; <see langword="null"/> without objects.</summary>
    public static ReportSection? Of(StackPlan plan)
    {
        var manifests = plan.Resources.Where(resource => resource.IsManifest).ToArray();
        return manifests.Length == 0 ? null : new(
            List,
            "Manifests",
            manifests.Length,
            [
                Box("p", "lead", Sentence(Words)),
                Box("div", "above", FilterBar.For(List, "Filter manifests"), Box(
                    "button", "copy", ("type", "button"), ("data-copy-all", List), ("hidden", ""), "Copy all")),
                .. manifests.Select(Manifest),
            ]);
    }

    private static HtmlPart Manifest(PlannedResource resource)
    {
        var id = IdOf("manifest", resource.Type, resource.Name);
        var yaml = new StringBuilder();
        YamlBlocks.Append(yaml, resource.Inputs);
        return Tag(
            "details",
            ("class", "manifest"),
            ("data-in", List),
            Tag("summary", Tag("strong", Shown(resource.Inputs["kind"])), " ", Shown(resource.Metadata("name")), " ", Box("span", "quiet", Place(resource))),
            Box("button", "copy", ("type", "button"), ("data-copy", id), ("hidden", ""), "Copy"),
            Tag("pre", ("id", id), ("tabindex", "0"), ("role", "group"), ("aria-label", $"YAML of {resource.Name}"), new HtmlText(yaml.ToString())));
    }

    private static string Place(PlannedResource resource) => resource.Metadata("namespace") is { } name
        ? $"{Shown(resource.Inputs["apiVersion"])}, namespace {Shown(name)}"
        : Shown(resource.Inputs["apiVersion"]);

    private static string Shown(object? text) => text is string known ? Marker.Show(known) : "";
}
