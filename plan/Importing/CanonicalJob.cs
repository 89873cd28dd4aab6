using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>The canonical form of a Job and of a CronJob. Defaults: kubernetes/kubernetes, pkg/apis/batch/v1.</summary>
internal static class CanonicalJob
{
    /// <summary>Brings the specification of a Job into its form.</summary>
    public static void Apply(Tree job)
    {
        var template = job.Map("template");
        CanonicalManifest.CleanMetadata(template.Map("metadata"));
        CanonicalService.ApplyToAnnotations(template.Map("metadata").Map("annotations"));
        CanonicalPod.Apply(template.Map("spec"), ofService: false);
        if (job.Text("manualSelector") is null or "false")
        {
            // The server makes the selector of an ID of its own.
            job.Remove("selector");
        }

        job.DropDefault("manualSelector", "false");
        job.DropDefault("suspend", "false");
        job.DropDefault("completionMode", "NonIndexed");
        job.DropDefault("podReplacementPolicy", job.ContainsKey("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
        job.DropDefault("backoffLimit", job.ContainsKey("backoffLimitPerIndex") ? "2147483647" : "6");
        foreach (var condition in job.Map("podFailurePolicy").Maps("rules").SelectMany(rule => rule.Maps("onPodConditions")))
        {
            condition.DropDefault("status", "True");
        }

        // One of each is what there is without either; with more pods at once, none means a work queue.
        if (job.Text("parallelism") is null or "1")
        {
            job.DropDefault("completions", "1");
        }

        job.DropDefault("parallelism", "1");
    }

    /// <summary>Brings the specification of a CronJob into its form.</summary>
    public static void ApplySchedule(Tree schedule)
    {
        schedule.DropDefault("concurrencyPolicy", "Allow");
        schedule.DropDefault("suspend", "false");
        schedule.DropDefault("successfulJobsHistoryLimit", "3");
        schedule.DropDefault("failedJobsHistoryLimit", "1");
        CanonicalManifest.CleanMetadata(schedule.Map("jobTemplate").Map("metadata"));
        Apply(schedule.Map("jobTemplate").Map("spec"));
    }
}
