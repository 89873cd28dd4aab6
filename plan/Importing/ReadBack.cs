using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Serving;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>Reads items as a stack does that names their file, and makes the objects of them that it would declare.</summary>
internal static partial class ReadBack
{
    /// <summary>Every round takes one value away.</summary>
    private const int MostRounds = 500;

    private const string File = "import";

    /// <summary>The object that an item makes, in its canonical form. Values that the item cannot have are taken out of it.</summary>
    /// <param name="section">The section that it is an item of: services or jobs.</param>
    /// <param name="item">The item.</param>
    /// <param name="problem">Why it makes none; empty when it makes one.</param>
    public static Tree? Of(string section, Item item, out string problem)
    {
        problem = "";
        for (var round = 0; round < MostRounds && problem.Length == 0; round++)
        {
            var findings = new List<Finding>();
            var read = Read(section, item, findings);

            // What a stack file can have and had better not is for the plan to say.
            findings.RemoveAll(finding => finding.Severity != Severity.Error);
            if (read is { } workloads && findings.Count == 0)
            {
                return Render(workloads, out problem);
            }

            // One at a time, because what goes from a list moves the places behind it; most of what is wrong with an object is one value anyway.
            problem = ProblemOf(findings, section, item);
        }

        problem = problem.Length > 0 ? problem : "It has more values that a stack file cannot have than are tried.";
        return null;
    }

    /// <summary>Takes out what the last finding is about; what it says when that cannot be left out.</summary>
    private static string ProblemOf(List<Finding> findings, string section, Item item)
    {
        if (findings.Count == 0)
        {
            return "It cannot be read back.";
        }

        var last = findings.OrderBy(finding => finding.Path, PropertyPath.Comparer).Last();
        var begin = $"{File}:{section}[0]";
        var path = last.Path.StartsWith(begin, StringComparison.Ordinal) ? last.Path[begin.Length..].TrimStart('.') : null;
        return path is not null && TakeOut(item, path) ? "" : string.IsNullOrEmpty(path) ? last.Message : $"{path}: {last.Message}";
    }

    private static ParsedWorkloads? Read(string section, Item item, List<Finding> findings)
    {
        var text = WorkloadText.Of(new Item { [section] = new List<object?> { item } });
        var roots = YamlFile.ReadDocuments(text, File, (path, position) =>
        {
            findings.Add(ConfigurationRules.NotSecret.At(path, "The key 'secure' stands for an encrypted value.", "", position));
            return new ConfigUnreadable(position);
        }, findings);
        var context = new ReadContext(ConfigPath.Document(File, 0), findings, []);
        return roots is [var root] && WorkloadFileKeys.Section.TryRead(root, context, out var workloads) ? workloads : null;
    }

    private static Tree? Render(ParsedWorkloads workloads, out string problem)
    {
        problem = "";
        var stack = new ParsedStack { Services = workloads.Services, Jobs = workloads.Jobs }.Resolve(new ReadContext("", [], []));
        try
        {
            return CanonicalManifest.Of(stack.Services is [var service] ? KnativeServiceManifest.Render(service.Value, RevisionDefaults.OfKnative)
                : stack.Jobs is [var job] ? SpotJobManifest.Render(job.Value)
                : SpotJobManifest.Render(stack.Schedules[0].Value));
        }
        catch (ArgumentException e)
        {
            // Two keys for one annotation.
            problem = e.Message;
            return null;
        }
    }

    /// <summary>
    /// Takes out what stands at a path, or the section that is not whole without it; not what there is no workload without, and not the price limit, without
    /// which instances are bought at any price.
    /// </summary>
    private static bool TakeOut(Item item, string path)
    {
        object? at = item;
        Action remove = () => { };
        var rest = path;
        while (rest.Length > 0)
        {
            if (at is Item section && section.Keys.Where(key => IsBegin(rest, key)).MaxBy(key => key.Length) is { } key)
            {
                (at, remove, rest) = (section[key], () => section.Remove(key), rest[key.Length..].TrimStart('.'));
            }
            else if (at is List<object?> list && rest[0] == '[')
            {
                var end = rest.IndexOf(']', StringComparison.Ordinal);
                var index = int.Parse(rest.AsSpan(1, end - 1), CultureInfo.InvariantCulture);
                (at, remove, rest) = (list[index], () => list.RemoveAt(index), rest[(end + 1)..].TrimStart('.'));
            }
            else
            {
                break;
            }
        }

        var taken = path[..^rest.Length].TrimEnd('.');
        if (at == item || Required().IsMatch(taken))
        {
            return false;
        }

        remove();
        return true;
    }

    private static bool IsBegin(string path, string key) =>
        path.StartsWith(key, StringComparison.Ordinal) && (path.Length == key.Length || path[key.Length] is '.' or '[');

    [GeneratedRegex(
        @"^(?:name|namespace|image|containers|spot\.priceLimit|schedule(?:\.cron)?|(?:containers|initContainers)\[[0-9]+\](?:\.(?:name|image))?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Required();
}
