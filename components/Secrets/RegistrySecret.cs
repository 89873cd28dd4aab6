using System.Text;
using System.Text.Json;
using AckKnativeSpot.Containers;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace AckKnativeSpot.Secrets;

/// <summary>Declares the Secret with which the kubelet pulls images of a registry.</summary>
internal static class RegistrySecret
{
    /// <summary>Declares the Secret of some credentials in a namespace.</summary>
    /// <param name="credentials">The credentials.</param>
    /// <param name="space">Namespace.</param>
    /// <param name="options">Options.</param>
    public static Secret Declare(RegistryCredentials credentials, string space, CustomResourceOptions options)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(options);
        return SecretDeclaration.Of(
            RegistryCredentials.ResourceName(credentials.Name, space),
            credentials.Name,
            space,
            "kubernetes.io/dockerconfigjson",
            [KeyValuePair.Create(".dockerconfigjson", DockerConfig(credentials, options.Parent))],
            options);
    }

    // What stands in for a text that is not known must not be computed with.
    private static Output<string> DockerConfig(RegistryCredentials credentials, Resource? parent) =>
        credentials.Password is SecretSource.Configured { Text: var text }
            ? Output.CreateSecret(text.Map(password => DockerConfigOf(credentials, password)).Reveal())
            : SecretReading.All([KeyValuePair.Create(credentials.Name, credentials.Password)], parent)[credentials.Name].Text
                .Apply(password => DockerConfigOf(credentials, password));

    /// <summary>The Docker configuration that the kubelet reads.</summary>
    private static string DockerConfigOf(RegistryCredentials credentials, string password) => JsonSerializer.Serialize(new
    {
        auths = new Dictionary<string, object>
        {
            [RegistryServer.KeyOf(credentials.Server)] = new
            {
                username = credentials.Username,
                password,
                auth = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.Username}:{password}")),
            },
        },
    });
}
