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
    private static readonly Key<string> s_secret = new("secret", Types.Text, "Secret of the same namespace that holds the value.");

    private static readonly Key<string> s_configMap = new("configMap", Types.Text, "ConfigMap of the same namespace that holds the value.");

    private static readonly Key<string> s_key = new("key", Types.Text, "Key in it.") { Required = true };

    private static readonly SettingType<EnvironmentSetting> s_value = new EitherType<EnvironmentSetting>(
        new WrittenType(), Placed(values => new EnvironmentSetting(PlaceOf(values), null)));

    private static readonly SettingType<EnvironmentValue> s_plainValue = new EitherType<EnvironmentValue>(
        new ScalarType<EnvironmentValue>(text => new(new EnvironmentValue.Literal(text)), "a text"), Placed(PlaceOf));

    public static Key<ValueMap<EnvironmentSetting>> Key { get; } = new(
        "env", new MapType<EnvironmentSetting>(s_value, "environment variables"), "Environment variables; an encrypted one goes through a Secret of the service. Default: none.")
    {
        Default = ValueMap<EnvironmentSetting>.Empty,
    };

    /// <summary>The variables of a job, which has no Secret of its own: what is secret comes from one that exists.</summary>
    public static Key<ValueMap<EnvironmentValue>> PlainKey { get; } = new(
        "env", new MapType<EnvironmentValue>(s_plainValue, "environment variables"), "Environment variables; what is secret comes from a Secret of the namespace. Default: none.")
    {
        Default = ValueMap<EnvironmentValue>.Empty,
    };

    private static EnvironmentValue PlaceOf(SectionValues values) => values.Get(s_secret) is { } secret
        ? new EnvironmentValue.FromSecret(secret, values.Require(s_key))
        : new EnvironmentValue.FromConfigMap(values.Get(s_configMap) ?? "", values.Require(s_key));

    private static CheckedType<T> Placed<T>(Func<SectionValues, T> build) => new(
        new SectionType<T>(build, s_secret, s_configMap, s_key),
        oneOf: [s_secret, s_configMap]);

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
