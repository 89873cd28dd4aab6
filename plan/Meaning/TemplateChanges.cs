using System.Text.RegularExpressions;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What changes about the pods of a workload, in the words of who wrote it.</summary>
internal static partial class TemplateChanges
{
    private const int Most = 3;

    /// <summary>Annotations of settings that have sentences of their own.</summary>
    private static readonly string[] s_told =
    [
        "metadata.annotations[\"autoscaling.knative.dev/min-scale\"]", "metadata.annotations[\"autoscaling.knative.dev/max-scale\"]",
        "metadata.annotations[\"k8s.aliyun.com/eci-spot-", "metadata.annotations[\"k8s.aliyun.com/eci-use-specs\"]",
        "metadata.annotations[\"knative.aliyun.com/reserve-instance", "labels[\"alibabacloud.com/eci\"]", "metadata.name",
    ];

    /// <summary>The changes below a template: <c>: image tag `1.4.2` → `1.5.0`, variable `DAY`</c>; empty when others tell them all.</summary>
    /// <param name="change">The change of the Service, Job or CronJob.</param>
    /// <param name="template">Path of the template.</param>
    public static string Of(ResourceChange change, string template)
    {
        // A named revision has written out what Knative would fill in, which changes nothing.
        var named = change.Properties.Any(property => property.Path == $"{template}.metadata.name");
        var words = change.Properties
            .Where(property => property.Because is null && property.Path.StartsWith(template + ".", StringComparison.Ordinal))
            .Select(property => (property, path: property.Path[(template.Length + 1)..]))
            .Where(each => !s_told.Any(told => each.path.StartsWith(told, StringComparison.Ordinal)) && !(named && Default().IsMatch(each.path)))
            .SelectMany(each => Words(each.property, each.path))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return words.Length == 0 ? ""
            : words.Length <= Most + 1 ? $": {string.Join(", ", words)}"
            : Phrase.Text($": {string.Join(", ", words.Take(Most))} and {words.Length - Most} more");
    }

    private static IEnumerable<string> Words(PropertyChange property, string path) =>
        path.EndsWith(".env", StringComparison.Ordinal) && (property.Old ?? property.New) is IReadOnlyList<object?> variables
            ? (ValuePath.NamesOf(variables) ?? []).Select(name => $"variable {Phrase.Code(name)}")
            : [Word(property, path)];

    private static string Word(PropertyChange property, string path) =>
        path.EndsWith(".image", StringComparison.Ordinal) ? Image(property.Old as string, property.New as string)
        : Variable().Match(path) is { Success: true } variable ? $"variable {Phrase.Code(variable.Groups["name"].Value)}"
        : Limit().Match(path) is { Success: true } limit
            ? $"{limit.Groups["what"].Value} {limit.Groups["kind"].Value} {Phrase.Code(property.Old)} → {Phrase.Code(property.New)}"
        : Annotation().Match(path) is { Success: true } annotation ? Phrase.Code(annotation.Groups["name"].Value)
        : Phrase.Code(path.StartsWith("spec.", StringComparison.Ordinal) ? path["spec.".Length..] : path);

    private static string Image(string? old, string? current)
    {
        var (before, after) = (Split(old ?? ""), Split(current ?? ""));
        return before.Name == after.Name && before.Tag.Length > 0 && after.Tag.Length > 0
            ? $"image {Phrase.Code(before.Tag)} → {Phrase.Code(after.Tag)}"
            : $"image {Phrase.Code(old)} → {Phrase.Code(current)}";
    }

    /// <summary>A tag follows the last colon after the last slash, a digest an at sign.</summary>
    private static (string Name, string Tag) Split(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var colon = at >= 0 ? at : image.LastIndexOf(':') is var last && last > image.LastIndexOf('/') ? last : -1;
        return colon < 0 ? (image, "") : (image[..colon], image[(colon + 1)..]);
    }

    [GeneratedRegex(@"^spec\.containers\[[^\]]+\]\.(?:name$|readinessProbe\.(?:successThreshold|tcpSocket\.port)$)", RegexOptions.CultureInvariant)]
    private static partial Regex Default();

    [GeneratedRegex(@"\.env\[""(?<name>[^""]+)""\]", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\.resources\.(?<kind>limit|request)s\.(?<what>cpu|memory)$", RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(@"^metadata\.(?:annotations|labels)(?:\[""(?<name>[^""]+)""\]|\.(?<name>.+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Annotation();
}
