using AckKnativeSpot.Plan.Importing;
using AckKnativeSpot.Plan.Inputs;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Importing;

/// <summary>Manifests that were written for the tests: every field that a stack file can express, and many that it cannot.</summary>
internal static class ImportCorpus
{
    private static readonly string s_folder = Repository.Path("tests", "Plan", "Importing", "Manifests");

    /// <summary>Paths of the files, in ordinal order of their names.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(s_folder, "*.yaml").Order(StringComparer.Ordinal)];

    /// <summary>Path of a file.</summary>
    public static string File(string name) => Path.Combine(s_folder, name + ".yaml");

    /// <summary>The objects of a file.</summary>
    public static IReadOnlyList<ManifestObject> Objects(string file)
    {
        var problems = new InputProblems();
        var objects = ManifestFiles.Parse(System.IO.File.ReadAllText(file), Path.GetFileName(file), problems);
        Assert.Empty(problems.Lines);
        return objects;
    }

    /// <summary>The workloads of all files that are taken, each once.</summary>
    public static IEnumerable<ManifestObject> Workloads { get; } =
        [.. Files.SelectMany(Objects).Where(each => each.IsWorkload && each.NotTaken() is null).DistinctBy(each => each.Title)];
}
