namespace AckKnativeSpot.Plan.Importing;

/// <summary>An object that was read, as an item of a stack file, and in what the object differs that the item makes.</summary>
/// <param name="Object">The object.</param>
/// <param name="Section">The section that it belongs to: services or jobs.</param>
/// <param name="Item">The item; <see langword="null"/> when there is none.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Differences">In what the objects differ.</param>
internal sealed record ImportedWorkload(
    ManifestObject Object, string Section, Item? Item, string Problem, IReadOnlyList<ManifestDifference> Differences)
{
    /// <summary>Whether it is expressed whole: nothing is missing, whatever more it gets.</summary>
    public bool IsWhole => Item is not null && Differences.All(difference => difference.Kind is DifferenceKind.Added or DifferenceKind.Rewritten);

    /// <summary>
    /// Makes an item of an object. What the item makes is compared with the object, so that nothing is left out, added or changed without being listed: what is
    /// not compared is in <see cref="CanonicalManifest"/>.
    /// </summary>
    /// <param name="manifest">A Knative Service, Job or CronJob.</param>
    /// <param name="adopt">Whether it is to be taken over.</param>
    public static ImportedWorkload Of(ManifestObject manifest, bool adopt)
    {
        var section = manifest.Kind == "Service" ? "services" : "jobs";
        var read = CanonicalManifest.Of(manifest.Tree, out var rewritten);
        var item = manifest.Kind == "Service" ? ServiceItem.Of(read, adopt) : JobItem.Of(read, adopt);
        return ReadBack.Of(section, item, out var problem) is { } made
            ? new(manifest, section, item, "", [.. ManifestDifference.Between(read, made), .. rewritten])
            : new(manifest, section, null, problem, []);
    }
}
