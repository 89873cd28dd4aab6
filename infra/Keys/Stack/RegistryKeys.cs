using AckKnativeSpot.Containers;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Secrets;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of the credentials of a registry.</summary>
internal static class RegistryKeys
{
    private static readonly SettingKey<string> s_server = new(
        "server",
        new ScalarType<string>(
            text => RegistryServer.IsLegal(text) ? new(text) : null, RegistryServer.Allowed, schema: SchemaOf.AnyText, explain: RegistryServer.Problem),
        "Host of the registry; {region} stands for the stack's region, as in registry-vpc.{region}.aliyuncs.com. Docker Hub is docker.io.")
    { Required = true, Example = "registry-vpc.{region}.aliyuncs.com" };

    private static readonly SettingKey<string> s_username = new("username", Scalars.Text, "User.") { Required = true, Example = "puller" };

    private static readonly SettingKey<SecretSource> s_password = new(
        "password", new ShortOrLongType<SecretSource>(new SecretType(), KmsKeys.Section), "Password: encrypted, or a secret in KMS.")
    { Required = true, Example = "{ kms: registries/shop }" };

    private static readonly SettingKey<bool> s_everywhere = new(
        "everyService", Scalars.Boolean, "Whether every service uses them, or only those that name the registry in imagePullSecrets.")
    {
        Default = true,
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
        Scalars.ObjectName);
}
