using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>
/// The keys of Knative's config maps. Single values are checked with Knative's own bounds, so that its webhook never has to.
/// </summary>
internal static partial class KnativeConfigKeys
{
    private static readonly SettingKey<string> s_domainTemplate = new(
        "domainTemplate", Template(HostTemplate.ProblemOfDomain, "{{.Name}}.{{.Namespace}}.{{.Domain}}"),
        "Go template of a service's host name. Knative's default: {{.Name}}.{{.Namespace}}.{{.Domain}}.")
    {
        Example = "\"{{.Name}}-{{.Namespace}}.{{.Domain}}\"",
    };

    private static readonly SettingKey<string> s_tagTemplate = new(
        "tagTemplate", Template(HostTemplate.ProblemOfTag, "{{.Tag}}-{{.Name}}"), "Go template of a tag's host name. Knative's default: {{.Tag}}-{{.Name}}.")
    {
        Example = "\"{{.Name}}-{{.Tag}}\"",
    };

    private static readonly SettingKey<bool> s_tls = new(
        "externalDomainTls", Scalars.Boolean, "Whether certificates are issued for external host names. Knative's default: false.");

    private static readonly SettingKey<HttpProtocol> s_http = new(
        "httpProtocol",
        Scalars.Choice(("enabled", HttpProtocol.Enabled), ("disabled", HttpProtocol.Disabled), ("redirected", HttpProtocol.Redirected)),
        "What happens to plain HTTP. Knative's default: enabled.")
    {
        Example = "redirected",
    };

    private static readonly SettingKey<string> s_scheme = new(
        "defaultExternalScheme", Scalars.Choice(("http", "http"), ("https", "https")),
        "Scheme of a service's address. Knative's default: http.")
    {
        Example = "https",
    };

    private static readonly SettingKey<Duration> s_rollout = new(
        "rolloutDuration", Scalars.Duration(0, 86400), "Time over which traffic moves to a new revision. Knative's default: 0s.")
    {
        Example = "30s",
    };

    private static readonly SettingKey<ValueMap<FeatureState>> s_features = new(
        "features",
        new MapType<FeatureState>(
            Scalars.Choice(
                ("enabled", FeatureState.Enabled),
                ("allowed", FeatureState.Allowed),
                ("AllowRootBounded", FeatureState.AllowRootBounded),
                ("disabled", FeatureState.Disabled)),
            "feature flags"),
        "config-features: flags by Knative's own names. Default: none, they stay as installed.")
    {
        Default = ValueMap<FeatureState>.Empty,
        Example = "{ kubernetes.podspec-init-containers: enabled }",
    };

    private static readonly SettingKey<ValueMap<ValueMap<string>>> s_domains = new(
        "domains",
        new MapType<ValueMap<string>>(
            new MapType<string>(Scalars.AnyText, "labels a service needs; none for the default domain"), "domains",
            Scalars.Matching(DomainPattern(), "a domain such as example.com")),
        "config-domain: domains of services. Default: none, they stay as installed.")
    {
        Default = ValueMap<ValueMap<string>>.Empty,
        Example = "{ shop.example.com: {} }",
    };

    private static readonly SettingKey<NetworkConfig> s_network = new(
        "network",
        new SectionType<NetworkConfig>(
            values => new NetworkConfig
            {
                DomainTemplate = values.Get(s_domainTemplate),
                TagTemplate = values.Get(s_tagTemplate),
                ExternalDomainTls = values.Given(s_tls),
                Http = values.Given(s_http),
                DefaultExternalScheme = values.Get(s_scheme),
                RolloutDuration = values.Given(s_rollout),
            },
            s_domainTemplate, s_tagTemplate, s_tls, s_http, s_scheme, s_rollout),
        "config-network; the ingress class is the gateway's.")
    {
        Default = new NetworkConfig(),
        Example = "{ rolloutDuration: 30s }",
    };

    private static readonly SettingKey<AutoscalerConfig> s_autoscaler = new(
        "autoscaler", AutoscalerConfigKeys.Section, "config-autoscaler.")
    {
        Default = new AutoscalerConfig(),
        Example = "{ scaleToZeroRetention: 5m }",
    };

    private static readonly SettingKey<DefaultsConfig> s_defaults = new(
        "defaults", RevisionConfigKeys.Defaults, "config-defaults.")
    {
        Default = new DefaultsConfig(),
        Example = "{ maxRevisionTimeout: 20m }",
    };

    private static readonly SettingKey<DeploymentConfig> s_deployment = new(
        "deployment", RevisionConfigKeys.Deployment, "config-deployment.")
    {
        Default = new DeploymentConfig(),
        Example = "{ registriesSkippingTagResolving: [registry.example.com] }",
    };

    private static readonly SettingKey<GcConfig> s_gc = new("gc", RevisionConfigKeys.Gc, "config-gc.")
    {
        Default = new GcConfig(),
        Example = "{ minNonActiveRevisions: 5 }",
    };

    /// <summary>The section.</summary>
    public static SectionType<KnativeConfig> Section { get; } = new(
        values => new KnativeConfig
        {
            Autoscaler = values.Get(s_autoscaler)!,
            Defaults = values.Get(s_defaults)!,
            Features = new FeaturesConfig { Flags = values.Get(s_features)! },
            Network = values.Get(s_network)!,
            Domain = new DomainConfig { Domains = values.Get(s_domains)! },
            Deployment = values.Get(s_deployment)!,
            Gc = values.Get(s_gc)!,
        },
        s_autoscaler, s_defaults, s_features, s_network, s_domains, s_deployment, s_gc);

    private static ScalarType<string> Template(Func<string, string?> problem, string example) => new(
        text => problem(text) is null ? new(text) : null, $"a Go template such as {example}", schema: SchemaOf.AnyText, explain: problem);

    [GeneratedRegex("^(?!.{254})[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?([.][a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$", RegexOptions.CultureInvariant)]
    private static partial Regex DomainPattern();

    /// <summary>A decimal number of a range.</summary>
    public static SettingReader<decimal> Number(decimal above, bool inclusive, decimal max, string allowed) => new ScalarType<decimal>(
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n)
            && (n > above || (inclusive && n == above)) && n <= max && n.Scale <= 4
            ? new(n)
            : null,
        allowed,
        schema: () => SchemaOf.Number(SchemaOf.NumberPattern, above, max));
}
