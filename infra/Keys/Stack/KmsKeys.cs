using System.Text.RegularExpressions;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Secrets;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a value that a secret in KMS holds.</summary>
internal static partial class KmsKeys
{
    private static readonly ScalarType<string> s_nameType = new(
        text => Scalars.IsWhole(NamePattern(), text) ? new(text) : null,
        "the name of a secret in KMS: 1 to 192 letters, digits and _ / + = . - @",
        schema: () => SchemaOf.AnyMatching(KmsSecretReference.NamePattern));

    private static readonly SettingKey<string> s_required = NameKey(required: true);

    /// <summary>The name, where the value may be in another place.</summary>
    public static SettingKey<string> Name { get; } = NameKey(required: false);

    /// <summary>The member of a JSON object.</summary>
    public static SettingKey<string> Property { get; } = new(
        "property", Scalars.Text, "Member of the JSON object that the secret in KMS holds, as those of RDS and RAM do. Default: none, the whole text.")
    {
        Example = "password",
    };

    /// <summary>The version.</summary>
    public static SettingKey<string> Stage { get; } = new("stage", Scalars.Text, "Stage label of the version of the secret in KMS.")
    {
        Default = KmsSecretReference.CurrentStage,
        Example = "ACSPrevious",
    };

    /// <summary>A section that has no other keys.</summary>
    public static SectionType<SecretSource> Section { get; } = new(values => Of(values, values.Require(s_required)), s_required, Property, Stage);

    /// <summary>The secret that the keys name.</summary>
    /// <param name="values">The values of the keys.</param>
    public static SecretSource Of(SectionValues values) => Of(values, values.Require(Name));

    private static SecretSource.Kms Of(SectionValues values, string name) =>
        new(new KmsSecretReference { Name = name, Property = values.Get(Property), Stage = values.Get(Stage)! });

    private static SettingKey<string> NameKey(bool required) => new(
        "kms", s_nameType, "Secret in KMS, in the stack's region, that holds the value; read when the stack is deployed.")
    {
        Required = required,
        Example = "shop/database",
    };

    [GeneratedRegex(KmsSecretReference.NamePattern, RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
