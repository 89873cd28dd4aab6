using System.Text;
using System.Text.Json;
using AckKnativeSpot.Secrets;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace AckKnativeSpot.Services;

/// <summary>Credentials with which images of one registry are pulled. Source: Kubernetes, "Pull an Image from a Private Registry".</summary>
public sealed record RegistryCredentials
{
    /// <summary>Name of the Secret that holds them, in every namespace with a service that uses them.</summary>
    public required string Name { get; init; }

    /// <summary>Host of the registry, for example <c>registry-vpc.cn-hangzhou.aliyuncs.com</c>.</summary>
    public required string Server { get; init; }

    /// <summary>User.</summary>
    public required string Username { get; init; }

    /// <summary>Where the password comes from.</summary>
    public required SecretSource Password { get; init; }

    /// <summary>Whether every service uses them, or only those that name the Secret. Default: every one.</summary>
    public bool Everywhere { get; init; } = true;

    /// <summary>Declares the Secret.</summary>
    /// <param name="space">Namespace.</param>
    /// <param name="options">Options.</param>
    public Secret Declare(string space, CustomResourceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return SecretDeclaration.Of(
            space == "default" ? $"{Name}-registry" : $"{space}-{Name}-registry",
            Name,
            space,
            "kubernetes.io/dockerconfigjson",
            [KeyValuePair.Create(".dockerconfigjson", DockerConfig(options.Parent))],
            options);
    }

    // What stands in for a text that is not known must not be computed with.
    private Output<string> DockerConfig(Resource? parent) => Password is SecretSource.Configured { Text: var text }
        ? Output.CreateSecret(text.Map(DockerConfigOf).Reveal())
        : SecretReading.All([KeyValuePair.Create(Name, Password)], parent)[Name].Text.Apply(DockerConfigOf);

    /// <summary>The Docker configuration that the kubelet reads.</summary>
    private string DockerConfigOf(string password) => JsonSerializer.Serialize(new
    {
        auths = new Dictionary<string, object>
        {
            [Server] = new { username = Username, password, auth = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Username}:{password}")) },
        },
    });
}
