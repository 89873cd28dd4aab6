using AckKnativeSpot.Rules;
using AckKnativeSpot.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>Reads a <c>Pulumi.&lt;stack&gt;.yaml</c> file, keeping the position of every value and reporting every mistake it can get past.</summary>
public static class YamlConfiguration
{
    /// <summary>The key of a stack file that holds its configuration.</summary>
    public const string Config = "config";

    /// <summary>Brackets that may be open at once. The parser takes quadratic time over them, and nothing that deep is read anyway.</summary>
    private const int MostOpenBrackets = 1000;

    /// <summary>The keys of a stack file; all but <see cref="Config"/> are Pulumi's own.</summary>
    public static IReadOnlyList<string> RootKeys { get; } = [Config, "secretsprovider", "encryptedkey", "encryptionsalt", "environment"];

    /// <summary>Reads the text of a stack file. Never throws for what the text holds.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="standIn">What stands in for the encrypted value at a path. Default: a text that says so.</param>
    public static StackConfiguration Read(string text, string file, Func<string, string>? standIn = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(file);
        var findings = new List<Finding>();
        var reader = new YamlReader(text, file, path => SecretText.StandIn(standIn?.Invoke(path) ?? "[secret]"), findings);
        if (OpensTooManyBrackets(text))
        {
            reader.Report(ConfigurationRules.Unreadable, "(file)", Mark.Empty, $"The file opens more than {MostOpenBrackets} brackets that it does not close.", "Close them, or write fewer.");
            return new StackConfiguration([], file, findings);
        }

        try
        {
            var root = ReadDocument(reader);
            var config = root is null ? null : ReadRoot(root, reader, findings);
            return new StackConfiguration(config?.Value is ConfigMapping entries ? entries.Entries : [], file, findings) { Position = config?.Position };
        }
        catch (Exception e) when (e is YamlException or ArgumentException or FormatException or OverflowException or InvalidOperationException or IndexOutOfRangeException or EndOfStreamException)
        {
            // Beside its own exception the parser lets those of .NET through, for example for a character code that does not exist or an odd plain text.
            reader.Report(ConfigurationRules.Unreadable, "(file)", (e as YamlException)?.Start ?? reader.Mark, $"The file is not YAML: {Reason(e)}.", "Correct the YAML at this place.");
            return new StackConfiguration([], file, findings);
        }
    }

    private static bool OpensTooManyBrackets(string text)
    {
        var open = 0;
        foreach (var letter in text)
        {
            open = letter is '{' or '[' ? open + 1 : letter is '}' or ']' && open > 0 ? open - 1 : open;
            if (open > MostOpenBrackets)
            {
                return true;
            }
        }

        return false;
    }

    private static string Reason(Exception e)
    {
        var text = e is YamlException ? e.Message : "a value that cannot be read";
        return Shown.Text(text[(text.LastIndexOf("): ", StringComparison.Ordinal) is var i and >= 0 ? i + 3 : 0)..].TrimEnd('.'));
    }

    /// <summary>The root of the one document; <see langword="null"/> when there is none, which is reported.</summary>
    private static ConfigNode? ReadDocument(YamlReader reader)
    {
        reader.Parser.Consume<StreamStart>();
        if (!reader.Parser.TryConsume<DocumentStart>(out _))
        {
            reader.Report(ConfigurationRules.Unreadable, "(file)", Mark.Empty, "The file holds no YAML document.", "Add a 'config:' section.");
            return null;
        }

        var root = reader.Read("", 0);
        reader.Parser.Consume<DocumentEnd>();
        if (reader.Parser.TryConsume<DocumentStart>(out var second))
        {
            reader.Report(ConfigurationRules.Unreadable, "(file)", second.Start, "The file holds more than one YAML document.", "Keep one document per stack file.");
        }

        reader.ReportUnusedAnchors();
        return root;
    }

    /// <summary>The entry <c>config</c>; other keys of a stack file are Pulumi's own.</summary>
    private static ConfigEntry? ReadRoot(ConfigNode root, YamlReader reader, List<Finding> findings)
    {
        var entries = (root as ConfigMapping)?.Entries ?? [];
        var unknown = entries.Where(e => !RootKeys.Contains(e.Key)).ToArray();
        findings.AddRange(unknown.Select(e => UnknownKeys.Finding(e.Key, e.Key, RootKeys, e.Position)));
        if (entries.FirstOrDefault(e => e.Key == Config) is not { } config)
        {
            if (root is not ConfigUnreadable && unknown.All(e => NearestText.Of(e.Key, RootKeys) != Config))
            {
                reader.Report(ConfigurationRules.Missing, Config, Mark.Empty, "The stack file has no 'config:' section.", "Add one; Pulumi.dev.yaml is an example.");
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
}
