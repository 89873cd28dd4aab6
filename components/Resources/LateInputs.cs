using AckKnativeSpot.Eci;
using AckKnativeSpot.Manifests;
using AckKnativeSpot.Values;
using Pulumi;

namespace AckKnativeSpot.Resources;

/// <summary>Puts values of other resources into a rendered manifest.</summary>
internal static class LateInputs
{
    /// <summary>The namespace that an object is made in.</summary>
    /// <param name="args">The arguments of its component.</param>
    /// <param name="written">That of the specification.</param>
    public static Output<string> NamespaceOf(WorkloadArgs args, string written) => args.Namespace is { } late
        ? ArgumentCheck.Checked(late.ToOutput(), "namespace", args, known => new LateValues { Namespace = known })
        : Output.Create(written);

    /// <summary>Sets what is given, in place of what is written.</summary>
    /// <param name="template">The pod template.</param>
    /// <param name="args">The arguments of the component.</param>
    public static void PutInto(Dictionary<string, object> template, WorkloadArgs args)
    {
        var container = ManifestTree.FirstContainer(template, "spec");
        if (args.Image is { } image)
        {
            container["image"] = ArgumentCheck.Checked(image.ToOutput(), "containers[0].image", args, known => new LateValues { Image = known });
        }

        PutVariables(container, args.Env);
        if (args.ServiceAccount is { } account)
        {
            ManifestTree.Within(template, "spec")["serviceAccountName"] =
                ArgumentCheck.Checked(account.ToOutput(), "serviceAccount", args, known => new LateValues { ServiceAccount = known });
        }

        PutAnnotations(template, args);
    }

    /// <summary>
    /// In front of those that are written: what these refer to as <c>$(NAME)</c> has to stand before them, and what a late value refers to is not known.
    /// </summary>
    private static void PutVariables(Dictionary<string, object> container, IDictionary<string, Input<string>> variables)
    {
        if (variables.Count > 0)
        {
            var written = container.TryGetValue("env", out var env) ? (List<object>)env : [];
            container["env"] = variables
                .OrderBy(variable => variable.Key, StringComparer.Ordinal)
                .Select(object (variable) => new Dictionary<string, object> { ["name"] = variable.Key, ["value"] = variable.Value })
                .Concat(written.Where(variable => !variables.ContainsKey((string)((Dictionary<string, object>)variable)["name"])))
                .ToList();
        }
    }

    private static void PutAnnotations(Dictionary<string, object> template, WorkloadArgs args)
    {
        var late = new List<(string Key, Output<string> Value)>();
        if (args.Vswitches is { } vswitches)
        {
            late.Add((AnnotationKeys.Vswitch, Joined(vswitches, "capacity.vswitches", args, ids => new LateValues { Vswitches = ids })));
        }

        if (args.SecurityGroups is { } groups)
        {
            late.Add((AnnotationKeys.SecurityGroup, Joined(groups, "capacity.securityGroups", args, ids => new LateValues { SecurityGroups = ids })));
        }

        if (args.RamRole is { } role)
        {
            late.Add((AnnotationKeys.RamRoleName, role.ToOutput()));
        }

        foreach (var (key, value) in late)
        {
            ManifestTree.Within(template, "metadata", "annotations")[key] = value;
        }
    }

    private static Output<string> Joined(InputList<string> ids, string key, WorkloadArgs args, Func<ValueList<string>, LateValues> late) =>
        ArgumentCheck.Checked(ids.ToOutput(), key, args, known => late(known.ToValueList())).Apply(known => string.Join(',', known));
}
