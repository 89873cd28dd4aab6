using System.Text.RegularExpressions;

namespace AckKnativeSpot.Values;

/// <summary>The forms of names, keys and values that the API server takes. Source: Kubernetes, "Object Names and IDs" and "Labels and Selectors".</summary>
internal static partial class KubernetesSyntax
{
    /// <summary>Longest name that is a DNS label, and longest label value.</summary>
    public const int MaxLabelLength = 63;

    /// <summary>Longest name that is a DNS subdomain, longest prefix of a key and longest key of a Secret.</summary>
    public const int MaxSubdomainLength = 253;

    /// <summary>A DNS label that begins with a letter: names of Services, revisions and traffic tags.</summary>
    public static bool IsDns1035Label(string text) => text.Length <= MaxLabelLength && Dns1035Label().IsMatch(text);

    /// <summary>A DNS label: names of namespaces, containers and volumes.</summary>
    public static bool IsDns1123Label(string text) => text.Length <= MaxLabelLength && Dns1123Label().IsMatch(text);

    /// <summary>A DNS subdomain: names of Secrets, ConfigMaps and service accounts.</summary>
    public static bool IsDns1123Subdomain(string text) => text.Length <= MaxSubdomainLength && Dns1123Subdomain().IsMatch(text);

    /// <summary>Value of a label.</summary>
    public static bool IsLabelValue(string text) => text.Length == 0 || IsQualifiedPart(text);

    /// <summary>Key of a label or, in lower case, of an annotation: an optional prefix and a name.</summary>
    public static bool IsQualifiedKey(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? IsQualifiedPart(text) : IsDns1123Subdomain(text[..slash]) && IsQualifiedPart(text[(slash + 1)..]);
    }

    /// <summary>Name of an environment variable as Kubernetes takes it from 1.32: printable ASCII characters other than an equals sign.</summary>
    public static bool IsEnvironmentName(string text) => EnvironmentName().IsMatch(text);

    /// <summary>Name of an environment variable in the form that every version takes, and that can be a key of a Secret, too.</summary>
    public static bool IsStrictEnvironmentName(string text) => StrictEnvironmentName().IsMatch(text) && IsDataKey(text);

    /// <summary>Key of a Secret or ConfigMap.</summary>
    public static bool IsDataKey(string text) => text.Length <= MaxSubdomainLength && text is not ("." or "..") && DataKey().IsMatch(text)
        && !text.StartsWith("..", StringComparison.Ordinal);

    /// <summary>Name of an HTTP header.</summary>
    public static bool IsHeaderName(string text) => HeaderName().IsMatch(text);

    /// <summary>A path inside a volume: relative and never upwards.</summary>
    public static bool IsRelativePath(string text) =>
        text.Length > 0 && text[0] != '/' && !text.Split('/').Contains("..") && !text.StartsWith("..", StringComparison.Ordinal);

    private static bool IsQualifiedPart(string text) => text.Length <= MaxLabelLength && QualifiedPart().IsMatch(text);

    [GeneratedRegex(@"^[a-z]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex Dns1035Label();

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex Dns1123Label();

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex Dns1123Subdomain();

    [GeneratedRegex(@"^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?\z")]
    private static partial Regex QualifiedPart();

    [GeneratedRegex(@"^[ -<>-~]+\z")]
    private static partial Regex EnvironmentName();

    [GeneratedRegex(@"^[-._a-zA-Z][-._a-zA-Z0-9]*\z")]
    private static partial Regex StrictEnvironmentName();

    [GeneratedRegex(@"^[-._a-zA-Z0-9]+\z")]
    private static partial Regex DataKey();

    [GeneratedRegex(@"^[-A-Za-z0-9]+\z")]
    private static partial Regex HeaderName();
}
