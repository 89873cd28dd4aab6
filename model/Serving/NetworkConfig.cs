using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>
/// <c>config-network</c>, without the ingress class, which the gateway decides. <see langword="null"/> leaves what is installed.
/// Source: Knative, "Configure Knative networking".
/// </summary>
public sealed record NetworkConfig
{
    /// <summary>Go template of a service's host name. Default: <c>{{.Name}}.{{.Namespace}}.{{.Domain}}</c>.</summary>
    public string? DomainTemplate { get; init; }

    /// <summary>Go template of a tag's host name prefix. Default: <c>{{.Tag}}-{{.Name}}</c>.</summary>
    public string? TagTemplate { get; init; }

    /// <summary>Whether certificates are issued for external host names. Default: false.</summary>
    public bool? ExternalDomainTls { get; init; }

    /// <summary>What happens to plain HTTP. Default: enabled.</summary>
    public HttpProtocol? Http { get; init; }

    /// <summary>Scheme of a service's address: <c>http</c> or <c>https</c>. Default: <c>http</c>.</summary>
    public string? DefaultExternalScheme { get; init; }

    /// <summary>Time over which traffic moves to a new revision. Default: 0 s.</summary>
    public Duration? RolloutDuration { get; init; }

    /// <summary>Entries of the config map.</summary>
    internal ValueMap<string> ToData() => ConfigData.Of(
        ("domain-template", DomainTemplate),
        ("tag-template", TagTemplate),
        ("external-domain-tls", ConfigData.EnabledOrDisabled(ExternalDomainTls)),
        ("http-protocol",
            Http switch { HttpProtocol.Enabled => "enabled", HttpProtocol.Disabled => "disabled", HttpProtocol.Redirected => "redirected", _ => null }),
        ("default-external-scheme", DefaultExternalScheme),
        ("rollout-duration", ConfigData.Text(RolloutDuration?.Seconds)));
}
