using AckKnativeSpot.Eci;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Manifests;

/// <summary>
/// What of a Job says only which instances its pods get. A Job's pod template cannot be changed, so a change of it deletes the job and runs it again, one that
/// has completed, too. For the sake of instances nobody wants that: such a change counts when the job is made anew for another reason.
/// </summary>
internal static class JobInstances
{
    /// <summary>
    /// Annotations of the pods that name no instance but what the program can reach: for their sake a job has to run again.
    /// </summary>
    private static readonly ValueList<string> s_ofProgram = [AnnotationKeys.SecurityGroup, AnnotationKeys.RamRoleName];

    /// <summary>
    /// An annotation that the pods of every such job have. The engine keeps old values only in a map that is still there after the change (pulumi/pulumi,
    /// properties_path.go, Reset), and pods that are bought pay-as-you-go without <c>capacity</c> have no other annotation.
    /// </summary>
    public static ValueMap<string> Mark { get; } = new([KeyValuePair.Create(AnnotationKeys.Runs, "once")]);

    /// <summary>Property paths of a Job, in the syntax of the Pulumi engine, whose changes alone neither update nor replace it.</summary>
    /// <param name="job">The job.</param>
    public static ValueList<string> Paths(SpotJobSpec job)
    {
        ArgumentNullException.ThrowIfNull(job);

        // How it is bought decides these as well. What else decides them replaces the job, and a job that is replaced gets all of its new values.
        IEnumerable<string> ofPurchase = job.BackoffLimit is null
            ? ["spec.backoffLimit", "spec.backoffLimitPerIndex", "spec.podFailurePolicy"]
            : ["spec.podFailurePolicy"];

        // The mark itself, too: a job that was made without it, as one that is taken over, does not run again for it.
        return ofPurchase
            .Concat(EciAnnotations.Keys.Except(s_ofProgram).Concat(Mark.Keys).Select(key => $"spec.template.metadata.annotations[\"{key}\"]"))
            .Order(StringComparer.Ordinal)
            .ToValueList();
    }
}
