using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The domains of a service: a name, or a section with a certificate.</summary>
internal static class DomainKeys
{
    private static readonly SettingKey<string> s_name = new("name", Scalars.Text, "The domain.") { Required = true, Example = "shop.example.com" };

    private static readonly SettingKey<string> s_tls = new(
        "tls", Scalars.Text,
        "Secret of the same namespace with its certificate and key, as cert-manager writes one. Default: what the cluster's Knative does for external "
            + "domains.")
    {
        Example = "shop-certificate",
    };

    public static SettingKey<ValueList<Located<CustomDomain>>> Key { get; } = new(
        "domains",
        new ListType<CustomDomain>(new ShortOrLongType<CustomDomain>(
            new ConvertedType<string, CustomDomain>(Scalars.Text, name => new(name)),
            new SectionType<CustomDomain>(values => new(values.Require(s_name)) { TlsSecret = values.Get(s_tls) }, s_name, s_tls))),
        "Domains that lead to it, such as shop.example.com; their DNS has to point at the gateway. Default: none.")
    {
        Default = [],
        Example = "[shop.example.com]",
    };
}
