using AckKnativeSpot.Eci;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Manifests;

/// <summary>Renders a Knative Service as nested maps, lists, strings and numbers. What equals the cluster's default is not written.</summary>
internal static class KnativeServiceManifest
{
    /// <summary>Renders the Service.</summary>
    /// <param name="spec">The service.</param>
    /// <param name="defaults">What the cluster's Knative fills in.</param>
    public static Dictionary<string, object> Render(KnativeServiceSpec spec, RevisionDefaults defaults)
    {
        var template = RenderTemplate(spec, defaults);
        var traffic = spec.Traffic.Targets;
        var name = NameOf(spec, template);
        return new Dictionary<string, object>
        {
            ["apiVersion"] = "serving.knative.dev/v1",
            ["kind"] = "Service",
            ["metadata"] = new Dictionary<string, object> { ["name"] = spec.Name, ["namespace"] = spec.Namespace }
                .With("labels", RenderLabels(spec))
                .With("annotations", spec.Annotations.ToTree()),
            ["spec"] = new Dictionary<string, object> { ["template"] = name is null ? template : Named(template, name) }
                .With("traffic", traffic.ToTree(target => RenderTarget(target, name))),
        };
    }

    private static string? NameOf(KnativeServiceSpec spec, Dictionary<string, object> template) => spec.EffectiveRevision switch
    {
        RevisionNaming.Named(var name) => name,
        RevisionNaming.ByContent => RevisionName.For(spec.Name, template),
        _ => null,
    };

    private static Dictionary<string, object> RenderTemplate(KnativeServiceSpec spec, RevisionDefaults defaults)
    {
        var containers = spec.EffectiveRevision is not RevisionNaming.Numbered
            ? AdmissionDefaults.WriteOut(spec.Containers, spec.InitContainers)
            : spec.Containers;
        return new()
        {
            ["metadata"] = new Dictionary<string, object>()
                .With("labels", PodMetadata.Labels(spec.PodLabels))
                .With("annotations", PodMetadata.Annotations(
                    spec.PodAnnotations,
                    spec.Purchase,
                    spec.Capacity,
                    spec.Reserve is { } reserve ? ReserveAnnotations.For(reserve) : ValueMap<string>.Empty,
                    AutoscalingAnnotations.For(spec.Scale, defaults),
                    DeadlineOf(spec, defaults))),
            ["spec"] = new Dictionary<string, object>()
                .With("serviceAccountName", spec.ServiceAccount)
                .With("imagePullSecrets", PodMetadata.ImagePullSecrets(spec.ImagePullSecrets))
                .With("timeoutSeconds", spec.Grace.Duration == defaults.Timeout ? null : spec.Grace.Seconds)
                .With("responseStartTimeoutSeconds", spec.ResponseStartTimeout?.Seconds)
                .With("idleTimeoutSeconds", spec.IdleTimeout?.Seconds)
                .With("containerConcurrency", spec.Concurrency == defaults.ContainerConcurrency ? null : spec.Concurrency)
                .WithPlacement(spec.Placement)
                .With("initContainers", spec.InitContainers.ToTree(container => ContainerManifest.Render(container, spec.Volumes)))
                .With("containers", containers.ToTree(container => ContainerManifest.Render(container, spec.Volumes)))
                .With("volumes", spec.Volumes.ToTree(VolumeManifest.Render)),
        };
    }

    private static ValueMap<string> DeadlineOf(KnativeServiceSpec spec, RevisionDefaults defaults)
    {
        var deadline = ProgressDeadline.Of(spec, defaults).After;
        return deadline == defaults.ProgressDeadline ? ValueMap<string>.Empty : new([KeyValuePair.Create(ProgressDeadline.Annotation, deadline.ToString())]);
    }

    private static Dictionary<string, object> RenderLabels(KnativeServiceSpec spec) => spec.Labels
        .Concat(spec.Visibility == Visibility.Cluster ? [KeyValuePair.Create("networking.knative.dev/visibility", "cluster-local")] : [])
        .ToTree();

    private static Dictionary<string, object> Named(Dictionary<string, object> template, string name)
    {
        var metadata = new Dictionary<string, object> { ["name"] = name };
        foreach (var (key, value) in (Dictionary<string, object>)template["metadata"])
        {
            metadata.Add(key, value);
        }

        return new() { ["metadata"] = metadata, ["spec"] = template["spec"] };
    }

    private static Dictionary<string, object> RenderTarget(TrafficTarget target, string? templateName) => new Dictionary<string, object>()
        .With("revisionName", target switch
        {
            TrafficTarget.Revision revision => revision.Name,
            TrafficTarget.ThisTemplate => templateName,
            _ => null,
        })
        .With("latestRevision", target is TrafficTarget.Latest ? true : null)
        .With("percent", target.Percent)
        .With("tag", target.Tag);
}
