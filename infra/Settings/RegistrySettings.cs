using System.Text.RegularExpressions;
using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Secrets;
using AckKnativeSpot.Services;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys of the credentials of a registry.</summary>
internal static partial class RegistrySettings
{
    private static readonly Key<string> s_server = new(
        "server", Types.Text, "Host of the registry; {region} stands for the stack's region, as in registry-vpc.{region}.aliyuncs.com.")
    { Required = true };

    private static readonly Key<string> s_username = new("username", Types.Text, "User.") { Required = true };

    private static readonly Key<SecretSource> s_password = new(
        "password", new EitherType<SecretSource>(new SecretType(), KmsSettings.Section), "Password: encrypted, or a secret in KMS.")
    { Required = true };

    private static readonly Key<bool> s_everywhere = new(
        "everyService", Types.Boolean, "Whether every service uses them, or only those that name the registry in imagePullSecrets.")
    {
        Default = true,
        DefaultText = "true",
    };

    /// <summary>Registries by the name of the Secret that holds their credentials.</summary>
    public static MapType<RegistryCredentials> Section { get; } = new(
        new SectionType<RegistryCredentials>(
            values => new RegistryCredentials
            {
                Name = "",
                Server = values.Require(s_server),
                Username = values.Require(s_username),
                Password = values.Require(s_password),
                Everywhere = values.Get(s_everywhere),
            },
            s_server, s_username, s_password, s_everywhere),
        "names of Secrets",
        Types.Matching(SecretNamePattern(), "the name of a Secret: small letters, digits, dots and dashes"));

    [GeneratedRegex("^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex SecretNamePattern();
}
