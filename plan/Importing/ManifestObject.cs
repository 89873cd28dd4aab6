using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>An object as it stands in a file.</summary>
/// <param name="Tree">All of it: maps, lists and texts.</param>
internal sealed record ManifestObject(Tree Tree)
{
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

    /// <summary>Whether it becomes a service or a job.</summary>
    public bool IsWorkload => (ApiVersion, Kind) is ("serving.knative.dev/v1", "Service") or ("batch/v1", "Job" or "CronJob");

    /// <summary>Whether it is a namespace.</summary>
    public bool IsNamespace => (ApiVersion, Kind) is ("v1", "Namespace");

    /// <summary>Why it is not taken although it is a workload; <see langword="null"/> when it is.</summary>
    public string? NotTaken()
    {
        var metadata = Tree.Map("metadata");
        return Name.Length == 0 ? "has no name of its own"
            : metadata.ContainsKey("deletionTimestamp") ? "is being deleted"
            : metadata.Maps("ownerReferences").FirstOrDefault(owner => owner.Text("controller") == "true") is { } owner
                ? $"is made by {owner.Text("kind")} {owner.Text("name")}"
                : null;
    }

    /// <summary>What somebody can do with an object that becomes neither a service nor a job.</summary>
    public string WhyNoWorkload() => (ApiVersion.Split('/')[0], Kind) switch
    {
        ("serving.knative.dev", "Service") => $"is of {ApiVersion}, and serving.knative.dev/v1 is read",
        ("batch", "Job" or "CronJob") => $"is of {ApiVersion}, and batch/v1 is read",
        ("v1", "Secret") => "holds secrets, which are not written anywhere: name it in the stack file, or put what it holds into KMS",
        ("serving.knative.dev", "Configuration" or "Revision" or "Route") => "is made of a Service, which is what to import",
        ("serving.knative.dev", "DomainMapping") => "is the key 'domains' of its service",
        ("policy", "PodDisruptionBudget") => "is the key 'budget' of its service, which has one without it, too",
        ("apps", "Deployment") => "is no Knative Service: write it as an item of 'services'",
        _ => "is neither a Knative Service nor a Job nor a CronJob",
    };
}
