using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>The keys that services and jobs share.</summary>
internal static class WorkloadItem
{
    /// <summary>The item with what it is called.</summary>
    public static Item Begin(Tree metadata, bool adopt)
    {
        var space = metadata.Text("namespace");
        return new Item()
            .With("name", metadata.Text("name"))
            .With("namespace", space == "default" ? null : space)
            .With("adopt", adopt ? true : null);
    }

    /// <summary>Adds what belongs to the pod and not to a container.</summary>
    public static void AddPod(Item item, Tree pod)
    {
        var volumes = new Item();
        foreach (var (name, volume) in pod.Named("volumes"))
        {
            volumes.With(name, VolumeItem.Of(volume));
        }

        item.With("volumes", volumes)
            .With("placement", PlacementItem.Of(pod))
            .With("serviceAccount", pod.Text("serviceAccountName"))
            .With("imagePullSecrets", Item.Texts(pod.Maps("imagePullSecrets").Select(secret => secret.GetValueOrDefault("name")).OfType<object>().Distinct()));
    }

    /// <summary>Adds labels and annotations, of the object and of its pods.</summary>
    public static Item AddMetadata(Item item, Item labels, Item annotations, Tree ofPods) => item
        .With("labels", labels)
        .With("annotations", annotations)
        .With("podLabels", InstanceItem.FurtherLabels(ofPods.Map("labels")))
        .With("podAnnotations", InstanceItem.Further(ofPods.Map("annotations")));
}
