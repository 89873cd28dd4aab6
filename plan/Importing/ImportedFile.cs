using System.Text;
using System.Text.RegularExpressions;
using AckKnativeSpot.Findings;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>What was made of some objects: a file of workloads, or the part of a stack file, with all there is to say about it.</summary>
internal sealed partial class ImportedFile
{
    /// <summary>Fields of a Job for which it is deleted and created again.</summary>
    private static readonly string[] s_replacing =
    [
        "spec.backoffLimitPerIndex", "spec.completionMode", "spec.completions", "spec.parallelism", "spec.podFailurePolicy", "spec.template",
    ];

    private const int MostTitles = 5;

    private readonly List<ManifestObject> _namespaces = [];
    private readonly List<string> _skipped = [];
    private readonly bool _adopt;

    private ImportedFile(bool adopt) => _adopt = adopt;

    /// <summary>The workloads, each with its item or the reason why it has none.</summary>
    public List<ImportedWorkload> Workloads { get; } = [];

    /// <summary>Whether some of them are not expressed whole.</summary>
    public bool HasLosses => Workloads.Exists(workload => !workload.IsWhole);

    /// <summary>Makes items of objects.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="adopt">Whether they are to be taken over.</param>
    public static ImportedFile Of(IEnumerable<ManifestObject> objects, bool adopt)
    {
        var file = new ImportedFile(adopt);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var each in objects)
        {
            if ((each.IsWorkload ? each.NotTaken() : each.IsNamespace ? null : each.WhyNoWorkload()) is { } reason)
            {
                file._skipped.Add($"{each.TitleAndPlace} {reason}.");
            }
            else if (!seen.Add(each.Title))
            {
                file._skipped.Add($"{each.TitleAndPlace} is there a second time.");
            }
            else if (each.IsNamespace)
            {
                file._namespaces.Add(each);
            }
            else
            {
                file.Workloads.Add(ImportedWorkload.Of(each, adopt));
            }
        }

        return file;
    }

    /// <summary>What there is to say, a sentence or title a line; what belongs to a title is indented.</summary>
    public IReadOnlyList<string> Notes()
    {
        var notes = new List<string>();
        Append(notes, "Skipped:", _skipped);
        Append(notes, "Not imported:", Workloads.Where(each => each.Item is null).Select(each => $"{each.Object.TitleAndPlace}: {each.Problem}"));
        Append(notes, "Managed by another tool, which changes or deletes it; take it out there first (the marks of the tool are left out here):", Managed());
        Append(notes, "Deleted with what owns it, also when a stack declares it:", Owned());
        Append(notes, "Not expressed, and so missing:", Listed(DifferenceKind.Lost));
        Append(notes, "Another value than what is there:", Listed(DifferenceKind.Changed));
        Append(notes, "Written in another form that means the same:", Grouped(DifferenceKind.Rewritten));
        Append(notes, "Added by this program:", Grouped(DifferenceKind.Added));
        Append(notes, _adopt ? "Finished; leave it out unless the stack is to keep it:" : "Finished, and run again when the stack creates it:", Finished());
        Append(notes, "Deleted and run again when taken over, since what a Job runs cannot be changed:", JobsThatRunAgain());
        Append(notes, "Plain text under a name that says it is secret; put it into a Secret or KMS:", Workloads.SelectMany(SecretNames));
        return notes;
    }

    /// <summary>The file with workloads.</summary>
    public string ToWorkloadFile()
    {
        var spaces = Namespaces();
        var notes = spaces.Count == 0 ? [] : WorkloadText.Of(new Item().With("ack-knative-spot:namespaces", spaces)).TrimEnd().Split('\n')
            .Select(line => "  " + line).Prepend("The namespaces are there already; the stack file has to say so:");
        return Head(Notes().Concat(notes)) + WorkloadText.Of(Sections(""));
    }

    /// <summary>The part of a stack file.</summary>
    public string ToStackFile() => Head(Notes()) + WorkloadText.Of(new Item
    {
        ["config"] = Sections("ack-knative-spot:", Namespaces()),
    });

    private static string Head(IEnumerable<string> notes)
    {
        var head = new StringBuilder("# Written by 'plan import'.\n");
        foreach (var note in notes)
        {
            head.Append("# ").Append(SafeText.OneLine(note)).Append('\n');
        }

        return head.ToString();
    }

    private Item Sections(string prefix, Item? namespaces = null)
    {
        var sections = new Item().With(prefix + "namespaces", namespaces);
        foreach (var section in new[] { "services", "jobs" })
        {
            var items = Workloads.Where(each => each.Section == section && each.Item is not null).Select(each => each.Item);
            sections.With(prefix + section, items.ToList<object?>());
        }

        return sections;
    }

    /// <summary>Whose the namespaces are: those that were read are taken over, and those of workloads are there.</summary>
    private Item Namespaces()
    {
        var spaces = new Item();
        if (!_adopt)
        {
            return spaces;
        }

        foreach (var name in _namespaces.Select(each => each.Name).Concat(Workloads.Select(each => each.Object.Namespace))
            .Where(name => !Cluster.Namespaces.IsThere(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            spaces[name] = _namespaces.Exists(each => each.Name == name) ? new Item { ["adopt"] = true } : "existing";
        }

        return spaces;
    }

    private IEnumerable<string> Listed(DifferenceKind kind) =>
        from workload in Workloads
        from difference in workload.Differences
        where difference.Kind == kind
        select $"{workload.Object.Title}: {difference}";

    /// <summary>The same happens to many objects, so each of these is said once.</summary>
    private IEnumerable<string> Grouped(DifferenceKind kind) =>
        from workload in Workloads
        from difference in workload.Differences
        where difference.Kind == kind
        group workload.Object.Title by difference.ToString() into same
        let titles = same.Distinct(StringComparer.Ordinal).ToList()
        select $"{string.Join(", ", titles.Take(MostTitles))}{(titles.Count > MostTitles ? $" and {titles.Count - MostTitles} more" : "")}: {same.Key}";

    private IEnumerable<ImportedWorkload> Imported => Workloads.Where(workload => workload.Item is not null);

    private IEnumerable<string> Managed() =>
        from workload in Imported
        from marks in ManagerMarks.Of(workload.Object.Tree.Map("metadata")).GroupBy(mark => mark.Manager)
        select $"{workload.Object.Title}: {marks.Key} ({string.Join(", ", marks.Select(mark => mark.Key))})";

    private IEnumerable<string> Owned() =>
        from workload in Imported
        from owner in workload.Object.Owners
        select $"{workload.Object.Title}: {owner}";

    private IEnumerable<string> Finished() => Imported.Where(workload => workload.Object.HasFinished).Select(workload => workload.Object.Title);

    private IEnumerable<string> JobsThatRunAgain() =>
        from workload in Workloads
        where _adopt && workload.Object.Kind == "Job"
        where workload.Differences.Any(difference => s_replacing.Any(field => PropertyPath.Covers(field, difference.Path)))
        select workload.Object.Title;

    private static IEnumerable<string> SecretNames(ImportedWorkload workload) =>
        from entry in Variables(workload.Object.Tree)
        where entry.Text("value") is { Length: > 0 } && SecretName().IsMatch(entry.Text("name") ?? "")
        select $"{workload.Object.Title}: {entry.Text("name")}";

    private static IEnumerable<Tree> Variables(object? value) => value switch
    {
        Tree tree => tree.Maps("env").Concat(tree.Values.SelectMany(Variables)),
        List<object> list => list.SelectMany(Variables),
        _ => [],
    };

    private static void Append(List<string> notes, string title, IEnumerable<string> lines)
    {
        var all = lines.Select(line => "  " + SafeText.OneLine(line)).ToList();
        if (all.Count > 0)
        {
            notes.Add(title);
            notes.AddRange(all);
        }
    }

    [GeneratedRegex(
        "(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();
}
