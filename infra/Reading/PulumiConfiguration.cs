using System.Text.Json;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// Reads the configuration that the Pulumi engine hands to a program: a JSON object of full keys and texts, structured values being JSON again.
/// Unlike <c>Pulumi.Config</c>, which answers for one key, it shows all keys, so that unknown ones can be reported. Stack file and project file give
/// positions and spelling, and show which values are encrypted: the engine names the top-level keys that hold some, not the values.
/// </summary>
internal static class PulumiConfiguration
{
    /// <summary>Environment variable in which the engine hands it over.</summary>
    public const string Variable = "PULUMI_CONFIG";

    /// <summary>Environment variable in which the engine names the keys that hold encrypted values, as a JSON list.</summary>
    public const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";

    /// <summary>Reads the configuration.</summary>
    /// <param name="json">What the engine handed over.</param>
    /// <param name="secretKeys">The keys that hold encrypted values, as a JSON list.</param>
    /// <param name="written">What stack file and project file say, as far as they are there.</param>
    public static StackConfiguration Read(string json, string secretKeys, StackConfiguration written)
    {
        ArgumentNullException.ThrowIfNull(written);
        try
        {
            using var configuration = JsonDocument.Parse(json);
            using var keys = JsonDocument.Parse(secretKeys);
            var secret = keys.RootElement.EnumerateArray().Select(key => WithoutConfigSegment(key.GetString()!)).ToHashSet(StringComparer.Ordinal);

            // What environments bring is in what the engine hands over.
            var findings = written.Findings.Where(f => f.RuleId != ConfigurationRules.Imported.Id).ToList();
            return written with { Entries = Entries(configuration.RootElement, secret, written.Entries, findings), Findings = findings };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return written with
            {
                Entries = [],
                Findings = [ConfigurationRules.Unreadable.At(
                    "(configuration)", "The configuration is not what the Pulumi engine hands over.", "Run the program with the pulumi command.", null)],
            };
        }
    }

    private static ConfigEntry[] Entries(JsonElement configuration, HashSet<string> secret, IReadOnlyList<ConfigEntry> written, List<Finding> findings) =>
        [.. configuration.EnumerateObject()
            .Select(p => (Key: WithoutConfigSegment(p.Name), p.Value))
            .Select(p =>
                Entry(p.Key, p.Value.ValueKind == JsonValueKind.String
                    ? p.Value.GetString()!
                    : p.Value.GetRawText(), secret.Contains(p.Key), written, findings))
            .OrderBy(e => e.Position?.Line ?? int.MaxValue)
            .ThenBy(e => e.Key, StringComparer.Ordinal)];

    /// <summary>Keys come as <c>project:key</c> or, from older engines, <c>project:config:key</c>.</summary>
    private static string WithoutConfigSegment(string key) => key.Split(':') is [var project, "config", var name] ? $"{project}:{name}" : key;

    private static ConfigEntry Entry(string key, string text, bool holdsSecret, IReadOnlyList<ConfigEntry> written, List<Finding> findings)
    {
        var entry = written.FirstOrDefault(e => StackConfiguration.WithNamespace(e.Key) == key);
        if (entry is not null || !holdsSecret || !key.StartsWith(StackConfiguration.Project + ":", StringComparison.Ordinal))
        {
            return new ConfigEntry(entry?.Key ?? key, Value(text, holdsSecret, entry?.Value), entry?.Position);
        }

        findings.Add(ConfigurationRules.NotSecret.At(
            ConfigPath.Top(key),
            "The section holds encrypted values, and there is no stack file here that shows which: the engine does not say.",
            "Write it in Pulumi.<stack>.yaml where Pulumi.yaml has its stack files; a program is told nothing of '--config-file' and of environments.",
            null));
        return new ConfigEntry(key, new ConfigUnreadable(null), null);
    }

    private static ConfigNode Value(string text, bool holdsSecret, ConfigNode? written)
    {
        if (written is ConfigScalar { IsPlain: true } plain && YamlValue.Means(plain.Text, text))
        {
            return written;
        }

        var trimmed = text.AsSpan().TrimStart();
        if (written is not ConfigSecret && (trimmed.StartsWith("{") || trimmed.StartsWith("[")))
        {
            try
            {
                using var value = JsonDocument.Parse(text);
                return Node(value.RootElement, holdsSecret, written);
            }
            catch (JsonException)
            {
                // A plain text that happens to begin with a bracket.
            }
        }

        return Leaf(text, isPlain: !holdsSecret || written is ConfigScalar { Text: var spelled } && spelled == text, written);
    }

    private static ConfigNode Node(JsonElement value, bool holdsSecret, ConfigNode? written) => value.ValueKind switch
    {
        _ when written is ConfigUnreadable => written,
        JsonValueKind.Object => new ConfigMapping(
            [.. from property in value.EnumerateObject()
                let entry = (written as ConfigMapping)?.Entries.FirstOrDefault(e => e.Key == property.Name)
                where entry is not null || written is not ConfigMapping { HasUnreadableKeys: true }
                select new ConfigEntry(property.Name, Node(property.Value, holdsSecret, entry?.Value), entry?.Position)],
            written?.Position),
        JsonValueKind.Array => new ConfigSequence(
            [
                .. value.EnumerateArray().Select((item, i) => Node(item, holdsSecret, (written as ConfigSequence)?.Items.ElementAtOrDefault(i))),
            ], written?.Position),
        JsonValueKind.Null => new ConfigNull(written?.Position),

        // The CLI hands over 0.250 as 0.25, and a date as a point in time; where the file still says the same, its spelling counts.
        _ when written is ConfigScalar { IsPlain: true } plain && YamlValue.Means(plain.Text, value) => written,
        JsonValueKind.String when written is ConfigScalar { Text: var spelled } && value.ValueEquals(spelled) => written,
        _ => Leaf(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(), isPlain: !holdsSecret, written),
    };

    /// <summary>Under a key that holds encrypted values, what the file does not show in plain text is treated as one of them.</summary>
    private static ConfigNode Leaf(string text, bool isPlain, ConfigNode? written) =>
        written is ConfigUnreadable || (written is ConfigNull && text.Length == 0) ? written
        : isPlain && written is not ConfigSecret ? new ConfigScalar(text, written?.Position)
        : new ConfigSecret(SecretText.Of(text), written?.Position);
}
