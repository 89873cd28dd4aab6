using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Serving;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>Reads items as a stack does that names their file, and makes the objects of them that it would declare.</summary>
internal static class ReadBack
{
    /// <summary>Every round takes at least one value away, and no object has that many.</summary>
    private const int MostRounds = 100;

    private const string File = "import";

    private static readonly string[] s_required = ["name", "namespace", "image", "containers", "schedule"];

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
            if (Read(section, item, findings) is { } workloads && findings.Count == 0)
            {
                return Render(workloads, out problem);
            }

            foreach (var finding in findings)
            {
                var path = finding.Path[$"{File}:{section}[0]".Length..].TrimStart('.');
                problem = TakeOut(item, path) ? problem : $"{path}: {finding.Message}";
            }
        }

        return null;
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
        var stack = new ParsedStack { Services = workloads.Services, Jobs = workloads.Jobs }.Resolve([]);
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

    /// <summary>Takes out what stands at a path, or the section that is not whole without it.</summary>
    private static bool TakeOut(Item item, string path)
    {
        object? at = item;
        Action remove = () => { };
        for (var first = true; path.Length > 0 && at is Item or List<object?>; first = false)
        {
            if (at is Item section)
            {
                var key = section.Keys.Where(key => IsBegin(path, key)).MaxBy(key => key.Length);
                if (key is null)
                {
                    break;
                }

                if (first && s_required.Contains(key))
                {
                    return false;
                }

                (at, remove, path) = (section[key], () => section.Remove(key), path[key.Length..].TrimStart('.'));
            }
            else if (at is List<object?> list)
            {
                var end = path.IndexOf(']', StringComparison.Ordinal);
                var index = int.Parse(path.AsSpan(1, end - 1), System.Globalization.CultureInfo.InvariantCulture);
                (at, remove, path) = (list[index], () => list.RemoveAt(index), path[(end + 1)..].TrimStart('.'));
            }
        }

        remove();
        return at != item;
    }

    private static bool IsBegin(string path, string key) =>
        path.StartsWith(key, StringComparison.Ordinal) && (path.Length == key.Length || path[key.Length] is '.' or '[');
}
