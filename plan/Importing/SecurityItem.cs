using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>What the processes of a container may do, as a word or section of a stack file.</summary>
internal static class SecurityItem
{
    /// <summary>The word or section; an empty section when nothing is said.</summary>
    /// <param name="context">The security context of a container.</param>
    public static object Of(Tree context)
    {
        var capabilities = context.Map("capabilities");
        var item = new Item()
            .With("runAsNonRoot", Item.Flag(context.Text("runAsNonRoot")))
            .With("runAsUser", Item.Number(context.Text("runAsUser")))
            .With("runAsGroup", Item.Number(context.Text("runAsGroup")))
            .With("allowPrivilegeEscalation", Item.Flag(context.Text("allowPrivilegeEscalation")))
            .With("readOnlyRootFilesystem", Item.Flag(context.Text("readOnlyRootFilesystem")))
            .With("dropCapabilities", Item.Texts(capabilities.List("drop")))
            .With("addCapabilities", Item.Texts(capabilities.List("add")))
            .With("seccomp", context.Map("seccompProfile").Text("type") switch
            {
                "RuntimeDefault" => "runtimeDefault",
                "Unconfined" => "unconfined",
                _ => null,
            });
        return IsRestricted(item) ? "restricted" : item;
    }

    private static bool IsRestricted(Item item) => item.Count == 4
        && item.GetValueOrDefault("runAsNonRoot") is true
        && item.GetValueOrDefault("allowPrivilegeEscalation") is false
        && item.GetValueOrDefault("dropCapabilities") is List<object?> and ["ALL"]
        && item.GetValueOrDefault("seccomp") is "runtimeDefault";
}
