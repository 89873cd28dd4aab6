using System.Text.RegularExpressions;

namespace AckKnativeSpot.Serving;

/// <summary>
/// Go templates of host names. What Knative's webhook checks of them, and what it does not: a template that leaves out the name gives all services one host.
/// Actions other than a field are taken as they are. Source: knative/networking, config-network.
/// </summary>
internal static partial class HostTemplate
{
    /// <summary>What is wrong with a template of a service's host name, as a sentence; <see langword="null"/> when nothing is.</summary>
    /// <param name="template">The template.</param>
    public static string? ProblemOfDomain(string template) =>
        Problem(template, new(
            StringComparer.Ordinal)
        { ["Name"] = "web", ["Namespace"] = "shop", ["Domain"] = "example.com", ["Annotations"] = "", ["Labels"] = "" },
                ["Name", "Annotations", "Labels"]);

    /// <summary>What is wrong with a template of a tag's host name, as a sentence; <see langword="null"/> when nothing is.</summary>
    /// <param name="template">The template.</param>
    public static string? ProblemOfTag(string template) =>
        Problem(template, new(StringComparer.Ordinal) { ["Tag"] = "canary", ["Name"] = "web" }, ["Tag"]);

    private static string? Problem(string template, Dictionary<string, string> fields, string[] oneOf)
    {
        var actions = Action().Matches(template).Select(match => match.Groups[1].Value).ToList();
        var text = Action().Replace(template, "");
        if (text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal))
        {
            return "Its braces do not match.";
        }

        var named = actions.SelectMany(action => Field().Matches(action)).Select(match => match.Groups[1].Value).ToList();
        if (named.FirstOrDefault(name => !fields.ContainsKey(name)) is { } unknown)
        {
            return $"There is no '.{unknown}'; it may name {string.Join(", ", fields.Keys.Select(name => "." + name))}.";
        }

        if (!named.Any(oneOf.Contains))
        {
            return $"It does not name .{oneOf[0]}, so that all would have one host.";
        }

        var isPlain = actions.All(action => PlainField().IsMatch(action));
        var host = Action()
            .Replace(template, match => PlainField().Match(match.Groups[1].Value) is { Success: true, Groups: var groups } ? fields[groups[1].Value] : "x");
        return isPlain && !Host().IsMatch(host) ? $"It makes the host '{host}', which is none." : null;
    }

    [GeneratedRegex(@"\{\{-?([^{}]*)-?\}\}")]
    private static partial Regex Action();

    [GeneratedRegex(@"(?<![\w.""])\.([A-Za-z]\w*)")]
    private static partial Regex Field();

    [GeneratedRegex(@"\A\s*\.([A-Za-z]+)\s*\z")]
    private static partial Regex PlainField();

    [GeneratedRegex(@"\A(?!.{254})[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\z")]
    private static partial Regex Host();
}
