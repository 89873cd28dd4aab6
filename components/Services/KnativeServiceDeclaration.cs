using AckKnativeSpot.Manifests;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Services;

/// <summary>The manifest of a service as it is declared to Pulumi: rendered, waited for, with inputs of other resources put in.</summary>
internal static class KnativeServiceDeclaration
{
    /// <summary>Makes the Kubernetes provider wait for a condition of a custom resource (Pulumi Kubernetes provider, "pulumi.com/waitFor").</summary>
    private const string WaitFor = "pulumi.com/waitFor";

    public static Dictionary<string, object> Of(KnativeServiceArgs args)
    {
        if (args.Spec.Traffic.NamesTemplate && (args.Image is not null || args.Environment.Count > 0 || args.Transform is not null))
        {
            throw new ArgumentException(
                $"Service '{args.Spec.Name}' has traffic that points at this revision, so its name is made of its content; the content must then be in {nameof(args.Spec)}, not in {nameof(args.Image)}, {nameof(args.Environment)} or {nameof(args.Transform)}.",
                nameof(args));
        }

        var spec = args.Spec with
        {
            Annotations = new ValueMap<string>(args.Spec.Annotations.Append(KeyValuePair.Create(WaitFor, "condition=Ready"))),
        };
        var manifest = KnativeServiceManifest.Render(spec);
        var template = (Dictionary<string, object>)((Dictionary<string, object>)manifest["spec"])["template"];
        var containers = (List<object>)((Dictionary<string, object>)template["spec"])["containers"];
        PutIn((Dictionary<string, object>)containers[0], args);
        args.Transform?.Invoke(manifest);
        return manifest;
    }

    private static void PutIn(Dictionary<string, object> container, KnativeServiceArgs args)
    {
        if (args.Image is not null)
        {
            container["image"] = args.Image;
        }

        if (args.Environment.Count > 0)
        {
            var written = container.TryGetValue("env", out var env) ? (List<object>)env : [];
            var added = args.Environment
                .OrderBy(variable => variable.Key, StringComparer.Ordinal)
                .Select(variable => (object)new Dictionary<string, object> { ["name"] = variable.Key, ["value"] = variable.Value });
            container["env"] = written.Concat(added).ToList();
        }
    }
}
