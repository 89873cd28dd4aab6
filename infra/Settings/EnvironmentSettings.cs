using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The value of an environment variable as its key states it: one of the two.</summary>
/// <param name="Value">A value that needs no encryption, or the place that holds it.</param>
/// <param name="Secret">An encrypted value, for which the stack makes a Secret.</param>
internal sealed record EnvironmentSetting(EnvironmentValue? Value, SecretText? Secret);

/// <summary>The values of environment variables: written out, encrypted, or from a Secret or ConfigMap of the namespace.</summary>
internal static class EnvironmentSettings
{
    private static readonly Key<string> s_secret = new("secret", Types.Text, "Secret of the service's namespace that holds the value.");

    private static readonly Key<string> s_configMap = new("configMap", Types.Text, "ConfigMap of the service's namespace that holds the value.");

    private static readonly Key<string> s_key = new("key", Types.Text, "Key in it.") { Required = true };

    private static readonly EitherType<EnvironmentSetting> s_value = new(
        new WrittenType(),
        new CheckedType<EnvironmentSetting>(
            new SectionType<EnvironmentSetting>(
                values => new EnvironmentSetting(
                    values.Get(s_secret) is { } secret
                        ? new EnvironmentValue.FromSecret(secret, values.Require(s_key))
                        : new EnvironmentValue.FromConfigMap(values.Get(s_configMap) ?? "", values.Require(s_key)),
                    null),
                s_secret, s_configMap, s_key),
            (section, context) => ExactlyOne.Check(section, context, s_secret, s_configMap),
            describe: ExactlyOne.Describe(s_secret, s_configMap)));

    public static Key<ValueMap<EnvironmentSetting>> Key { get; } = new(
        "env", new MapType<EnvironmentSetting>(s_value, "environment variables"), "Environment variables; an encrypted one goes through a Secret of the service. Default: none.")
    {
        Default = ValueMap<EnvironmentSetting>.Empty,
    };

    /// <summary>A value that stands in the stack file: plain or encrypted.</summary>
    private sealed class WrittenType : SettingType<EnvironmentSetting>
    {
        private static readonly SecretType s_encrypted = new();

        public override string Allowed => $"a text, or {s_encrypted.Allowed}";

        public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out EnvironmentSetting value)
        {
            value = node switch
            {
                ConfigScalar scalar => new EnvironmentSetting(new EnvironmentValue.Literal(scalar.Text), null),
                ConfigSecret secret => new EnvironmentSetting(null, secret.Text),
                _ => null,
            };
            if (value is null)
            {
                context.ReportKind(node, Allowed);
            }

            return value is not null;
        }

        public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(SchemaOf.AnyScalar(), s_encrypted.ToSchema()) };
    }
}
