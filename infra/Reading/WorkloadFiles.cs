using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// Files with services and jobs beside the stack file. Plan and program read them alike, and the Pulumi CLI never sees them: so they do not count towards
/// what it can hand to a program, their values stay as they are written, and nothing in them can be encrypted.
/// </summary>
internal static class WorkloadFiles
{
    /// <summary>The documents of all files that patterns name: each file once, in the ordinal order of their paths.</summary>
    /// <param name="patterns">The patterns, each with its property path.</param>
    /// <param name="folder">Folder that they are relative to; <see langword="null"/> when there is none.</param>
    /// <param name="findings">Where mistakes are reported.</param>
    public static IReadOnlyList<WorkloadDocument> Read(ValueList<Located<string>> patterns, DirectoryInfo? folder, List<Finding> findings)
    {
        if (folder is null)
        {
            findings.AddRange(patterns.Select(pattern => ConfigurationRules.NoWorkloadFile.At(
                pattern.Path, "There is no Pulumi.yaml in this folder or above, which the pattern is relative to.", "Run the command in the project.", null)));
            return [];
        }

        var root = new DirectoryInfoWrapper(folder);
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            var matched = new Matcher(StringComparison.Ordinal).AddInclude(pattern.Value).Execute(root).Files.Select(match => match.Path).ToArray();
            files.UnionWith(matched);
            if (matched.Length == 0)
            {
                findings.Add(Nothing(pattern, folder));
            }
        }

        return [.. files.SelectMany(name => ReadFile(new FileInfo(Path.Combine(folder.FullName, name)), name, findings))];
    }

    private static Finding Nothing(Located<string> pattern, DirectoryInfo folder)
    {
        var shown = SafeText.Quoted(pattern.Value);
        return Directory.Exists(Path.Combine(folder.FullName, pattern.Value))
            ? ConfigurationRules.NoWorkloadFile.At(pattern.Path, $"'{shown}' is a folder.", $"Write '{shown.TrimEnd('/')}/*.yaml' for the files in it.", null)
            : ConfigurationRules.NoWorkloadFile.At(
                pattern.Path,
                $"No file matches '{shown}'.",
                "Write a path or pattern relative to the folder of Pulumi.yaml; '*' stands for part of a name and '**' for any folders.",
                null);
    }

    private static IEnumerable<WorkloadDocument> ReadFile(FileInfo file, string name, List<Finding> findings)
    {
        if (StackFileText.Load(file, out var problem, name) is { } text)
        {
            return YamlFile.ReadDocuments(text, name, (path, position) => Encrypted(path, position, findings), findings)
                .Select((root, number) => new WorkloadDocument(ConfigPath.Document(name, number), root));
        }

        findings.Add(problem!);
        return [];
    }

    private static ConfigUnreadable Encrypted(string path, SourcePosition? position, List<Finding> findings)
    {
        findings.Add(ConfigurationRules.NotSecret.At(
            path,
            "The value is encrypted in a workload file, which Pulumi does not read and so does not decrypt.",
            "Name a secret in KMS, or a Secret of the namespace; or move the service or job into the stack file.",
            position));
        return new ConfigUnreadable(position);
    }
}
