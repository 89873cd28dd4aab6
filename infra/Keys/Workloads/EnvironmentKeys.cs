using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Containers;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The value of an environment variable as its key states it: one of the two.</summary>
/// <param name="Value">A value that is not secret, or the place in the namespace that holds it.</param>
/// <param name="Secret">A secret value, for which the stack makes a Secret.</param>
internal sealed record ParsedEnvironment(EnvironmentValue? Value, SecretSource? Secret);

/// <summary>The values of environment variables: written out, encrypted, from KMS, or from a Secret or ConfigMap of the namespace.</summary>
internal static class EnvironmentKeys
{
    private static readonly SettingKey<string> s_secret = new("secret", Scalars.Text, "Secret of the same namespace that holds the value.")
    {
        Example = "web-secrets",
    };

    private static readonly SettingKey<string> s_configMap = new("configMap", Scalars.Text, "ConfigMap of the same namespace that holds the value.")
    {
        Example = "web-settings",
    };

    private static readonly SettingKey<string> s_key = new(
        "key", Scalars.Text, "Key in that Secret or ConfigMap, required beside either. Default: none beside kms.")
    {
        Example = "token",
    };

    private static readonly SettingKey<bool> s_optional = new(
        "optional", Scalars.Boolean, "Whether the container also starts, without the variable, when there is no such object or key.")
    {
        Default = false,
    };

    private static readonly SettingReader<ParsedEnvironment> s_value = new ShortOrLongType<ParsedEnvironment>(
        new WrittenType(),
        new ConstrainedSectionType<ParsedEnvironment>(
            new SectionType<ParsedEnvironment>(PlaceOf, s_secret, s_configMap, s_key, s_optional, KmsKeys.Name, KmsKeys.Property, KmsKeys.Stage),
            oneOf:
            [
                new Alternative(s_secret) { Needs = [s_key], Allows = [s_optional] },
                new Alternative(s_configMap) { Needs = [s_key], Allows = [s_optional] },
                new Alternative(KmsKeys.Name) { Allows = [KmsKeys.Property, KmsKeys.Stage] },
            ]));

    public static SettingKey<ValueMap<ParsedEnvironment>> Key { get; } = new(
        "env", new MapType<ParsedEnvironment>(s_value, "environment variables"),
        "Environment variables; one that is encrypted or in KMS goes through a Secret of the workload. Default: none.")
    {
        Default = ValueMap<ParsedEnvironment>.Empty,
        Example = "{ LOG_LEVEL: info, TOKEN: { secret: web-secrets, key: token } }",
    };

    /// <summary>The containers of a pod with their variables; the secret ones are read from the Secret of their workload.</summary>
    /// <typeparam name="T">What containers they are.</typeparam>
    /// <param name="containers">The containers as they are stated.</param>
    /// <param name="secret">Name of the Secret.</param>
    /// <param name="before">Whether they run before the pod's others.</param>
    public static ValueList<T> WithVariables<T>(IEnumerable<ParsedContainer<T>> containers, string secret, bool before = false)
        where T : PodContainer => containers.Select((each, i) => each.Container with
        {
            Env = new(each.Environment.Select(variable => KeyValuePair.Create(
                variable.Key, variable.Value.Value ?? new EnvironmentValue.FromSecret(secret, KeyOf(variable.Key, i, before))))),
        }).ToValueList();

    /// <summary>The keys of that Secret.</summary>
    /// <param name="containers">The variables of each container as they are stated.</param>
    /// <param name="before">Those of the containers that run before them.</param>
    public static ValueMap<SecretSource> SecretsOf(IEnumerable<ValueMap<ParsedEnvironment>> containers, IEnumerable<ValueMap<ParsedEnvironment>> before)
    {
        var secrets =
            from each in containers.Select((environment, i) => (environment, Number: i, Before: false))
                .Concat(before.Select((environment, i) => (environment, Number: i, Before: true)))
            from variable in each.environment
            where variable.Value.Secret is not null
            select KeyValuePair.Create(KeyOf(variable.Key, each.Number, each.Before), variable.Value.Secret);

        // A secret variable named 1.TOKEN is reported by a rule; it must not meet TOKEN of the second container before that.
        return new(secrets.DistinctBy(secret => secret.Key));
    }

    /// <summary>
    /// The variable's name; with the container's number before it from the second container on, and 0 before the number of one that runs before them.
    /// </summary>
    private static string KeyOf(string variable, int number, bool before) => (before, number) switch
    {
        (true, _) => FormattableString.Invariant($"0.{number}.{variable}"),
        (_, 0) => variable,
        _ => FormattableString.Invariant($"{number}.{variable}"),
    };

    private static ParsedEnvironment PlaceOf(SectionValues values) =>
        values.Get(KmsKeys.Name) is not null ? new(null, KmsKeys.Of(values))
        : values.Get(s_secret) is { } secret ? new(new EnvironmentValue.FromSecret(secret, values.Get(s_key) ?? "") { Optional = values.Get(s_optional) }, null)
        : new(new EnvironmentValue.FromConfigMap(values.Get(s_configMap) ?? "", values.Get(s_key) ?? "") { Optional = values.Get(s_optional) }, null);

    /// <summary>A value that stands in the stack file: plain or encrypted.</summary>
    private sealed class WrittenType : SettingReader<ParsedEnvironment>
    {
        private static readonly SecretType s_encrypted = new();

        public override string Allowed => $"a text, or {s_encrypted.Allowed}";

        public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out ParsedEnvironment value)
        {
            value = node switch
            {
                ConfigScalar scalar => new ParsedEnvironment(new EnvironmentValue.Literal(scalar.Text), null),
                ConfigSecret secret => new ParsedEnvironment(null, new SecretSource.Configured(secret.Text)),
                _ => null,
            };
            if (value is null)
            {
                context.ReportKind(node, Allowed);
            }

            return value is not null && (node is not ConfigScalar written || context.IsHandedOver(written, _ => false));
        }

        public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(SchemaOf.AnyScalar(), s_encrypted.ToSchema()) };
    }
}
