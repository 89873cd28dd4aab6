using System.Text.RegularExpressions;

namespace AckKnativeSpot.Tests.Admission;

/// <summary>What the webhook lets through and the revision's pods fail on: labels, annotation keys and Kubernetes' own validation of a pod.</summary>
internal static partial class PodAdmission
{
    private static readonly string[] s_autoscalingKeys =
    [
        "class", "metric", "target", "window", "min-scale", "max-scale", "initial-scale", "activation-scale", "scale-down-delay", "target-burst-capacity",
        "target-utilization-percentage", "scale-to-zero-pod-retention-period", "panic-window-percentage", "panic-threshold-percentage",
        "metric-aggregation-algorithm",
    ];

    public static IEnumerable<string> Review(Node template) => Metadata(template["metadata"])
        .Concat(template["spec"]["containers"].Items.SelectMany(Container))
        .Concat(template["spec"]["volumes"].Items.SelectMany(Volume))
        .Concat(template["spec"]["imagePullSecrets"].Items.Where(secret => !Names.IsSubdomain(secret["name"].Text)).Select(secret => secret.Path));

    private static IEnumerable<string> Metadata(Node metadata)
    {
        foreach (var (key, label) in metadata["labels"].Keys.Zip(metadata["labels"].Fields))
        {
            if (!Names.IsQualified(key) || !Names.IsLabelValue(label.Text))
            {
                yield return $"invalid label {key}: {label.Text}";
            }

            if (key.StartsWith("serving.knative.dev/", StringComparison.Ordinal))
            {
                yield return $"{key} is overwritten";
            }
        }

        if (metadata["labels"]["alibabacloud.com/eci"].Text != "true")
        {
            yield return "the pod does not go to the virtual node";
        }

        foreach (var key in metadata["annotations"].Keys)
        {
            if (!Names.IsQualified(key.ToLowerInvariant()))
            {
                yield return $"invalid annotation key {key}";
            }

            if (key.StartsWith("autoscaling.knative.dev/", StringComparison.Ordinal) && !s_autoscalingKeys.Contains(key["autoscaling.knative.dev/".Length..]))
            {
                yield return $"{key} does nothing";
            }
        }
    }

    private static IEnumerable<string> Container(Node container)
    {
        if (container["name"].Exists && !Names.IsDns1123(container["name"].Text))
        {
            yield return $"{container.Path}: illegal name";
        }

        var before = new HashSet<string> { "KUBERNETES_SERVICE_HOST" };
        foreach (var variable in container["env"].Items)
        {
            if (Reference().Matches(variable["value"].Text.Replace("$$", "", StringComparison.Ordinal)).Any(match => !before.Contains(match.Groups[1].Value)))
            {
                yield return $"{variable.Path}: a reference stays as text";
            }

            before.Add(variable["name"].Text);
            var source = variable["valueFrom"].Fields.SingleOrDefault();
            if (!IsVariable(variable["name"].Text) || (source is not null && !(Names.IsSubdomain(source["name"].Text) && IsKey(source["key"].Text))))
            {
                yield return $"{variable.Path}: illegal name or source";
            }
        }

        foreach (var resource in new[] { "cpu", "memory", "ephemeral-storage" })
        {
            var request = Amount(container["resources"]["requests"][resource]);
            var limit = Amount(container["resources"]["limits"][resource]);
            if (request < 0 || limit < 0 || request > limit)
            {
                yield return $"{container.Path}: {resource} request {request} and limit {limit}";
            }
        }

        foreach (var source in container["envFrom"].Items)
        {
            var name = source["secretRef"].Exists ? source["secretRef"]["name"] : source["configMapRef"]["name"];
            if (!Names.IsSubdomain(name.Text) || (source["prefix"].Exists && !IsVariable(source["prefix"].Text)))
            {
                yield return $"{source.Path}: illegal name or prefix";
            }
        }

        var security = container["securityContext"];
        if (security["runAsNonRoot"].Flag && security["runAsUser"].Exists && security["runAsUser"].Number == 0)
        {
            yield return $"{security.Path}: the container has runAsNonRoot and its user is root";
        }

        foreach (var error in Probe(container["readinessProbe"], true)
            .Concat(Probe(container["livenessProbe"], false))
            .Concat(Probe(container["startupProbe"], false)))
        {
            yield return error;
        }

        foreach (var mount in container["volumeMounts"].Items)
        {
            if (mount["mountPath"].Text.Contains(':') || (mount["subPath"].Exists && !IsInside(mount["subPath"].Text)))
            {
                yield return $"{mount.Path}: illegal path";
            }
        }
    }

    private static IEnumerable<string> Probe(Node probe, bool readiness)
    {
        if (!probe.Exists)
        {
            yield break;
        }

        // 0 is no number of its own: the server reads it as "not set".
        var numbers = new[] { "initialDelaySeconds", "periodSeconds", "timeoutSeconds", "successThreshold", "failureThreshold" };
        if (numbers.Any(number => probe[number].Number < 0) || (!readiness && probe["successThreshold"].Number > 1))
        {
            yield return $"{probe.Path}: out of bounds";
        }

        // The server puts the container's port into a readiness probe, and into liveness probes of two kinds; with any other, no pod is made.
        var action = probe.Fields.Single(field => field.Value is Dictionary<string, object>);
        var isFilledIn = readiness || (probe.Path.EndsWith(".livenessProbe", StringComparison.Ordinal) && !probe["grpc"].Exists);
        if ((action["port"].Exists && action["port"].Number == 0 && !isFilledIn) || action["port"].Number is < 0 or > 65535
            || (probe["exec"].Exists && probe["exec"]["command"].Items.Count == 0)
            || action["httpHeaders"].Items.Any(header => !IsHeader(header["name"].Text)))
        {
            yield return $"{probe.Path}: cannot be done";
        }
    }

    private static IEnumerable<string> Volume(Node volume)
    {
        var source = volume.Fields.Single(field => field.Value is Dictionary<string, object>);
        if (!source.Path.EndsWith(".projected", StringComparison.Ordinal))
        {
            return Source(source).Concat(Amount(source["sizeLimit"]) < 0 ? [$"{source.Path}: below 0"] : []);
        }

        var parts = source["sources"].Items.Select(part => part.Fields.Single()).ToList();
        var files = parts
            .SelectMany(part => part["items"].Items.Select(item => item["path"].Text).Append(part["path"].Text))
            .Where(file => file.Length > 0)
            .ToList();
        return parts.SelectMany(Source)
            .Concat(parts.Count == 0 || files.Distinct().Count() < files.Count ? [$"{source.Path}: no sources, or two for one file"] : []);
    }

    private static IEnumerable<string> Source(Node source)
    {
        var name = source["secretName"].Exists ? source["secretName"] : source["name"];
        if (name.Exists && !Names.IsSubdomain(name.Text))
        {
            yield return $"{source.Path}: illegal name";
        }

        if (source["items"].Items.Any(item => !IsKey(item["key"].Text) || !IsInside(item["path"].Text)))
        {
            yield return $"{source.Path}: illegal item";
        }

        if (source.Path.EndsWith(".serviceAccountToken", StringComparison.Ordinal)
            && (!IsInside(source["path"].Text) || (source["expirationSeconds"].Exists && source["expirationSeconds"].Number < 600)))
        {
            yield return $"{source.Path}: illegal token";
        }
    }

    [GeneratedRegex(@"\$\(([^)]*)\)")]
    private static partial Regex Reference();

    private static decimal? Amount(Node amount) => amount.Exists ? Quantities.Parse(amount.Text) : null;

    private static bool IsInside(string path) =>
        path.Length > 0 && path[0] != '/' && !path.StartsWith("..", StringComparison.Ordinal) && !path.Split('/').Contains("..");

    private static bool IsHeader(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool IsVariable(string name) => name.Length > 0 && name.All(c => c is >= ' ' and <= '~' and not '=');

    private static bool IsKey(string key) => key.Length is > 0 and <= 253 && key != "." && !key.StartsWith("..", StringComparison.Ordinal)
        && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
