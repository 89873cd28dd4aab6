using System.Text.Json;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of an add-on of ACK.</summary>
internal static class AddonKeys
{
    /// <summary>A JSON object, as add-ons take their configuration.</summary>
    public static SettingReader<string> Json { get; } = new ScalarType<string>(text => IsObject(text) ? new(text) : null, "a JSON object");

    private static readonly SettingKey<string> s_name = new(
        "name", ClusterScalars.AddonName, "Name of the add-on in ACK, such as ack-pod-identity-webhook.")
    { Required = true, Example = "ack-pod-identity-webhook" };

    private static readonly SettingKey<AddonVersion> s_version = new("version", Scalars.AddonVersion, "Version to pin. Default: the newest at installation.")
    {
        Example = "v0.1.1",
    };

    private static readonly SettingKey<string> s_config = new("config", Json, "Configuration of the add-on as a JSON object. Default: none.")
    {
        Example = "'{\"AutoInjectSTSEnvVars\": true}'",
    };

    public static SettingKey<ValueList<Located<AddonSpec>>> Key { get; } = new(
        "addons",
        new ListType<AddonSpec>(new SectionType<AddonSpec>(
            values => new AddonSpec { Name = values.Require(s_name), Version = values.Get(s_version), Config = values.Get(s_config) }, s_name, s_version,
            s_config)),
        "Further add-ons of ACK, which the stack installs beside its own. Default: none.")
    {
        Default = [],
        Example = "[{ name: ack-pod-identity-webhook }]",
    };

    private static bool IsObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
