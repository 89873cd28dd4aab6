using System.Text.RegularExpressions;

namespace AckKnativeSpot.Cluster;

/// <summary>The one change a looked-up kubeconfig may need.</summary>
public static partial class Kubeconfig
{
    /// <summary>
    /// The same kubeconfig for another address of the API server. The certificate of an ACK API server is valid for all its addresses.
    /// </summary>
    /// <param name="kubeconfig">A kubeconfig as YAML or JSON, with one cluster.</param>
    /// <param name="server">The address, for example <c>https://10.0.0.10:6443</c>.</param>
    public static string WithServer(string kubeconfig, string server)
    {
        ArgumentNullException.ThrowIfNull(kubeconfig);
        ArgumentException.ThrowIfNullOrEmpty(server);
        return ServerPattern().Replace(kubeconfig, match => match.Groups["before"].Value + server + match.Groups["after"].Value);
    }

    [GeneratedRegex("(?<before>\"?\\bserver\"?:[ ]*\"?)https?://[^\\s\"',}]+(?<after>\"?)", RegexOptions.CultureInvariant)]
    private static partial Regex ServerPattern();
}
