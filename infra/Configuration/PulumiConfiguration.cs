using System.Text.Json;

namespace AckKnativeSpot.Infra.Configuration;

/// <summary>
/// Reads the configuration that the Pulumi engine hands to a program: a JSON object of full keys and texts, structured values being JSON again.
/// Unlike <c>Pulumi.Config</c>, which answers for one key, it shows all keys, so that unknown ones can be reported.
/// </summary>
public static class PulumiConfiguration
{
    /// <summary>Environment variable in which the engine hands it over.</summary>
    public const string Variable = "PULUMI_CONFIG";

    /// <summary>Reads the configuration.</summary>
    /// <param name="json">What the engine handed over.</param>
    /// <param name="stackFile">The stack file, to point into; <see langword="null"/> when it is not there.</param>
    public static StackConfiguration Read(string json, string? stackFile)
    {
        using var document = JsonDocument.Parse(json);
        var positions = stackFile is null ? [] : YamlConfiguration.Read(File.ReadAllText(stackFile), Path.GetFileName(stackFile)).Entries;
        var entries = document.RootElement.EnumerateObject()
            .Select(p => Entry(WithoutConfigSegment(p.Name), p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText(), positions))
            .OrderBy(e => e.Position?.Line ?? int.MaxValue)
            .ThenBy(e => e.Key, StringComparer.Ordinal)
            .ToArray();
        return new StackConfiguration(entries, stackFile is null ? "pulumi config" : Path.GetFileName(stackFile), []);
    }

    /// <summary>Keys come as <c>project:key</c> or, from older engines, <c>project:config:key</c>.</summary>
    private static string WithoutConfigSegment(string key) => key.Split(':') is [var project, "config", var name] ? $"{project}:{name}" : key;

    private static ConfigEntry Entry(string key, string text, IReadOnlyList<ConfigEntry> written)
    {
        var entry = written.FirstOrDefault(e => e.Key == key);
        var trimmed = text.AsSpan().TrimStart();
        if (trimmed.StartsWith("{") || trimmed.StartsWith("["))
        {
            try
            {
                using var value = JsonDocument.Parse(text);
                return new ConfigEntry(key, Node(value.RootElement, entry?.Value), entry?.Position);
            }
            catch (JsonException)
            {
                // A plain text that happens to begin with a bracket.
            }
        }

        return new ConfigEntry(key, new ConfigScalar(text, entry?.Value.Position), entry?.Position);
    }

    private static ConfigNode Node(JsonElement value, ConfigNode? written) => value.ValueKind switch
    {
        JsonValueKind.Object => new ConfigMapping(
            [.. value.EnumerateObject().Select(p =>
            {
                var entry = (written as ConfigMapping)?.Entries.FirstOrDefault(e => e.Key == p.Name);
                return new ConfigEntry(p.Name, Node(p.Value, entry?.Value), entry?.Position);
            })],
            written?.Position),
        JsonValueKind.Array => new ConfigSequence(
            [.. value.EnumerateArray().Select((item, i) => Node(item, (written as ConfigSequence)?.Items.ElementAtOrDefault(i)))], written?.Position),

        // The engine rewrites 0.250 as 0.25 and 1h as it was; where the file still says the same, its spelling counts.
        JsonValueKind.Number => new ConfigScalar(Spelled(value.GetRawText(), written), written?.Position),
        JsonValueKind.String => new ConfigScalar(value.GetString()!, written?.Position),
        JsonValueKind.Null or JsonValueKind.Undefined => new ConfigScalar("", written?.Position),
        _ => new ConfigScalar(value.GetRawText(), written?.Position),
    };

    private static string Spelled(string number, ConfigNode? written) =>
        written is ConfigScalar { Text: var text }
        && decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var inFile)
        && decimal.TryParse(number, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var given)
        && inFile == given
            ? text
            : number;
}
