using System.Text.RegularExpressions;

namespace AckKnativeSpot.Cluster;

/// <summary>What has to be known about a looked-up kubeconfig, and the one change it may need.</summary>
internal static partial class Kubeconfig
{
    /// <summary>Whether it names an address of the API server that a client can connect to.</summary>
    /// <param name="kubeconfig">A kubeconfig as YAML or JSON, with one cluster.</param>
    public static bool HasServer(string? kubeconfig) =>
        ServerPattern().Match(kubeconfig ?? "") is { Success: true } server
        && Uri.TryCreate(server.Groups["address"].Value, UriKind.Absolute, out var address)
        && address is { Scheme: "https" or "http", Host.Length: > 0 };

    /// <summary>
    /// The same kubeconfig for another address of the API server. The certificate of an ACK API server is valid for all its addresses. 
    /// <see langword="null"/> when there is no place for an address in it.
    /// </summary>
    /// <param name="kubeconfig">A kubeconfig as YAML or JSON, with one cluster.</param>
    /// <param name="server">The address, for example <c>https://10.0.0.10:6443</c>.</param>
    public static string? WithServer(string kubeconfig, string server)
    {
        ArgumentNullException.ThrowIfNull(kubeconfig);
        ArgumentException.ThrowIfNullOrEmpty(server);
        return !ServerPattern().IsMatch(kubeconfig) ? null : ServerPattern().Replace(kubeconfig, match =>
        {
            var before = match.Groups["before"].Value;
            return before + (before.EndsWith(':') ? " " : "") + server + match.Groups["after"].Value;
        });
    }

    [GeneratedRegex("(?<before>(?<![\\w-])\"?server\"?:[ ]*\"?)(?<address>[^\\s\"',}]*)(?<after>\"?)", RegexOptions.CultureInvariant)]
    private static partial Regex ServerPattern();
}
