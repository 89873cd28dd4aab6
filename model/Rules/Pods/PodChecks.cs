using System.Globalization;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>
/// What is checked of a pod, whether a service or a job makes it. Paths are relative to the workload. Sources: Kubernetes, "Object Names and IDs",
/// "Labels and Selectors" and pod validation.
/// </summary>
internal static partial class PodChecks
{
    public static IEnumerable<Violation> Within(string path, decimal? value, decimal min, decimal max, string unit = "") => value < min || value > max
        ? Violation.If(
            true, path, $"{value}{unit} is outside {min}{unit} to {max}{unit}.", FormattableString.Invariant($"Write a value from {min}{unit} to {max}{unit}."))
        : [];

    public static IEnumerable<Violation> Within(string path, decimal? value, WholeRange range, string unit = "") =>
        Within(path, value, range.Min, range.Max, unit);

    public static IEnumerable<Violation> AtLeast(string path, int? value, int min, string unit = "") => value < min
        ? Violation.If(true, path, $"{value}{unit} is below {min}{unit}.", FormattableString.Invariant($"Write {min}{unit} or more."))
        : [];

    /// <summary>Containers with their paths.</summary>
    /// <param name="containers">The containers.</param>
    /// <param name="key">The key that they stand under.</param>
    public static IEnumerable<(string Path, T Value)> WithPaths<T>(IEnumerable<T> containers, string key = "containers") =>
        containers.Select((container, i) => (string.Create(CultureInfo.InvariantCulture, $".{key}[{i}]"), container));

    public static IEnumerable<Violation> Namespace(string name) => Violation.If(
        !KubernetesSyntax.IsDns1123Label(name),
        ".namespace",
        $"'{name}' is not a namespace.",
        "Use lower-case letters, digits and dashes, at most 63 characters.");

    /// <summary>Service account and pull secrets.</summary>
    public static IEnumerable<Violation> Accounts(string? serviceAccount, ValueList<string> pullSecrets) => pullSecrets
        .Select((secret, i) => (Path: FormattableString.Invariant($".imagePullSecrets[{i}]"), Name: secret))
        .Concat(serviceAccount is { } account ? [(".serviceAccount", account)] : [])
        .SelectMany(name => NotASubdomain(name.Path, name.Name))
        .Concat(
            from again in pullSecrets.Index().GroupBy(each => each.Item).SelectMany(same => same.Skip(1))
            select new Violation(
                FormattableString.Invariant($".imagePullSecrets[{again.Index}]"), $"The secret '{again.Item}' is in the list already.",
                "Name another one, or leave it out."));

    public static IEnumerable<Violation> Labels(string path, ValueMap<string> labels) =>
        from label in labels
        from violation in Violation.If(
            !KubernetesSyntax.IsQualifiedKey(label.Key) || !KubernetesSyntax.IsLabelValue(label.Value),
            $"{path}.{label.Key}",
            $"'{label.Key}: {label.Value}' is not a label.",
            "Use letters, digits, dashes, underscores and dots, at most 63 characters, beginning and ending with a letter or digit.")
        select violation;

    public static IEnumerable<Violation> Annotations(string path, ValueMap<string> annotations) =>
        from key in annotations.Keys
        from violation in Violation.If(
            !KubernetesSyntax.IsQualifiedKey(key.ToLowerInvariant()),
            $"{path}.{key}",
            $"'{key}' is not a key.",
            "Write an optional domain and slash, and a name of letters, digits, dashes, underscores and dots.")
        select violation;

    private static IEnumerable<Violation> NotASubdomain(string path, string name) => Violation.If(
        !KubernetesSyntax.IsDns1123Subdomain(name),
        path,
        $"'{name}' cannot be the name of an object.",
        "Use lower-case letters, digits, dashes and dots, at most 253 characters.");

    private static IEnumerable<Violation> NotADataKey(string path, string key) => Violation.If(
        !KubernetesSyntax.IsDataKey(key), path, $"'{key}' cannot be a key.", "Use letters, digits, dashes, underscores and dots, at most 253 characters.");
}
