using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>A volume as a section of a stack file.</summary>
internal static class VolumeItem
{
    /// <summary>The section; an empty one for a kind that a stack file does not have.</summary>
    /// <param name="volume">The volume.</param>
    public static Item Of(Tree volume)
    {
        var item = new Item();
        if (volume.GetValueOrDefault("secret") is Tree secret)
        {
            return AddSource(item.With("secret", secret.Text("secretName")), secret);
        }

        if (volume.GetValueOrDefault("configMap") is Tree configMap)
        {
            return AddSource(item.With("configMap", configMap.Text("name")), configMap);
        }

        if (volume.GetValueOrDefault("emptyDir") is Tree scratch)
        {
            return item.With("emptyDir", scratch.Text("medium") == "Memory" ? "memory" : "disk").With("sizeLimit", Item.Number(scratch.Text("sizeLimit")));
        }

        return volume.GetValueOrDefault("persistentVolumeClaim") is Tree claim
            ? item.With("persistentVolumeClaim", claim.Text("claimName")).With("readOnly", Item.IfTrue(claim.Text("readOnly")))
            : item.With("projected", volume.Map("projected").Maps("sources").Select(PartOf).Where(part => part.Count > 0).ToList<object?>());
    }

    private static Item AddSource(Item item, Tree source) => item
        .With("items", Item.Map(source.Named("items").Select(each => KeyValuePair.Create(each.Name, (object)(each.Item.Text("path") ?? "")))))
        .With("optional", Item.IfTrue(source.Text("optional")));

    private static Item PartOf(Tree part)
    {
        var item = new Item();
        if (part.GetValueOrDefault("secret") is Tree secret)
        {
            return AddSource(item.With("secret", secret.Text("name")), secret);
        }

        if (part.GetValueOrDefault("configMap") is Tree configMap)
        {
            return AddSource(item.With("configMap", configMap.Text("name")), configMap);
        }

        return part.GetValueOrDefault("serviceAccountToken") is Tree token
            ? item.With("serviceAccountToken", token.Text("path"))
                .With("audience", token.Text("audience"))
                .With("expiration", Item.Seconds(token.Text("expirationSeconds")))
            : item;
    }
}
