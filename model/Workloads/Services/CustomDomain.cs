namespace AckKnativeSpot.Services;

/// <summary>
/// A domain that leads to a service. A program writes <c>"shop.example.com"</c>. Whoever runs its DNS lets it point at the gateway.
/// Source: Knative, "Configuring custom domains" (DomainMapping).
/// </summary>
/// <param name="Name">The domain, for example <c>shop.example.com</c>; it belongs to one namespace of the cluster.</param>
public sealed record CustomDomain(string Name)
{
    /// <summary>
    /// Secret of the service's namespace with the domain's certificate and key (<c>kubernetes.io/tls</c>), as cert-manager writes one.
    /// Default: <see langword="null"/>, what the cluster's Knative does for external domains, which is no TLS unless <c>external-domain-tls</c> is on.
    /// </summary>
    public string? TlsSecret { get; init; }

    /// <summary>A domain without a certificate of its own.</summary>
    public static implicit operator CustomDomain(string name) => new(name);
}
