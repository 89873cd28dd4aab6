using System.Globalization;

namespace AckKnativeSpot.Rollouts;

/// <summary>How far a job is.</summary>
internal static class JobProgress
{
    /// <summary>For example <c>1 of 3 pods succeeded, 1 waits for an instance</c>.</summary>
    public static string Of(SeenRollout seen)
    {
        if (seen.Job is not { } job)
        {
            return seen.Deleted ? "deleted" : "waits for the job to appear";
        }

        if (job.Condition("Complete")?.Holds is true)
        {
            return "completed";
        }

        if (job.Condition("Failed")?.Holds is true)
        {
            return "failed";
        }

        string[] parts =
        [
            string.Create(CultureInfo.InvariantCulture, $"{job.Succeeded} of {job.Completions} {(job.Completions == 1 ? "pod" : "pods")} succeeded"),
            PodStages.Text(job.Failed, "failed", "failed"),
            PodStages.Text(seen.PodsOfJob.Count(pod => pod.Ready && pod.Phase is "Running"), "runs", "run"),
            .. PodStages.Of(seen.PodsOfJob.Where(pod => !pod.Ready && !pod.Deleting && pod.Phase is not ("Succeeded" or "Failed"))),
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }
}
