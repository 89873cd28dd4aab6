namespace AckKnativeSpot.Tests.Admission;

/// <summary>What the webhook checks of the Service itself, its route and its revision's name.</summary>
internal static class ServiceWebhook
{
    private static readonly string[] s_networking =
    [
        "ingress.class", "ingress-class", "certificate.class", "certificate-class", "disableAutoTLS", "disable-auto-tls", "disable-external-domain-tls",
        "httpOption", "http-protocol",
    ];

    public static IEnumerable<string> Review(Node service)
    {
        var metadata = service["metadata"];
        var template = service["spec"]["template"]["metadata"];
        return Metadata(metadata)
            .Concat(template["name"].Exists ? RevisionName(metadata["name"].Text, template["name"].Text) : [])
            .Concat(template["annotations"].Fields.SelectMany(annotation => TemplateAnnotation(annotation)))
            .Concat(service["spec"]["traffic"].Exists ? Traffic(service["spec"]["traffic"], metadata["name"].Text) : []);
    }

    private static IEnumerable<string> Metadata(Node metadata)
    {
        if (!Names.IsDns1035(metadata["name"].Text))
        {
            yield return "not a DNS 1035 label: metadata.name";
        }

        if (!Names.IsDns1123(metadata["namespace"].Text))
        {
            yield return "no such namespace";
        }

        foreach (var (key, label) in metadata["labels"].Keys.Zip(metadata["labels"].Fields))
        {
            if (!Names.IsQualified(key) || !Names.IsLabelValue(label.Text))
            {
                yield return $"metadata.labels: invalid value: {key}: {label.Text}";
            }
        }

        foreach (var key in metadata["annotations"].Keys)
        {
            if (!Names.IsQualified(key.ToLowerInvariant()))
            {
                yield return $"metadata.annotations: invalid value: {key}";
            }

            if (key.StartsWith("autoscaling.knative.dev", StringComparison.Ordinal))
            {
                yield return $"invalid key name {key}: autoscaling annotations must be put under the template";
            }

            if (key is "serving.knative.dev/creator" or "serving.knative.dev/lastModifier")
            {
                yield return $"annotation value is immutable: {key}";
            }
        }

        var rollout = metadata["annotations"]["serving.knative.dev/rollout-duration"];
        if (rollout.Text.Length > 0 && !IsWholeSeconds(rollout.Text))
        {
            yield return $"invalid value: {rollout.Text}: rollout-duration";
        }
    }

    private static IEnumerable<string> RevisionName(string service, string revision)
    {
        if (!Names.IsDns1035(revision))
        {
            yield return "not a DNS 1035 label: spec.template.metadata.name";
        }

        if (!revision.StartsWith(service + "-", StringComparison.Ordinal))
        {
            yield return $"{revision} must have prefix {service}-";
        }
    }

    private static IEnumerable<string> TemplateAnnotation(Node annotation)
    {
        var key = annotation.Path[".spec.template.metadata.annotations.".Length..];
        var broken = key switch
        {
            "serving.knative.dev/progress-deadline" => annotation.Text.Length > 0 && !IsWholeSeconds(annotation.Text),
            "queue.sidecar.serving.knative.dev/resource-percentage" => Quantities.Float(annotation.Text) is not (>= 0.1 and <= 100),
            "queue.sidecar.serving.knative.dev/cpu-resource-request" => Quantities.Parse(annotation.Text) is null,
            _ => key.StartsWith("networking.knative.dev", StringComparison.Ordinal) && !s_networking.Contains(key["networking.knative.dev/".Length..]),
        };
        return broken ? [$"invalid key or value: {annotation.Path}"] : [];
    }

    private static IEnumerable<string> Traffic(Node traffic, string service)
    {
        if (traffic.Items.Sum(target => target["percent"].Number) != 100)
        {
            yield return "traffic targets do not sum to 100";
        }

        var tags = traffic.Items.Select(target => target["tag"]).Where(tag => tag.Exists).Select(tag => tag.Text).ToList();
        if (tags.Distinct().Count() != tags.Count)
        {
            yield return "multiple definitions of a tag";
        }

        foreach (var target in traffic.Items)
        {
            if (target["percent"].Number is < 0 or > 100)
            {
                yield return $"expected 0 <= {target["percent"].Number} <= 100: {target.Path}.percent";
            }

            if (target["latestRevision"].Exists && target["latestRevision"].Flag == target["revisionName"].Exists)
            {
                yield return $"may not set revisionName when latestRevision is {target["latestRevision"].Flag}";
            }

            if (target["revisionName"].Exists && !Names.IsQualified(target["revisionName"].Text))
            {
                yield return $"invalid key name: {target.Path}.revisionName";
            }

            // The route's host names are checked label by label when the route is reconciled.
            if (target["tag"].Exists && (!Names.IsDns1035(target["tag"].Text) || !Names.IsDns1123($"{target["tag"].Text}-{service}")))
            {
                yield return $"not a DNS label: {target.Path}.tag";
            }
        }
    }

    private static bool IsWholeSeconds(string duration) => Quantities.Seconds(duration) is { } seconds && seconds >= 0 && seconds == Math.Round(seconds);
}
