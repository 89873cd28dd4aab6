using System.Text;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>Reads the objects of files and of standard input: YAML or JSON, one or several documents, lists as kubectl prints them.</summary>
internal static class ManifestFiles
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const int LargestFile = 32 * 1024 * 1024;

    /// <summary>Reads files.</summary>
    /// <param name="names">Names of files; <c>-</c> is standard input.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="problems">Where what is wrong with them goes.</param>
    public static IReadOnlyList<ManifestObject> Read(IEnumerable<string> names, Stream input, List<string> problems) =>
        [.. names.SelectMany(name => Read(name, input, problems))];

    /// <summary>Reads the objects of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">Name of its file, for messages.</param>
    /// <param name="problems">Where what is wrong with it goes.</param>
    public static IReadOnlyList<ManifestObject> Parse(string text, string name, List<string> problems)
    {
        var findings = new List<Finding>();
        var roots = string.IsNullOrWhiteSpace(text) ? [] : YamlFile.ReadDocuments(text, name, null, findings);
        problems.AddRange(findings.Select(finding => SafeText.OneLine($"{finding.Position?.ToString() ?? name}: {finding.Message}")));
        var objects = new List<ManifestObject>();
        foreach (var root in findings.Count > 0 ? [] : roots)
        {
            Add(ToTree(root), name, objects, problems);
        }

        if (objects.Count == 0 && findings.Count == 0 && problems.Count == 0)
        {
            problems.Add($"{name}: There is no object in it.");
        }

        return objects;
    }

    private static IEnumerable<ManifestObject> Read(string name, Stream input, List<string> problems)
    {
        var shown = name == StandardInput ? "standard input" : name;
        var bytes = name == StandardInput ? Read(input, out var reason) : Read(new FileInfo(name), out reason);
        if (bytes is null)
        {
            problems.Add(SafeText.OneLine(reason!));
            return [];
        }

        try
        {
            return Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF'), shown, problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(SafeText.OneLine($"{shown}: It is not UTF-8 text."));
            return [];
        }
    }

    private static byte[]? Read(FileInfo file, out string? problem)
    {
        problem = Directory.Exists(file.FullName) ? $"'{file}' is a folder, not a file." : $"There is no file '{file}'.";
        if (!file.Exists || Directory.Exists(file.FullName))
        {
            return null;
        }

        var bytes = FileBytes.Read(file, LargestFile, out var reason);
        problem = reason is null ? null : $"{file}: The file {reason}.";
        return bytes;
    }

    private static byte[]? Read(Stream input, out string? problem)
    {
        using var bytes = new MemoryStream();
        var block = new byte[1 << 16];
        for (int length; (length = input.Read(block)) > 0;)
        {
            bytes.Write(block, 0, length);
            if (bytes.Length > LargestFile)
            {
                problem = FormattableString.Invariant($"standard input: It is larger than {LargestFile >> 20} MiB.");
                return null;
            }
        }

        problem = null;
        return bytes.ToArray();
    }

    private static void Add(object? value, string name, List<ManifestObject> objects, List<string> problems)
    {
        if (value is not Tree tree || tree.Text("apiVersion") is null || tree.Text("kind") is not { } kind)
        {
            if (value is not null)
            {
                problems.Add(SafeText.OneLine($"{name}: It has something in it that is no Kubernetes object: it lacks apiVersion or kind."));
            }

            return;
        }

        if (kind.EndsWith("List", StringComparison.Ordinal) && tree.GetValueOrDefault("items") is List<object> or null && !tree.ContainsKey("spec"))
        {
            foreach (var item in tree.List("items"))
            {
                Add(item, name, objects, problems);
            }

            return;
        }

        objects.Add(new ManifestObject(tree));
    }

    private static object? ToTree(ConfigNode node) => node switch
    {
        ConfigScalar scalar => scalar.Text,
        ConfigSequence list => list.Items.Select(ToTree).OfType<object>().ToList(),
        ConfigMapping map => map.Entries.Select(entry => (entry.Key, Value: ToTree(entry.Value))).Where(entry => entry.Value is not null)
            .ToDictionary(entry => entry.Key, entry => entry.Value!),
        _ => null,
    };
}
