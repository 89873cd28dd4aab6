using System.Text;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Inputs;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>Reads the objects of files and of standard input: YAML or JSON, one or several documents, lists as kubectl prints them.</summary>
internal static class ManifestFiles
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    private const int LargestFile = 32 * 1024 * 1024;

    private static readonly string[] s_ofEveryObject = ["apiVersion", "kind"];

    /// <summary>Reads files.</summary>
    /// <param name="names">Names of files; <c>-</c> is standard input.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="problems">Where what is wrong with them goes.</param>
    public static IReadOnlyList<ManifestObject> Read(IEnumerable<string> names, Stream input, InputProblems problems) =>
        [.. names.SelectMany(name => Read(name, input, problems))];

    /// <summary>Reads the objects of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">Name of its file, for messages.</param>
    /// <param name="problems">Where what is wrong with it goes.</param>
    public static IReadOnlyList<ManifestObject> Parse(string text, string name, InputProblems problems)
    {
        var (objects, wrong) = (new List<ManifestObject>(), new List<string>());
        foreach (var document in ManifestYaml.Read(text, name, wrong))
        {
            Add(document.Root, new(name, document.Line, document.Number), document, objects, wrong);
        }

        if (objects.Count == 0 && wrong.Count == 0)
        {
            wrong.Add(SafeText.OneLine($"{name}: There is no object in it."));
        }

        problems.AddRange(wrong);
        return objects;
    }

    private static IEnumerable<ManifestObject> Read(string name, Stream input, InputProblems problems)
    {
        if (name != StandardInput && NamedFile.Problem(new FileInfo(name)) is { } missing)
        {
            problems.AddOfTheCall(SafeText.OneLine(missing));
            return [];
        }

        var shown = name == StandardInput ? "standard input" : name;
        var bytes = name == StandardInput ? Read(input, out var reason) : FileBytes.Read(new FileInfo(name), LargestFile, out reason);
        if (bytes is null)
        {
            problems.Add(SafeText.OneLine($"{shown}: The file {reason}."));
            return [];
        }

        try
        {
            return Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), shown, problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(SafeText.OneLine($"{shown}: It is not UTF-8 text."));
            return [];
        }
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
                problem = FormattableString.Invariant($"is larger than {LargestFile >> 20} MiB");
                return null;
            }
        }

        problem = null;
        return bytes.ToArray();
    }

    private static void Add(object? value, ManifestPlace at, ManifestDocument document, List<ManifestObject> objects, List<string> problems)
    {
        if (value is null)
        {
            return;
        }

        var place = at with { Line = document.Lines.GetValueOrDefault(value, at.Line) };
        if (WhyNoObject(value) is { } reason)
        {
            problems.Add(SafeText.OneLine($"{place}: {reason}"));
            return;
        }

        var tree = (Tree)value;
        if (tree.Text("kind")!.EndsWith("List", StringComparison.Ordinal) && tree.GetValueOrDefault("items") is List<object> or null
            && !tree.ContainsKey("spec"))
        {
            foreach (var item in tree.List("items"))
            {
                Add(item, place, document, objects, problems);
            }

            return;
        }

        objects.Add(new ManifestObject(tree, place));
    }

    private static string? WhyNoObject(object value)
    {
        if (value is not Tree tree)
        {
            return $"It is no Kubernetes object, but {(value is string ? "a single value" : "a list")}.";
        }

        string[] missing = [.. s_ofEveryObject.Where(key => tree.Text(key) is not { Length: > 0 })];
        var name = tree.Map("metadata").Text("name") is { Length: > 0 } text ? $" '{SafeText.Quoted(text)}'" : "";
        var what = tree.Text("kind") is { Length: > 0 } kind ? $"The {SafeText.Quoted(kind)}{name}" : name.Length > 0 ? $"What is named{name}" : "It";
        return missing.Length == 0 ? null : $"{what} is no Kubernetes object: it lacks {string.Join(" and ", missing)}.";
    }
}
