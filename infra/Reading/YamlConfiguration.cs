using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>Reads a <c>Pulumi.&lt;stack&gt;.yaml</c> file, keeping the position of every value and reporting every mistake it can get past.</summary>
internal static class YamlConfiguration
{
    /// <summary>The key of a stack file that holds its configuration.</summary>
    public const string Config = YamlFile.Config;

    /// <summary>The key of a stack file that imports configuration which only the Pulumi CLI can open.</summary>
    public const string Environment = "environment";

    /// <summary>The keys of a stack file; all but <see cref="Config"/> are Pulumi's own.</summary>
    public static IReadOnlyList<string> RootKeys { get; } = [Config, "secretsprovider", "encryptedkey", "encryptionsalt", Environment];

    /// <summary>Reads the text of a stack file. Never throws for what the text holds.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="standIn">What stands in for the encrypted value at a path. Default: a text that says so.</param>
    public static StackConfiguration Read(string text, string file, Func<string, string>? standIn = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(file);
        var findings = new List<Finding>();
        var root = YamlFile.Read(text, file, (path, position) => new ConfigSecret(SecretText.StandIn(standIn?.Invoke(path) ?? "[secret]"), position), findings);
        var config = root is null ? null : ReadRoot(root, file, findings);
        return new StackConfiguration(config?.Value is ConfigMapping entries ? entries.Entries : [], file, findings) { Position = config?.Position };
    }

    /// <summary>The entry <c>config</c>; other keys of a stack file are Pulumi's own.</summary>
    private static ConfigEntry? ReadRoot(ConfigNode root, string file, List<Finding> findings)
    {
        var entries = (root as ConfigMapping)?.Entries ?? [];
        if (entries.FirstOrDefault(e => e.Key == "apiVersion") is { } version && entries.Any(e => e.Key == "kind"))
        {
            findings.Add(ConfigurationRules.WrongKind.At(
                "(file)",
                "The file is an object as Kubernetes has it, not a stack file.",
                "Name a stack file; services and jobs stand in it below 'config:', with the keys that docs/configuration.md lists.",
                version.Position));
            return null;
        }

        var unknown = entries.Where(e => !RootKeys.Contains(e.Key)).ToArray();
        findings.AddRange(unknown.Select(Unknown));
        if (entries.FirstOrDefault(e => e.Key == Environment) is { Value: not ConfigNull } imported)
        {
            findings.Add(ConfigurationRules.Imported.At(
                Environment,
                "The stack file imports configuration that only the Pulumi CLI can open: what it brings is missing here, and 'pulumi preview' has it.",
                "Write this project's keys in the stack file, or read 'pulumi preview' for this stack.",
                imported.Position));
        }

        if (entries.FirstOrDefault(e => e.Key == Config) is not { } config)
        {
            if (root is not ConfigUnreadable && !unknown.Any(e => IsOfConfiguration(e.Key) || NearestText.Of(e.Key, RootKeys) == Config))
            {
                findings.Add(ConfigurationRules.Missing.At(
                    Config, "The stack file has no 'config:' section.", "Add one; Pulumi.dev.yaml is an example.", new SourcePosition(file, 1, 1)));
            }

            return null;
        }

        if (config.Value is not (ConfigMapping or ConfigNull or ConfigUnreadable))
        {
            findings.Add(ConfigurationRules.WrongKind.At(
                Config, $"The value is {config.Value.Kind}, not a section with keys.", "Write 'config:' with one key per line below it.", config.Position));
        }

        return config;
    }

    private static Finding Unknown(ConfigEntry entry)
    {
        var finding = UnknownKeys.Finding(entry, "", RootKeys);
        return IsOfConfiguration(entry.Key) ? finding with { Fix = $"Write it below '{Config}:', indented." }
            : NearestText.Of(entry.Key, RootKeys) is null
                ? finding with { Fix = $"{finding.Fix} All others stand below '{Config}:', as '{StackConfiguration.Project}:…'." }
            : finding;
    }

    /// <summary>Keys with a namespace are of configuration, and were not indented.</summary>
    private static bool IsOfConfiguration(string key) => key.Contains(':', StringComparison.Ordinal);
}
