using System.Text.RegularExpressions;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>
/// The fields that the Service's custom resource definition declares and that are open without feature flags, with their types. A field that is not here
/// is refused by a server-side apply or silently dropped by a plain create.
/// </summary>
internal static partial class ServiceSchema
{
    private static readonly Dictionary<string, string> s_fields = Parse("""
        apiVersion string
        kind string
        metadata.name string
        metadata.namespace string
        metadata.labels.* string
        metadata.annotations.* string
        spec.template.metadata.name string
        spec.template.metadata.labels.* string
        spec.template.metadata.annotations.* string
        spec.template.spec.containerConcurrency integer
        spec.template.spec.timeoutSeconds integer
        spec.template.spec.responseStartTimeoutSeconds integer
        spec.template.spec.idleTimeoutSeconds integer
        spec.template.spec.serviceAccountName string
        spec.template.spec.enableServiceLinks boolean
        spec.template.spec.imagePullSecrets[].name string
        C.name string
        C.image string
        C.command[] string
        C.args[] string
        C.workingDir string
        C.imagePullPolicy string
        C.env[].name string
        C.env[].value string
        C.env[].valueFrom.secretKeyRef.name string
        C.env[].valueFrom.secretKeyRef.key string
        C.env[].valueFrom.secretKeyRef.optional boolean
        C.env[].valueFrom.configMapKeyRef.name string
        C.env[].valueFrom.configMapKeyRef.key string
        C.env[].valueFrom.configMapKeyRef.optional boolean
        C.envFrom[].prefix string
        C.envFrom[].secretRef.name string
        C.envFrom[].secretRef.optional boolean
        C.envFrom[].configMapRef.name string
        C.envFrom[].configMapRef.optional boolean
        C.securityContext.allowPrivilegeEscalation boolean
        C.securityContext.capabilities.drop[] string
        C.securityContext.readOnlyRootFilesystem boolean
        C.securityContext.runAsGroup integer
        C.securityContext.runAsNonRoot boolean
        C.securityContext.runAsUser integer
        C.securityContext.seccompProfile.type string
        C.ports[].name string
        C.ports[].containerPort integer
        C.ports[].protocol string
        C.resources.requests.* quantity
        C.resources.limits.* quantity
        C.P.initialDelaySeconds integer
        C.P.periodSeconds integer
        C.P.timeoutSeconds integer
        C.P.successThreshold integer
        C.P.failureThreshold integer
        C.P.httpGet.path string
        C.P.httpGet.port integer
        C.P.httpGet.scheme string
        C.P.httpGet.httpHeaders[].name string
        C.P.httpGet.httpHeaders[].value string
        C.P.tcpSocket.port integer
        C.P.exec.command[] string
        C.P.grpc.port integer
        C.P.grpc.service string
        C.volumeMounts[].name string
        C.volumeMounts[].mountPath string
        C.volumeMounts[].subPath string
        C.volumeMounts[].readOnly boolean
        V.name string
        V.secret.secretName string
        V.secret.items[].key string
        V.secret.items[].path string
        V.secret.optional boolean
        V.configMap.optional boolean
        V.configMap.name string
        V.configMap.items[].key string
        V.configMap.items[].path string
        V.emptyDir.medium string
        V.emptyDir.sizeLimit quantity
        V.projected.sources[].secret.name string
        V.projected.sources[].secret.items[].key string
        V.projected.sources[].secret.items[].path string
        V.projected.sources[].secret.optional boolean
        V.projected.sources[].configMap.optional boolean
        V.projected.sources[].configMap.name string
        V.projected.sources[].configMap.items[].key string
        V.projected.sources[].configMap.items[].path string
        V.projected.sources[].serviceAccountToken.path string
        V.projected.sources[].serviceAccountToken.audience string
        V.projected.sources[].serviceAccountToken.expirationSeconds integer
        spec.traffic[].revisionName string
        spec.traffic[].latestRevision boolean
        spec.traffic[].percent integer
        spec.traffic[].tag string
        """);

    // Keys of these maps are the user's and may have dots in them.
    private static readonly string[] s_openMaps =
        ["metadata.labels", "metadata.annotations", "spec.template.metadata.labels", "spec.template.metadata.annotations"];

    public static IEnumerable<string> Review(Node manifest) => Walk(manifest, "");

    private static IEnumerable<string> Walk(Node node, string path) => node.Value switch
    {
        Dictionary<string, object> map => s_fields.Keys.Any(field => field.StartsWith(path.Length == 0 ? "" : path + ".", StringComparison.Ordinal))
            ? map.Keys.SelectMany(key => Walk(node[key], Child(path, key)))
            : [$"{node.Path}: no map is declared here"],
        List<object> => node.Items.SelectMany(item => Walk(item, path + "[]")),
        _ => s_fields.TryGetValue(path, out var type) && Fits(node.Value, type) ? [] : [$"{node.Path}: not declared, or not of the declared type"],
    };

    private static string Child(string path, string key)
    {
        var isOpen = s_openMaps.Contains(path) || path.EndsWith(".requests", StringComparison.Ordinal) || path.EndsWith(".limits", StringComparison.Ordinal);
        return path.Length == 0 ? key : $"{path}.{(isOpen ? "*" : key)}";
    }

    private static bool Fits(object? value, string type) => type switch
    {
        "string" => value is string,
        "integer" => value is int or long,
        "boolean" => value is bool,
        _ => value is string text && Quantities.Parse(text) is not null,
    };

    private static Dictionary<string, string> Parse(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(line => line.StartsWith("C.P.", StringComparison.Ordinal)
            ? new[] { "readinessProbe", "livenessProbe", "startupProbe" }.Select(probe => Probe().Replace(line, "C." + probe + "."))
            : [line])
        .Select(line => line.Replace("C.", "spec.template.spec.containers[].", StringComparison.Ordinal))
        .Select(line => Volume().Replace(line, "spec.template.spec.volumes[]."))
        .Select(line => line.Trim().Split(' '))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    [GeneratedRegex("^C\\.P\\.")]
    private static partial Regex Probe();

    [GeneratedRegex("^V\\.")]
    private static partial Regex Volume();
}
