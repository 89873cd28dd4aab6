using System.Globalization;
using System.Text.Json;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Tests.Support;

/// <summary>What keys the stack configuration has, asked of its reader.</summary>
internal static class ConfigurationKeys
{
    /// <summary>Sections whose keys are the user's own, dots included.</summary>
    private static readonly string[] s_free =
    [
        "annotations", "podAnnotations", "labels", "podLabels", "severity", "features", "priceLimits", "nodeSelector", "items",
    ];

    /// <summary>Writes something at the path and asks the reader whether it knows every key on the way.</summary>
    public static bool Exists(string path)
    {
        var text = $"config:\n  {(path.Contains(':', StringComparison.Ordinal) ? "" : "ack-knative-spot:")}{Write(Steps(path), 0)}\n";
        return !CheckedStack.Of(YamlConfiguration.Read(text, "Pulumi.test.yaml")).Findings.Any(finding =>
            finding.RuleId == "CFG001" || (finding.RuleId == "CFG002" && finding.Path != path && PropertyPath.Covers(finding.Path, path)));
    }

    private static List<string> Steps(string path)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.').ToList();
        var free = steps.FindIndex(s_free.Contains);
        return free < 0 || free == steps.Count - 1 ? steps : [.. steps[..(free + 1)], string.Join('.', steps[(free + 1)..])];
    }

    private static string Write(List<string> steps, int at)
    {
        if (at == steps.Count)
        {
            return "x";
        }

        var value = Write(steps, at + 1);
        return steps[at].StartsWith('[')
            ? $"[{string.Concat(Enumerable.Repeat("x, ", int.Parse(steps[at][1..^1], CultureInfo.InvariantCulture)))}{value}]"
            : at == 0 ? $"{steps[at]}: {value}" : $"{{ {JsonSerializer.Serialize(steps[at])}: {value} }}";
    }
}
