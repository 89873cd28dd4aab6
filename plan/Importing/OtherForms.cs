using AckKnativeSpot.Rules;
using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>
/// Brings what an object says in a form of other times into the one of today, which means the same: API versions, spellings of annotations, a time zone in the
/// schedule.
/// </summary>
internal static class OtherForms
{
    /// <summary>API versions that servers no longer have, with those that have the same fields.</summary>
    private static readonly (string Other, string Kind, string Version)[] s_versions =
    [
        ("serving.knative.dev/v1alpha1", "Service", ManifestObject.OfServices),
        ("serving.knative.dev/v1beta1", "Service", ManifestObject.OfServices),
        ("batch/v1beta1", "CronJob", ManifestObject.OfJobs),
    ];

    private static readonly string[] s_zones = ["CRON_TZ=", "TZ="];

    /// <summary>The API version of today that says the same of a kind.</summary>
    /// <param name="version">The API version.</param>
    /// <param name="kind">The kind.</param>
    public static string VersionOf(string version, string kind) =>
        Array.Find(s_versions, each => (each.Other, each.Kind) == (version, kind)).Version ?? version;

    /// <summary>Rewrites an object.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>What is written in another form, and in which.</returns>
    public static IReadOnlyList<ManifestDifference> Rewrite(Tree manifest)
    {
        var rewritten = new List<ManifestDifference>();
        var (version, kind) = (manifest.Text("apiVersion") ?? "", manifest.Text("kind") ?? "");
        if (VersionOf(version, kind) is var today && today != version)
        {
            manifest["apiVersion"] = today;
            Add("apiVersion", $": {version} becomes {today}");
        }

        var path = kind == "CronJob" ? "spec.jobTemplate.spec.template.metadata.annotations" : "spec.template.metadata.annotations";
        var annotations = path.Split('.').Aggregate(manifest, (tree, key) => tree.Map(key));
        foreach (var (other, key) in PlatformVocabulary.OtherSpellings)
        {
            // Where both stand, the first one that is looked for counts, and the other one is left to be seen.
            if (annotations.Text(other) is { } text && annotations.TryAdd(key, text))
            {
                annotations.Remove(other);
                Add($"{path}.{other}", $" becomes {key}");
            }
        }

        var spec = manifest.Map("spec");
        if (kind == "CronJob" && !spec.ContainsKey("timeZone") && spec.Text("schedule") is { } schedule && ZoneOf(schedule) is var (zone, cron))
        {
            (spec["schedule"], spec["timeZone"]) = (cron, zone);
            Add("spec.schedule", $": {schedule} becomes {cron} with the time zone {zone}");
        }

        return rewritten;

        void Add(string path, string becomes) => rewritten.Add(new(DifferenceKind.Rewritten, path, becomes));
    }

    /// <summary>The time zone in front of a schedule, which servers from Kubernetes 1.29 refuse in new objects (pkg/apis/batch/validation).</summary>
    private static (string Zone, string Cron)? ZoneOf(string schedule)
    {
        var space = schedule.IndexOf(' ', StringComparison.Ordinal);
        var prefix = Array.Find(s_zones, prefix => schedule.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is null || space <= prefix.Length ? null : (schedule[prefix.Length..space], schedule[space..].Trim());
    }
}
