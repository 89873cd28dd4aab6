using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack configuration as the Pulumi CLI hands it over: one JSON object in an environment variable.</summary>
internal static class ConfigEnvironment
{
    public static ImmutableDictionary<string, string> Read()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is not { } text)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateObject().ToImmutableDictionary(entry => ShortKey(entry.Name), entry => entry.Value.ToString());
    }

    /// <summary>The key without the "config" in the middle that older tools wrote.</summary>
    private static string ShortKey(string key)
        => key.Split(':', 3) is [{ Length: > 0 } project, "config", var name] ? $"{project}:{name}" : key;
}
