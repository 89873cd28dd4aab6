using System.Text;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Reading;

/// <summary>
/// How large a configuration is when the Pulumi CLI hands it to a .NET program: as JSON in one environment variable, whose values are texts or JSON again.
/// Source: <c>constructConfig</c> in <c>pulumi-language-dotnet/main.go</c> of pulumi/pulumi-dotnet; encoding/json of Go.
/// </summary>
internal static class ConfigurationSize
{
    /// <summary>
    /// Most bytes of an environment variable with its name: <c>MAX_ARG_STRLEN</c> of Linux. Windows takes less, 32,767 characters for all variables.
    /// </summary>
    public const int Largest = 131_072;

    /// <summary>
    /// The size in bytes, with the name of the variable and the zero byte at its end. An encrypted value counts as long as it is encrypted, which is longer
    /// than its text.
    /// </summary>
    /// <param name="configuration">What stack file and <c>Pulumi.yaml</c> say.</param>
    public static int Of(StackConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var json = new StringBuilder("{");
        foreach (var entry in configuration.Entries)
        {
            Separate(json, '{');
            GoJson.Text(json, StackConfiguration.WithNamespace(entry.Key));
            json.Append(':');
            GoJson.Text(json, TopLevel(entry.Value));
        }

        return Encoding.UTF8.GetByteCount($"{PulumiConfiguration.Variable}={json.Append('}')}\0");
    }

    /// <summary>Single values are handed over as they are, sections and lists as JSON.</summary>
    private static string TopLevel(ConfigNode value)
    {
        var json = new StringBuilder();
        switch (value)
        {
            case ConfigNull:
                break;
            case ConfigScalar scalar:
                json.Append(scalar.IsPlain ? YamlValue.HandedOver(scalar.Text) : scalar.Text);
                break;
            case ConfigSecret secret:
                json.Append(Encrypted(secret));
                break;
            default:
                Write(json, value);
                break;
        }

        return json.ToString();
    }

    private static string Encrypted(ConfigSecret secret) => new('x', secret.EncryptedLength);

    private static void Write(StringBuilder json, ConfigNode value)
    {
        switch (value)
        {
            case ConfigScalar { IsPlain: true } plain when YamlValue.IsNumberOrTruth(plain.Text):
                json.Append(YamlValue.HandedOver(plain.Text));
                break;
            case ConfigScalar scalar:
                GoJson.Text(json, scalar.IsPlain ? YamlValue.HandedOver(scalar.Text) : scalar.Text);
                break;
            case ConfigSecret secret:
                GoJson.Text(json, Encrypted(secret));
                break;
            case ConfigMapping mapping:
                json.Append('{');
                foreach (var entry in mapping.Entries)
                {
                    Separate(json, '{');
                    GoJson.Text(json, entry.Key);
                    json.Append(':');
                    Write(json, entry.Value);
                }

                json.Append('}');
                break;
            case ConfigSequence sequence:
                json.Append('[');
                foreach (var item in sequence.Items)
                {
                    Separate(json, '[');
                    Write(json, item);
                }

                json.Append(']');
                break;
            default:
                json.Append("null");
                break;
        }
    }

    private static void Separate(StringBuilder json, char start)
    {
        if (json[^1] != start)
        {
            json.Append(',');
        }
    }
}
