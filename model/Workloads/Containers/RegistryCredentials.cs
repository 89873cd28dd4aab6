using AckKnativeSpot.Secrets;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>Credentials with which images of one registry are pulled. Source: Kubernetes, "Pull an Image from a Private Registry".</summary>
internal sealed record RegistryCredentials
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

    /// <summary>Name of the resource that is the Secret of a registry in a namespace. Part of what Pulumi knows it by, so it stays as it is.</summary>
    /// <param name="name">Name of the Secret.</param>
    /// <param name="space">Namespace.</param>
    public static string ResourceName(string name, string space) => space == WorkloadName.DefaultNamespace ? $"{name}-registry" : $"{space}-{name}-registry";
}
