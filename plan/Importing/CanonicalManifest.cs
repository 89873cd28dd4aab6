using System.Collections;
using System.Globalization;
using AckKnativeSpot.Eci;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>
/// The one form of all objects that mean the same: without what servers and tools write into an object, without fields that have their default, quantities and
/// durations in one spelling, and lists without an order by name. Every value is a text. What this leaves out is all that an import leaves out unsaid.
/// </summary>
internal static class CanonicalManifest
{
    /// <summary>Maps that say something even when nothing is in them: which kind of volume or probe it is.</summary>
    private static readonly HashSet<string> s_speaking = new(StringComparer.Ordinal) { "emptyDir", "tcpSocket", "grpc" };

    private static readonly string[] s_ofServer =
        ["creationTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid"];

    private static readonly string[] s_annotationsOfTools =
    [
        "batch.kubernetes.io/cronjob-scheduled-timestamp", "batch.kubernetes.io/job-tracking", "kubectl.kubernetes.io/last-applied-configuration",
        "serving.knative.dev/creator", "serving.knative.dev/lastModifier",
    ];

    private static readonly string[] s_prefixesOfTools = ["client.knative.dev/", "pulumi.com/", AnnotationKeys.OfThisProject];

    private static readonly string[] s_labelsOfServer =
        ["batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name", "controller-uid", "job-name"];

    /// <summary>The canonical form of a Knative Service, Job or CronJob.</summary>
    /// <param name="manifest">The object: maps, lists, texts, numbers and truth values.</param>
    public static Tree Of(IDictionary manifest) => Of(manifest, out _);

    /// <summary>The canonical form of a Knative Service, Job or CronJob.</summary>
    /// <param name="manifest">The object: maps, lists, texts, numbers and truth values.</param>
    /// <param name="rewritten">What the object says in a form of other times.</param>
    public static Tree Of(IDictionary manifest, out IReadOnlyList<ManifestDifference> rewritten)
    {
        var tree = (Tree)Copy(manifest)!;
        rewritten = OtherForms.Rewrite(tree);
        tree.Remove("status");
        if (tree.Map("metadata").Text("namespace") is not { Length: > 0 })
        {
            tree.Map("metadata")["namespace"] = "default";
        }

        CleanMetadata(tree.Map("metadata"));
        ManagerMarks.Remove(tree.Map("metadata"));
        switch (tree.Text("kind"))
        {
            case "Job":
                CanonicalJob.Apply(tree.Map("spec"));
                break;
            case "CronJob":
                CanonicalJob.ApplySchedule(tree.Map("spec"));
                break;
            default:
                CanonicalService.Apply(tree);
                break;
        }

        Prune(tree);
        return tree;
    }

    /// <summary>Takes what servers and tools write out of the metadata of an object or of its pods.</summary>
    public static void CleanMetadata(Tree metadata)
    {
        foreach (var key in s_ofServer)
        {
            metadata.Remove(key);
        }

        var annotations = metadata.Map("annotations");
        foreach (var key in annotations.Keys.Where(key =>
            s_annotationsOfTools.Contains(key) || Array.Exists(s_prefixesOfTools, prefix => key.StartsWith(prefix, StringComparison.Ordinal))).ToList())
        {
            annotations.Remove(key);
        }

        foreach (var key in s_labelsOfServer)
        {
            metadata.Map("labels").Remove(key);
        }
    }

    /// <summary>Every value as a text, and nothing that has none.</summary>
    private static object? Copy(object? value)
    {
        switch (value)
        {
            case null or string:
                return value;
            case bool truth:
                return truth ? "true" : "false";
            case IDictionary map:
                var tree = new Tree();
                foreach (DictionaryEntry entry in map)
                {
                    if (Copy(entry.Value) is { } copy)
                    {
                        tree.Add((string)entry.Key, copy);
                    }
                }

                return tree;
            case IList list:
                return list.Cast<object?>().Select(Copy).OfType<object>().ToList();
            default:
                return Convert.ToString(value, CultureInfo.InvariantCulture);
        }
    }

    private static void Prune(object? value)
    {
        if (value is Tree tree)
        {
            foreach (var (key, inner) in tree.ToList())
            {
                Prune(inner);
                if (inner is ICollection { Count: 0 } && !s_speaking.Contains(key) && tree is not NamedItems)
                {
                    tree.Remove(key);
                }
            }
        }
        else if (value is List<object> list)
        {
            list.ForEach(Prune);
        }
    }
}
