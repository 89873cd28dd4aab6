using System.Globalization;
using System.Text;
using AckKnativeSpot.Plan.Importing;
using AckKnativeSpot.Tests.Support;
using Xunit;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Tests.Plan.Importing;

/// <summary>What the import makes of the corpus, and that nothing of it goes unsaid.</summary>
public class ImportCorpusTests
{
    /// <summary>What an import leaves out whatever its value is, because a server or a tool writes it.</summary>
    private static readonly string[] s_unsaid =
    [
        "status", "metadata.creationTimestamp", "metadata.generation", "metadata.resourceVersion", "metadata.uid", "metadata.ownerReferences",
        "metadata.annotations.kubectl.kubernetes.io/last-applied-configuration", "metadata.annotations.serving.knative.dev/creator",
        "metadata.annotations.serving.knative.dev/lastModifier", "metadata.annotations.pulumi.com/waitFor",
        "metadata.annotations.batch.kubernetes.io/job-tracking", "metadata.labels.batch.kubernetes.io/controller-uid",
        "metadata.labels.batch.kubernetes.io/job-name", "metadata.labels.controller-uid", "metadata.labels.job-name",
        "spec.template.metadata.annotations.client.knative.dev/updateTimestamp", "spec.template.metadata.annotations.client.knative.dev/user-image",
        "spec.template.metadata.labels.batch.kubernetes.io/controller-uid", "spec.template.metadata.labels.batch.kubernetes.io/job-name",
        "spec.template.metadata.labels.controller-uid", "spec.template.metadata.labels.job-name",
        "spec.selector.matchLabels.batch.kubernetes.io/controller-uid", "metadata.annotations.meta.helm.sh/release-name",
        "metadata.annotations.meta.helm.sh/release-namespace", "metadata.annotations.helm.sh/hook", "metadata.annotations.helm.sh/hook-delete-policy",
        "metadata.annotations.argocd.argoproj.io/tracking-id", "metadata.annotations.argocd.argoproj.io/sync-wave",
        "metadata.labels.argocd.argoproj.io/instance", "metadata.labels.app.kubernetes.io/managed-by",
        "metadata.annotations.pulumi.com/patchForce", "spec.template.metadata.annotations.ack-knative-spot/env-version",
        "spec.template.metadata.annotations.ack-knative-spot/runs",
        "metadata.labels.kustomize.toolkit.fluxcd.io/name", "metadata.labels.kustomize.toolkit.fluxcd.io/namespace",
    ];

    [Fact]
    public void Import_OfEveryManifest_IsExactlyTheReviewedOne()
    {
        var all = new StringBuilder();
        foreach (var file in ImportCorpus.Files)
        {
            all.Append(CultureInfo.InvariantCulture, $"=== {Path.GetFileNameWithoutExtension(file)}\n")
                .Append(ImportedFile.Of(ImportCorpus.Objects(file), adopt: true).ToWorkloadFile());
        }

        Golden.Matches(all.ToString(), "imported.golden.txt");
    }

    /// <summary>What this program writes into an object of its own, and lists whose items a server takes twice.</summary>
    [Theory]
    [InlineData("from-pulumi")]
    [InlineData("job-of-a-stack")]
    [InlineData("service-of-a-stack")]
    [InlineData("lists-that-repeat")]
    public void Import_IsWholeWithoutAWord(string name)
    {
        var imported = ImportedWorkload.Of(Assert.Single(ImportCorpus.Objects(ImportCorpus.File(name))), adopt: true);

        Assert.True(imported.IsWhole, imported.Problem);
        Assert.DoesNotContain(imported.Differences, difference => difference.Kind is DifferenceKind.Lost or DifferenceKind.Changed);
    }

    /// <summary>
    /// What is compared is the canonical form, so everything but what servers and tools write has to be in it: another value has to make another form.
    /// </summary>
    [Fact]
    public void EveryValue_IsSeen_WhateverItIs()
    {
        var unseen =
            from workload in ImportCorpus.Workloads
            let canonical = CanonicalManifest.Of(workload.Tree)
            from leaf in Leaves(workload.Tree, "")
            where !s_unsaid.Any(unsaid => leaf.Path == unsaid || leaf.Path.StartsWith(unsaid + ".", StringComparison.Ordinal))
            where ManifestDifference.Between(canonical, CanonicalManifest.Of(With(workload.Tree, leaf.Set))).Count == 0
            select $"{workload.Title} {leaf.Path}";

        Assert.Equal("", string.Join("\n", unseen));
    }

    /// <summary>What is not there in the item's object is listed, whichever field it is of whichever object.</summary>
    [Fact]
    public void UnknownField_AnywhereInAnObject_IsListed()
    {
        var silent =
            from workload in ImportCorpus.Workloads
            from map in Maps(workload.Tree, "")
                // A list that is missing is listed as a whole, this one under the name of its volume.
            where !map.Path.Contains("volumes[2].projected.sources[", StringComparison.Ordinal) || workload.Name != "mounted-more"
            where !s_unsaid.Contains(map.Path) && map.Path is not ("status" or "spec.selector" or "spec.selector.matchLabels")
                && !map.Path.StartsWith("status", StringComparison.Ordinal) && !map.Path.EndsWith("labels", StringComparison.OrdinalIgnoreCase)
                && !map.Path.EndsWith("annotations", StringComparison.Ordinal) && !map.Path.EndsWith("nodeSelector", StringComparison.Ordinal)
            let imported = ImportedWorkload.Of(new ManifestObject(With(workload.Tree, map.Add)), adopt: false)
            where imported.Item is not null
                && !imported.Differences.Any(each => each.Kind == DifferenceKind.Lost && (each.Path.Contains("zzz", StringComparison.Ordinal)
                    || map.Path.StartsWith(each.Path, StringComparison.Ordinal)))
            select $"{workload.Title} {map.Path}";

        Assert.Equal("", string.Join("\n", silent));
    }

    /// <summary>A server refuses most of these, and a file may have any of them: each is imported or named, and none ends the command.</summary>
    [Fact]
    public void ObjectOfAnyShape_IsImportedOrNamed()
    {
        object[] shapes = ["7", "", new List<object>(), new List<object> { "x" }, new Tree(), new Tree { ["x"] = "y" }, new List<object> { new Tree() }];
        var places = ImportCorpus.Workloads.SelectMany(workload => Places(workload.Tree, tree => tree).Select(place => (workload.Tree, place))).ToList();

        foreach (var (number, (tree, place)) in places.Index())
        {
            var changed = new ManifestObject(With(tree, root => place(root, Copy(shapes[number % shapes.Length]))));
            var imported = changed.IsWorkload && changed.NotTaken() is null ? ImportedWorkload.Of(changed, adopt: true) : null;

            Assert.True(imported is null or { Item: not null } or { Problem.Length: > 0 });
        }
    }

    private static IEnumerable<Action<Tree, object>> Places(object value, Func<Tree, object> find) => value switch
    {
        Tree tree => tree.SelectMany(entry => Places(entry.Value, root => ((Tree)find(root))[entry.Key])
            .Prepend((root, shape) => ((Tree)find(root))[entry.Key] = shape)),
        List<object> list => list.SelectMany((item, i) => Places(item, root => ((List<object>)find(root))[i])
            .Prepend((root, shape) => ((List<object>)find(root))[i] = shape)),
        _ => [],
    };

    private static Tree With(Tree tree, Action<Tree> change)
    {
        var copy = Copy(tree);
        change(copy);
        return copy;
    }

    private static Tree Copy(Tree tree) => tree.ToDictionary(entry => entry.Key, entry => Copy(entry.Value));

    private static object Copy(object value) => value switch
    {
        Tree tree => Copy(tree),
        List<object> list => list.Select(Copy).ToList(),
        _ => value,
    };

    private static IEnumerable<(string Path, Action<Tree> Set)> Leaves(object value, string path) => Leaves(value, path, tree => tree);

    private static IEnumerable<(string Path, Action<Tree> Set)> Leaves(object value, string path, Func<Tree, object> find) => value switch
    {
        Tree tree => tree.SelectMany(entry => entry.Value is string
            ? [(Below(path, entry.Key), root => ((Tree)find(root))[entry.Key] = entry.Value + "7")]
            : Leaves(entry.Value, Below(path, entry.Key), root => ((Tree)find(root))[entry.Key])),
        List<object> list => list.SelectMany((item, i) => item is string
            ? [($"{path}[{i}]", root => ((List<object>)find(root))[i] = item + "7")]
            : Leaves(item, $"{path}[{i}]", root => ((List<object>)find(root))[i])),
        _ => [],
    };

    private static IEnumerable<(string Path, Action<Tree> Add)> Maps(object value, string path) => Maps(value, path, tree => tree);

    private static IEnumerable<(string Path, Action<Tree> Add)> Maps(object value, string path, Func<Tree, object> find) => value switch
    {
        Tree tree => tree.SelectMany(entry => Maps(entry.Value, Below(path, entry.Key), root => ((Tree)find(root))[entry.Key]))
            .Prepend((path, root => ((Tree)find(root))["zzz"] = "1")),
        List<object> list => list.SelectMany((item, i) => Maps(item, $"{path}[{i}]", root => ((List<object>)find(root))[i])),
        _ => [],
    };

    private static string Below(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
