using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>An object as it stands in a file.</summary>
/// <param name="Tree">All of it: maps, lists and texts.</param>
/// <param name="Place">Where it stands; <see langword="null"/> when that is not known.</param>
internal sealed record ManifestObject(Tree Tree, ManifestPlace? Place = null)
{
    /// <summary>Group and version of Knative Services.</summary>
    public const string OfServices = "serving.knative.dev/v1";

    /// <summary>Group and version of Jobs and CronJobs.</summary>
    public const string OfJobs = "batch/v1";

    /// <summary>What specifications of Services had in place of a template before Knative 0.7.</summary>
    private static readonly string[] s_modes = ["runLatest", "release", "pinned", "manual"];

    /// <summary>Group and version.</summary>
    public string ApiVersion => Tree.Text("apiVersion") ?? "";

    /// <summary>Kind.</summary>
    public string Kind => Tree.Text("kind") ?? "";

    /// <summary>Name; empty when it has none.</summary>
    public string Name => Tree.Map("metadata").Text("name") ?? "";

    /// <summary>Namespace; an empty one is none, as charts write it.</summary>
    public string Namespace => Tree.Map("metadata").Text("namespace") is { Length: > 0 } space ? space : "default";

    /// <summary>Kind and name for people.</summary>
    public string Title => $"{Kind} {(IsNamespace ? "" : Namespace + "/")}{(Name.Length == 0 ? "(no name)" : Name)}";

    /// <summary>Title and place.</summary>
    public string TitleAndPlace => Place is null ? Title : $"{Title} ({Place.File}:{Place.Line}, document {Place.Document})";

    /// <summary>Whether it becomes a service or a job.</summary>
    public bool IsWorkload => (OtherForms.VersionOf(ApiVersion, Kind), Kind) is (OfServices, "Service") or (OfJobs, "Job" or "CronJob");

    /// <summary>Whether it is a namespace.</summary>
    public bool IsNamespace => (ApiVersion, Kind) is ("v1", "Namespace");

    /// <summary>What owns it without having made it: it is deleted with these.</summary>
    public IEnumerable<string> Owners => OwnersOf(Tree).Where(owner => !IsMaker(owner)).Select(TitleOf);

    /// <summary>Whether it is a Job that has run to its end.</summary>
    public bool HasFinished => Kind == "Job" && Tree.Map("status").Maps("conditions")
        .Any(condition => condition.Text("type") is "Complete" or "Failed" && condition.Text("status") == "True");

    /// <summary>Why it is not taken although it is a workload; <see langword="null"/> when it is.</summary>
    public string? NotTaken()
    {
        var metadata = Tree.Map("metadata");
        return Name.Length == 0 ? "has no name of its own"
            : metadata.ContainsKey("deletionTimestamp") ? "is being deleted"
            : OwnersOf(Tree).FirstOrDefault(IsMaker) is { } owner ? $"is made by {TitleOf(owner)}"
            : Kind == "Service" && Array.Find(s_modes, Tree.Map("spec").ContainsKey) is { } mode
                ? $"has the form of before Knative 0.7 (spec.{mode}): read it from the cluster, or write spec.template"
            : null;
    }

    /// <summary>What somebody can do with an object that becomes neither a service nor a job.</summary>
    public string WhyNoWorkload() => (ApiVersion.Split('/')[0], Kind) switch
    {
        ("serving.knative.dev", "Service") => $"is of {ApiVersion}, and {OfServices} is read",
        ("batch", "Job" or "CronJob") => $"is of {ApiVersion}, and {OfJobs} is read",
        ("v1", "Secret") => "holds secrets, which are not written anywhere: name it in the stack file, or put what it holds into KMS",
        ("v1", "Service") => "is a Service of Kubernetes, not of Knative, which makes one by itself",
        ("serving.knative.dev", "Configuration" or "Revision" or "Route") => "is made of a Service, which is what to import",
        ("serving.knative.dev", "DomainMapping") => "is the key 'domains' of its service",
        ("policy", "PodDisruptionBudget") => "is the key 'budget' of its service, which has one without it, too",
        ("apps", "Deployment") => "is no Knative Service: write it as an item of 'services'",
        _ => "is neither a Knative Service nor a Job nor a CronJob",
    };

    private static IEnumerable<Tree> OwnersOf(Tree tree) => tree.Map("metadata").Maps("ownerReferences");

    /// <summary>A Job that somebody started from a CronJob by hand is owned by it without being controlled.</summary>
    private static bool IsMaker(Tree owner) => owner.Text("controller") == "true" || owner.Text("kind") == "CronJob";

    private static string TitleOf(Tree owner) => $"{owner.Text("kind")} {owner.Text("name")}";
}
