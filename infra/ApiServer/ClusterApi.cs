using System.Net;
using System.Text;
using k8s;

namespace AckKnativeSpot.Infra.ApiServer;

/// <summary>
/// Requests to the API server of a cluster, with the certificates and credentials of its kubeconfig. Answers are read as they come, so that a list or a
/// watch takes no more memory than what is kept of it.
/// </summary>
internal sealed class ClusterApi : IDisposable
{
    private readonly Kubernetes _client;

    private ClusterApi(Kubernetes client) => _client = client;

    /// <summary>Where the API server is.</summary>
    public string Server => _client.BaseUri.GetLeftPart(UriPartial.Authority);

    /// <summary>Reads the kubeconfig, and runs the program that it may name for credentials.</summary>
    /// <param name="login">How the API server is reached.</param>
    /// <exception cref="k8s.Exceptions.KubeConfigException">The kubeconfig cannot be used.</exception>
    public static ClusterApi Of(ClusterLogin login)
    {
        var configuration = login switch
        {
            ClusterLogin.Kubeconfig kubeconfig => Read(kubeconfig.Content),
            ClusterLogin.OfMachine { File: { } file, Context: var context } =>
                KubernetesClientConfiguration.BuildConfigFromConfigFile(new FileInfo(file), context),
            ClusterLogin.OfMachine { Context: var context } =>
                KubernetesClientConfiguration.BuildConfigFromConfigObject(KubernetesClientConfiguration.LoadKubeConfig(), context),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new ClusterApi(new Kubernetes(configuration));
    }

    /// <summary>Sends a request and returns as soon as its answer begins.</summary>
    /// <param name="method">Method.</param>
    /// <param name="path">Path and query below the address of the API server, with a slash in front.</param>
    /// <param name="json">Body; <see langword="null"/> for none.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json, CancellationToken cancellation)
    {
        // The address may have a path of its own, behind a gateway.
        var request = new HttpRequestMessage(method, new Uri(_client.BaseUri.ToString().TrimEnd('/') + path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (_client.Credentials is { } credentials)
        {
            await credentials.ProcessHttpRequestAsync(request, cancellation).ConfigureAwait(false);
        }

        return await _client.HttpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static KubernetesClientConfiguration Read(string kubeconfig)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(kubeconfig));
        return KubernetesClientConfiguration.BuildConfigFromConfigFile(stream);
    }
}
