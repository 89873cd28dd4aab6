using AckKnativeSpot.Findings;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

internal static partial class KnativeRules
{
    private const string ClusterDomain = "cluster.local";

    internal static Rule Domains { get; } = OfService(
        "KN057",
        "a domain can lead to the service",
        "The webhook refuses a name that is no domain of at least two parts in lower case, and one below the cluster's own domain. A mapping is always served "
            + "to the outside, so it would open a service that is for the cluster only (knative/serving, DomainMapping).",
        ExampleYaml.Service("domains: [\"*.example.com\"]"),
        ExampleYaml.Service("domains: [shop.example.com]"),
        service => service.Domains.SelectMany((domain, i) => Domain(FormattableString.Invariant($".domains[{i}]"), domain))
            .Concat(Violation.If(
                service.Domains.Count > 0 && service.Visibility == Visibility.Cluster,
                ".domains",
                $"The service is for the cluster only, and a domain would let everybody reach it.",
                "Leave out either the domains or `visibility: cluster`.")));

    internal static Rule DomainOnce { get; } = new(
        "KN077",
        Severity.Error,
        "a domain leads to one service",
        "The name of a mapping is the domain, and a claim gives it to one namespace of the whole cluster.",
        """
        services:
          - { name: web, image: shop/web, domains: [shop.example.com] }
          - { name: api, image: shop/api, domains: [shop.example.com] }
        """,
        """
        services:
          - { name: web, image: shop/web, domains: [shop.example.com] }
          - { name: api, image: shop/api, domains: [api.example.com] }
        """,
        stack =>
            from domain in stack.Services.SelectMany(
                service => service.Value.Domains.Select((domain, i) => (domain.Name, Path: service.PathOf(FormattableString.Invariant($".domains[{i}]")))))
            group domain by domain.Name into same
            from again in same.Skip(1)
            select new Violation(again.Path, $"'{again.Name}' leads elsewhere already, at {same.First().Path}.", "Give each service a domain of its own."));

    private static IEnumerable<Violation> Domain(string path, CustomDomain domain) => Violation.If(
            !IsDomain(domain.Name) || domain.Name.EndsWith("." + ClusterDomain, StringComparison.Ordinal),
            path,
            $"'{domain.Name}' is not a domain outside the cluster.",
            domain.Name.AsSpan().ContainsAny('/', ':')
                ? "Write the host alone, such as shop.example.com."
                : "Write it in lower case, with at least one dot, such as shop.example.com; there are no wildcards.")
        .Concat(Violation.If(
            domain.TlsSecret is { } secret && !KubernetesSyntax.IsDns1123Subdomain(secret),
            path + ".tls",
            $"'{domain.TlsSecret}' cannot be the name of a Secret.",
            "Use lower-case letters, digits, dashes and dots, at most 253 characters."));

    private static bool IsDomain(string name) =>
        KubernetesSyntax.IsDns1123Subdomain(name) && name.Contains('.', StringComparison.Ordinal) && name.Split('.').All(KubernetesSyntax.IsDns1123Label);
}
