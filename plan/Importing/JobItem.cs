using Tree = System.Collections.Generic.Dictionary<string, object>;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>A Job or a CronJob as an item of <c>jobs</c>.</summary>
internal static class JobItem
{
    /// <summary>The item.</summary>
    /// <param name="manifest">The Job or CronJob in its canonical form.</param>
    /// <param name="adopt">Whether it is to be taken over.</param>
    public static Item Of(Tree manifest, bool adopt)
    {
        var (metadata, spec) = (manifest.Map("metadata"), manifest.Map("spec"));
        var isScheduled = manifest.Text("kind") == "CronJob";
        var job = isScheduled ? spec.Map("jobTemplate").Map("spec") : spec;
        var pod = job.Map("template").Map("spec");
        var annotations = job.Map("template").Map("metadata").Map("annotations");
        var spot = InstanceItem.Spot(annotations);
        var failures = job.Text("backoffLimitPerIndex") ?? job.Text("backoffLimit");
        var item = WorkloadItem.Begin(metadata, adopt);
        ContainerItem.AddTo(item, pod, inlineName: metadata.Text("name"));
        item.With("schedule", isScheduled ? ScheduleOf(spec) : null)
            .With("spot", spot)
            .With("capacity", InstanceItem.Capacity(annotations))
            .With("grace", Item.Seconds(pod.Text("terminationGracePeriodSeconds")))
            .With("restart", pod.Text("restartPolicy") == "OnFailure" ? "onFailure" : null)

            // Without one the object forgives 6 failures, and an item of a stack file more of them when it runs on spot instances.
            .With("backoffLimit", Item.Number(failures ?? (spot is Item ? "6" : null)))
            .With("deadline", Item.Seconds(job.Text("activeDeadlineSeconds")))
            .With("completions", Item.Number(job.Text("completions")))
            .With("mode", ModeOf(job))
            .With("parallelism", Item.Number(job.Text("parallelism")))
            .With("suspend", Item.IfTrue(spec.Text("suspend")))
            .With("ttl", Item.Seconds(job.Text("ttlSecondsAfterFinished")));
        WorkloadItem.AddPod(item, pod);
        return WorkloadItem.AddMetadata(item, Item.Map(metadata.Map("labels")), Item.Map(metadata.Map("annotations")), job.Map("template").Map("metadata"));
    }

    private static string? ModeOf(Tree job) => job.Text("completionMode") == "Indexed" ? "indexed" : job.Text("completions") is null or "1" ? null : "plain";

    private static Item ScheduleOf(Tree spec) => new Item()
        .With("cron", spec.Text("schedule"))
        .With("timeZone", spec.Text("timeZone"))
        .With("concurrency", spec.Text("concurrencyPolicy") switch
        {
            null => "allow",
            "Forbid" => "forbid",
            "Replace" => "replace",
            _ => null,
        })
        .With("startingDeadline", Item.Seconds(spec.Text("startingDeadlineSeconds")))
        .With("successfulHistory", Item.Number(spec.Text("successfulJobsHistoryLimit")))
        .With("failedHistory", Item.Number(spec.Text("failedJobsHistoryLimit")));
}
