using System.Text.RegularExpressions;

namespace AckKnativeSpot.Containers;

/// <summary>
/// The host of a registry, as credentials name it. Source: Kubernetes, "Pull an Image from a Private Registry" (configuration of credentials).
/// </summary>
internal static partial class RegistryServer
{
    /// <summary>What is allowed, as it completes "Write …".</summary>
    public const string Allowed = "the host of a registry, such as registry.example.com:5000 or registry-vpc.{region}.aliyuncs.com";

    /// <summary>Under which Docker and Knative keep the credentials of Docker Hub, whatever its host is called.</summary>
    private const string DockerHubKey = "https://index.docker.io/v1/";

    private static readonly string[] s_dockerHub = ["docker.io", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com", "hub.docker.com"];

    private static readonly string[] s_sayDockerHub = ["dockerhub", "docker hub", "docker-hub", "docker"];

    /// <summary>Whether a text names a registry: a host with a dot or a port, with or without scheme and path.</summary>
    /// <param name="text">The text; a placeholder for the region may stand in it.</param>
    public static bool IsLegal(string text) => Server().IsMatch(ImageReference.Resolve(text, "cn-hangzhou"));

    /// <summary>What is wrong with a text that names none, as a sentence; <see langword="null"/> when there is no more to say than that.</summary>
    /// <param name="text">The text.</param>
    public static string? Problem(string text) => text switch
    {
        _ when s_sayDockerHub.Contains(text.ToLowerInvariant()) => "Docker Hub is docker.io.",
        _ when text.Contains('{', StringComparison.Ordinal) => "The only placeholder is {region}.",
        _ when text.Contains(' ', StringComparison.Ordinal) => "A host has no blank.",
        _ when text.AsSpan().IndexOfAny('.', ':') < 0 => "A host of a registry has a dot or a port; an image whose name begins otherwise is one of Docker Hub.",
        _ => null,
    };

    /// <summary>The key of the credentials in a Docker configuration.</summary>
    /// <param name="server">The server.</param>
    public static string KeyOf(string server) => s_dockerHub.Contains(HostOf(server)) ? DockerHubKey : server;

    private static string HostOf(string server)
    {
        var host = server.StartsWith("https://", StringComparison.Ordinal) ? server["https://".Length..] : server;
        return host.Split('/')[0].ToLowerInvariant();
    }

    /// <summary>A label of a host name, in which the kubelet takes <c>*</c> for any characters.</summary>
    private const string Pattern = "[A-Za-z0-9*](?:[A-Za-z0-9*-]{0,62}[A-Za-z0-9*])?";

    [GeneratedRegex(
        @"\A(?:https?://)?(?:(?:" + Pattern + @"\.)+" + Pattern + "(?::[0-9]{1,5})?"
            + @"|[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?:[0-9]{1,5}|\[[0-9A-Fa-f:]+\](?::[0-9]{1,5})?)(?:/[A-Za-z0-9._/*-]*)?\z")]
    private static partial Regex Server();
}
