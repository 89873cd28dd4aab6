using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary><c>config-domain</c>: domains of services. Source: Knative, "Changing the default domain".</summary>
public sealed record DomainConfig
{
    /// <summary>
    /// Labels a service needs for a domain; no labels: every service that no other domain takes. Default: no domains, as installed.
    /// </summary>
    public ValueMap<ValueMap<string>> Domains { get; init; } = ValueMap<ValueMap<string>>.Empty;

    /// <summary>Entries of the config map: domain and, as YAML, its selector.</summary>
    internal ValueMap<string> ToData() => new(Domains.Select(d => KeyValuePair.Create(d.Key, Selector(d.Value))));

    // Keys in quotation marks too: without them, the label 'null' is no text and 'on' is the text 'true'.
    private static string Selector(ValueMap<string> labels) => labels.Count == 0
        ? ""
        : "selector:\n" + string.Concat(labels.Select(label => $"  \"{label.Key}\": \"{label.Value}\"\n"));
}
