using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The values of environment variables: written out, or from a Secret or ConfigMap of the namespace.</summary>
internal static class EnvironmentSettings
{
    private static readonly Key<string> s_secret = new("secret", Types.Text, "Secret of the same namespace that holds the value.");

    private static readonly Key<string> s_configMap = new("configMap", Types.Text, "ConfigMap of the same namespace that holds the value.");

    private static readonly Key<string> s_key = new("key", Types.Text, "Key in it.") { Required = true };

    private static readonly EitherType<EnvironmentValue> s_value = new(
        new ScalarType<EnvironmentValue>(text => new(new EnvironmentValue.Literal(text)), "a text"),
        new CheckedType<EnvironmentValue>(
            new SectionType<EnvironmentValue>(
                values => values.Get(s_secret) is { } secret
                    ? new EnvironmentValue.FromSecret(secret, values.Require(s_key))
                    : new EnvironmentValue.FromConfigMap(values.Get(s_configMap) ?? "", values.Require(s_key)),
                s_secret, s_configMap, s_key),
            (section, context) => ExactlyOne.Check(section, context, s_secret, s_configMap)));

    public static Key<ValueMap<EnvironmentValue>> Key { get; } = new(
        "env", new MapType<EnvironmentValue>(s_value, "environment variables"), "Environment variables. Default: none.")
    {
        Default = ValueMap<EnvironmentValue>.Empty,
    };
}
