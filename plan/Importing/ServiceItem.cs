using AckKnativeSpot.Services;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>A Knative Service as an item of <c>services</c>.</summary>
internal static class ServiceItem
{
    private const string VisibilityLabel = "networking.knative.dev/visibility";

    /// <summary>The item.</summary>
    /// <param name="service">The Service in its canonical form.</param>
    /// <param name="adopt">Whether it is to be taken over.</param>
    public static Item Of(Tree service, bool adopt)
    {
        var (metadata, template) = (service.Map("metadata"), service.Map("spec").Map("template"));
        var (pod, annotations) = (template.Map("spec"), template.Map("metadata").Map("annotations"));
        var item = WorkloadItem.Begin(metadata, adopt);
        ContainerItem.AddTo(item, pod, inlineName: null);
        item.With("spot", InstanceItem.Spot(annotations))
            .With("capacity", InstanceItem.Capacity(annotations))
            .With("reserve", InstanceItem.Reserve(annotations))

            // Without one the object has 300 s, and an item of a stack file 60.
            .With("grace", Item.Seconds(pod.Text("timeoutSeconds") ?? "300"))
            .With("rollout", new Item().With("deadline", annotations.Text(ProgressDeadline.Annotation)))
            .With("concurrency", Item.Number(pod.Text("containerConcurrency")))
            .With("scale", ScaleItem.Of(annotations))
            .With("responseStartTimeout", Item.Seconds(pod.Text("responseStartTimeoutSeconds")))
            .With("idleTimeout", Item.Seconds(pod.Text("idleTimeoutSeconds")))
            .With("visibility", metadata.Map("labels").Text(VisibilityLabel) == "cluster-local" ? "cluster" : null)
            .With("revision", template.Map("metadata").Text("name"))
            .With("traffic", new Item().With("split", service.Map("spec").Maps("traffic").Select(TargetOf).ToList<object?>()));
        WorkloadItem.AddPod(item, pod);
        var labels = metadata.Map("labels").Where(label => label.Key != VisibilityLabel);
        return WorkloadItem.AddMetadata(item, Item.Map(labels), Item.Map(metadata.Map("annotations")), template.Map("metadata"));
    }

    private static Item TargetOf(Tree target) => new Item()
        .With("revision", target.Text("revisionName") ?? "latest")
        .With("percent", Item.Number(target.Text("percent")))
        .With("tag", target.Text("tag"));
}
