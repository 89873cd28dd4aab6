using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Workloads;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What happens to jobs.</summary>
internal static class JobMeaning
{
    private const string Ttl = "spec.ttlSecondsAfterFinished";

    public static IEnumerable<MeaningSentence> Of(PlanPair pair)
    {
        if (pair.ClusterGoes)
        {
            return [];
        }

        var before = pair.Old.Jobs.ToDictionary(NameOf, StringComparer.Ordinal);
        var after = pair.Current.Jobs.ToDictionary(NameOf, StringComparer.Ordinal);
        var jobs = pair.Declared(ResourceTypes.Job).Concat(pair.Unaffected(ResourceTypes.Job).Where(IsKept));
        return jobs.Concat(pair.Declared(ResourceTypes.CronJob)).SelectMany(change =>
        {
            var name = PlanPair.ComponentOf(change.Resource);
            var all = pair.Beside(change);
            var (old, current) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            var settings = old is not null && current is not null ? Settings(old, current, IsKept(change)) : [];
            return Declared(change, name, current)
                .Concat(IsKept(change) ? [Kept(name, old, current)] : [])
                .Concat(settings.Select(sentence => sentence with { Subjects = [name] }))
                .Select(sentence => sentence with { Explains = all });
        });
    }

    private static string NameOf(PlannedJob job) => WorkloadName.Of(job.Namespace, job.Name);

    private static IEnumerable<MeaningSentence> Declared(ResourceChange change, string name, PlannedJob? current)
    {
        var job = $"job {Phrase.Code(name)}";
        var once = change.Resource.Type == ResourceTypes.Job;
        var template = TemplateChanges.Of(change, once ? "spec.template" : "spec.jobTemplate.spec.template");
        return change.Kind switch
        {
            ChangeKind.Replaced when once => [new(Harm.Disruption, $"{job} runs again{template}{PlanPair.Refused([change])}")],
            ChangeKind.Replaced => [new(Harm.Disruption, $"{job} is deleted and created again: a run that has begun ends{PlanPair.Refused([change])}")],
            ChangeKind.Deleted =>
                [
                    new(Harm.Disruption, once
                        ? $"{job} is deleted, and its pods with it{PlanPair.Refused([change])}"
                        : $"{job} no longer runs{PlanPair.Refused([change])}"),
                ],
            ChangeKind.Adopted when once => [new(Harm.Revision, $"{job} is there already and is taken over; it runs again where its template differs")],
            ChangeKind.Adopted => [new(Harm.None, $"{job} is there already and is taken over")],
            ChangeKind.Created => [new(Harm.None, $"{job} is new: runs {(current?.Schedule is { } schedule ? $"at {Phrase.Code(schedule.Cron)}" : "once")}")],
            ChangeKind.Changed when once && HadTtl(change) =>
                [
                    new(Harm.None, $"{job} has a `ttl`: where that has deleted it, `pulumi up` ends with NotFound; after `pulumi refresh --run-program` "
                        + "it creates it and runs it again"),
                ],
            _ when !once && template.Length > 0 => [new(Harm.Revision, $"{job} from its next run on{template}")],
            _ => [],
        };
    }

    /// <summary>
    /// Whether Kubernetes may have deleted a job, which the provider reads before it updates it (pulumi-kubernetes, provider/pkg/await/await.go, Update).
    /// </summary>
    private static bool HadTtl(ResourceChange change) =>
        PlanPair.Property(change, Ttl) is { } ttl ? ttl.Old is not null : ValuePath.At(change.Resource.Inputs, Ttl) is not null;

    /// <summary>Whether a job that runs once stays as it is although something about its instances changes.</summary>
    private static bool IsKept(ResourceChange change) => change is { Resource.Type: ResourceTypes.Job, Kind: ChangeKind.Changed or ChangeKind.Unaffected }
        && change.Properties.Any(property => property.Effect == ChangeEffect.None && property.Path.StartsWith("spec.", StringComparison.Ordinal));

    private static MeaningSentence Kept(string name, PlannedJob? old, PlannedJob? current)
    {
        var told = old is null || current is null
            ? ""
            : string.Join("; ", SpotMeaning.Of(old.Spot, current.Spot, old.Capacity, current.Capacity).Select(sentence => sentence.Text));
        return new(
            Harm.None,
            $"job {Phrase.Code(name)} is not started anew for other instances{(told.Length > 0 ? $" ({told})" : "")}: "
                + "that counts once another change replaces it, or `pulumi up --replace` does");
    }

    private static MeaningSentence[] Settings(PlannedJob old, PlannedJob current, bool isKept) =>
    [
        .. isKept ? [] : SpotMeaning.Of(old.Spot, current.Spot, old.Capacity, current.Capacity),
        .. Changed(Harm.None, "runs at", old.Schedule?.Cron, current.Schedule?.Cron),
        .. Changed(Harm.None, "time zone", old.Schedule?.TimeZone, current.Schedule?.TimeZone),
        .. Changed(current.Parallelism > old.Parallelism ? Harm.Cost : Harm.None, "pods at once", old.Parallelism, current.Parallelism),
        .. Changed(Harm.None, "completions", old.Completions, current.Completions),
        .. Changed(Harm.None, "deadline in seconds", old.DeadlineSeconds, current.DeadlineSeconds),
        .. isKept ? [] : Changed(Harm.None, "retries", old.Retries, current.Retries),
        .. Changed(Harm.None, "grace in seconds", old.GraceSeconds, current.GraceSeconds),
        .. isKept ? [] : Counted(old.Reclaims, current.Reclaims),
    ];

    private static IEnumerable<MeaningSentence> Counted(JobReclaims old, JobReclaims current) =>
        old == JobReclaims.NotCounted && current == JobReclaims.Counted ? [new(Harm.Reclaim, "a reclaim now counts as a failure")] : [];

    private static IEnumerable<MeaningSentence> Changed<T>(Harm harm, string what, T old, T current) =>
        EqualityComparer<T>.Default.Equals(old, current) ? [] : [new(harm, $"{what} {Phrase.Code(old)} → {Phrase.Code(current)}")];
}
