using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// The project's <c>Pulumi.yaml</c>: the configuration that all stacks share, as the Pulumi CLI reads it, and the folder of the stack files. A stack that has a
/// key of its own has nothing of the shared one.
/// </summary>
internal sealed record ProjectFile
{
    private const string Name = "Pulumi.yaml";
    private const string Value = "value";
    private const string Default = "default";
    private const string FolderKey = "stackConfigDir";

    private static readonly string[] s_known = [Value, Default, "description"];

    // The CLI's own checks, which a declaration of a key may ask for.
    private static readonly string[] s_checks = ["type", "items", "secret"];

    private ProjectFile(FileInfo file, IReadOnlyList<ConfigEntry> entries, string? stackFolder, IReadOnlyList<Finding> findings)
    {
        Entries = entries;
        Findings = findings;
        Folder = file.Directory!;
        StackFolder = new DirectoryInfo(Path.Combine(file.DirectoryName!, stackFolder ?? ""));
    }

    /// <summary>What all stacks share, by full key, with positions in <c>Pulumi.yaml</c>.</summary>
    public IReadOnlyList<ConfigEntry> Entries { get; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The folder that it stands in.</summary>
    public DirectoryInfo Folder { get; }

    /// <summary>The folder of the stack files: the project's own, or the <c>stackConfigDir</c> in it.</summary>
    public DirectoryInfo StackFolder { get; }

    /// <summary>
    /// The project of a folder: the nearest <c>Pulumi.yaml</c> in it or above, as the CLI looks for it; <see langword="null"/> when there is none.
    /// </summary>
    /// <param name="folder">The folder.</param>
    public static ProjectFile? Find(DirectoryInfo folder)
    {
        for (var each = folder; each is not null; each = each.Parent)
        {
            var file = new FileInfo(Path.Combine(each.FullName, Name));
            if (file.Exists)
            {
                return Read(file);
            }
        }

        return null;
    }

    /// <summary>Reads a file. Never throws for what the file holds.</summary>
    /// <param name="file">The file; it exists.</param>
    public static ProjectFile Read(FileInfo file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (StackFileText.Load(file, out var problem) is not { } text)
        {
            return new ProjectFile(file, [], null, [problem!]);
        }

        var findings = new List<Finding>();
        var root = YamlFile.Read(text, file.Name, (path, position) => Encrypted(path, position, findings), findings) as ConfigMapping;

        // Formerly the folder of the stack files was written under "config".
        var folder = root?[FolderKey] as ConfigScalar ?? root?[YamlFile.Config] as ConfigScalar;
        var project = (root?["name"] as ConfigScalar)?.Text ?? StackConfiguration.Project;
        var shared = (root?[YamlFile.Config] as ConfigMapping)?.Entries ?? [];
        return new ProjectFile(file, [.. shared.Select(entry => Shared(entry, project, findings)).OfType<ConfigEntry>()], folder?.Text, findings);
    }

    /// <summary>The stack file of a stack.</summary>
    /// <param name="stack">Its name.</param>
    public FileInfo StackFile(string stack) => new(Path.Combine(StackFolder.FullName, $"Pulumi.{stack}.yaml"));

    private static ConfigUnreadable Encrypted(string path, SourcePosition? position, List<Finding> findings)
    {
        findings.Add(ConfigurationRules.NotSecret.At(
            path,
            $"The value is encrypted in {Name}, and Pulumi would hand it to the program decrypted without saying that it was.",
            "Encrypt it in each stack file: every stack has a key of its own.",
            position));
        return new ConfigUnreadable(position);
    }

    /// <summary>A shared value under its full key; <see langword="null"/> when the key is not of a whole section, which is reported.</summary>
    private static ConfigEntry? Shared(ConfigEntry entry, string project, List<Finding> findings)
    {
        var key = entry.Key.Contains(':', StringComparison.Ordinal) ? entry.Key : $"{project}:{entry.Key}";
        if (key.AsSpan(key.IndexOf(':', StringComparison.Ordinal)).IndexOfAny(".[\"") >= 0)
        {
            findings.Add(ConfigurationRules.UnknownKey.At(
                ConfigPath.Top(key), "The key is the path of a value within a section.",
                "Share the whole section: what a stack has under the same key takes its place.", entry.Position));
            return null;
        }

        var value = entry.Value is ConfigMapping declaration
            ? Declared(declaration, key, key.StartsWith(project + ":", StringComparison.Ordinal), entry, findings)
            : entry.Value;
        return new ConfigEntry(key, value, entry.Position);
    }

    private static ConfigNode Declared(ConfigMapping declaration, string key, bool isOwn, ConfigEntry entry, List<Finding> findings)
    {
        var path = ConfigPath.Top(key);
        var unknown = declaration.Entries.Where(e => !s_known.Contains(e.Key)).ToArray();
        findings.AddRange(unknown.Select(e => Unknown(e, path)));
        var given = declaration.Entries.Where(e => e.Key is Value or Default && e.Value is not ConfigNull).ToArray();
        var mistake = given switch
        {
            [] when unknown.Length > 0 => (Finding?)null,
            [] => ConfigurationRules.Missing.At(
                path, $"The key has neither '{Value}' nor '{Default}'.", $"Write what all stacks share below '{Value}:', or remove the key.", entry.Position),
            [
                _, var second, ..,
            ] => ConfigurationRules.BadValue.At(
                path, $"The key has both '{Value}' and '{Default}'.", "Keep one of the two; they mean the same.", second.Position),
            [{ Key: Default } only] when !isOwn =>
                ConfigurationRules.BadValue.At(
                    path, $"The key has a '{Default}', which only this project's own keys may have.", $"Write '{Value}:'.", only.Position),
            _ => null,
        };
        if (mistake is not null)
        {
            findings.Add(mistake);
        }

        return mistake is null && given is [var value] ? value.Value : new ConfigUnreadable(entry.Position);
    }

    private static Finding Unknown(ConfigEntry entry, string section)
    {
        if (s_checks.Contains(entry.Key))
        {
            return ConfigurationRules.UnknownKey.At(
                ConfigPath.Key(section, entry.Key),
                $"The key '{entry.Key}' has the Pulumi CLI check the section, which ends at the first mistake and in words of its own.",
                "Remove it; this program checks every section.",
                entry.Position);
        }

        var finding = UnknownKeys.Finding(entry, section, s_known);
        return NearestText.Of(entry.Key, s_known) is null
            ? finding with { Fix = $"Write what all stacks share below '{Value}:'; beside it only 'description' is known." }
            : finding;
    }
}
