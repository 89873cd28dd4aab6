using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>Objects whose keys all become environment variables.</summary>
internal static class EnvironmentSourceKeys
{
    private static readonly SettingKey<string> s_secret = new("secret", Scalars.Text, "Secret of the same namespace.") { Example = "web-secrets" };

    private static readonly SettingKey<string> s_configMap = new("configMap", Scalars.Text, "ConfigMap of the same namespace.") { Example = "web-settings" };

    private static readonly SettingKey<string> s_prefix = new("prefix", Scalars.Text, "What stands before each name. Default: nothing.") { Example = "SHOP_" };

    private static readonly SettingKey<bool> s_optional = new(
        "optional", Scalars.Boolean, "Whether the container also starts without the object.")
    { Default = false };

    public static SettingKey<ValueList<Located<EnvironmentSource>>> Key { get; } = new(
        "envFrom",
        new ListType<EnvironmentSource>(
            new ConstrainedSectionType<EnvironmentSource>(
                new SectionType<EnvironmentSource>(
                    values => (values.Get(s_secret) is { } secret
                        ? new EnvironmentSource.Secret(secret)
                        : (EnvironmentSource)new EnvironmentSource.ConfigMap(values.Get(s_configMap) ?? "")) with
                    {
                        Prefix = values.Get(s_prefix) ?? "",
                        Optional = values.Get(s_optional),
                    },
                    s_secret, s_configMap, s_prefix, s_optional),
                oneOf: [s_secret, s_configMap])),
        "Secrets and ConfigMaps whose keys all become environment variables; the last one that has a key wins, and env wins over all. Default: none.")
    {
        Default = [],
        Example = "[{ configMap: web-settings }]",
    };
}
