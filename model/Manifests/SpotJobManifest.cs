using AckKnativeSpot.Jobs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Manifests;

/// <summary>Renders a job or its schedule as nested maps, lists, strings and numbers. What equals Kubernetes' own default is not written.</summary>
internal static class SpotJobManifest
{
    /// <summary>Pod conditions that say a pod ended because of a reclaim: Kubernetes' for an eviction, and the virtual node's on the notice.</summary>
    private static readonly string[] s_reclaimConditions = ["DisruptionTarget", "ContainerInstanceExpired"];

    /// <summary>Renders a Job.</summary>
    /// <param name="job">The job.</param>
    public static Dictionary<string, object> Render(SpotJobSpec job) => new()
    {
        ["apiVersion"] = "batch/v1",
        ["kind"] = "Job",
        ["metadata"] = RenderMetadata(job),
        ["spec"] = RenderJob(job, JobInstances.Mark).With("suspend", job.Suspend ? true : null),
    };

    /// <summary>Renders a CronJob.</summary>
    /// <param name="schedule">The schedule.</param>
    public static Dictionary<string, object> Render(SpotJobSchedule schedule) => new()
    {
        ["apiVersion"] = "batch/v1",
        ["kind"] = "CronJob",
        ["metadata"] = RenderMetadata(schedule.Job),
        ["spec"] = new Dictionary<string, object> { ["schedule"] = schedule.Cron.Text }
            .With("timeZone", schedule.TimeZone)
            .With("startingDeadlineSeconds", schedule.StartingDeadline?.Seconds)
            .With("concurrencyPolicy", schedule.Concurrency is ConcurrencyPolicy.Allow ? null : schedule.Concurrency.ToString())
            .With("suspend", schedule.Job.Suspend ? true : null)
            .With("successfulJobsHistoryLimit", schedule.SuccessfulHistory)
            .With("failedJobsHistoryLimit", schedule.FailedHistory)
            .With("jobTemplate", new Dictionary<string, object> { ["spec"] = RenderJob(schedule.Job, ValueMap<string>.Empty) }),
    };

    private static Dictionary<string, object> RenderMetadata(SpotJobSpec job) =>
        new Dictionary<string, object> { ["name"] = job.Name, ["namespace"] = job.Namespace }
            .With("labels", job.Labels.ToTree())
            .With("annotations", job.Annotations.ToTree());

    private static Dictionary<string, object> RenderJob(SpotJobSpec job, ValueMap<string> mark) => new Dictionary<string, object>()
        .With("parallelism", job.Parallelism)
        .With("completions", job.Completions)
        .With("completionMode", job.EffectiveMode is JobMode.Indexed ? "Indexed" : null)
        .With("activeDeadlineSeconds", job.Deadline?.Seconds)
        .With("podFailurePolicy", job.IgnoresReclaims ? RenderFailurePolicy() : null)
        .With("backoffLimit", job.EffectiveBackoffLimit == SpotJobSpec.DefaultBackoffLimit && !job.CountsPerIndex ? null : job.EffectiveBackoffLimit)

        // The same number again: no index may fail more often than the job, and the wait after a loss is that of the index. With it alone, the job's own limit
        // would be none.
        .With("backoffLimitPerIndex", job.CountsPerIndex ? job.EffectiveBackoffLimit : null)
        .With("ttlSecondsAfterFinished", job.Ttl?.Seconds)
        .With("template", RenderPod(job, mark));

    private static Dictionary<string, object> RenderFailurePolicy() => new()
    {
        ["rules"] = new List<object>
        {
            new Dictionary<string, object>
            {
                ["action"] = "Ignore",
                ["onPodConditions"] = s_reclaimConditions.ToTree(condition =>
                    new Dictionary<string, object> { ["type"] = condition, ["status"] = "True" }),
            },
        },
    };

    private static Dictionary<string, object> RenderPod(SpotJobSpec job, ValueMap<string> mark) => new()
    {
        ["metadata"] = new Dictionary<string, object>()
            .With("labels", PodMetadata.Labels(job.PodLabels))
            .With("annotations", PodMetadata.Annotations(job.PodAnnotations, job.Purchase, job.Capacity, mark)),
        ["spec"] = new Dictionary<string, object>()
            .With("serviceAccountName", job.ServiceAccount)
            .With("imagePullSecrets", PodMetadata.ImagePullSecrets(job.ImagePullSecrets))
            .With("restartPolicy", job.Restart.ToString())
            .With("terminationGracePeriodSeconds", job.Grace == SpotJobSpec.DefaultGrace ? null : job.Grace.Seconds)
            .WithPlacement(job.Placement)
            .With("initContainers", job.InitContainers.ToTree(container => ContainerManifest.Render(container, job.Volumes)))
            .With("containers", job.Containers.ToTree(container => ContainerManifest.Render(container, job.Volumes)))
            .With("volumes", job.Volumes.ToTree(VolumeManifest.Render)),
    };
}
